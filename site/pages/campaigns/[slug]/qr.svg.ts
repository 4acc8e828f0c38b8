/** A campaign's link as a code, to save and print. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { program } from '../../../data/program.ts'
import { trackedLink } from '../../../lib/kit/links.ts'
import { qrSvg } from '../../../lib/kit/qr.ts'

export const getStaticPaths: GetStaticPaths = () =>
  program().campaigns.flatMap(({ slug, link, state }) =>
    link !== null && state === 'running'
      ? [{ params: { slug }, props: { link: trackedLink(link, 'offline', slug) } }]
      : [],
  )

export const GET: APIRoute = ({ props }) =>
  new Response(qrSvg(props.link), { headers: { 'content-type': 'image/svg+xml' } })
