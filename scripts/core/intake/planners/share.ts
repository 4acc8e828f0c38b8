import type { ShareFile } from '../../../../schemas/share.ts'
import { LINKLESS_CHANNELS } from '../../../../schemas/vocabulary.ts'
import { pathFor } from '../../import/identity.ts'
import { networkOf } from '../../laws/channel-hosts.ts'
import { mask } from '../../mask.ts'
import { canonicalPost } from '../../post.ts'
import type { Program } from '../../program.ts'
import type { FileChange } from '../../records.ts'
import { dayWords } from '../../render/mail/values/dates.ts'
import { type Instant, instantText } from '../../zone.ts'
import { answerWords } from '../answer-words.ts'
import type { Way } from '../arrival.ts'
import { accepted, declined, type Outcome } from '../outcome.ts'
import type { Why } from '../reasons.ts'
import type { OwnScene } from '../scene.ts'

const VIA: Readonly<Record<Way, ShareFile['logged']['via']>> = {
  relay: 'form',
  endpoint: 'form',
  email: 'email',
  issue: 'issue',
  team: 'admin',
}

/** The second part of a share's or claim's id: its arrival's, so that the same thing never becomes two files. */
export const idFrom = (arrivalId: string) => arrivalId.slice(0, 12)

const dayIn = (program: Program, at: Instant, now: Instant) =>
  dayWords(program.zone.dayOf(at), program.zone.dayOf(now), program.settings.language)

const HOUR_MS = 3_600_000

/**
 * When it was posted. What is not after the moment of sending by the device's own clock is not of the future, however that clock goes. A bare day is one of the member's own calendar, which may be ahead of the program's or behind it: where that day had begun
 * somewhere when it arrived, or was not over everywhere when they joined, it counts from then.
 */
function postedAt({ program, arrival, document, member }: OwnScene<'share'>): Instant {
  const { fields } = document
  const at = program.zone.momentOf(fields.at)
  if (at > arrival.received && at <= Date.parse(document.at)) return arrival.received
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fields.at)) return at
  // The first zone of the world begins a day 14 hours before Greenwich, the last one ends it 12 hours after.
  const begins = Date.parse(`${fields.at}T00:00:00Z`) - 14 * HOUR_MS
  if (at > arrival.received && begins <= arrival.received) return arrival.received
  const isBefore = program.zone.dayOf(at) < program.zone.dayOf(member.joined)
  return isBefore && begins + 50 * HOUR_MS > member.joined ? member.joined : at
}

/** What is wrong with what a share says, before it is looked for among others. */
function faultOf(scene: OwnScene<'share'>): Why | undefined {
  const { program, arrival, document, member, picture } = scene
  const { channel, url, campaign, title } = document.fields
  const at = postedAt(scene)
  if (!program.settings.channels.has(channel)) return 'unknown-channel'
  if (url !== undefined && networkOf(url, channel) !== undefined) return 'link-elsewhere'
  if (picture !== undefined && 'unread' in picture) return 'picture-unread'
  const shown = url !== undefined || picture !== undefined
  if (!shown && !(LINKLESS_CHANNELS.includes(channel) && title !== undefined)) return 'nothing-to-see'
  if (at > arrival.received) return 'not-yet'
  if (program.zone.dayOf(at) < program.zone.dayOf(member.joined)) return 'before-joining'
  if (campaign === undefined) return undefined
  const found = program.campaigns.get(campaign)
  if (!found || found.status === 'draft') return 'unknown-campaign'
  return found.file.channels?.includes(channel) === false ? 'campaign-channel' : undefined
}

/** The proof beside a share's file, and its marks. In a public home it is kept by its marks alone: nobody's screenshot lies open. */
function proofOf({ program, picture }: OwnScene<'share'>, path: string) {
  if (picture === undefined || 'unread' in picture) return { facts: {}, files: [] }
  const marks = { proof_hash: picture.hash, proof_phash: picture.phash }
  if (program.settings.home === 'public') {
    const sealed = path.replace(/\.yaml$/, '.age')
    return { facts: marks, files: [{ op: 'seal-bytes' as const, path: sealed, bytes: picture.webp }] }
  }
  const file = path.replace(/\.yaml$/, '.webp')
  const files: FileChange[] = [{ op: 'write-bytes', path: file, bytes: picture.webp }]
  return { facts: { proof: file.slice(file.lastIndexOf('/') + 1), ...marks }, files }
}

/** Logs a post of a member: at once seen by them, and worth nothing until it is settled, by a person or by the program's rule. */
export function planShare(scene: OwnScene<'share'>): Outcome {
  const { program, now, arrival, document, member } = scene
  const { fields } = document
  const at = postedAt(scene)
  const words = answerWords(program.settings.language)
  const channel = program.settings.channels.get(fields.channel) ?? ''
  const what = words.post(channel, dayIn(program, Math.min(at, now), now))
  const id = `${member.handle}--${idFrom(arrival.id)}`
  const there = program.shares.find((one) => one.id === id)
  if (there) return accepted([], { path: there.path })
  const no = (why: Why, more?: string) => {
    const answer = {
      kind: 'answer-declined' as const,
      to: { handle: member.handle },
      what,
      ...(more && { mend: more }),
    }
    return declined(why, { answer })
  }
  const fault = faultOf(scene)
  if (fault) return no(fault)
  const post = fields.url === undefined ? undefined : canonicalPost(fields.url)
  const twin = program.shares.find(
    ({ ambassador, url }) => ambassador === member.handle && url !== undefined && canonicalPost(url) === post,
  )
  if (post !== undefined && twin) return no('again', words.postAgain(dayIn(program, twin.at, now)))
  const auto = program.settings.file.review?.shares === 'auto'
  const base = {
    ambassador: member.handle,
    ...(fields.campaign !== undefined && { campaign: fields.campaign }),
    channel: fields.channel,
    ...(fields.url !== undefined && { url: fields.url }),
    at: at === program.zone.momentOf(fields.at) ? fields.at : instantText(at),
    ...(fields.audience !== undefined && { audience: fields.audience }),
    ...(fields.title !== undefined && { title: mask(fields.title) }),
  }
  const path = pathFor('share', base, idFrom(arrival.id), program.zone)
  const { facts, files } = proofOf(scene, path)
  const data: ShareFile = {
    ...base,
    ...facts,
    logged: { at: instantText(arrival.received), via: VIA[arrival.way], ref: mask(arrival.ref) },
    ...(auto && { review: { status: 'verified', by: 'goodword', at: instantText(Math.max(now, at)) } }),
    ...(fields.note !== undefined && { note: mask(fields.note) }),
  }
  return accepted([{ op: 'write', path, data }, ...files], { path })
}
