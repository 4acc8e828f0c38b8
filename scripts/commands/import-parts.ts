import type { ImportMap } from '../../schemas/import-map.ts'
import { buildProgram } from '../core/build-program.ts'
import { contactFor } from '../core/import/contacts.ts'
import type { ImportPlan } from '../core/import/report.ts'
import type { Source } from '../core/import/source.ts'
import { hasErrors, type Problem, sortProblems } from '../core/problem.ts'
import type { Program } from '../core/program.ts'
import type { ContentRecord, FileChange } from '../core/records.ts'
import { closingLine, problemsText } from '../core/render/problems-text.ts'
import type { World } from '../ports.ts'
import { keysFileOf, publicKeys } from './contacts/secrets.ts'

const NO_KEYS = `The map has contacts, and the content folder has no public keys to seal them to; nothing was written.
Make the program's keys: npm run contacts -- keygen
Or take the contact block out of the map: the members come in without their addresses.`

/** Prints problems as validate does; always ends as "something is wrong with what was read". */
export function refuse(world: World, problems: readonly Problem[], folder = ''): 1 {
  const findings = {
    problems: sortProblems(problems),
    files: new Set(problems.map(({ file }) => file)).size,
    acrossFiles: true,
  }
  world.log.warn(problemsText(findings, folder, false).replace(closingLine(findings), '').trimEnd())
  return 1
}

/** The public keys that contacts are sealed to; or why there are none. */
export async function keysOf(
  world: World,
  content: string,
  program: Program | undefined,
  records: Iterable<ContentRecord>,
): Promise<readonly string[] | { readonly missing: string }> {
  const file = keysFileOf(records)
  if (!file) return { missing: NO_KEYS }
  const found = await publicKeys(world, content, program, file)
  return 'refused' in found ? { missing: found.refused } : [...found.keys.vault, found.keys.recovery]
}

/** Seals what a plan says is to be sealed, taking each contact from its row. */
export async function sealed(
  world: World,
  plan: ImportPlan,
  map: ImportMap,
  source: Source,
  keys: readonly string[],
): Promise<FileChange[]> {
  if (plan.seal.length === 0) return []
  const vault = await world.vault()
  const changes: FileChange[] = []
  for (const order of plan.seal)
    changes.push({ op: 'write-bytes', path: order.path, bytes: await vault.seal(contactFor(map, source, order), keys) })
  return changes
}

/** A path's last name. */
export const nameOf = (path: string) => path.split(/[\\/]/).at(-1)!

type Inputs = {
  readonly map: ImportMap
  readonly source: Source
  readonly locate: (problems: readonly Problem[]) => Problem[]
}
type Problems = { readonly problems: readonly Problem[] }

/** Reads the map and the file; `locate` finds a problem's place in the map. */
export async function readInputs(
  world: World,
  mapPath: string,
  filePath: string,
): Promise<Inputs | Problems | { readonly missing: string }> {
  const tables = await world.tables()
  const mapBytes = await world.disk.read(mapPath)
  if (!mapBytes)
    return { missing: `There is no map ${mapPath}. Maps that come with the program lie in schemas/import-maps.` }
  const read = tables.readMap(nameOf(mapPath), mapBytes)
  if ('problems' in read) return read
  const bytes = await world.disk.read(filePath)
  if (!bytes) return { missing: `There is no file ${filePath}.` }
  const found = tables.readSource(nameOf(filePath), bytes, read.map.source ?? {})
  if ('problems' in found) return found
  const locate = (problems: readonly Problem[]) => tables.locateInMap(problems, nameOf(mapPath), mapBytes)
  return { map: read.map, source: found.source, locate }
}

/** What is in the content folder; a folder that is not there yet is an empty one. */
export async function readContent(
  world: World,
  content: string,
): Promise<{ program: Program | undefined; records: readonly ContentRecord[] } | { problems: readonly Problem[] }> {
  const { records, files, problems } = await world.store(content).read()
  const real = records.length + files.length === 0 ? problems.filter(({ file }) => file !== '.') : problems
  if (hasErrors(real)) return { problems: real }
  return { program: buildProgram(records, files), records }
}
