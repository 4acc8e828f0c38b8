/** The day a campaign closes, or opens, for one's own calendar. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { program } from '../../../data/program.ts'
import { words } from '../../../data/words.ts'
import { datedFor } from '../../../lib/calendar-day.ts'
import { href } from '../../../lib/href.ts'
import { calendarFile } from '../../../lib/kit/calendar.ts'

export const getStaticPaths: GetStaticPaths = () =>
  program().campaigns.flatMap((campaign) => {
    const on = datedFor(campaign)
    return on ? [{ params: { slug: campaign.slug }, props: { campaign, on } }] : []
  })

export const GET: APIRoute = ({ props: { campaign, on }, site }) => {
  const { program: about, now } = program()
  const say = words().calendar
  const url = new URL(href(`/campaigns/${campaign.slug}/`), site ?? about.url)
  const entry = calendarFile({
    uid: `${campaign.slug}-${campaign.state === 'coming' ? 'opens' : 'closes'}@${url.host}`,
    stamp: now,
    title: campaign.state === 'coming' ? say.opens(campaign.title) : say.closes(campaign.title),
    about: campaign.action ?? campaign.summary ?? campaign.title,
    url: url.href,
    on,
    remind: campaign.state === 'coming' ? 0 : 2,
  })
  return new Response(entry, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
