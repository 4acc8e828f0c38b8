import { countOf } from '../check.ts'
import { hasDemoKey } from '../contacts/demo-key.ts'
import { isFirstTaskAsWritten } from '../init/plan.ts'
import type { Instant } from '../zone.ts'
import type { Facts } from './facts.ts'
import { type Finding, fine, todo } from './finding.ts'

const YEAR_MS = 366 * 86_400_000

function keysOf({ keys, sample }: Facts, now: Instant): Finding[] {
  if (keys === undefined)
    return [todo('There are no keys to seal contacts with', 'npm run contacts -- keygen, on a computer you trust')]
  if (hasDemoKey(keys))
    return [
      todo(
        'The keys are the sample’s, whose secret halves everybody can read',
        sample ? 'They go with the sample: npm run init first' : 'npm run contacts -- keygen makes your own',
      ),
    ]
  const { kept } = keys
  const pairs = [
    fine('There are keys of your own to seal contacts with'),
    keys.intake === undefined
      ? todo('There is no intake key, so what members send cannot be sealed', 'npm run contacts -- keygen --intake')
      : fine('There is a key to seal what members send with'),
  ]
  const say = 'kept: { by: anna, where: The password manager; the recovery key on paper, on: 2026-11-21 }'
  if (kept === undefined)
    return [
      ...pairs,
      todo('Nothing says where the second copy of the secret keys lies', `Write into content/keys.yaml: ${say}`),
    ]
  if (now - Date.parse(kept.on) > YEAR_MS)
    return [
      ...pairs,
      todo(
        `Nobody has looked for a year whether the copies of the secret keys are there (${kept.by}: ${kept.where})`,
        'Look, then write today into kept.on in content/keys.yaml',
      ),
    ]
  return [...pairs, fine(`The second copy of the secret keys: ${kept.by}, ${kept.where}, looked after on ${kept.on}`)]
}

function wordsOf({ unread, program, sample }: Facts): Finding[] {
  if (sample || !program) return []
  const { tagline, about, brand } = program.settings.file
  const read = unread.map((path) =>
    todo(`${path} came with the sample`, 'Make it yours, then take the line that begins with “To do” out'),
  )
  const first = [...program.campaigns.values()].flatMap(({ path, file }) =>
    isFirstTaskAsWritten(file, brand)
      ? [
          todo(
            `The first task, content/${path}, has words that were written for every program`,
            'Say in it which one easy thing your members could post about first, with captions of your own',
          ),
        ]
      : [],
  )
  const own =
    tagline === undefined || about === undefined
      ? [todo('The home page says nothing of your own', 'Write tagline: and about: into content/program.yaml')]
      : [fine('The home page has words of your own')]
  return [...read, ...first, ...own]
}

/** What lies in the content folder. */
export function content(facts: Facts, now: Instant): Finding[] {
  const { findings, sample, program, missing } = facts
  const errors = countOf(findings, 'error')
  const checks = [
    sample
      ? todo('The content is the sample', 'npm run init puts your own program in its place')
      : fine('The content is your own'),
    errors === 0
      ? fine('No file has an error')
      : todo(`${errors} ${errors === 1 ? 'error' : 'errors'} in the content`, 'npm run validate names each'),
    ...keysOf(facts, now),
    ...wordsOf(facts),
  ]
  if (!program) return checks
  const lacking = (missing ?? []).map(({ message, hint }) =>
    todo(message.replace(/^The program is live, but /, 'Before live: true: '), hint ?? ''),
  )
  const live =
    missing === undefined
      ? fine('The program is live')
      : todo('The program is not live, so nothing is sent', 'Once all else is done: live: true in content/program.yaml')
  return [...checks, ...lacking, live]
}
