/** The names on a board, for the finding field: fetched only when someone types in it. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { allBoards, findIndex } from '../../../data/boards.ts'
import { href } from '../../../lib/href.ts'

export const getStaticPaths: GetStaticPaths = () =>
  allBoards()
    .filter((board) => board.rows.length > 10)
    .map((board) => ({ params: { id: board.id }, props: { board } }))

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(findIndex(props.board).map(([name, rank, path]) => [name, rank, href(path)])), {
    headers: { 'content-type': 'application/json' },
  })
