import type { HubData } from '../data/program.ts'
import type { Words } from '../words/index.ts'

export type Kind = keyof Words['search']['kind']
/** One thing that can be found: its kind, name, address, and words that lead to it beside the name. */
export type Findable = readonly [kind: Kind, title: string, path: string, about: string]

/** The words of a body without its markup: enough to find a page by what it says. */
export const plainText = (body: string): string =>
  body
    .replace(/^(?:import|export) .*$/gm, ' ')
    .replace(/\{[^{}]*\}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#*_>`|~-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Everything on the hub that can be found, pages first.
 * @param bodyOf the plain words of a page's body, or an empty string
 */
export const findables = (
  data: HubData,
  say: Words,
  bodyOf: (collection: 'campaigns' | 'guides' | 'stories' | 'news', slug: string) => string,
): Findable[] => {
  const { frame } = say
  const pages: Findable[] = [
    ['page', frame.start, '/start/', say.start.lede],
    ['page', frame.points, '/points/', say.points.lede],
    ['page', frame.rewards, '/rewards/', say.rewards.lede],
    ['page', frame.board, '/boards/', say.board.aboutAll],
    ['page', frame.team, '/team/', ''],
    ['page', frame.quiz, '/quiz/', ''],
    ['page', frame.join, '/join/', say.join.about(data.program.name)],
  ]
  const told = (summary: string | null, body: string) => [summary, body].filter(Boolean).join(' ')
  return [
    ...pages,
    ...data.campaigns.map(
      (one): Findable => [
        'campaign',
        one.title,
        `/campaigns/${one.slug}/`,
        told(one.summary, `${one.action ?? ''} ${bodyOf('campaigns', one.slug)}`),
      ],
    ),
    ...data.guides.map(
      (one): Findable => ['guide', one.title, `/guides/${one.slug}/`, told(one.summary, bodyOf('guides', one.slug))],
    ),
    ...data.rewards.map((one): Findable => ['reward', one.name, `/rewards/#${one.slug}`, one.summary ?? '']),
    ...data.stories.map(
      (one): Findable => ['story', one.title, `/stories/${one.slug}/`, told(one.summary, bodyOf('stories', one.slug))],
    ),
    ...data.news.map(
      (one): Findable => ['news', one.title, `/news/${one.slug}/`, told(one.summary, bodyOf('news', one.slug))],
    ),
    ...data.members.map((one): Findable => ['member', one.name, `/members/${one.handle}/`, one.location ?? '']),
  ]
}
