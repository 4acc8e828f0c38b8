import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillMailbox } from '../../scripts/commands/mailbox/fill.ts'
import { writeMailbox } from '../../scripts/commands/mailbox/write-pages.ts'
import { readProgram } from '../../scripts/commands/read-program.ts'
import { KIND_NAMES } from '../../scripts/core/plans/notice.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { personPage } from '../../scripts/core/render/mailbox/desk.ts'
import { groupPage } from '../../scripts/core/render/mailbox/group.ts'
import type { Letter, MailboxFacts, MailLetter } from '../../scripts/core/render/mailbox/letter.ts'
import { letterPage, mailPage } from '../../scripts/core/render/mailbox/opened.ts'
import { KIND_WORDS } from '../../scripts/core/render/mailbox/words.ts'
import { makeWorld } from '../../scripts/world.ts'
import { ROOT } from '../contacts/support.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const HUB = 'http://localhost:4321/'

/** Folders that live as long as the tests of this file. */
const kept: string[] = []
function mailboxFolder(): string {
  kept.push(mkdtempSync(join(tmpdir(), 'good word ')))
  return join(kept.at(-1)!, 'mailbox')
}
afterAll(() => {
  for (const folder of kept) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

const world = makeWorld({
  root: ROOT,
  fixedNow: NOW,
  interrupted: new AbortController().signal,
  log: { info: () => {}, warn: () => {} },
  out: () => {},
})

describe('the sample’s mailbox', () => {
  let site: string
  const page = (path: string) => readFileSync(join(site, path), 'utf8')
  const letters = () => readdirSync(join(site, 'letters'))

  beforeAll(async () => {
    const content = join(ROOT, 'content')
    const folder = mailboxFolder()
    const program = (await readProgram(world, content))!
    await fillMailbox(world, content, folder, { program, tally: tally(program, NOW) })
    site = await writeMailbox(world, content, folder, HUB)
  })

  it('shows every kind of message, each to be opened', () => {
    const shelves = page('by-message.html')
    for (const kind of KIND_NAMES) expect(shelves).toContain(`<h2>${KIND_WORDS[kind][0]}</h2>`)
    const linked = [...`${shelves}${page('index.html')}`.matchAll(/href="letters\/([^/"]+)\/"/g)].map(
      ([, slug]) => slug,
    )
    expect(new Set(linked)).toEqual(new Set(letters()))
    expect(letters().length).toBeGreaterThan(30)
  })

  it('has mails to many people, a text message, and says whom nothing reaches', () => {
    expect(letters().filter((slug) => !slug.startsWith('specimen')).length).toBeGreaterThan(20)
    expect(page('index.html')).toMatch(/Henrik Solberg<\/h2><div><p class="lost">/)
    const texts = letters().filter((slug) => page(`letters/${slug}/index.html`).includes('class="bubble"'))
    expect(texts.length).toBeGreaterThan(0)
    for (const slug of texts) expect(page(`letters/${slug}/index.html`)).toMatch(/\d+ of 180 signs/)
  })

  it('leads every link of a mail to the hub on this machine, and carries each member’s own', () => {
    const mails = letters().filter((slug) => readdirSync(join(site, 'letters', slug)).includes('mail.html'))
    for (const slug of mails) expect(page(`letters/${slug}/mail.html`), slug).not.toContain('crew.fernweh.example/')
    const links = (slug: string) => new Set(page(`letters/${slug}/mail.html`).match(/\/me\/#[\w-]{43}/g))
    const [maya, zola] = ['maya-assignment', 'zola-welcome'].map(links)
    expect([maya!.size, zola!.size]).toEqual([1, 1])
    expect(maya).not.toEqual(zola)
  })

  it('has what a person copies into the group, day by day', () => {
    const days = readdirSync(join(site, 'group'))
    expect(days.length).toBeGreaterThan(0)
    for (const day of days) {
      expect(page('index.html')).toContain(`href="group/${day}/"`)
      expect(page(`group/${day}/index.html`)).toMatch(/For (?:all in The Galley|Kofi Mensah alone)<\/h2><pre>\S/)
    }
  })

  it('shows no address, and the same post every time', async () => {
    const all = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    for (const path of all) expect(page(path)).not.toMatch(/@(?:mori|zolabakes|amwasser|mail)\.example|\+4917604069/)
    const again = mailboxFolder()
    const content = join(ROOT, 'content')
    const program = (await readProgram(world, content))!
    await fillMailbox(world, content, again, { program, tally: tally(program, NOW) })
    const other = await writeMailbox(world, content, again, HUB)
    for (const path of all) expect(readFileSync(join(other, path), 'utf8')).toBe(page(path))
  })
})

describe('a page', () => {
  const mail: MailLetter = {
    slug: 'maya-welcome',
    to: 'maya',
    kinds: ['welcome'],
    at: NOW,
    day: '2026-11-21',
    specimen: false,
    channel: 'email',
    from: 'Crew <crew@x.example>',
    subject: '<script>alert(1)</script>',
    html: '<!doctype html><html><head><title>x</title></head><body><a href="https://crew.x.example/sub/me/#t">a</a></body></html>',
    text: 'Title\n\n<img src=x onerror=alert(1)> https://crew.x.example/sub/boards/?a=1&b="2" end',
    headers: { 'List-Unsubscribe': '<mailto:a@b.example>' },
  }
  const facts: MailboxFacts = {
    program: '<b>Crew</b>',
    language: 'en',
    today: '2026-11-21',
    day: '21 November 2026',
    mark: ['21', 'NOV'],
    hub: 'https://crew.x.example/sub/',
    localHub: 'http://localhost:4321/sub/',
    names: new Map([['maya', 'Maya "the" <i>Lind</i>']]),
    letters: [mail],
    community: '<b>Galley',
    groups: [{ day: '2026-11-20', post: '<img src=x>', messages: [{ to: 'maya', text: '<u>hi' }] }],
    held: [{ to: 'maya', kind: 'reminder', why: 'waits <u>' }],
    unreached: [],
  }

  it('takes nothing that people wrote for HTML', () => {
    const text: Letter = { ...mail, slug: 'maya-sms', channel: 'sms', text: '<script>alert(2)</script>' }
    for (const html of [
      personPage(facts),
      letterPage(mail, facts),
      letterPage(text, { ...facts, letters: [mail, text] }),
      groupPage(facts.groups[0]!, facts),
    ])
      expect(html).not.toMatch(/<script>alert|<img|<b>Crew|<i>Lind|<u>/)
  })

  it('lets a mail run no script, and opens its links beside the mailbox, on this machine', () => {
    expect(letterPage(mail, facts)).toMatch(
      /<iframe [^>]*sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"/,
    )
    const shownMail = mailPage(mail, facts)
    expect(shownMail).toContain('<head><base target="_blank">')
    expect(shownMail).toContain('href="http://localhost:4321/sub/me/#t"')
  })

  it('says when nobody is owed anything', () => {
    expect(personPage({ ...facts, letters: [], held: [] })).toContain('Nobody is owed a message today.')
  })
})
