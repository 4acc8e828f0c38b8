import { page } from './answers.ts'
import type { RelaySettings, RelayWorld } from './settings.ts'

type SignIn = NonNullable<RelaySettings['signIn']>

const COOKIE = 'goodword-sign-in'
const MINUTES = 10

const word = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const cookie = (value: string, seconds: number, secure: boolean) =>
  `${COOKIE}=${value}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${seconds}${secure ? '; Secure' : ''}`

/** Where GitHub sends people back to: this relay. */
const backTo = (url: URL, base: string) => `${url.origin}${base}/callback`

/** Sends somebody who wants to sign in to GitHub, with a word that only their browser and GitHub's answer will carry. */
export function startSignIn(url: URL, { base }: RelaySettings, signIn: SignIn, world: RelayWorld): Response {
  const state = word(world.random(24))
  const query = new URLSearchParams({
    client_id: signIn.clientId,
    redirect_uri: backTo(url, base),
    scope: 'repo',
    state,
  })
  return new Response(null, {
    status: 302,
    headers: {
      location: `${signIn.github}/login/oauth/authorize?${query}`,
      'set-cookie': cookie(state, MINUTES * 60, url.protocol === 'https:'),
      'cache-control': 'no-store',
    },
  })
}

/** `<` is written otherwise, so that nothing in a value ends the script it stands in. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** Hands what came of it to the editor that opened this window, and to no other origin. */
function handOver(hub: string, outcome: { readonly token: string } | { readonly error: string }): Promise<Response> {
  const done = 'token' in outcome
  const message = `authorization:github:${done ? 'success' : 'error'}:${JSON.stringify({ provider: 'github', ...outcome })}`
  const script = `addEventListener('message', (event) => {
  if (event.origin !== ${inScript(new URL(hub).origin)} || event.data !== 'authorizing:github') return
  event.source.postMessage(${inScript(message)}, event.origin)
})
opener?.postMessage('authorizing:github', ${inScript(new URL(hub).origin)})`
  return page(
    done ? 200 : 400,
    done ? 'Signed in' : 'Not signed in',
    `<p>${done ? 'This window closes by itself.' : 'Close this window and try again from the editor.'}</p>`,
    script,
  )
}

/** The same length and the same letters, without telling by the time it takes how many agree. */
function same(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let differ = 0
  for (let at = 0; at < one.length; at += 1) differ |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return differ === 0
}

/** Takes GitHub's answer: the state has to be the one that this browser was given. */
export async function endSignIn(
  request: Request,
  url: URL,
  { hub, base }: RelaySettings,
  signIn: SignIn,
  world: RelayWorld,
): Promise<Response> {
  const held = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]{48})(?:;|$)`).exec(request.headers.get('cookie') ?? '')?.[1]
  const [state, code] = [url.searchParams.get('state') ?? '', url.searchParams.get('code') ?? '']
  const answer = async () => {
    if (held === undefined || !same(held, state))
      return handOver(hub, { error: 'This sign-in did not begin in this browser, or more than ten minutes ago.' })
    if (code === '') return handOver(hub, { error: 'GitHub did not agree.' })
    const asked = await world.fetch(`${signIn.github}/login/oauth/access_token`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: signIn.clientId,
        client_secret: signIn.clientSecret,
        code,
        redirect_uri: backTo(url, base),
      }),
    })
    const told: unknown = asked.ok ? await asked.json() : undefined
    const token = (told as { access_token?: unknown } | undefined)?.access_token
    if (typeof token !== 'string') world.log(`GitHub gave no token for a sign-in (status ${asked.status}).`)
    return typeof token === 'string'
      ? handOver(hub, { token })
      : handOver(hub, { error: 'GitHub gave no token: the code had been used, or the app’s secret is another one.' })
  }
  const response = await answer()
  response.headers.append('set-cookie', cookie('', 0, url.protocol === 'https:'))
  return response
}
