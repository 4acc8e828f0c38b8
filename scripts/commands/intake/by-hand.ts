import { documentSchema } from '../../../schemas/submission.ts'
import { arrivalId, referenceOf } from '../../core/intake/arrival.ts'
import type { Incoming } from '../../core/intake/plan.ts'
import type { Decision } from '../../core/intake/scene.ts'
import { readSeen } from '../../core/intake/seen.ts'
import { channelOf } from '../../core/post.ts'
import type { Program } from '../../core/program.ts'
import { instantText } from '../../core/zone.ts'
import type { World } from '../../ports.ts'
import { unknownMember } from '../unknown-member.ts'
import type { IntakePorts } from './ports.ts'
import { isKnown } from './run.ts'

/** Finds what a reference names among what lies in the inbox. @returns its id; or, where there is none, what to say */
export async function idOfReference(
  ports: IntakePorts,
  reference: string,
): Promise<{ id: string } | { wrong: string }> {
  const { files } = await ports.inbox.read()
  const seen = readSeen(files)
  if ('fault' in seen) return { wrong: seen.fault }
  const others = await ports.others(isKnown(seen))
  const items = [...(await ports.open(files, () => true)).map(({ incoming }) => incoming), ...others.incoming]
  const ids = [...new Set(items.map(({ id }) => id))]
  const wanted = reference.replaceAll('-', '').toLowerCase()
  const found = ids.filter((id) => wanted.length >= 8 && id.startsWith(wanted))
  if (found.length === 1) return { id: found[0]! }
  const open =
    ids.length === 0 ? 'Nothing lies in the inbox.' : `There are: ${ids.map(referenceOf).slice(0, 20).join(', ')}.`
  return { wrong: `Nothing that waits has the reference ${JSON.stringify(reference)}. ${open}` }
}

/** What the options say to decide; undefined when they say nothing. */
export function decisionFrom(
  given: { readonly accept?: string; readonly decline?: string; readonly answer?: string },
  by: string,
  words: string | undefined,
): { readonly reference: string; readonly decision: Decision } | undefined {
  if (given.accept !== undefined) return { reference: given.accept, decision: { verb: 'accept', by } }
  if (given.decline !== undefined)
    return { reference: given.decline, decision: { verb: 'decline', by, reason: words ?? '' } }
  return given.answer === undefined
    ? undefined
    : { reference: given.answer, decision: { verb: 'answer', by, words: words ?? '' } }
}

export type Logged = {
  readonly channel?: string
  readonly at?: string
  readonly campaign?: string
  readonly title?: string
  readonly note?: string
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** A post that one of the program's people logs for a member, as an arrival that they vouch for; or what is wrong with it. */
export async function loggedPost(
  world: World,
  program: Program,
  [handle = '', url]: readonly string[],
  given: Logged,
  by: string,
): Promise<{ readonly one: Incoming } | { readonly wrong: string }> {
  if (!program.ambassadors.has(handle)) return { wrong: unknownMember(program, handle) }
  const now = world.fixedNow ?? world.clock.now()
  const channel = given.channel ?? (url === undefined ? undefined : channelOf(url))
  if (channel === undefined) return { wrong: 'Say where it was: --channel instagram' }
  const { campaign, title, note } = given
  const draft = {
    kind: 'share',
    handle,
    nonce: base64url(world.random.bytes(16)).slice(0, 22),
    at: instantText(now),
    fields: {
      channel,
      ...(url !== undefined && { url }),
      at: given.at ?? instantText(now),
      ...(campaign !== undefined && { campaign }),
      ...(title !== undefined && { title }),
      ...(note !== undefined && { note }),
    },
  }
  const read = documentSchema.safeParse(draft)
  if (!read.success) {
    const [issue] = read.error.issues
    return { wrong: `The ${String(issue?.path.at(-1) ?? 'post')} ${issue?.message ?? 'is not right'}.` }
  }
  const document = JSON.stringify(read.data)
  const id = await arrivalId(document)
  const sender = { by: 'team' as const, name: by }
  return { one: { id, way: 'team', ref: `logged by ${by}`, received: now, sender, parcel: { v: 1, document } } }
}
