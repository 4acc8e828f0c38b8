/** One comment on the forge, as far as it matters here. */
type Comment = { readonly id: number; readonly body: string; readonly mine: boolean }

/** What to do so that exactly one comment of ours says what is wanted, or none. */
export type StickyStep =
  | { readonly do: 'add'; readonly body: string }
  | { readonly do: 'edit'; readonly id: number; readonly body: string }
  | { readonly do: 'remove'; readonly id: number }

const marker = (name: string) => `<!-- goodword: ${name} -->`

/**
 * Plans the one comment that a name stands for: written once, then edited in place, gone when there is nothing to say. Comments of people are
 * never touched, whatever they hold; what two runs at once left double is removed.
 * @param wanted the text; undefined: no comment
 */
export function planSticky(name: string, comments: readonly Comment[], wanted: string | undefined): StickyStep[] {
  const own = comments.filter(({ mine, body }) => mine && body.startsWith(marker(name)))
  const [first, ...rest] = own
  const remove = (one: Comment): StickyStep => ({ do: 'remove', id: one.id })
  if (wanted === undefined) return own.map(remove)
  const body = `${marker(name)}\n${wanted}`
  if (first === undefined) return [{ do: 'add', body }]
  return [...(first.body === body ? [] : [{ do: 'edit', id: first.id, body } as const]), ...rest.map(remove)]
}
