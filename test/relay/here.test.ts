import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { server } from '../../scripts/adapters/server.ts'
import { DEMO } from '../../scripts/core/contacts/demo-key.ts'
import { makeWorld } from '../../scripts/world.ts'
import { git } from '../contacts/support.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { bodyOf, formOf, openItem, shareText } from './support.ts'

/** A folder of built pages served beside a relay that keeps what comes in on a branch of a clone. */
async function serving() {
  const folder = writeTree(temporaryFolder(), { 'hub/index.html': '<h1>Home</h1>', 'clone/content/a.yaml': 'a: 1\n' })
  const content = join(folder, 'clone/content')
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all'],
    ['commit', '--quiet', '--message=first'],
  ])
    git(join(folder, 'clone'), ...args)
  const said: string[] = []
  const log = { info: (text: string) => void said.push(text), warn: (text: string) => void said.push(text) }
  const world = makeWorld({
    root: folder,
    fixedNow: undefined,
    interrupted: new AbortController().signal,
    log,
    out: () => {},
  })
  let arrived = 0
  let relay: ((request: Request) => Promise<Response | undefined>) | undefined
  const running = await server.serve({
    folder: join(folder, 'hub'),
    base: '/',
    port: 46_400,
    handle: async (request) => relay?.(request),
  })
  onTestFinished(() => running.close())
  relay = await world.relay(content, {
    path: '/-/relay',
    origin: new URL(running.url).origin,
    keys: [DEMO.intake],
    workingDays: 3,
    language: 'en',
    arrived: () => {
      arrived += 1
    },
  })
  const inbox = async () => (await (await world.inbox(content)).read()).files
  const send = (body: FormData, headers: Record<string, string> = {}) =>
    fetch(`${running.url}-/relay`, { method: 'POST', body, headers })
  return { running, inbox, send, said, arrivals: () => arrived, clone: join(folder, 'clone') }
}

describe('the relay beside a local hub', () => {
  it('keeps what a form sends on the branch inbox of the clone, each thing once, and touches nothing else', async () => {
    const { inbox, send, arrivals, clone, said } = await serving()
    const first = await send(formOf(shareText()))
    const again = await send(formOf(shareText()))
    const other = await send(formOf(shareText({}, { title: 'Another' })))
    expect([first.status, again.status, other.status]).toEqual([202, 202, 202])
    expect((await bodyOf(again)).reference).toBe((await bodyOf(first)).reference)
    const items = await inbox()
    expect([items.size, arrivals()]).toEqual([2, 2])
    for (const [path, sealed] of items) {
      expect(path).toMatch(/^items\/\d{8}T\d{6}Z--[a-z2-7]{16}\.age$/)
      expect((await openItem({ sealed })).document).toContain('"handle":"maya"')
    }
    expect(git(clone, 'status', '--porcelain')).toBe('')
    expect(git(clone, 'rev-list', '--count', 'main').trim()).toBe('1')
    expect(said).toEqual([])
  })

  it('is its own path alone: pages are served beside it, and another site may not send to it', async () => {
    const { running, send, inbox } = await serving()
    expect(await (await fetch(running.url)).text()).toBe('<h1>Home</h1>')
    expect(await (await fetch(`${running.url}-/relay`)).text()).toContain('takes what members send')
    expect((await fetch(running.url, { method: 'POST', body: formOf(shareText()) })).status).toBe(405)
    expect((await fetch(`${running.url}-/relays`, { method: 'POST', body: formOf(shareText()) })).status).toBe(405)
    expect((await send(formOf(shareText()), { origin: 'https://other.example', host: 'other.example' })).status).toBe(
      403,
    )
    expect((await inbox()).size).toBe(0)
  })
})
