/** Who sent something in hears back by mail, once, whether a member or not. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulator } from 'emulate'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { ANSWER_KINDS, type AnswerFile } from '../../schemas/inbox.ts'
import { vault } from '../../scripts/adapters/age.ts'
import { makeLocalBranch } from '../../scripts/adapters/history-branch.ts'
import { confirmCode } from '../../scripts/core/intake/confirm.ts'
import { ROOT } from '../contacts/support.ts'
import { writeTree } from '../support/folders.ts'
import { iso, type LiveProgram, liveProgram, settings } from './live-program.ts'

type Mail = { readonly to: readonly string[]; readonly subject: string; readonly text: string }

const now = Date.now()
let live: LiveProgram
let [url, env]: [string, Record<string, string>] = ['', {}]

const mails = async (): Promise<Mail[]> => {
  const headers = { Authorization: 'Bearer re_test' }
  const list = (await (await fetch(`${url}/emails`, { headers })).json()) as { data: { id: string }[] }
  return Promise.all(
    list.data.map(async ({ id }) => (await (await fetch(`${url}/emails/${id}`, { headers })).json()) as Mail),
  )
}

const inbox = () => makeLocalBranch(live.content, 'inbox', { now: () => now })
const left = async () => [...(await inbox().read()).files.keys()].filter((path) => path.startsWith('answers/'))

/** Lays an answer into the inbox as the intake does. */
async function lay(id: string, answer: Omit<AnswerFile, 'id' | 'received' | 'owed'>, owed = now - 60_000) {
  const key = (await vault.publicOf(env.GOODWORD_VAULT_KEY!))!
  const file: AnswerFile = { id, received: iso(owed), owed: iso(owed), ...answer }
  const sealed = new TextDecoder().decode(await vault.sealText(JSON.stringify(file), [key]))
  const { head } = await inbox().read()
  await inbox().commit(head, new Map([[`answers/${id}--${answer.kind.slice(7)}.age`, sealed]]), 'Owe an answer')
}

const answered = async () =>
  (await mails())
    .filter(({ subject }) => !/^(?:Welcome|Hello)/.test(subject))
    .map(({ to, subject }) => `${to[0]}: ${subject}`)

beforeEach(async () => {
  const emulator = await createEmulator({ service: 'resend', port: 0 })
  onTestFinished(() => emulator.close())
  live = await liveProgram(now)
  for (const kind of ANSWER_KINDS)
    cpSync(join(ROOT, `content/emails/${kind}.md`), join(live.content, `emails/${kind}.md`))
  live.commit({})
  url = emulator.url
  env = { ...live.env, RESEND_API_KEY: 're_test', RESEND_BASE_URL: url }
})

