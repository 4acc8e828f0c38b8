import { boardPath, pageSize } from '../lib/boards.ts'
import { allBoards } from './boards.ts'

/** A member's place on a board: the rank, out of how many, and the address of the row. */
export type Place = { title: string; rank: number; of: number; path: string }

let places: Map<string, Place[]> | undefined

const collect = (): Map<string, Place[]> => {
  const made = new Map<string, Place[]>()
  for (const board of allBoards()) {
    if (board.kind !== 'all' && !board.season?.current) continue
    for (const [index, row] of board.rows.entries()) {
      const list = made.get(row.handle) ?? []
      const path = `${boardPath(board.id, Math.floor(index / pageSize) + 1)}#${row.handle}`
      list.push({ title: board.title, rank: row.rank, of: board.rows.length, path })
      made.set(row.handle, list)
    }
  }
  return made
}

/** The places of a member on the all-time board and the running season's; empty for who is on neither. */
export const placesOf = (handle: string): Place[] => {
  places ??= collect()
  return places.get(handle) ?? []
}
