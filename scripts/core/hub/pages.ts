import type { HubData } from '../../../schemas/hub-data.ts'
import type { News, Program, Reward } from '../program.ts'
import type { Instant } from '../zone.ts'
import { hubPicture, type PictureSizes } from './pictures.ts'

const stemOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))

/** News that the public may read at `now`: not members-only, and not of a later day. */
export function publicNews(program: Program, now: Instant): News[] {
  const today = program.zone.dayOf(now)
  return program.news.filter((one) => one.file.visibility !== 'members' && one.day <= today)
}

function canBeClaimed(reward: Reward, program: Program, now: Instant): boolean {
  const { from, until, retired } = reward.file
  return (
    !retired &&
    (from === undefined || program.zone.momentOf(from) <= now) &&
    (until === undefined || now <= program.zone.closingOf(until))
  )
}

/** The pages that are the same for everyone: guides, stories, news and what points can be claimed for. */
export function hubPages(
  program: Program,
  now: Instant,
  sizes: PictureSizes,
  hasPage: (handle: string) => boolean,
): Pick<HubData, 'guides' | 'stories' | 'news' | 'rewards'> {
  const { zone } = program
  return {
    guides: program.guides
      .toSorted((a, b) => a.order - b.order)
      .map(({ slug, file }, index) => ({
        slug,
        number: index + 1,
        title: file.title,
        summary: file.summary ?? null,
        minutes: file.minutes ?? null,
      })),
    stories: program.stories
      .map(({ slug, path, file }) => ({
        slug,
        title: file.title,
        summary: file.summary ?? null,
        date: zone.dayOf(zone.momentOf(file.at ?? file.consent.at)),
        handle: file.ambassador !== undefined && hasPage(file.ambassador) ? file.ambassador : null,
        picture: hubPicture(path, file.cover, file.cover_alt, sizes),
      }))
      .sort((a, b) => (a.date < b.date ? 1 : -1)),
    news: publicNews(program, now).map(({ path, day, file }) => ({
      slug: stemOf(path),
      title: file.title,
      summary: file.summary ?? null,
      date: day,
      picture: hubPicture(path, file.cover, file.cover_alt, sizes),
    })),
    rewards: [...program.rewards.values()]
      .filter((reward) => canBeClaimed(reward, program, now))
      .sort((a, b) => a.cost - b.cost || (a.slug < b.slug ? -1 : 1))
      .map(({ slug, path, cost, file }) => ({
        slug,
        name: file.name,
        summary: file.words ?? null,
        cost,
        picture: hubPicture(path, file.picture, file.picture_alt, sizes),
      })),
  }
}
