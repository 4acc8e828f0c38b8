/** What was typed into a form, kept on the device until it is sent, for a week at most. Files are not kept. */
type Draft = { readonly at: number; readonly entries: readonly (readonly [name: string, value: string])[] }

const WEEK = 7 * 86_400_000
const keyOf = (base: string, kind: string) => `goodword:${base}:draft:${kind}`

/** A browser that keeps nothing (private, or full) keeps no draft. */
const quietly = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'entries' in value && Array.isArray(value.entries) && 'at' in value

/** Keeps what a form holds. @returns whether the browser let it */
export function keepDraft(base: string, kind: string, data: FormData, now: number): boolean {
  const entries = [...data].filter((one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '')
  const kept = quietly(() => {
    localStorage.setItem(keyOf(base, kind), JSON.stringify({ at: now, entries }))
    return true
  })
  return kept ?? false
}

export const forgetDraft = (base: string, kind: string): void => {
  quietly(() => localStorage.removeItem(keyOf(base, kind)))
}

/** What a form held when it was left; undefined where nothing was kept. */
export function keptDraft(base: string, kind: string, now: number): Draft['entries'] | undefined {
  const draft: unknown = quietly(() => JSON.parse(localStorage.getItem(keyOf(base, kind)) ?? 'null'))
  if (!isDraft(draft)) return undefined
  if (now - draft.at <= WEEK) return draft.entries
  forgetDraft(base, kind)
  return undefined
}
