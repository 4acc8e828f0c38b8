/** What a board's index holds of each row, in the board's order; the address leads to the row on its page. */
export type Indexed = readonly [
  name: string,
  rank: number,
  address: string,
  points: number,
  shares: number,
  movement: number | null,
  tier: string | null,
]

const isIndex = (value: unknown): value is Indexed[] => Array.isArray(value)

const loaded = new Map<string, Promise<Indexed[]>>()

const load = async (address: string): Promise<Indexed[]> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The index did not load: ${answer.status}`)
  const value: unknown = await answer.json()
  if (!isIndex(value)) throw new Error('The index is no list')
  return value
}

/** The index of a board, fetched when somebody first wants it; a failure is not kept, so that the next try is a new one. */
export const boardIndex = (address: string): Promise<Indexed[]> => {
  const before = loaded.get(address)
  if (before) return before
  const now = load(address)
  now.catch(() => loaded.delete(address))
  loaded.set(address, now)
  return now
}
