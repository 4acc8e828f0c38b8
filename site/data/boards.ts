import { type Board, boardPath, listBoards, pageOf, pageSize } from '../lib/boards.ts'
import { campaignOf, memberOf, segmentLabel } from './look-ups.ts'
import { program } from './program.ts'
import { words } from './words.ts'

let made: Board[] | undefined

/** Every board of the program that has a page, all-time first. */
export const allBoards = (): Board[] => {
  made ??= listBoards(program(), { campaign: (slug) => campaignOf(slug).title, segment: segmentLabel }, words())
  return made
}

/** The board to show where there is room for one: the running season's if anyone is on it, else all-time. */
export const boardOfTheDay = (): Board => {
  const [all, ...rest] = allBoards()
  const current = rest.find((board) => board.season?.current && board.rows.length > 0)
  return current ?? all ?? { id: 'all', kind: 'all', title: words().board.all, season: null, rows: [] }
}

/** What the finding field loads: `[name, rank, path]` of each row; the path leads to the row on its page. */
export const findIndex = (board: Board): [name: string, rank: number, path: string][] => {
  const pages = Math.ceil(board.rows.length / pageSize)
  return Array.from({ length: pages }, (_, index) =>
    pageOf(board.rows, index + 1).map((row): [string, number, string] => [
      memberOf(row.handle).name,
      row.rank,
      `${boardPath(board.id, index + 1)}#${row.handle}`,
    ]),
  ).flat()
}
