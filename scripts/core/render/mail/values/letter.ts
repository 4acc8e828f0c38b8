import { causeOf } from '../../../points/notes.ts'
import type { Entry } from '../../../points/types.ts'
import type { GroupValues } from '../variables.ts'
import type { MailWords } from '../words/index.ts'
import { personValues } from './common.ts'
import type { MailContext } from './context.ts'
import { periodWords } from './dates.ts'

/** Local days, both in it. */
export type Period = { readonly from: string; readonly to: string }

const counts = ({ state }: Entry) => state === 'settling' || state === 'earned'

/** Entries of a period that are counted. */
export function entriesIn({ tally }: MailContext, { from, to }: Period): Entry[] {
  return tally.entries.filter((entry) => entry.day >= from && entry.day <= to && counts(entry))
}

/** The newest picture there is: of the period's announcements, else of the campaign that opened last. */
function coverOf(
  { program, now, picture }: MailContext,
  { from, to }: Period,
): { readonly cover: string | null; readonly cover_alt: string | null } {
  const news = program.news
    .filter(({ day }) => day >= from && day <= to)
    .map(({ file }) => ({ path: `news/${file.cover}`, file }))
  const campaigns = [...program.campaigns.values()]
    .filter(
      ({ status, visibility, starter, opens, closes }) =>
        status === 'ready' && visibility === 'public' && !starter && opens <= now && (closes ?? now) >= now,
    )
    .toSorted((a, b) => b.opens - a.opens)
    .map(({ slug, file }) => ({ path: `campaigns/${slug}/${file.cover}`, file }))
  for (const { path, file } of [...news, ...campaigns]) {
    const cover = file.cover === undefined ? undefined : picture(path)
    if (cover !== undefined) return { cover, cover_alt: file.cover_alt ?? null }
  }
  return { cover: null, cover_alt: null }
}

export function letterValues(context: MailContext, period: Period): GroupValues<'letter'> {
  const entries = entriesIn(context, period)
  const posts = entries.filter(({ rule }) => rule === 'share')
  return {
    period: periodWords(period.from, period.to, context.language),
    posts: posts.length,
    sharers: new Set(posts.map(({ handle }) => handle)).size,
    points: entries.reduce((sum, { points }) => sum + points, 0),
    ...coverOf(context, period),
  }
}

/** Who joined in a period and takes part, as others may read of them. */
export function joinersIn(context: MailContext, { from, to }: Period): GroupValues<'joiners'> {
  const { program, active } = context
  return active
    .map((handle) => program.ambassadors.get(handle)!)
    .filter(({ joined }) => program.zone.dayOf(joined) >= from && program.zone.dayOf(joined) <= to)
    .toSorted((a, b) => a.joined - b.joined)
    .map(({ handle }) => personValues(context, handle))
}

const CHEERED: readonly Entry['rule'][] = ['first_share', 'streak', 'referral', 'award']

/** What went well in a period, the newest first: first posts, weeks in a row, a friend brought in, thanks given in public. */
export function winsIn(context: MailContext, period: Period): GroupValues<'wins'> {
  const { program, rows } = context
  return entriesIn(context, period)
    .filter(
      ({ rule, award, points }) =>
        CHEERED.includes(rule) && (award === undefined || (award.file.public === true && points > 0)),
    )
    .filter(({ handle }) => rows.has(handle))
    .toReversed()
    .map((entry) => {
      const member = program.ambassadors.get(entry.handle)
      const shows = member?.file.public?.includes('posts') && entry.rule !== 'referral'
      return {
        name: member?.name ?? entry.handle,
        words: cheer(entry, context),
        link: (shows && entry.share?.url) || null,
      }
    })
}

/** The cause of an entry without its points; other people's names only where they agreed to be listed. */
function cheer(entry: Entry, { program, rows, words }: MailContext): string {
  if (entry.rule === 'referral' && !rows.has(entry.share?.ambassador ?? '')) return words.broughtIn(undefined)
  if (entry.rule === 'referral') return words.broughtIn(program.ambassadors.get(entry.share?.ambassador ?? '')?.name)
  return causeOf(entry, program, words.notes)
}

const movedWords = (movement: number | null, { moved }: MailWords) =>
  movement === null ? moved.new : movement === 0 ? null : movement > 0 ? moved.up(movement) : moved.down(-movement)

/** The first places of the board of all time. */
export function boardValues({ program, tally, words }: MailContext, most = 10): GroupValues<'board'> {
  return tally.boards.all.slice(0, most).map(({ rank, handle, points, movement }) => ({
    rank,
    name: program.ambassadors.get(handle)?.name ?? handle,
    points,
    moved: movedWords(movement, words),
  }))
}
