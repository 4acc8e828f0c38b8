import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { makeLocalBranch } from '../../scripts/adapters/history-branch.ts'
import { type HeldEnd, settleHeld } from '../../scripts/core/outbox/held.ts'
import { applyEdit, type Held, type Ledger, NO_EDIT, standingOf } from '../../scripts/core/outbox/ledger.ts'
import { ledgerChanges, readLedger } from '../../scripts/core/outbox/ledger-files.ts'
import { type RefusedMember, refusedAfter } from '../../scripts/core/plans/refused-file.ts'
import { run, smallProgram } from '../contacts/support.ts'

const NOW = Date.parse('2026-11-20T09:00:00Z')
const HOUR = 3_600_000
const EMPTY: Ledger = { claims: new Map(), held: new Map(), receipts: new Map(), tails: new Map() }

const heldAt = (digit: string, to: string, at = NOW): Held => ({
  id: digit.repeat(40),
  channel: 'sms',
  to,
  keys: [`welcome/${to}`, `assignment/lit-windows/${to}`],
  claimed: at,
  held: at + HOUR,
  why: 'the provider cannot say whether it went',
})

const withHeld = (...hold: Held[]) => applyEdit(EMPTY, { ...NO_EDIT, hold })

describe('a held message, settled', () => {
  it.each([
    ['sent', 'receipt'],
    ['again', undefined],
  ] as const)('as %s: its notices stand as %s, others stay as they are', (end: HeldEnd, stands) => {
    const ledger = withHeld(heldAt('a', 'maya'), heldAt('b', 'tom'))
    const settled = settleHeld(ledger, 'aaaaaaaa', end)!
    const standing = standingOf(applyEdit(ledger, settled.edit))
    expect(['welcome/maya', 'assignment/lit-windows/maya'].map((key) => standing.get(key))).toEqual([stands, stands])
    expect(standing.get('welcome/tom')).toBe('held')
  })

  it('leaves receipts of when it was begun, so that a cap on a week counts it there', () => {
    expect(settleHeld(withHeld(heldAt('a', 'maya')), 'a'.repeat(40), 'sent')!.edit.receipts).toMatchObject([
      { key: 'welcome/maya', at: NOW, to: 'maya', by: 'sms' },
      { key: 'assignment/lit-windows/maya', at: NOW, to: 'maya', by: 'sms' },
    ])
  })

  it('is named so that it cannot be another', () => {
    const twins = withHeld({ ...heldAt('a', 'maya'), id: `${'a'.repeat(39)}1` }, heldAt('a', 'tom'))
    expect(settleHeld(twins, 'a'.repeat(39), 'sent')).toBeUndefined()
    expect(settleHeld(withHeld(heldAt('a', 'maya')), 'aaa', 'sent')).toBeUndefined()
  })
})

describe('notices --held and --settle', () => {
  async function ready() {
    const content = smallProgram()
    execFileSync('git', ['-C', content, 'init', '-q', '-b', 'main'])
    const branch = makeLocalBranch(content, 'ledger', { now: () => NOW })
    const edit = { ...NO_EDIT, hold: [heldAt('b', 'tom', NOW + HOUR), heldAt('a', 'maya')] }
    await branch.commit(null, ledgerChanges(EMPTY, edit), 'Held')
    const notices = (values: Record<string, string | boolean>, ...positionals: string[]) =>
      run('notices', positionals, content, { values })
    const ledger = async () => {
      const read = readLedger((await branch.read()).files)
      if ('fault' in read) throw new Error('the ledger cannot be read')
      return read.ledger
    }
    return { notices, ledger }
  }

  it('lists who, what, since when and why, and how to settle it', async () => {
    const { notices } = await ready()
    const { out } = await notices({ held: true })
    expect(out).toMatch(/^2 messages wait for you/)
    expect(out).toMatch(/aaaaaaaa {2}welcome\/maya, [^\n]+\n +to \w+[^\n]* \(maya\), by SMS, begun 2026-11-20 \d\d:00/)
    expect(out).toContain('the provider cannot say whether it went')
    expect(out).toContain('npm run notices -- --settle aaaaaaaa again')
    expect(out.indexOf('aaaaaaaa')).toBeLessThan(out.indexOf('bbbbbbbb'))
    expect(JSON.parse((await notices({ held: true, json: true })).out)).toMatchObject({
      held: [{ id: 'aaaaaaaa', to: 'maya', since: '2026-11-20T10:00:00Z' }, { id: 'bbbbbbbb' }],
    })
  })

  it('writes what the person says, once', async () => {
    const { notices, ledger } = await ready()
    expect(await notices({ settle: 'aaaaaaaa' }, 'sent')).toMatchObject({
      code: 0,
      out: 'welcome/maya, assignment/lit-windows/maya counts as sent, and goes no more.\n',
    })
    expect((await ledger()).receipts.get('welcome/maya')).toMatchObject({ at: NOW, by: 'sms' })
    expect(await notices({ settle: 'bbbbbbbb' }, 'again')).toMatchObject({ code: 0 })
    const after = await ledger()
    expect([after.held.size, after.receipts.size]).toEqual([0, 2])
    expect((await notices({ held: true })).out).toBe('Nothing is held.\n')
    expect(await notices({ settle: 'aaaaaaaa' }, 'sent')).toMatchObject({
      code: 2,
      log: expect.stringContaining('Nothing is held.'),
    })
  })

  it.each([[[]], [['gone']], [['sent', 'again']]])('writes nothing when it is told %j', async (words: string[]) => {
    const { notices, ledger } = await ready()
    expect(await notices({ settle: 'aaaaaaaa' }, ...words)).toMatchObject({
      code: 2,
      log: expect.stringContaining('--settle aaaaaaaa sent, or npm run notices'),
    })
    expect((await ledger()).held.size).toBe(2)
  })
})

describe('who cannot be delivered to', () => {
  const maya: RefusedMember = { handle: 'maya', by: 'email', why: 'bounced', since: NOW - HOUR }
  const reach = (refused?: 'bounced' | 'complained' | 'unsubscribed', refusedSms?: 'bounced') =>
    new Map([['maya', { email: true, sms: true, ...(refused && { refused }), ...(refusedSms && { refusedSms }) }]])
  const then = (before: RefusedMember[], ...now: Parameters<typeof reach>) =>
    refusedAfter(before, reach(...now), new Set(['email', 'sms']), NOW)

  it('is kept with the day on which it was first seen, and forgotten when mail arrives again', () => {
    expect(then([], 'bounced')).toEqual([{ ...maya, since: NOW }])
    expect(then([maya], 'bounced')).toEqual([maya])
    expect(then([maya], 'complained')).toEqual([{ ...maya, why: 'complained', since: NOW }])
    expect(then([maya], undefined, 'bounced')).toEqual([{ handle: 'maya', by: 'sms', why: 'bounced', since: NOW }])
    expect(then([maya])).toEqual([])
  })

  it('is not who opted out, and is not forgotten while the provider does not answer', () => {
    expect(then([], 'unsubscribed')).toEqual([])
    expect(refusedAfter([maya], reach(), new Set(['sms']), NOW)).toEqual([maya])
  })
})
