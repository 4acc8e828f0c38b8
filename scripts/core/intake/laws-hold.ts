import { kindOf } from '../../../schemas/kinds.ts'
import { checkLaws } from '../laws/index.ts'
import { type Problem, severityOf } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import type { Outcome } from './outcome.ts'

type Owner = { readonly id: string; readonly outcome: Outcome }

const errorsOf = (program: Program, now: Instant): Problem[] =>
  checkLaws(program, { now, broken: new Set() }).filter((problem) => severityOf(problem) === 'error')

/** Whether what an owner writes has the shape of its files. */
const hasShape = (program: Program, { outcome }: Owner): boolean =>
  outcome.changes.every((change) => {
    if (change.op !== 'write' && change.op !== 'edit') return true
    const found = kindOf(change.path)
    const data = change.op === 'write' ? change.data : program.records.get(change.path)?.data
    return found !== undefined && (data === undefined || found.kind.schema.safeParse(data).success)
  })

/**
 * Which of those who change the content would leave it with an error that it did not have: nothing that strangers send may keep the program from
 * being checked, built and sent.
 * @param owners in the order in which they were taken
 * @returns their ids; none when all is well
 */
export function brokenBy(before: Program, after: Program, owners: readonly Owner[], now: Instant): string[] {
  if (owners.length === 0) return []
  const misshapen = owners.filter((one) => !hasShape(after, one)).map(({ id }) => id)
  if (misshapen.length > 0) return misshapen
  const name = ({ code, file }: Problem) => `${code}|${file}`
  const old = new Set(errorsOf(before, now).map(name))
  const fresh = errorsOf(after, now).filter((problem) => !old.has(name(problem)))
  if (fresh.length === 0) return []
  const ownerOf = new Map(owners.flatMap(({ id, outcome }) => outcome.changes.map(({ path }) => [path, id] as const)))
  const guilty = new Set(fresh.flatMap(({ file }) => ownerOf.get(file ?? '') ?? []))
  // An error in a file that nobody wrote is that of the last one who changed anything.
  return guilty.size > 0 ? [...guilty] : [owners.at(-1)!.id]
}
