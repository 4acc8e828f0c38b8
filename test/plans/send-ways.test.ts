import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createEmulator } from 'emulate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { vault } from '../../scripts/adapters/age.ts'
import { SMS_MOST, smsLength } from '../../scripts/core/render/mail/sms.ts'
import { CREW, emulatedGithub } from '../github/support/emulated.ts'
import { writeTree } from '../support/folders.ts'
import { mailServer } from '../support/mail-server.ts'
import { iso, liveProgram, member, settings } from './live-program.ts'

const HOUR = 3_600_000
const now = Date.now()
const NUMBER = '+4917012345678'
const ACCOUNT = `AC${'0'.repeat(32)}`

/** Starts a provider on this machine; it ends with the test. */
async function emulated(service: 'resend' | 'twilio' | 'slack'): Promise<string> {
  const emulator = await createEmulator({ service, port: 0 })
  onTestFinished(() => emulator.close())
  return emulator.url
}

const today = (at: number) => iso(at).slice(0, 10)
const NEWS = {
  [`news/${today(now)}-new-leaf.md`]: '---\ntitle: A new leaf\nsummary: First flush is here.\n---\nCome and taste.\n',
}
const noMembersMail = (name: string) =>
  member(name, now - HOUR, 'deliveries: { announcements: none, assignments: none }\n')

