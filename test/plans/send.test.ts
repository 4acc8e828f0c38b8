import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulator } from 'emulate'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { startProxy } from '../outbox/proxy.ts'
import { writeTree } from '../support/folders.ts'
import { type LiveProgram, liveProgram, member, settings } from './live-program.ts'

const HOUR = 3_600_000

type Sent = {
  readonly to: readonly string[]
  readonly subject: string
  readonly reply_to?: readonly string[]
  readonly text?: string
}

let live: LiveProgram
let [content, url, env]: [string, string, Record<string, string>] = ['', '', {}]
const now = Date.now()

/** Every mail that the provider took, the oldest first. */
async function inbox(): Promise<Sent[]> {
  const headers = { Authorization: 'Bearer re_test' }
  const list = (await (await fetch(`${url}/emails`, { headers })).json()) as { data: { id: string }[] }
  const mails = await Promise.all(
    list.data.map(async ({ id }) => (await (await fetch(`${url}/emails/${id}`, { headers })).json()) as Sent),
  )
  return mails.toReversed()
}

const send = (
  values: Record<string, string | boolean> = { send: true },
  given: Record<string, string | undefined> = env,
  fixedNow?: number,
) => live.notices(values, given, fixedNow)

const program = (more = '', mail = '') => settings(now, more, mail)

beforeEach(async () => {
  const emulator = await createEmulator({ service: 'resend', port: 0 })
  onTestFinished(() => emulator.close())
  const proxy = await startProxy({ target: emulator.url, limit: 100 })
  onTestFinished(() => proxy.close())
  live = await liveProgram(now)
  content = live.content
  url = emulator.url
  env = { ...live.env, RESEND_API_KEY: 're_test', RESEND_BASE_URL: proxy.url }
})

