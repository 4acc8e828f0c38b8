import type { SubmissionDocument } from '../../../schemas/submission.ts'
import { mask } from '../mask.ts'

/** Where somebody is reached: sealed, and no business of whoever decides. */
const CONTACT = new Set(['email', 'phone', 'postal'])

/** As one line for a terminal: what would move its cursor or colour it is left out. */
const plain = (text: string) => mask(text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim())

function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join('; ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, part]) => `${plain(name)} ${told(part)}`)
      .join(', ')
  return plain(String(value))
}

/** What somebody sent, field by field, in their own words: for one of the program's people at a terminal. Addresses and numbers are left out. */
export function submissionText({ fields }: SubmissionDocument): string {
  const lines = Object.entries(fields).map(([name, value]) =>
    CONTACT.has(name) ? `${name}: given, and sealed` : `${name}: ${told(value)}`,
  )
  return `${lines.map((line) => `  ${line}`).join('\n')}\n`
}
