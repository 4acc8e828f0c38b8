/**
 * How many single steps lie between two words: a letter left out, put in, changed, or two neighbours swapped
 * (optimal string alignment, after Damerau and Levenshtein).
 */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = above
    above = row
  }
  return above[b.length]!
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '')

/**
 * The known word that was most likely meant.
 * @param word what was written; longer than 60 characters is nobody's slip
 * @returns undefined when none is near: more than a third of its letters would have to change
 */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 60) return undefined
  const given = plain(word)
  let best: { word: string; far: number } | undefined
  for (const candidate of known) {
    const target = plain(candidate)
    const far = distance(given, target)
    const limit = Math.max(1, Math.floor(Math.max(given.length, target.length) / 3))
    const begins = given.length >= 3 && target.startsWith(given)
    if ((far <= limit && far < target.length) || begins) if (!best || far < best.far) best = { word: candidate, far }
  }
  return best?.word
}