describe('notices --send', () => {
  it('sends what is due once, with personal links, and records it on the ledger', async () => {
    const first = await send()
    expect({ code: first.code, log: first.log }).toEqual({ code: 0, log: '' })
    expect(first.out).toMatch(/^due \d+ = sent 2 \+ excluded \d+ \+ held 0 \+ queued \d+\n$/)
    const mails = await inbox()
    expect(mails.map(({ to }) => to[0]).toSorted()).toEqual(['maya.canary@post.example', 'tom.canary@post.example'])
    const [maya, tom] = ['maya', 'tom'].map((name) => mails.find(({ to }) => to[0]!.startsWith(name))!)
    const linkIn = ({ text = '' }: Sent) => /\/settings\/#([\w-]{43})/.exec(text)?.[1]
    expect(linkIn(maya!)).toBeDefined()
    expect(linkIn(maya!)).not.toBe(linkIn(tom!))
    const again = await send()
    expect(again.out).toMatch(/= sent 0 /)
    expect(await inbox()).toHaveLength(2)
    const ledger = live.git('log', '-p', '--all')
    expect(ledger).toContain('"key":"welcome/maya"')
    expect(ledger + first.log + first.out).not.toContain('canary')
  })

  it('sends nothing from a clone whose repository, with its own ledger, lies elsewhere', async () => {
    live.git('remote', 'add', 'origin', 'https://git.example/crew.git')
    const refused = await send()
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.log).toMatch(/^Nothing was sent\..*would be sent once more from there\.[\s\S]*tick, Run workflow/)
    expect(await inbox()).toEqual([])
    expect(live.git('branch', '--list', 'ledger')).toBe('')
  })

  it('says in the plan afterwards what was sent before', async () => {
    await send()
    expect((await send({})).out).toContain('(2 of them sent before)')
  })

  it('sends nothing while the program is not live, and says so without failing', async () => {
    writeTree(content, { 'program.yaml': program().replace('live: true', 'live: false') })
    const { code, log } = await send()
    expect([code, log]).toEqual([0, expect.stringContaining('The program is not live')])
    expect(await inbox()).toEqual([])
  })

  it.each([
    ['RESEND_API_KEY', 'RESEND_API_KEY is not in the environment'],
    ['GOODWORD_VAULT_KEY', 'GOODWORD_VAULT_KEY'],
    ['GOODWORD_LINK_SECRET', 'GOODWORD_LINK_SECRET'],
  ])('sends nothing without %s, and says what is missing', async (name, words) => {
    const { code, log } = await send({ send: true }, { ...env, [name]: undefined })
    expect([code, log]).toEqual([1, expect.stringContaining(words)])
    expect(await inbox()).toEqual([])
  })

  it('asks before it writes to many, and does what is decided', async () => {
    writeTree(content, { 'program.yaml': program('', ', ask_above: 1') })
    const asked = await send()
    const id = /--send-now (\S+)/.exec(asked.log)?.[1] ?? ''
    expect(asked.log).toContain('2 people are about to be written to')
    expect(asked.log).toMatch(/Until \d{4}-\d\d-\d\d \d\d:\d\d somebody can say stop/)
    expect(await inbox()).toEqual([])
    expect((await send()).log).toBe('')
    expect((await send({ stop: 'nothing' })).log).toContain(`Open: ${id}`)
    expect((await send({ 'send-now': id })).out).toContain('they go with the next run')
    await send()
    expect(await inbox()).toHaveLength(2)
  })

  it.each([
    ['held', true],
    ['send-now', 'x'],
    ['stop', 'x'],
    ['settle', '3fa9c1d2'],
  ])('says where the ledger is to be looked for, from a clone that has none: --%s', async (name, value) => {
    const { code, log } = await send({ [name]: value })
    expect([code, log]).toEqual([2, expect.stringContaining('GITHUB_REPOSITORY=owner/name GITHUB_TOKEN=')])
  })

  it('does not send what was stopped', async () => {
    writeTree(content, { 'program.yaml': program('', ', ask_above: 1') })
    const id = /--stop (\S+)/.exec((await send()).log)?.[1] ?? ''
    expect((await send({ stop: id })).out).toContain('they do not go')
    expect((await send()).out).toMatch(/= sent 0 /)
    expect(await inbox()).toEqual([])
  })

  it('sends the rest when the copy of one kind cannot be filled, and says which', async () => {
    const path = join(content, 'emails/welcome.md')
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('Hello', 'Hello {{ member.nme }}').replace(/\n$/, '\n{{ nobody }}\n'),
    )
    const { log } = await send()
    expect(log).toMatch(/welcome\/maya cannot go: emails\/welcome\.md/)
    expect(await inbox()).toEqual([])
  })

  it('sends one of each to whoever tries it out, and counts nothing as sent', async () => {
    writeTree(content, { 'program.yaml': program('', ', ask_above: 1') })
    const tried = await send({ 'test-to': 'anna@office.example' })
    expect(tried).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 test mail sent\. Personal links in them open nobody/),
    })
    const [mail] = await inbox()
    const tokens = [...JSON.stringify(mail).matchAll(/circle\.tea\.example\/[a-z-]+\/#([\w-]+)/g)].map(
      ([, token]) => token,
    )
    expect(new Set(tokens)).toEqual(new Set(['preview']))
    expect(JSON.stringify(mail)).not.toContain('/stop?')
    expect(await inbox()).toMatchObject([{ to: ['anna@office.example'], subject: 'Test: Welcome aboard' }])
    expect((await send({ 'test-to': 'anna' })).log).toContain('is no mail address')
    writeTree(content, { 'program.yaml': program() })
    await send()
    expect(await inbox()).toHaveLength(3)
  })

  it('ticks the post for the group done, for what was copied and nothing else', async () => {
    const group = 'deliveries: { announcements: group }\n'
    writeTree(content, { 'ambassadors/tom.md': member('Tom Reed', now - HOUR, group) })
    expect((await send({ done: true })).code).toBe(2)
    expect((await send({ group: true })).out).toContain('For Tom Reed alone')
    writeTree(content, { 'ambassadors/uma.md': member('Uma Rao', now - HOUR, group) })
    expect((await send({ done: true })).out).toBe('Done: 1 message went by the group.\n')
    const plan = (await send({})).out
    expect(plan).toContain('Welcome, uma: covered by the post')
    expect(plan).not.toContain('Welcome, tom')
    await send()
    expect((await inbox()).map(({ to }) => to[0])).toEqual(['maya.canary@post.example'])
  })

  it('sends only by the clock on the wall', async () => {
    expect(await send({ send: true }, env, now)).toMatchObject({ code: 2, log: expect.stringContaining('--now') })
    expect(await inbox()).toEqual([])
  })
})
