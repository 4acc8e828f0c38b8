import type { KeyPath, Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { ContentRecord } from '../records.ts'
import { contactIn } from './contact-words.ts'
import type { Law } from './law.ts'

/** Fields that hold names of files, hashes, dates or accounts: they look like numbers and are none. */
const PASSED = new Set([
  'proof_hash',
  'proof_phash',
  'at',
  'joined',
  'opens',
  'closes',
  'removed',
  'as_of',
  'verified',
  'from',
  'until',
  'proof',
  'file',
])

type OnFound = (field: KeyPath, what: 'address' | 'number') => void

function inValue(value: unknown, field: KeyPath, own: ReadonlySet<string>, on: OnFound): void {
  if (typeof value === 'string') {
    const what = contactIn(value, own)
    if (what !== undefined) on(field, what)
  } else if (Array.isArray(value)) {
    value.forEach((one, index) => {
      inValue(one, [...field, index], own, on)
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (typeof one === 'number' || typeof one === 'boolean' || PASSED.has(key)) continue
      inValue(one, [...field, key], own, on)
    }
  }
}

/** A Mastodon account is written as an address is; in its own field it is none. */
const withoutAccounts = (record: ContentRecord): object =>
  record.kind === 'ambassador' && record.data.channels
    ? {
        ...record.data,
        channels: record.data.channels.map((one) =>
          /^@?[\w.-]+@[\w-]+(?:\.[\w-]+)+$/.test(one.handle) && one.channel === 'mastodon'
            ? { ...one, handle: '' }
            : one,
        ),
      }
    : record.data

/** The program's own addresses, which are meant to be read: those it sends from and is written to. */
function ownAddresses({ settings: { file } }: Program): Set<string> {
  const text = [file.mail.from, file.mail.reply_to, file.contact, file.ways_in?.email].join(' ')
  return new Set(text.toLowerCase().match(/[^\s<>"]+@[^\s<>"]+/g) ?? [])
}

/** No address and no number of anybody stands in a file: contacts are sealed, in `contacts/<handle>.age` (DESIGN, section 9). */
export const plainContacts: Law = (program) => {
  const own = ownAddresses(program)
  const problems: Problem[] = []
  const say = (file: string, what: string, where: Pick<Problem, 'field' | 'line'>) =>
    problems.push({
      code: 'plain-contact',
      message: `There is ${what === 'address' ? 'a mail address' : 'a phone number'} in plain text`,
      file,
      ...where,
      right:
        "Contacts sealed in contacts/<handle>.age; the program's own addresses under mail and contact in program.yaml",
      hint: 'Take it out, and seal it if it is needed; what was ever committed stays in the history, so tell the person too',
    })
  for (const record of program.records.values()) {
    if (record.kind === 'keys') continue
    const found: OnFound = (field, what) => say(record.path, what, { field })
    if (record.kind === 'program') {
      const { mail: _mail, contact: _contact, ...rest } = record.data
      inValue(rest, [], own, found)
    } else inValue(withoutAccounts(record), [], own, found)
    if (record.body === '') continue
    record.body.split('\n').forEach((text, index) => {
      const what = contactIn(text, own)
      if (what !== undefined) say(record.path, what, { line: record.bodyLine + index })
    })
  }
  return problems
}
