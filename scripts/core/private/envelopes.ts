const KIB = 1024

/** The sizes a sealed page can have, in bytes. All of one publish have the same, so that size says nothing of who has much. */
export const PAGE_SIZES: readonly number[] = [8, 16, 32, 64, 128, 256, 512, 1024].map((size) => size * KIB)

/** Four bytes that say how much of a page is content; the rest is filling. */
const HEAD = 4

/**
 * The size that every page of a publish gets: the smallest that holds the longest.
 * @param longest bytes of the longest content
 * @throws RangeError when even the largest is too small
 */
export function pageSize(longest: number): number {
  const size = PAGE_SIZES.find((one) => one >= longest + HEAD)
  if (size === undefined) throw new RangeError(`a page of ${longest} bytes is larger than any that is published`)
  return size
}

/** Fills content up to a size: its length, itself, zeros. */
export function filled(content: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, content.length)
  bytes.set(content, HEAD)
  return bytes
}

/** Files come in lots of so many, and so many of them at least belong to nobody. */
const LOT = 64
const LEAST_DECOYS = 8

/**
 * How many files of nobody lie among those of so many members: the whole number of files moves in steps, so one who joins, leaves or gets
 * a new link changes one name and never the count (until a step).
 */
export const decoysFor = (members: number): number => Math.ceil((members + LEAST_DECOYS) / LOT) * LOT - members

/** What a decoy's name and key are made from in a handle's place: no handle has a space in it. */
export const decoyHandle = (index: number): string => `decoy ${index}`

/** Where sealed pages lie below the published folder. */
export const SEALED_FOLDER = 'me/sealed'
