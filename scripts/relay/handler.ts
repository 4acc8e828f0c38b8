import { referenceOf } from '../../schemas/arriving.ts'
import { json, type Refusal, refusal, text } from './answers.ts'
import { makePace } from './pace.ts'
import { readParcel, type Sent } from './read-parcel.ts'
import { sealParcel } from './seal.ts'
import type { RelaySettings, RelayWorld } from './settings.ts'
import { endSignIn, startSignIn } from './sign-in.ts'
import { readStop, stopAsked, stopDone, stopUnknown } from './stop.ts'
import { wordsIn } from './words/index.ts'

type Headers = Readonly<Record<string, string>>

/** The program is told at most once in so long that something came in. */
const RING_MS = 60_000

const ABOUT = (hub: string) => `This is the relay of ${hub}
It takes what members send with the forms of the hub, seals it so that the program alone can read it, and hands it on. It keeps nothing.
`

/** Lets the host go on with work that may end after the answer; without it the answer waits. */
export type Later = (work: Promise<unknown>) => void

/** Answers a request. @param sender who sends it, as the host knows: an address, used for counting alone */
export type Relay = (request: Request, sender: string, later?: Later) => Promise<Response>

/** The headers that let pages of the hub, and of this very origin, read the answer; undefined for any other page. */
function crossing(request: Request, hub: string): Headers | undefined {
  const origin = request.headers.get('origin')
  if (origin === null) return {}
  if (origin !== new URL(hub).origin && origin !== new URL(request.url).origin) return undefined
  return { 'access-control-allow-origin': origin, vary: 'origin' }
}

/**
 * Makes the relay: one function from a request to a response, which stores nothing. It takes forms (`POST` at its own address), one-click unsubscribe
 * (`/stop`) and the sign-in of the editor (`/auth`, `/callback`).
 */
export function makeRelay(settings: RelaySettings, world: RelayWorld): Relay {
  const { hub, keys, workingDays, base, signIn, language } = settings
  const words = wordsIn(language)
  const pace = makePace(() => world.now())
  let rang = Number.NEGATIVE_INFINITY

  const refused = ({ status, problems }: Refusal, headers: Headers = {}) =>
    json(status, { problems: problems.map(({ field, say }) => ({ field, message: say(words) })) }, headers)

  /** Tells the program; that it could not be told is said, and changes nothing: it looks by itself every half hour. */
  async function ring(): Promise<void> {
    if (world.now() - rang < RING_MS) return
    rang = world.now()
    await world.place.ring().catch((error: unknown) => world.log(`Could not start the intake: ${reasonOf(error)}`))
  }

  /** @returns false when the place did not take it, which has been said */
  async function keep(sent: Sent, later: Later | undefined): Promise<boolean> {
    const sealed = 'sealed' in sent ? sent.sealed : await sealParcel(sent.parcel, keys)
    try {
      await world.place.put({ id: sent.id, received: world.now(), sealed })
    } catch (error) {
      world.log(`Could not hand on what came in: ${reasonOf(error)}`)
      return false
    }
    const ringing = ring()
    if (later) later(ringing)
    else await ringing
    return true
  }

  async function take(request: Request, headers: Headers, later: Later | undefined): Promise<Response> {
    const sent = await readParcel(request)
    if ('status' in sent) return refused(sent, headers)
    if (!(await keep(sent, later))) return refused(LATER, { ...headers, 'retry-after': '60' })
    return json(202, { reference: referenceOf(sent.id), waits: workingDays }, headers)
  }

  async function stop(request: Request, url: URL, later: Later | undefined): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'POST') return notAllowed('GET, POST')
    const sent = await readStop(url.searchParams)
    if (!sent) return stopUnknown(language)
    // Mail programs look at links before anyone clicks: only a POST stops anything.
    if (request.method === 'GET') return stopAsked(language)
    return (await keep(sent, later)) ? stopDone(language) : text(503, `${words.stop.again}\n`, { 'retry-after': '60' })
  }

  async function forms(request: Request, later: Later | undefined): Promise<Response> {
    if (request.method === 'GET' || request.method === 'HEAD') return text(200, ABOUT(hub))
    const headers = crossing(request, hub)
    if (!headers) return refused(refusal(403, () => words.otherHub(hub)))
    if (request.method === 'OPTIONS')
      return new Response(null, {
        status: 204,
        headers: {
          ...headers,
          'access-control-allow-methods': 'POST',
          'access-control-allow-headers': 'content-type',
          'access-control-max-age': '86400',
        },
      })
    return request.method === 'POST' ? take(request, headers, later) : notAllowed('GET, OPTIONS, POST')
  }

  return async (request, sender, later) => {
    const url = new URL(request.url)
    const path = url.pathname.slice(base.length).replace(/\/+$/, '')
    if (request.method === 'POST') {
      const wait = pace(sender)
      if (wait > 0) return refused(TOO_MANY, { ...crossing(request, hub), 'retry-after': String(wait) })
    }
    if (path === '') return forms(request, later)
    if (path === '/stop') return stop(request, url, later)
    if (signIn && request.method === 'GET' && path === '/auth') return startSignIn(url, settings, signIn, world)
    if (signIn && request.method === 'GET' && path === '/callback')
      return endSignIn(request, url, settings, signIn, world)
    return text(404, path === '/auth' ? 'Signing in is not set up here.\n' : 'There is nothing here.\n')
  }
}

const LATER = refusal(503, (words) => words.later)
const TOO_MANY = refusal(429, (words) => words.tooMany)

const notAllowed = (allow: string) => text(405, 'Not that way.\n', { allow })

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown').split('\n')[0]!
