/** The smallest of 1, 2, 5, 10, 20, 50… that is no smaller than a value. */
export function roundUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  for (const step of [1, 2, 5, 10]) if (step * power >= value * (1 - 1e-12)) return step * power
  return 10 * power
}

/** Two or three round values from 0 up to a largest one, at which a scale is marked; whole numbers for counts. */
export function marks(most: number): number[] {
  const step = Math.max(1, roundUp(most / 3))
  const found: number[] = []
  for (let at = step; at <= most; at += step) found.push(at)
  return found
}

/** Values by what they stand for. */
export type Point = { readonly name: string; readonly value: number }

/** Neighbours taken together, named by the first and the last of them. */
export type Bin = { readonly first: string; readonly last: string; readonly value: number; readonly of: number }

/** Adds up neighbours until there are no more than so many; their sum stays the same. */
export function binned(points: readonly Point[], most: number): Bin[] {
  const size = Math.max(1, Math.ceil(points.length / Math.max(1, most)))
  const bins: Bin[] = []
  for (let at = 0; at < points.length; at += size) {
    const group = points.slice(at, at + size)
    const value = group.reduce((sum, one) => sum + one.value, 0)
    bins.push({ first: group[0]!.name, last: group.at(-1)!.name, value, of: group.length })
  }
  return bins
}

/** The largest ones, and the others as one; their sum stays the same. @param others what the others are called, from their number */
export function foremost(points: readonly Point[], most: number, others: (count: number) => string): Point[] {
  const sorted = points.toSorted((a, b) => b.value - a.value)
  if (sorted.length <= most) return sorted
  const rest = sorted.slice(most - 1)
  return [
    ...sorted.slice(0, most - 1),
    { name: others(rest.length), value: rest.reduce((sum, one) => sum + one.value, 0) },
  ]
}

/**
 * Keeps of many values no more than twice so many: of neighbours the smallest and the largest, in their order, so that a line through them looks
 * the same. The first and the last value stay.
 */
export function thinned<T extends { readonly value: number }>(points: readonly T[], most: number): T[] {
  if (points.length <= most * 2) return [...points]
  const size = points.length / most
  const kept = new Set<number>([0, points.length - 1])
  for (let bucket = 0; bucket < most; bucket += 1) {
    const [from, to] = [Math.floor(bucket * size), Math.floor((bucket + 1) * size)]
    let [low, high] = [from, from]
    for (let at = from; at < to; at += 1) {
      if (points[at]!.value < points[low]!.value) low = at
      if (points[at]!.value > points[high]!.value) high = at
    }
    kept.add(low)
    kept.add(high)
  }
  return [...kept].sort((a, b) => a - b).map((at) => points[at]!)
}

/** Parts a number of marks among values so that each is as near to its part as whole marks allow, and who has anything has one. */
export function parted(values: readonly number[], marks: number): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  if (sum === 0) return values.map(() => 0)
  const exact = values.map((value) => (value / sum) * marks)
  const whole = exact.map((part, at) => (values[at]! > 0 ? Math.max(1, Math.floor(part)) : 0))
  const order = [...exact.keys()].toSorted((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!))
  for (const at of order) if (whole.reduce((a, b) => a + b, 0) < marks && values[at]! > 0) whole[at]! += 1
  return whole
}
