import { checkAcross, compareRulesets, type Findings, findingsOf } from '../core/check.ts'
import type { Earlier } from '../core/laws/law.ts'
import type { Instant } from '../core/zone.ts'
import type { History, Reading, Store, World } from '../ports.ts'
import { SAMPLE_MARK } from './working-copy.ts'

const RULESET = /^points\/\d{4}-\d{2}-\d{2}\.yaml$/
const COMPARED = new RegExp(`${RULESET.source}|^${SAMPLE_MARK.replace('.', '\\.')}$`)

/** The present rulesets, as bytes: also those that are broken, since a ruleset can be changed by breaking it. */
async function rulesetsNow(store: Store, { records, problems }: Reading): Promise<Map<string, Uint8Array>> {
  const paths = new Set([...records.map(({ path }) => path), ...problems.flatMap(({ file }) => file ?? [])])
  const found = new Map<string, Uint8Array>()
  for (const path of paths) {
    const bytes = RULESET.test(path) ? await store.bytes(path) : undefined
    if (bytes) found.set(path, bytes)
  }
  return found
}

/** How the rulesets differ from those at a ref; undefined where that had the sample, whose rules bind nobody; or, when it cannot be read, why. */
async function sinceRef(
  store: Store,
  reading: Reading,
  history: History,
  ref: string,
  isStillSample: boolean,
): Promise<Earlier | { readonly missing: string } | undefined> {
  const before = await history.at(ref, COMPARED)
  if ('missing' in before) return before
  const wasSample = before.has(SAMPLE_MARK)
  const rulesets = new Map([...before].filter(([path]) => path !== SAMPLE_MARK))
  if (wasSample && !isStillSample) return undefined
  return compareRulesets(ref, rulesets, await rulesetsNow(store, reading))
}

/**
 * Checks a content folder: each file by itself, then all laws across files.
 * @param content absolute
 * @param ref compares the rulesets with those at this commit; `missing` comes back when it cannot be read
 */
export async function checkContent(
  world: Pick<World, 'store' | 'history' | 'copyParser' | 'disk'>,
  content: string,
  now: Instant,
  ref?: string,
): Promise<{ readonly findings: Findings; readonly reading: Reading } | { readonly missing: string }> {
  const store = world.store(content)
  const reading = await store.read()
  const isStillSample = (await world.disk.read(`${content}/${SAMPLE_MARK}`)) !== undefined
  const earlier =
    ref === undefined ? undefined : await sinceRef(store, reading, world.history(content), ref, isStillSample)
  if (earlier && 'missing' in earlier) return earlier
  const parse = reading.records.some(({ kind }) => kind === 'email') ? await world.copyParser() : undefined
  const across = checkAcross(reading, now, { earlier, parse })
  return { findings: findingsOf(reading, across && (await store.locate(across))), reading }
}
