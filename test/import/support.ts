import { kindOf } from '../../schemas/kinds.ts'
import { decode, edit, encode } from '../../scripts/codec/index.ts'
import { buildProgram } from '../../scripts/core/build-program.ts'
import type { ImportPlan } from '../../scripts/core/import/report.ts'
import type { Program } from '../../scripts/core/program.ts'
import type { ContentRecord } from '../../scripts/core/records.ts'

const encoder = new TextEncoder()

/** The program after a plan was applied, its files written and read again by the codec. */
export function importTo(program: Program | undefined, { changes, seal }: ImportPlan): Program {
  const records = new Map<string, ContentRecord>(program?.records)
  for (const change of changes) {
    if (change.op !== 'write' && change.op !== 'edit') throw new Error(`an import plans no ${change.op}`)
    const old = records.get(change.path)
    const bytes =
      change.op === 'write'
        ? encoder.encode(encode(change.path, change.data, change.body))
        : edit(change.path, encoder.encode(encode(change.path, old!.data, change.body ?? old!.body)), change.set)
    const { record, problems } = decode(change.path, bytes)
    if (!record) throw new Error(`${change.path}: ${JSON.stringify(problems)}`)
    records.set(change.path, record)
  }
  const sealed = [...(program?.contacts ?? [])].map((handle) => `contacts/${handle}.age`)
  const files = [...new Set([...sealed, ...seal.map(({ path }) => path)])].map((path) => ({ path, bytes: 500 }))
  const made = buildProgram(
    [...records.values()].filter(({ path }) => kindOf(path)),
    files,
  )
  if (!made) throw new Error('there is no program')
  return made
}
