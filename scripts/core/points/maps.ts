/** The value of a key; when there is none, the one that `make` gives, which the map then keeps. */
export function kept<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const before = map.get(key)
  if (before !== undefined) return before
  const made = make(key)
  map.set(key, made)
  return made
}

/** Sorts a list into groups, keeping its order in each. */
export function groupBy<T>(list: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) kept(groups, keyOf(one), () => []).push(one)
  return groups
}
