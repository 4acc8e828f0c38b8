/** Letters without marks and in lower case, so that `Malmo` finds `Malmö`. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What is searched: kind, title, address, and words that lead to it. */
export type Found = readonly [kind: string, title: string, address: string, about: string]

/** How well a thing answers: 0 not at all; the title before the words beside it, a beginning before a middle. */
const rankOf = ([, title, , about]: Found, wanted: readonly string[]): number => {
  const name = plain(title)
  const words = plain(about)
  let rank = 0
  for (const one of wanted) {
    if (name.startsWith(one)) rank += 8
    else if (name.includes(` ${one}`)) rank += 6
    else if (name.includes(one)) rank += 4
    else if (words.includes(one)) rank += 1
    else return 0
  }
  return rank
}

/** What answers best, best first; every word that was typed must be somewhere in it. */
export const search = (all: readonly Found[], text: string, most: number): Found[] => {
  const wanted = plain(text).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  return all
    .map((one, index) => ({ one, index, rank: rankOf(one, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .slice(0, most)
    .map(({ one }) => one)
}
