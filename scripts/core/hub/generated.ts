import type { HubData } from '../../../schemas/hub-data.ts'
import { THEME_PATH } from '../../../schemas/kinds.ts'
import { picturesInBody } from '../laws/pictures.ts'
import type { Program } from '../program.ts'
import { mailPicturePath } from '../render/mail/brand.ts'
import type { Instant } from '../zone.ts'
import { kitIsOpen, publicCampaigns } from './campaign-state.ts'
import { publicNews, stemOf } from './pages.ts'
import { folderOf } from './pictures.ts'
import { themeFiles, themeSheet } from './theme.ts'

/** One file of `site/generated/`: text made here, a copy of a file under `content/`, or a JPEG made of a picture there. */
export type GeneratedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly copyOf: string }
  | { readonly path: string; readonly jpegOf: string; readonly width: number }

/** What lies below this folder is published as it is, at the hub's root. */
export const PUBLISHED = 'public'

/** Pixels: twice the width of a mail, for sharp screens. */
const MAIL_WIDTH = 1200

/** The words of one page, and where its file and the pictures in it lie. */
type Body = { readonly path: string; readonly source: string; readonly body: string }

/** The bodies of public pages. A campaign has a folder of its own here too: two may well use the same name for a picture. */
function bodiesOf(program: Program, now: Instant): Body[] {
  const { guides, stories } = program
  return [
    ...publicCampaigns(program)
      .filter((campaign) => kitIsOpen(campaign, now) && campaign.body.trim() !== '')
      .map(({ slug, path, body }) => ({ path: `bodies/campaigns/${slug}/index.mdx`, source: path, body })),
    ...guides.map(({ slug, path, body }) => ({ path: `bodies/guides/${slug}.mdx`, source: path, body })),
    ...stories.map(({ slug, path, body }) => ({ path: `bodies/stories/${slug}.md`, source: path, body })),
    ...publicNews(program, now).map(({ path, body }) => ({
      path: `bodies/news/${stemOf(path)}.md`,
      source: path,
      body,
    })),
  ]
}

/** The pictures that bodies show, each beside its body, where the site looks for it. */
function bodyPictures(program: Program, bodies: readonly Body[]): GeneratedFile[] {
  const copies = bodies.flatMap(({ path, source, body }) =>
    picturesInBody(body)
      .map((name) => ({ path: folderOf(path) + name, copyOf: folderOf(source) + name }))
      .filter(({ copyOf }) => program.media.has(copyOf)),
  )
  return [...new Map(copies.map((copy) => [copy.path, copy])).values()]
}

/** The pictures and other files that the projection names, and no other. */
function assets(hub: HubData): GeneratedFile[] {
  const named = [
    ...hub.campaigns.flatMap((campaign) => [campaign.cover, ...campaign.assets]),
    ...hub.members.map((member) => member.photo),
    ...[...hub.guides, ...hub.stories, ...hub.tips, ...hub.news, ...hub.rewards].map((one) => one.picture),
    hub.program.theme.logo,
  ]
  const files = new Set(named.flatMap((one) => (one ? [one.file] : [])))
  return [...files].sort().map((file) => ({ path: `assets/${file}`, copyOf: file }))
}

/** The covers that mails show, at the addresses they have in mails. Those for members only are on no public page, so not here. */
function mailPictures(hub: HubData): GeneratedFile[] {
  const covers = [...hub.campaigns.map(({ cover }) => cover), ...hub.news.map(({ picture }) => picture)]
  return covers.flatMap((cover) =>
    cover
      ? [
          {
            path: `${PUBLISHED}/${mailPicturePath(cover.file)}`,
            jpegOf: cover.file,
            width: Math.min(cover.width, MAIL_WIDTH),
          },
        ]
      : [],
  )
}

/** The brand's stylesheets: what `program.yaml` says of colours and faces, and after it the brand's own file. */
function themeOf(program: Program): GeneratedFile[] {
  const sheet = themeSheet(program)
  return [
    ...(sheet === undefined ? [] : [{ path: 'theme.css', text: sheet }]),
    ...themeFiles(program).map((path) => ({ path: `assets/${path}`, copyOf: path })),
    ...[...program.media.keys()]
      .filter((path) => THEME_PATH.test(path))
      .map((path) => ({ path: 'brand.css', copyOf: path })),
  ]
}

/**
 * Everything the hub is built from: the projection, the bodies of public pages, the files they show, the pictures of
 * mails and the brand's theme.
 * @param hub the projection of the same program at the same `now`
 */
export function planGenerated(program: Program, hub: HubData, now: Instant): GeneratedFile[] {
  const bodies = bodiesOf(program, now)
  return [
    { path: 'program.json', text: JSON.stringify(hub) },
    ...bodies.map(({ path, body }) => ({ path, text: body })),
    ...bodyPictures(program, bodies),
    ...assets(hub),
    ...mailPictures(hub),
    ...themeOf(program),
  ]
}
