import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { between, type Random } from '../pictures/draw.ts'
import { addressOf, respell } from './address.ts'
import type { Beat } from './diary.ts'
import { audienceThen, reactionTo } from './numbers.ts'

/** What a member's file says about one channel. */
export type Account = { readonly handle: string; readonly followers: number }
export type Made = { readonly path: string; readonly url: string | undefined; readonly data: Record<string, unknown> }

const ZONE = 'Europe/Berlin'
const HOUR = 3_600_000
const UNLISTED: Readonly<Record<string, number>> = {
  event: 14,
  talk: 24,
  offline: 12,
  postcard: 1,
  x: 300,
  youtube: 400,
}

const text = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(ms / 60_000) * 60_000).toString({ smallestUnit: 'second' })
const sha = (words: string): string => createHash('sha256').update(words).digest('hex')

/** The next time somebody sits at the desk: a weekday between nine and five, local time. */
function deskHours(ms: number, r: Random): number {
  let at = Temporal.Instant.fromEpochMilliseconds(Math.round(ms)).toZonedDateTimeISO(ZONE)
  if (at.hour >= 17) at = at.add({ days: 1 })
  while (at.dayOfWeek > 5) at = at.add({ days: 1 })
  if (at.hour >= 17 || at.hour < 9) at = at.with({ hour: 9 + Math.floor(r() * 3), minute: Math.floor(r() * 60) })
  return at.epochMilliseconds
}

function reviewOf(beat: Beat, logged: number, now: number, r: Random) {
  const { marks } = beat
  if ('pending' in marks) return { review: { status: 'pending' } }
  const wanted = deskHours(logged + between(r, 2, 30) * HOUR, r)
  const friday = now - between(r, 18, 21) * HOUR
  const first = wanted < now ? wanted : friday > logged + HOUR ? friday : now - between(r, 10, 40) * (HOUR / 60)
  const by = r() > 0.4 ? 'anna' : 'mika'
  if ('twice' in marks) {
    const second = deskHours(first + 26 * HOUR, r)
    return {
      review: {
        status: 'verified',
        by,
        at: text(second),
        note: 'Thank you for adding it. Counted from the day you posted.',
      },
      reviewed: [{ status: 'rejected', by, at: text(first), note: marks.twice }],
    }
  }
  if ('rejected' in marks) return { review: { status: 'rejected', by, at: text(first), note: marks.rejected } }
  return { review: { status: 'verified', by, at: text(first), ...(marks.praise ? { note: marks.praise } : {}) } }
}

const removedAfter = (at: number, length: string): string =>
  text(at + Number.parseInt(length, 10) * (length.endsWith('d') ? 24 : 1) * HOUR)

/**
 * One diary line as a share's file.
 * @param now milliseconds; nothing in the file happens after it
 * @param before the address of the post that `!same` points to
 */
export function record(
  beat: Beat,
  account: Account | undefined,
  now: number,
  r: Random,
  before: string | undefined,
): Made {
  const { marks } = beat
  const at =
    Temporal.ZonedDateTime.from(`${beat.day}T${beat.time}[${ZONE}]`).epochMilliseconds + Math.floor(r() * 9) * 60_000
  const id = Array.from({ length: 4 }, () => 'abcdefghjkmnpqrstvwxyz23456789'[Math.floor(r() * 30)]).join('')
  const audience = audienceThen(
    account?.followers ?? UNLISTED[beat.channel] ?? 200,
    (now - at) / (24 * HOUR),
    between(r, 0.14, 0.18),
  )
  const story = 'screen' in marks || 'hashed' in marks
  const url = before ? respell(before) : story ? undefined : addressOf(beat, account?.handle ?? beat.handle, at, r)
  const logged = Math.min(at + between(r, 0.05, 1) ** 3 * 30 * HOUR, now - 10 * 60_000)
  const via =
    marks.via ??
    (['bluesky', 'mastodon', 'blog'].includes(beat.channel) && r() > 0.4 ? 'watch' : r() > 0.72 ? 'email' : 'form')
  const reaction = story ? undefined : reactionTo(beat.channel, audience, r)
  const file = `${beat.handle}--${id}`
  const data = {
    ambassador: beat.handle,
    ...(beat.campaign ? { campaign: beat.campaign } : {}),
    channel: beat.channel,
    ...(url ? { url } : {}),
    at: text(at),
    audience,
    ...(reaction ? { engagement: reaction } : {}),
    title: beat.title,
    ...('screen' in marks ? { proof: `${file}.webp` } : {}),
    ...('hashed' in marks ? { proof_hash: sha(file), proof_phash: sha(`${file} seen`).slice(0, 16) } : {}),
    logged: { at: text(logged), via, ...(via === 'email' ? { ref: `msg ${id.toUpperCase()}` } : {}) },
    ...reviewOf(beat, logged, now, r),
    ...(marks.removed ? { removed: removedAfter(at, marks.removed) } : {}),
    ...(marks.with ? { with: [marks.with] } : {}),
    ...(marks.note ? { note: marks.note } : {}),
  }
  return { path: `shares/${beat.day.replaceAll('-', '/')}/${file}`, url, data }
}
