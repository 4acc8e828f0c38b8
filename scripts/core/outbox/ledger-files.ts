import type { z } from 'zod'
import {
  type ClaimHead,
  claimHead,
  claimMember,
  heldLine,
  type ReceiptLine,
  receiptLine,
} from '../../../schemas/ledger.ts'
import type { Instant } from '../zone.ts'
import { heldPath } from './held.ts'
import type { Claim, Held, Ledger, LedgerEdit, LedgerReceipt, Member } from './ledger.ts'

/** Receipts in one file, at most: about 300 KB, which a page of the forge still shows. */
export const RECEIPTS_PER_FILE = 2000

/** A line of the ledger that cannot be read: nothing is sent until a person mended it. */
export type LedgerFault = {
  readonly file: string
  /** 1 is the first line. */
  readonly line: number
  readonly message: string
}

/** The fault as a person reads it: where, what, and how to mend it. Nothing of the line is quoted. */
export function faultText({ file, line, message }: LedgerFault): string {
  return `${file}, line ${line}, on the branch ledger: ${message}.
Nothing was sent. The program alone writes this branch: put the file back as it was before
(git log -p ledger -- ${file} shows every version), then run again.`
}

class Unreadable extends Error {
  readonly fault: LedgerFault
  constructor(fault: LedgerFault) {
    super(faultText(fault))
    this.fault = fault
  }
}

const text = (at: Instant) => new Date(at).toISOString()
const RECEIPTS = /^receipts\/(\d{4}-\d\d)\/(\d{4,})\.jsonl$/
const CLAIM = /^claims\/(gw-[0-9a-f]{40})\.jsonl$/
const HELD = /^held\/\d{4}-\d\d\/([0-9a-f]{40})\.jsonl$/

function parseLine<T>(file: string, line: number, raw: string, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    throw new Unreadable({ file, line, message: 'this is no whole line of JSON' })
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]!
  const where = issue.path.length > 0 ? `\`${issue.path.join('.')}\` ` : ''
  throw new Unreadable({ file, line, message: `${where}is not what the program writes here (${issue.code})` })
}

/** The lines of a file; each ends with a line break, the last one too, so that a file cut short is seen. */
function linesOf(file: string, content: string): string[] {
  const lines = content.split('\n')
  const last = lines.pop()
  if (last !== '' || lines.length === 0)
    throw new Unreadable({ file, line: Math.max(1, lines.length + 1), message: 'the file breaks off' })
  return lines
}

function claimFrom(file: string, batch: string, content: string): Claim {
  const [first, ...rest] = linesOf(file, content)
  const head = parseLine(file, 1, first!, claimHead)
  if (head.batch !== batch)
    throw new Unreadable({ file, line: 1, message: 'the batch is not the one in the file name' })
  const members: Member[] = rest.map((raw, index) => parseLine(file, index + 2, raw, claimMember))
  if (members.length === 0) throw new Unreadable({ file, line: 2, message: 'the claim has no message' })
  return {
    batch,
    channel: head.channel,
    at: Date.parse(head.at),
    origin: { commit: head.commit, at: Date.parse(head.rendered) },
    run: head.run,
    since: Date.parse(head.since),
    adopted: head.adopted === true,
    look: head.look === true,
    members,
  }
}

function heldFrom(file: string, content: string): Held {
  const lines = linesOf(file, content)
  const { claimed, held, ...rest } = parseLine(file, 1, lines[0]!, heldLine)
  if (lines.length > 1) throw new Unreadable({ file, line: 2, message: 'there is a second line' })
  return { ...rest, claimed: Date.parse(claimed), held: Date.parse(held) }
}

