import type { ImportMap } from '../../../schemas/import-map.ts'
import { settingsOf } from '../build-program.ts'
import { canonicalPost } from '../post.ts'
import type { Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import { type Instant, zoneOf } from '../zone.ts'
import { beginnings } from './beginnings.ts'
import type { Bench, ImportOptions } from './bench.ts'
import { checkMap } from './check-map.ts'
import { finish } from './finish.ts'
import { draftPeople, memberFinder } from './people.ts'
import type { ImportPlan } from './report.ts'
import { draftReports } from './reports.ts'
import type { Source } from './source.ts'
import { draftNamed, draftThings, putTogether } from './things.ts'

export type ImportCall = {
  readonly map: ImportMap
  readonly source: Source
  /** The program in the content folder; undefined when the folder has no program.yaml. */
  readonly program: Program | undefined
  readonly now: Instant
  readonly options: ImportOptions
}

/**
 * Plans an import: what each record of the source becomes, as changes to the content folder and a report, row by row.
 * Nothing of the source is passed over: every row, and every thing in a list that the map splits, has its line in the report.
 * @returns the plan; or the map's problems, whose `field` is a place in the map
 */
export function planImport({
  map,
  source,
  program,
  now,
  options,
}: ImportCall): ImportPlan | { readonly problems: readonly Problem[] } {
  const problems = checkMap(map, source)
  if (!program && !map.program)
    problems.push({
      code: 'missing-program',
      message: 'The content folder has no program.yaml, and the map has no program block to begin one with',
      right: 'program: { name, brand, url, timezone, mail: { from, postal_address } }',
      hint: 'Add a program block to the map, or import into a folder that has a program',
    })
  if (problems.length > 0) return { problems }
  const settings = program?.settings ?? settingsOf(map.program!)
  const bench: Bench = {
    map,
    source,
    program,
    settings,
    zone: zoneOf(settings.timezone),
    now,
    options,
    assumed: new Map(),
    campaigns: new Map([...(program?.campaigns.values() ?? [])].map(({ slug, file }) => [slug, file.channels])),
    rewards: new Set(program?.rewards.keys()),
  }
  const begun = beginnings(bench)
  const named = [...draftNamed(bench, 'campaign'), ...draftNamed(bench, 'reward')]
  const people = draftPeople(bench)
  const member = memberFinder(bench, people)
  const shares = draftThings(bench, 'share', people, member)
  putTogether(shares, canonicalPost)
  const rest = [
    ...draftThings(bench, 'award', people, member),
    ...draftThings(bench, 'redemption', people, member),
    ...draftReports(bench, 'order', people, member),
    ...draftReports(bench, 'visit', people, member),
  ]
  return finish(bench, [...named, ...people, ...shares, ...rest], begun)
}
