import { type Board, boardPath, listBoards, pageOf, pageSize, seasonName } from '../lib/boards.ts'
import { href } from '../lib/href.ts'
import { campaignOf, memberOf, segmentLabel, tierOf } from './look-ups.ts'
import { program } from './program.ts'
import { words } from './words.ts'

let made: Board[] | undefined

/** Every board of the program that has a page, all-time first. */
export const allBoards = (): Board[] => {
  made ??= listBoards(program(), { campaign: (slug) => campaignOf(slug).title, segment: segmentLabel }, words())
  return made
}

/** What people call a board that a reward names: `all`, a season's key or a campaign's slug. */
export const boardTitle = (board: string): string => {
  const say = words()
  if (board === 'all') return say.board.all
  return /^\d{4}(?:-|$)/.test(board) ? seasonName(board, say) : campaignOf(board).title
}

/** The board to show where there is room for one: the running season's if anyone is on it, else all-time. */
export const boardOfTheDay = (): Board => {
  const [all, ...rest] = allBoards()
  const current = rest.find((board) => board.season?.current && board.rows.length > 0)
  return current ?? all ?? { id: 'all', kind: 'all', title: words().board.all, season: null, rows: [] }
}

/** A row of a board's index; `site/browser/board-index.ts` says what stands in it. */
type Indexed = [string, number, string, number, number, number | null, string | null]

/** What finding and sorting on a board load: every row, with the path that leads to it on its page. */
export const boardIndex = (board: Board): Indexed[] => {
  const pages = Math.ceil(board.rows.length / pageSize)
  return Array.from({ length: pages }, (_, index) =>
    pageOf(board.rows, index + 1).map(
      ({ handle, rank, points, shares, movement, tier }): Indexed => [
        memberOf(handle).name,
        rank,
        href(`${boardPath(board.id, index + 1)}#${handle}`),
        points,
        shares,
        movement,
        tierOf(tier)?.name ?? null,
      ],
    ),
  ).flat()
}
