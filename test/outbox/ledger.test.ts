import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, type Claim, type LedgerReceipt, NO_EDIT } from '../../scripts/core/outbox/ledger.ts'
import { faultText, ledgerChanges, RECEIPTS_PER_FILE, readLedger } from '../../scripts/core/outbox/ledger-files.ts'
import { MemoryBranch } from './memory-branch.ts'
import { carrierOf, mail, NOW, runWith } from './support.ts'

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })
const instant = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2030-01-01T00:00:00Z') })
const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8})?$/)
const key = fc.tuple(slug, slug).map((parts) => parts.join('/'))
const claim: fc.Arbitrary<Claim> = fc.record({
  batch: hex(40).map((id) => `gw-${id}`),
  channel: fc.constantFrom('email', 'sms', 'slack', 'discord'),
  at: instant,
  origin: fc.record({ commit: hex(40), at: instant }),
  run: hex(16),
  since: instant,
  adopted: fc.boolean(),
  look: fc.boolean(),
  members: fc.array(
    fc.record({ id: hex(40), to: fc.option(slug), keys: fc.array(key, { minLength: 1, maxLength: 3 }), hash: hex(40) }),
    { minLength: 1, maxLength: 4 },
  ),
})
const held = fc.record({
  id: hex(40),
  channel: fc.constantFrom('email' as const, 'sms' as const),
  to: fc.option(slug),
  keys: fc.array(key, { minLength: 1, maxLength: 3 }),
  claimed: instant,
  held: instant,
  why: fc.string({ minLength: 1, maxLength: 60 }),
})
const receipt: fc.Arbitrary<LedgerReceipt> = fc.record({
  key,
  at: instant,
  to: fc.option(slug),
  by: fc.constantFrom('email', 'sms', 'group'),
  id: hex(40),
})
const edit = fc.record({
  open: fc.uniqueArray(claim, { maxLength: 3, selector: ({ batch }) => batch }),
  close: fc.constant([]),
  receipts: fc.array(receipt, { maxLength: 6 }),
  hold: fc.uniqueArray(held, { maxLength: 2, selector: ({ id }) => id }),
  unhold: fc.constant([]),
})

const ledgerOf = (files: ReadonlyMap<string, string>) => {
  const read = readLedger(files)
  if ('fault' in read) throw new Error(faultText(read.fault))
  return read.ledger
}
const faultOf = (path: string, text: string) => {
  const read = readLedger(new Map([[path, text]]))
  return 'fault' in read ? read.fault : undefined
}
const line = (name: string) => `{"key":"welcome/${name}","at":"2026-11-02T09:00:00.000Z","to":"${name}","by":"email"}\n`

describe('the ledger', () => {
  it('reads back what any edits wrote', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const branch = new MemoryBranch()
        let expected = ledgerOf(branch.files)
        for (const one of edits) {
          branch.write(ledgerChanges(ledgerOf(branch.files), one))
          expected = applyEdit(expected, one)
        }
        const { claims, held: kept, receipts } = ledgerOf(branch.files)
        expect(claims).toEqual(expected.claims)
        expect(kept).toEqual(expected.held)
        expect(receipts).toEqual(expected.receipts)
      }),
      { numRuns: 150 },
    )
  })

  it('starts another file when one is full, and another folder with each month', () => {
    const at = (count: number, from: string): LedgerReceipt[] =>
      Array.from({ length: count }, (_, index) => ({
        key: `k/${from}-${index}`,
        at: Date.parse(from),
        to: null,
        by: 'email',
      }))
    const branch = new MemoryBranch()
    for (const receipts of [
      at(RECEIPTS_PER_FILE - 1, '2026-10-31T23:59:59Z'),
      at(3, '2026-10-30T00:00:00Z'),
      at(1, '2026-11-01T00:00:00Z'),
    ])
      branch.write(ledgerChanges(ledgerOf(branch.files), { ...NO_EDIT, receipts }))
    expect([...branch.files].map(([path, text]) => [path, text.split('\n').length - 1])).toEqual([
      ['receipts/2026-10/0001.jsonl', RECEIPTS_PER_FILE],
      ['receipts/2026-10/0002.jsonl', 2],
      ['receipts/2026-11/0001.jsonl', 1],
    ])
  })

  it('names the file and the line that cannot be read', () => {
    const path = 'receipts/2026-11/0001.jsonl'
    expect(faultOf(path, `${line('maya')}{"key":`)).toMatchObject({
      file: path,
      line: 2,
      message: 'the file breaks off',
    })
    expect(faultOf(path, `${line('maya')}{"key":\n`)).toMatchObject({
      line: 2,
      message: 'this is no whole line of JSON',
    })
    expect(faultOf(path, `${line('maya')}${line('tom').replace('09:00', '9')}`)).toMatchObject({ line: 2 })
    expect(faultOf(path, `${line('maya')}\n${line('tom')}`)).toMatchObject({ line: 2 })
    expect(faultOf('claims/odd.jsonl', '{}\n')).toMatchObject({
      message: 'no file of this name belongs in this folder',
    })
    expect(faultOf('cursors/watch.json', 'whatever')).toBeUndefined()
  })

  it('stops a run when a line is corrupt: nothing is sent, and the person reads how to mend it', async () => {
    const branch = new MemoryBranch()
    branch.write(new Map([['receipts/2026-11/0001.jsonl', `${line('maya')}{"key":"welcome/canary@secret.dev"\n`]]))
    let asked = 0
    const email = carrierOf(async () => {
      asked += 1
      return { ended: 'unknown', why: 'never', afterMs: 0 }
    })
    const done = await runWith(branch, { email }, [await mail('tom', ['welcome/tom'])], { clock: { now: () => NOW } })
    expect(done).toEqual({
      stopped: `receipts/2026-11/0001.jsonl, line 2, on the branch ledger: this is no whole line of JSON.
Nothing was sent. The program alone writes this branch: put the file back as it was before
(git log -p ledger -- receipts/2026-11/0001.jsonl shows every version), then run again.`,
    })
    expect([asked, branch.commits]).toEqual([0, 1])
  })

  it('stops a run whose clock stands before what the ledger holds', async () => {
    const branch = new MemoryBranch()
    branch.write(new Map([['receipts/2026-11/0001.jsonl', line('maya')]]))
    const email = carrierOf(async () => ({ ended: 'unknown', why: 'never', afterMs: 0 }))
    const clock = { now: () => Date.parse('2026-11-02T08:00:00Z') }
    const done = await runWith(branch, { email }, [await mail('tom', ['welcome/tom'])], { clock })
    expect(done).toEqual({ stopped: expect.stringContaining('set the clock right') })
  })
})
