/** The rows of a board, for finding and sorting: fetched only when someone does. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { allBoards, boardIndex } from '../../../data/boards.ts'

export const getStaticPaths: GetStaticPaths = () =>
  allBoards()
    .filter((board) => board.rows.length > 10)
    .map((board) => ({ params: { id: board.id }, props: { board } }))

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(boardIndex(props.board)), {
    headers: { 'content-type': 'application/json' },
  })