describe('notices --send', () => {
  it('sends by text message through Twilio, once, with the personal link, within 180 signs', async () => {
    const live = await liveProgram(now)
    await live.seal('maya', `phone: ${NUMBER}`)
    live.commit({
      'emails/welcome.md':
        '---\nsubject: Welcome aboard\nsms: "Welcome, {{ member.first_name }}! Good to have you."\n---\nHello\n',
      'ambassadors/maya.md': member(
        'Maya Brandt',
        now - HOUR,
        'deliveries: { announcements: sms, assignments: sms }\n',
      ),
    })
    const url = await emulated('twilio')
    const env = {
      ...live.env,
      RESEND_API_KEY: 're_test',
      RESEND_BASE_URL: await emulated('resend'),
      TWILIO_ACCOUNT_SID: ACCOUNT,
      TWILIO_AUTH_TOKEN: 'twilio_test_auth_token',
      TWILIO_FROM: '+15551234567',
      TWILIO_BASE_URL: url,
    }
    const first = await live.notices({ send: true }, env)
    const again = await live.notices({ send: true }, env)
    expect([first.code, first.out, again.out]).toEqual([
      0,
      expect.stringMatching(/= sent 2 /),
      expect.stringMatching(/= sent 0 /),
    ])
    const headers = { Authorization: `Basic ${Buffer.from(`${ACCOUNT}:twilio_test_auth_token`).toString('base64')}` }
    const list = await fetch(`${url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json`, { headers })
    const { messages } = (await list.json()) as { messages: { to: string; body: string }[] }
    expect(messages).toMatchObject([{ to: NUMBER, body: expect.stringMatching(/^Welcome.*\/me\/#[\w-]{43}$/s) }])
    expect(smsLength(messages[0]!.body)).toBeLessThanOrEqual(SMS_MOST)
    const kept = live.git('log', '-p', '--all')
    expect(kept).toContain('"key":"welcome/maya"')
    expect(kept + first.out + first.log).not.toMatch(/12345678|#[\w-]{43}/)
  })

  it('posts an announcement to the program’s chats, once each', async () => {
    const live = await liveProgram(now)
    const posted: string[] = []
    const discord = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => posted.push(chunk.toString()))
      request.on('end', () => response.writeHead(204).end())
    })
    await new Promise<void>((resolve) => discord.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => new Promise((resolve) => discord.close(() => resolve())))
    const slack = await emulated('slack')
    live.commit({
      ...NEWS,
      'program.yaml': settings(now - 24 * HOUR, 'chat: [slack, discord]\n'),
      'ambassadors/maya.md': noMembersMail('Maya Brandt'),
      'ambassadors/tom.md': noMembersMail('Tom Reed'),
    })
    const env = {
      ...live.env,
      RESEND_API_KEY: 're_test',
      RESEND_BASE_URL: await emulated('resend'),
      SLACK_WEBHOOK_URL: `${slack}/services/T000000001/B000000001/X000000001`,
      DISCORD_WEBHOOK_URL: `http://127.0.0.1:${(discord.address() as AddressInfo).port}/hook/canary`,
    }
    const first = await live.notices({ send: true }, env)
    expect([first.code, first.out, first.log]).toEqual([0, expect.stringMatching(/= sent 2 /), ''])
    expect((await live.notices({ send: true }, env)).out).toMatch(/= sent 0 /)
    const answer = await fetch(`${slack}/api/conversations.history`, {
      method: 'POST',
      headers: { Authorization: 'Bearer xoxb-test', 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'C000000001' }),
    })
    const { messages } = (await answer.json()) as { messages: { text: string }[] }
    expect(messages.filter(({ text }) => text.startsWith('A new leaf\nFirst flush is here.'))).toHaveLength(1)
    expect(posted.map((text) => JSON.parse(text))).toEqual([
      { content: expect.stringContaining('A new leaf'), allowed_mentions: { parse: [] } },
    ])
    expect(live.git('log', '-p', '--all') + first.out).not.toContain('canary')
  })

  it('sends through a mail server, with both ways to end it, and says what that cannot promise', async () => {
    const live = await liveProgram(now)
    const { url, letters } = await mailServer()
    const more = ', provider: smtp, unsubscribe_url: "https://relay.tea.example/stop"'
    live.commit({ 'program.yaml': settings(now, '', more) })
    const env = { ...live.env, SMTP_URL: url }
    const first = await live.notices({ send: true }, env)
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/= sent 2 /)])
    expect(first.log).toContain('cannot say what became of a mail whose answer was lost')
    expect((await live.notices({ send: true }, env)).out).toMatch(/= sent 0 /)
    expect(letters.flatMap(({ to }) => to).toSorted()).toEqual(['maya.canary@post.example', 'tom.canary@post.example'])
    for (const { from, data } of letters) {
      expect(from).toBe('circle@tea.example')
      const head = data.slice(0, data.indexOf('\n\n')).replace(/\n[ \t]+/g, ' ')
      const id = /^Reply-To:.*\+gw\.([0-9a-f]{40})@tea\.example/m.exec(head)?.[1]
      expect(id).toBeDefined()
      expect(head).toMatch(/^Subject: Welcome aboard$/m)
      expect(head).toMatch(
        new RegExp(
          `List-Unsubscribe: <https://relay\\.tea\\.example/stop\\?m=${id}&u=(?:maya|tom)&t=\\S+&k=[\\w-]{43}>, <mailto:circle\\+gw\\.${id}@tea\\.example\\?subject=unsubscribe>`,
        ),
      )
      expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    }
  })

  it('says what is missing where mails go by a mail server that is not named', async () => {
    const live = await liveProgram(now)
    live.commit({ 'program.yaml': settings(now, '', ', provider: smtp') })
    expect(await live.notices({ send: true }, live.env)).toMatchObject({
      code: 1,
      log: expect.stringContaining('SMTP_URL'),
    })
  })

  it('keeps its ledger on GitHub, and knows from there what was sent', async () => {
    const live = await liveProgram(now)
    const forge = await emulatedGithub()
    const { repos, git } = forge.as('anna')
    await repos.createOrUpdateFileContents({ ...CREW, path: 'a.txt', message: 'first', content: 'YQ==' })
    const env = { ...live.env, ...forge.env, RESEND_API_KEY: 're_test', RESEND_BASE_URL: await emulated('resend') }
    const first = await live.notices({ send: true }, env)
    expect([first.code, first.out, first.log]).toEqual([0, expect.stringMatching(/= sent 2 /), ''])
    expect((await live.notices({ send: true }, env)).out).toMatch(/= sent 0 /)
    expect((await live.notices({}, env)).out).toContain('(2 of them sent before)')
    const { data: commits } = await repos.listCommits({ ...CREW, sha: 'ledger' })
    expect(commits).toHaveLength(2)
    const { data } = await git.getTree({ ...CREW, tree_sha: commits[0]!.sha, recursive: '1' })
    const texts = await Promise.all(
      data.tree
        .filter(({ type }) => type === 'blob')
        .map(async ({ sha }) =>
          Buffer.from((await git.getBlob({ ...CREW, file_sha: sha })).data.content, 'base64').toString(),
        ),
    )
    expect(texts.join()).toContain('"key":"welcome/maya"')
    expect(texts.join()).not.toContain('canary')
    expect(live.git('branch', '--list', 'ledger')).toBe('')
  })

  it('gives a sent reward’s code in its mail, and nowhere else; a test shows another, and a lost key keeps it', async () => {
    const live = await liveProgram(now)
    const keys = readFileSync(join(live.content, 'keys.yaml'), 'utf8').match(/age1[a-z0-9]+/g) ?? []
    const year = iso(now).slice(0, 4)
    const step = (status: string, ago: number) => `  - { status: ${status}, at: ${iso(now - ago)}, by: anna }\n`
    live.commit({
      'rewards/voucher.yaml': 'name: Shop voucher\ncost: 0\nkind: code\n',
      'codes/voucher/x1.age': await vault.sealText('TEA-CANARY-77', keys),
      'emails/reward-sent.md':
        '---\nsubject: "{{ reward.name }}"\n---\n{% if reward.code %}Your code: {{ reward.code }}{% endif %}\n',
      [`redemptions/${year}/maya--r1.yaml`]: `ambassador: maya\nreward: voucher\ncost: 0\nat: ${iso(now - HOUR / 2)}\ncode: x1\nsteps:\n${step('requested', HOUR / 2)}${step('sent', HOUR / 4)}`,
    })
    const resend = await emulated('resend')
    const env = { ...live.env, RESEND_API_KEY: 're_test', RESEND_BASE_URL: resend }
    const mails = async () => {
      const headers = { Authorization: 'Bearer re_test' }
      const list = (await (await fetch(`${resend}/emails`, { headers })).json()) as { data: { id: string }[] }
      return Promise.all(
        list.data.map(async ({ id }) => (await fetch(`${resend}/emails/${id}`, { headers })).json()),
      ) as Promise<{ to: string[]; text: string; html: string }[]>
    }
    const tried = await live.notices({ 'test-to': 'anna@office.example' }, env)
    expect(tried.code).toBe(0)
    const toAnna = (await mails()).map(({ text, html }) => text + html).join()
    expect(toAnna).toContain('THEIR-CODE')
    expect(toAnna).not.toContain('CANARY')
    const sealed = readFileSync(join(live.content, 'codes/voucher/x1.age'))
    writeTree(live.content, { 'codes/voucher/x1.age': 'damaged' })
    const waits = await live.notices({ send: true }, env)
    expect(waits.log).toContain(
      'redemption/maya--r1/sent, welcome/maya cannot go: the code of maya--r1 could not be opened',
    )
    writeTree(live.content, { 'codes/voucher/x1.age': sealed })
    const sent = await live.notices({ send: true }, env)
    expect([sent.code, sent.log]).toEqual([0, ''])
    const withCode = (await mails()).filter(({ text }) => text.includes('TEA-CANARY-77'))
    expect(withCode).toMatchObject([
      { to: ['maya.canary@post.example'], html: expect.stringContaining('TEA-CANARY-77') },
    ])
    const plan = await live.notices({ json: true, all: true }, env)
    const kept = live.git('log', '-p', '--all', '--text')
    expect(kept).toContain('"key":"redemption/maya--r1/sent"')
    expect(kept + [tried, waits, sent, plan].map(({ out, log }) => out + log).join()).not.toContain('CANARY')
  })
})
