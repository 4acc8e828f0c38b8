/**
 * Which guides were read, kept on this device alone, per program. A browser that keeps nothing (private windows, blocked
 * storage) simply forgets: reading never depends on it.
 */
const keyOf = (program: string) => `goodword read ${program}`

/** The slugs of the guides that were marked as read. */
export const readGuides = (program: string): Set<string> => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(program)) ?? '[]')
    return new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
  } catch {
    return new Set()
  }
}

/** Marks a guide as read, or as not read. */
export const markGuide = (program: string, slug: string, isRead: boolean): void => {
  const all = readGuides(program)
  if (isRead) all.add(slug)
  else all.delete(slug)
  try {
    localStorage.setItem(keyOf(program), JSON.stringify([...all]))
  } catch {
    // Nothing is kept where the browser keeps nothing; the mark on the page stands until it is left.
  }
}
