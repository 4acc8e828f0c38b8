import type { HubData } from '../../../schemas/hub-data.ts'
import type { News, Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { hubPicture, type PictureSizes } from './pictures.ts'

/** A file's name without folder and ending. */
export const stemOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))

/** News that the public may read at `now`: not members-only, and not of a later day. */
export function publicNews(program: Program, now: Instant): News[] {
  const today = program.zone.dayOf(now)
  return program.news.filter((one) => one.file.visibility !== 'members' && one.day <= today)
}

/** The pages that are the same for everyone: guides, stories, what members brought in, and news. */
export function hubPages(
  program: Program,
  now: Instant,
  sizes: PictureSizes,
  hasPage: (handle: string) => boolean,
  toHtml: (markdown: string) => string,
): Pick<HubData, 'guides' | 'stories' | 'tips' | 'news'> {
  const { zone } = program
  return {
    guides: program.guides
      .toSorted((a, b) => a.order - b.order)
      .map(({ slug, path, file }, index) => ({
        slug,
        number: index + 1,
        title: file.title,
        summary: file.summary ?? null,
        minutes: file.minutes ?? null,
        picture: hubPicture(path, file.cover, file.cover_alt, sizes),
      })),
    stories: program.stories
      .map(({ slug, path, file }) => ({
        slug,
        title: file.title,
        summary: file.summary ?? null,
        date: zone.dayOf(zone.momentOf(file.at ?? file.consent.at)),
        handle: file.ambassador !== undefined && hasPage(file.ambassador) ? file.ambassador : null,
        gain: file.gain ?? null,
        picture: hubPicture(path, file.cover, file.cover_alt, sizes),
      }))
      .sort((a, b) => (a.date < b.date ? 1 : -1)),
    tips: program.tips
      .filter(({ day, file }) => day <= zone.dayOf(now) && hasPage(file.ambassador))
      .map(({ path, day, file, body }) => ({
        slug: stemOf(path),
        kind: file.kind,
        title: file.title,
        date: day,
        handle: file.ambassador,
        url: file.url ?? null,
        html: body.trim() === '' ? null : toHtml(body),
        picture: hubPicture(path, file.picture, file.picture_alt, sizes),
      })),
    news: publicNews(program, now).map(({ path, day, file }) => ({
      slug: stemOf(path),
      title: file.title,
      summary: file.summary ?? null,
      date: day,
      picture: hubPicture(path, file.cover, file.cover_alt, sizes),
    })),
  }
}
