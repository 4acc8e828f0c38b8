import { createEmulator } from 'emulate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AT, HUB, relayHere } from './support.ts'

/** A relay whose people sign in at an imitated GitHub, and what a browser remembers of it. */
async function signingIn() {
  const github = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: {},
      github: {
        users: [{ login: 'anna' }],
        repos: [],
        oauth_apps: [
          { client_id: 'crew', client_secret: 'between-us', name: 'Crew', redirect_uris: [`${AT}callback`] },
        ],
      },
    },
  })
  onTestFinished(() => github.close())
  const { relay, log } = relayHere({ signIn: { clientId: 'crew', clientSecret: 'between-us', github: github.url } })
  const start = async () => {
    const answer = await relay(
      new Request(`${AT}auth?provider=github&site_id=crew.fernweh.example&scope=repo,user`),
      'one',
    )
    return { to: new URL(answer.headers.get('location')!), cookie: answer.headers.get('set-cookie')! }
  }
  /** What GitHub does once somebody agreed: it sends the browser back with a code. */
  const agree = async (to: URL) => {
    const fields = ['redirect_uri', 'scope', 'state', 'client_id'].map((name) => [name, to.searchParams.get(name)!])
    const body = new URLSearchParams([['login', 'anna'], ...fields] as [string, string][])
    const answer = await fetch(`${github.url}/login/oauth/callback`, { method: 'POST', body, redirect: 'manual' })
    return answer.headers.get('location')!
  }
  const back = (url: string, cookie: string) =>
    relay(new Request(url, { headers: { cookie: `theme=dark; ${cookie.split(';')[0]}` } }), 'one')
  return { start, agree, back, log }
}

/** Runs the page that comes back as a browser would, with an opener that answers. */
async function handedTo(response: Response, origin: string): Promise<unknown[]> {
  const script = /<script>([\s\S]*)<\/script>/.exec(await response.text())![1]!
  const sent: unknown[] = []
  let listener: ((event: object) => void) | undefined
  const opener = { postMessage: (data: unknown, target: string) => sent.push({ data, target }) }
  new Function('addEventListener', 'opener', script)((_: string, heard: (event: object) => void) => {
    listener = heard
  }, opener)
  listener!({ origin, data: 'authorizing:github', source: opener })
  return sent
}

describe('signing in to the editor', () => {
  it('hands the token to the hub, and to no other page', async () => {
    const { start, agree, back } = await signingIn()
    const { to, cookie } = await start()
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Path=\/; Max-Age=600; Secure$/)
    const response = await back(await agree(to), cookie)
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'sha256-/)
    const copy = response.clone()
    expect(await handedTo(response, HUB)).toEqual([
      { data: 'authorizing:github', target: HUB },
      {
        data: expect.stringMatching(/^authorization:github:success:\{"provider":"github","token":"[^"]+"\}$/),
        target: HUB,
      },
    ])
    expect(await handedTo(copy, 'https://other.example')).toHaveLength(1)
  })

  it('gives nothing to a browser that did not begin it, nor twice', async () => {
    const { start, agree, back } = await signingIn()
    const [mine, other] = [await start(), await start()]
    expect(mine.to.searchParams.get('state')).toMatch(/^[0-9a-f]{48}$/)
    const url = await agree(mine.to)
    for (const cookie of ['', `goodword-sign-in=${'0'.repeat(48)}`]) {
      const response = await back(url, cookie)
      expect([response.status, await handedTo(response, HUB)]).toEqual([
        400,
        [expect.anything(), { data: expect.stringContaining('authorization:github:error:'), target: HUB }],
      ])
    }
    expect((await back(url, mine.cookie)).status).toBe(200)
    expect((await back(url, other.cookie)).status).toBe(400)
  })

  it('says so when GitHub did not agree', async () => {
    const { start, back } = await signingIn()
    const { to, cookie } = await start()
    const refused = await back(`${AT}callback?error=access_denied&state=${to.searchParams.get('state')}`, cookie)
    expect(await refused.text()).toContain('GitHub did not agree')
  })
})