function readAll(files: ReadonlyMap<string, string>): Ledger {
  const claims = new Map<string, Claim>()
  const held = new Map<string, Held>()
  const receipts = new Map<string, LedgerReceipt>()
  const tails = new Map<string, { path: string; text: string }>()
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const month = RECEIPTS.exec(path)?.[1]
    const batch = CLAIM.exec(path)?.[1]
    if (month !== undefined) {
      tails.set(month, { path, text: content })
      linesOf(path, content).forEach((raw, index) => {
        const { at, ...rest } = parseLine(path, index + 1, raw, receiptLine)
        if (!receipts.has(rest.key)) receipts.set(rest.key, { ...rest, at: Date.parse(at) })
      })
    } else if (batch !== undefined) claims.set(batch, claimFrom(path, batch, content))
    else if (HELD.test(path)) {
      const one = heldFrom(path, content)
      held.set(one.id, one)
    } else if (/^(?:receipts|claims|held)\//.test(path))
      throw new Unreadable({ file: path, line: 1, message: 'no file of this name belongs in this folder' })
  }
  return { claims, held, receipts, tails }
}

/**
 * Reads the files of the branch `ledger`. Files outside `receipts/`, `claims/` and `held/` belong to others and are passed over.
 * @param files path -> text
 * @returns the ledger; or the first line that cannot be read
 */
export function readLedger(files: ReadonlyMap<string, string>): { ledger: Ledger } | { fault: LedgerFault } {
  try {
    return { ledger: readAll(files) }
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault }
    throw error
  }
}

const json = (value: object) => `${JSON.stringify(value)}\n`

function claimText(claim: Claim): string {
  const head: ClaimHead = {
    batch: claim.batch,
    channel: claim.channel,
    at: text(claim.at),
    commit: claim.origin.commit,
    rendered: text(claim.origin.at),
    run: claim.run,
    since: text(claim.since),
    ...(claim.adopted && { adopted: true }),
    ...(claim.look && { look: true }),
  }
  return json(head) + claim.members.map(({ id, to, keys, hash }) => json({ id, to, keys, hash })).join('')
}

function receiptText({ key, at, to, by, id }: LedgerReceipt): string {
  const line: ReceiptLine = { key, at: text(at), to, by, ...(id !== undefined && { id }) }
  return json(line)
}

/** Adds receipts to the last file of their month; a full file is followed by the next number. */
function receiptFiles(ledger: Ledger, added: readonly LedgerReceipt[]): Map<string, string> {
  const open = new Map<string, { number: number; lines: string[] }>()
  const changes = new Map<string, string[]>()
  for (const [month, { path, text: whole }] of ledger.tails)
    open.set(month, { number: Number(RECEIPTS.exec(path)![2]), lines: whole.split(/(?<=\n)/) })
  for (const receipt of added) {
    const month = text(receipt.at).slice(0, 7)
    let file = open.get(month) ?? { number: 1, lines: [] }
    if (file.lines.length >= RECEIPTS_PER_FILE) file = { number: file.number + 1, lines: [] }
    file.lines.push(receiptText(receipt))
    open.set(month, file)
    changes.set(`receipts/${month}/${String(file.number).padStart(4, '0')}.jsonl`, file.lines)
  }
  return new Map([...changes].map(([path, lines]) => [path, lines.join('')]))
}

/**
 * The files that an edit changes on the branch.
 * @param ledger as it was read; a key that has a receipt gets no second one
 * @returns path -> text, undefined where the file goes
 */
export function ledgerChanges(ledger: Ledger, edit: LedgerEdit): Map<string, string | undefined> {
  const fresh = new Map<string, LedgerReceipt>()
  for (const one of edit.receipts) if (!ledger.receipts.has(one.key) && !fresh.has(one.key)) fresh.set(one.key, one)
  const changes = new Map<string, string | undefined>(receiptFiles(ledger, [...fresh.values()]))
  for (const batch of edit.close) if (ledger.claims.has(batch)) changes.set(`claims/${batch}.jsonl`, undefined)
  for (const claim of edit.open) changes.set(`claims/${claim.batch}.jsonl`, claimText(claim))
  for (const id of edit.unhold) {
    const one = ledger.held.get(id)
    if (one) changes.set(heldPath(one), undefined)
  }
  for (const { id, channel, to, keys, claimed, held, why } of edit.hold)
    changes.set(
      heldPath({ id, claimed }),
      json({ id, channel, to, keys, claimed: text(claimed), held: text(held), why }),
    )
  return changes
}
