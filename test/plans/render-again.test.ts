import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { originEnv } from '../../scripts/commands/content-origin.ts'
import { type Desk, noticesJob } from '../../scripts/commands/notices/job.ts'
import { openPostOffice } from '../../scripts/commands/notices/post-office.ts'
import { commitOf } from '../../scripts/commands/notices/remembered.ts'
import { readProgram } from '../../scripts/commands/read-program.ts'
import { type Batch, claimsFor } from '../../scripts/core/outbox/claim.ts'
import { applyEdit, type Ledger, NO_EDIT } from '../../scripts/core/outbox/ledger.ts'
import { payloadHash } from '../../scripts/core/outbox/outgoing.ts'
import { makeWorld } from '../../scripts/world.ts'
import { contacts, git, keyed } from '../contacts/support.ts'
import { writeTree } from '../support/folders.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const EMPTY: Ledger = applyEdit({ claims: new Map(), held: new Map(), receipts: new Map(), tails: new Map() }, NO_EDIT)

let content = ''
let env: Record<string, string> = {}

const member = (name: string, more = '') => `---\nname: ${name}\nstatus: active\njoined: 2026-11-20\n${more}---\n`

function commit(files: Record<string, string>): void {
  writeTree(content, files)
  git(content, 'add', '-A')
  git(content, 'commit', '-qm', 'Go on')
}

/** The program as it lies there now, ready to send. */
async function desk(from = content, more: Record<string, string> = {}): Promise<Desk> {
  const quiet = () => {}
  const world = makeWorld({
    root: join(content, '..'),
    fixedNow: NOW,
    interrupted: new AbortController().signal,
    log: { info: quiet, warn: quiet },
    out: quiet,
    env: { ...env, ...more },
  })
  const program = (await readProgram(world, from))!
  const office = await openPostOffice(world, from, program)
  if ('refused' in office) throw new Error(office.refused)
  return { world, content: from, program, commit: (await commitOf(world, from))!, office, holds: [] }
}

/** Claims what is due, as a run does before it dies. */
async function claimed(from?: Promise<Desk>): Promise<Batch> {
  const { outgoing, origin } = await noticesJob(await (from ?? desk()), 'first').plan(EMPTY, new Map(), NOW)
  const [batch] = await claimsFor(outgoing, 100, { run: 'first', now: NOW, origin })
  return batch!
}

/** Which messages of a claim come out of a later state of the program, each with whether it is the same to the byte. */
async function again({ claim }: Batch, from?: Promise<Desk>): Promise<Record<string, boolean>> {
  const made = await noticesJob(await (from ?? desk()), 'second').render(claim)
  const found: Record<string, boolean> = {}
  for (const { id, to, hash } of claim.members) {
    const one = made.get(id)
    if (one && to !== null) found[to] = (await payloadHash(one)) === hash
  }
  return found
}

beforeEach(async () => {
  const made = await keyed()
  content = made.content
  env = { GOODWORD_VAULT_KEY: made.vault, GOODWORD_LINK_SECRET: made.linkSecret }
  await contacts('seal maya', content, { input: 'email: maya@post.example\n' })
  await contacts('seal tom', content, { input: 'email: tom@post.example\n' })
  git(content, 'init', '-q', '-b', 'main')
  commit({
    'program.yaml': `name: Tea Circle
brand: Small Tea
url: https://circle.tea.example
timezone: Europe/London
mail: { from: Tea Circle <circle@tea.example>, postal_address: 1 Leaf Lane, newsletter: none, ask_above: 100 }
live: true
live_from: 2026-11-20
`,
    'ambassadors/maya.md': member('Maya Brandt'),
    'ambassadors/tom.md': member('Tom Reed'),
    'emails/welcome.md':
      '---\nsubject: Welcome, {{ member.first_name }}\nbutton: Look around\n---\nYou are one of {{ program.members }}.\n',
  })
})

describe('a claim that a dead run left', () => {
  it('comes out the same, to the byte, whatever the program says by now', async () => {
    const batch = await claimed()
    expect(await again(batch)).toEqual({ maya: true, tom: true })
    commit({
      'emails/welcome.md': '---\nsubject: Other words\nbutton: Look\n---\nOther words.\n',
      'ambassadors/zoe.md': member('Zoe Lund'),
    })
    expect(await again(batch)).toEqual({ maya: true, tom: true })
  })

  it('comes out the same where an older commit stood in for a broken one, before and after it is mended', async () => {
    const head = () => git(content, 'rev-parse', 'HEAD').trim()
    const good = head()
    const standIn = join(content, '../.goodword/good/content')
    cpSync(content, standIn, { recursive: true, filter: (path) => !path.endsWith('.git') })
    commit({ 'emails/welcome.md': '---\nsubject: {{ broken\n---\n' })
    const stoodIn = () => desk(standIn, originEnv(good, content))
    const batch = await claimed(stoodIn())
    expect(batch.claim.origin.commit).toBe(good)
    expect(await again(batch, stoodIn())).toEqual({ maya: true, tom: true })
    commit({ 'emails/welcome.md': '---\nsubject: Other words\nbutton: Look\n---\nOther words.\n' })
    expect(await again(batch)).toEqual({ maya: true, tom: true })
    const older = await claimed()
    commit({ 'emails/welcome.md': '---\nsubject: {{ broken\n---\n' })
    expect(await again(older, desk(standIn, originEnv(good, content)))).toEqual({ maya: true, tom: true })
  })

  it('comes out without those who left or opted out since', async () => {
    const batch = await claimed()
    commit({ 'ambassadors/tom.md': member('Tom Reed', 'deliveries: { announcements: none }\n') })
    expect(await again(batch)).toEqual({ maya: true })
    commit({ 'ambassadors/tom.md': member('Tom Reed').replace('active', 'declined') })
    expect(await again(batch)).toEqual({ maya: true })
  })

  it('is not the same where somebody has another address by now', async () => {
    const batch = await claimed()
    rmSync(join(content, 'contacts/maya.age'))
    await contacts('seal maya', content, { input: 'email: new@post.example\n' })
    expect(await again(batch)).toEqual({ maya: false, tom: true })
  })
})
