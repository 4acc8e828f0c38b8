import { isDay, SLUG } from '../../../schemas/primitives.ts'
import { RESERVED_HANDLES } from '../../../schemas/vocabulary.ts'
import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** The facts of a path that are names, by what people call them; `date` and the parts of a date are judged apart. */
const NAMES: Readonly<Record<string, string>> = { handle: 'handle', slug: 'short name', id: 'id', campaign: 'campaign' }

/** What a path names must be a good name: not too long, no route of the hub, a day that exists. */
export const fileNames: Law = (program) => {
  const problems: Problem[] = []
  for (const { kind, path, facts } of program.records.values()) {
    for (const [fact, name] of Object.entries(NAMES)) {
      const value = facts[fact]
      if (value === undefined || SLUG.test(value)) continue
      problems.push({
        code: 'bad-name',
        message: `The ${name} in this file's name has ${value.length} characters`,
        file: path,
        right: 'Lower-case letters, digits and single hyphens, 40 characters at most',
        hint: 'Rename the file; then mend what names it',
      })
    }
    if (kind === 'ambassador' && RESERVED_HANDLES.includes(facts['handle']!)) {
      problems.push({
        code: 'bad-name',
        message: `The handle ${facts['handle']} is also the address of a page of the hub`,
        file: path,
        right: `Any handle but ${RESERVED_HANDLES.join(', ')}`,
        hint: `Rename the file, to ${facts['handle']}-2 or better; then mend what names it`,
      })
    }
    if (facts['date'] !== undefined && !isDay(facts['date'])) {
      problems.push({
        code: 'bad-name',
        message: `There is no day ${facts['date']}`,
        file: path,
        right: 'A day that exists, as year, month and day: 2026-11-03',
        hint: 'Rename the file',
      })
    }
  }
  return problems
}
