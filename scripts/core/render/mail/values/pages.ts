import { BENEFITS } from '../../../../../schemas/vocabulary.ts'
import { dayNumber } from '../../../zone.ts'
import { BrandMarkdown } from '../templates.ts'
import type { GroupValues } from '../variables.ts'
import type { MailContext } from './context.ts'

/** What the program gives, in the order of the articles it follows: goodies, rewards, access, events, money (R7). */
export function benefitList({ program, words }: MailContext): GroupValues<'benefits'> {
  const given = program.settings.file.benefits ?? {}
  return BENEFITS.flatMap((name) =>
    given[name] === undefined ? [] : [{ name: words.benefits[name], words: given[name] }],
  )
}

/** One of the benefits. @param number from 1 */
export function benefitValues(context: MailContext, number: number): GroupValues<'benefit'> {
  const all = benefitList(context)
  const one = all[number - 1]
  if (!one) throw new RangeError(`There is no benefit ${number}`)
  return { ...one, number, total: all.length }
}

/** An announcement. @param name day and slug, as its file is named */
export function newsValues(
  { program, hub, picture, links }: MailContext,
  name: string,
  handle: string,
): GroupValues<'news'> {
  const news = program.news.find(({ day, slug }) => `${day}-${slug}` === name)
  if (!news) throw new RangeError(`There is no announcement ${name}`)
  const { file } = news
  const cover = file.cover === undefined ? undefined : picture(`news/${file.cover}`)
  return {
    title: file.title,
    summary: file.summary ?? null,
    words: new BrandMarkdown(news.body.trim()),
    url: file.visibility === 'members' ? links(handle).me : `${hub}/news/${name}/`,
    cover: cover ?? null,
    cover_alt: cover === undefined ? null : (file.cover_alt ?? null),
  }
}

/** The announcements of some days, the newest first. Local days, both in it. */
export function newsNotes(
  { program, hub, links }: MailContext,
  from: string,
  to: string,
  handle: string,
): GroupValues<'notes'> {
  return program.news
    .filter(({ day }) => day >= from && day <= to)
    .map(({ day, slug, file }) => ({
      title: file.title,
      summary: file.summary ?? null,
      url: file.visibility === 'members' ? links(handle).me : `${hub}/news/${day}-${slug}/`,
    }))
}

/** Stories told with consent, the newest first. */
export function storyList({ program, hub, now }: MailContext): GroupValues<'stories'> {
  const at = (moment: string | undefined) => (moment === undefined ? 0 : program.zone.momentOf(moment))
  return program.stories
    .filter(({ file }) => at(file.at) <= now)
    .toSorted((a, b) => at(b.file.at) - at(a.file.at))
    .map(({ slug, file }) => ({
      title: file.title,
      summary: file.summary ?? null,
      gain: file.gain?.replace(/[.\s]+$/, '') ?? null,
      url: `${hub}/stories/${slug}/`,
    }))
}

/** The stories, another one first from week to week. @param from the local day a letter begins with */
export function storiesInTurn(context: MailContext, from: string): GroupValues<'stories'> {
  const all = storyList(context)
  const first = all.length === 0 ? 0 : Math.floor(dayNumber(from) / 7) % all.length
  return [...all.slice(first), ...all.slice(0, first)]
}