describe('an answer to what came in', () => {
  it('goes once to a member, to a stranger, and to whoever has the address that was given; then it is taken out', async () => {
    await lay('aaaaaaaaaaaaaaaa', {
      kind: 'answer-declined',
      to: { handle: 'maya' },
      what: 'your Instagram post of yesterday',
      reason: 'there is neither a link nor a picture of it',
      mend: 'Paste the link of the post.',
    })
    await lay('bbbbbbbbbbbbbbbb', {
      kind: 'answer-guide',
      to: { address: 'lea.canary@post.example' },
      name: 'Lea Roth',
    })
    await lay('cccccccccccccccc', { kind: 'answer-link', to: { onFile: ' TOM.canary@post.example' } })
    await lay('dddddddddddddddd', { kind: 'answer-link', to: { onFile: 'nobody.canary@post.example' } })
    await lay('eeeeeeeeeeeeeeee', {
      kind: 'answer-confirm',
      to: { onFile: 'maya.canary@post.example' },
      what: 'a post',
    })
    const plan = await live.notices({}, env)
    expect(plan.out).toContain('a visitor')
    const json = await live.notices({ json: true }, env)
    expect(plan.out + json.out).not.toMatch(/canary|Lea|Paste the link|[0-9a-f]{32}/)
    expect(await left()).toHaveLength(5)

    const first = await live.notices({ send: true }, env)
    expect([first.code, first.log]).toEqual([0, ''])
    expect((await answered()).sort()).toEqual([
      'lea.canary@post.example: The guides of Tea Circle',
      'maya.canary@post.example: About your Instagram post of yesterday',
      'maya.canary@post.example: Was it you? A post came in',
      'tom.canary@post.example: Your link to Tea Circle',
    ])
    const all = await mails()
    const text = (start: string) => all.find(({ subject }) => subject.startsWith(start))?.text ?? ''
    expect(text('About')).toContain('Why: there is neither a link nor a picture of it.')
    expect(text('Your link')).toMatch(/\/me\/#[\w-]{43}/)
    expect(text('The guides')).toContain('Hello Lea')
    expect(text('The guides')).not.toMatch(/Unsubscribe|#[\w-]{43}/)
    expect(await left()).toEqual([])

    await live.notices({ send: true }, env)
    expect(await answered()).toHaveLength(4)
    expect(live.git('log', '-p', '--all')).not.toContain('canary')
  })

  it('asks for a confirmation by a mail whose code only its reader has', async () => {
    writeTree(live.content, { 'program.yaml': settings(now, 'ways_in: { email: in@circle.example.dev }') })
    await lay('eeeeeeeeeeeeeeee', { kind: 'answer-confirm', to: { handle: 'maya' }, what: 'a post' })
    await live.notices({ send: true }, env)
    const code = await confirmCode(env.GOODWORD_LINK_SECRET!, 'eeeeeeeeeeeeeeee', 'maya')
    const [mail] = (await mails()).filter(({ subject }) => subject.startsWith('Was it you'))
    expect(decodeURIComponent(mail!.text)).toContain(`mailto:in@circle.example.dev?subject=Yes, it was me: ${code}`)
  })

  it('says goodbye at the address that was on file, with no link of a member in it', async () => {
    const key = (await vault.publicOf(env.GOODWORD_VAULT_KEY!))!
    const sealed = new TextDecoder().decode(await vault.seal({ email: 'old.canary@post.example' }, [key]))
    await lay('ffffffffffffffff', { kind: 'answer-left', to: { sealed, handle: 'gone' } })
    await live.notices({ send: true }, env)
    const [mail] = (await mails()).filter(({ to }) => to[0] === 'old.canary@post.example')
    expect(mail?.subject).toBe('Goodbye, and thank you')
    expect(mail?.text).not.toMatch(/#[\w-]{43}/)
  })

  it('is not sent when it is too old, and waits while the program is not live', async () => {
    await lay('aaaaaaaaaaaaaaaa', { kind: 'answer-asked', to: { handle: 'maya' } }, now - 31 * 86_400_000)
    await lay('bbbbbbbbbbbbbbbb', { kind: 'answer-asked', to: { handle: 'tom' } })
    writeTree(live.content, { 'program.yaml': settings(now).replace('live: true', 'live: false') })
    await live.notices({ send: true }, env)
    expect(await left()).toHaveLength(2)
    writeTree(live.content, { 'program.yaml': settings(now) })
    await live.notices({ send: true }, env)
    expect(await answered()).toEqual(['tom.canary@post.example: We have your question'])
    expect(await left()).toEqual([])
  })

  it('waits for its copy where there is none, and says so', async () => {
    rmSync(join(live.content, 'emails/answer-asked.md'))
    await lay('aaaaaaaaaaaaaaaa', { kind: 'answer-asked', to: { handle: 'maya' } })
    const { log } = await live.notices({ send: true }, env)
    expect(log).toContain('answer/aaaaaaaaaaaaaaaa/asked waits: there is no emails/answer-asked.md')
    expect(await left()).toHaveLength(1)
  })

  it('goes exactly once when the run that sent it ended before it was taken out', async () => {
    await lay('aaaaaaaaaaaaaaaa', { kind: 'answer-asked', to: { handle: 'maya' } })
    const before = live.git('rev-parse', 'inbox').trim()
    await live.notices({ send: true }, env)
    live.git('update-ref', 'refs/heads/inbox', before)
    expect(await left()).toHaveLength(1)
    const { out } = await live.notices({ send: true }, env)
    expect(out).toMatch(/sent 0 /)
    expect(await answered()).toHaveLength(1)
    expect(await left()).toEqual([])
  })
})
