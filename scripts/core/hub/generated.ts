import type { HubData } from '../../../schemas/hub-data.ts'
import { THEME_PATH } from '../../../schemas/kinds.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { kitIsOpen, publicCampaigns } from './campaigns.ts'
import { publicNews } from './pages.ts'

/** One file of `site/generated/`: text made here, or a copy of a file under `content/`. */
export type GeneratedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly copyOf: string }

const stemOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))

function bodies(program: Program, now: Instant): GeneratedFile[] {
  return [
    ...publicCampaigns(program)
      .filter((campaign) => kitIsOpen(campaign, now) && campaign.body.trim() !== '')
      .map(({ slug, body }) => ({ path: `bodies/campaigns/${slug}.mdx`, text: body })),
    ...program.guides.map(({ slug, body }) => ({ path: `bodies/guides/${slug}.mdx`, text: body })),
    ...program.stories.map(({ slug, body }) => ({ path: `bodies/stories/${slug}.md`, text: body })),
    ...publicNews(program, now).map(({ path, body }) => ({ path: `bodies/news/${stemOf(path)}.md`, text: body })),
  ]
}

/** The pictures and other files that the projection names, and no other. */
function assets(hub: HubData): GeneratedFile[] {
  const named = [
    ...hub.campaigns.flatMap((campaign) => [campaign.cover, ...campaign.assets]),
    ...hub.members.map((member) => member.photo),
    ...[...hub.stories, ...hub.news, ...hub.rewards].map((one) => one.picture),
  ]
  const files = new Set(named.flatMap((one) => (one ? [one.file] : [])))
  return [...files].sort().map((file) => ({ path: `assets/${file}`, copyOf: file }))
}

/**
 * Everything the hub is built from: the projection, the bodies of public pages, the files they show and the brand's theme.
 * @param hub the projection of the same program at the same `now`
 */
export function planGenerated(program: Program, hub: HubData, now: Instant): GeneratedFile[] {
  return [
    { path: 'program.json', text: JSON.stringify(hub) },
    ...bodies(program, now),
    ...assets(hub),
    ...[...program.media.keys()]
      .filter((path) => THEME_PATH.test(path))
      .map((path) => ({ path: 'theme.css', copyOf: path })),
  ]
}
