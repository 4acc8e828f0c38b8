import { kindOf } from '../../../schemas/kinds.ts'
import { buildProgram } from '../build-program.ts'
import type { Boards, Row, Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import type { ContentRecord, FileChange } from '../records.ts'

type Mutable = { [key: string | number]: unknown }

function withEdits(record: ContentRecord, set: Extract<FileChange, { op: 'edit' }>['set']): ContentRecord {
  const data = structuredClone(record.data) as unknown as Mutable
  for (const { at, value } of set) {
    const last = at.at(-1)!
    const holder = at.slice(0, -1).reduce<Mutable>((one, key) => one[key] as Mutable, data)
    if (value === undefined) delete holder[last]
    else holder[last] = value
  }
  return { ...record, data } as unknown as ContentRecord
}

/** The program as it would be read once the changes are applied. */
export function afterChanges(program: Program, changes: readonly FileChange[]): Program {
  const records = new Map(program.records)
  const files = new Map([...program.media, ...sealedPaths(program).map(fileAt)])
  for (const change of changes) {
    const { path } = change
    const found = kindOf(path)
    if (change.op === 'remove') {
      records.delete(path)
      files.delete(path)
    } else if (change.op === 'edit') records.set(path, withEdits(records.get(path)!, change.set))
    else if (change.op === 'write-bytes' || !found) files.set(...fileAt(path))
    else {
      const record = {
        kind: found.kind.kind,
        path,
        facts: found.facts,
        data: change.data,
        body: change.body ?? '',
        bodyLine: 1,
      }
      records.set(path, record as unknown as ContentRecord)
    }
  }
  return buildProgram([...records.values()], [...files.values()])!
}

/** Where the program's sealed files lie. */
function sealedPaths({ contacts, codes, addresses, redemptions }: Program): string[] {
  return [
    ...[...contacts].map((handle) => `contacts/${handle}.age`),
    ...[...codes].flatMap(([reward, names]) => names.map((name) => `codes/${reward}/${name}.age`)),
    ...redemptions.filter(({ id }) => addresses.has(id)).map(({ path }) => path.replace(/\.yaml$/, '.age')),
  ]
}

const fileAt = (path: string) => [path, { path, bytes: 1 }] as const

const rowText = ({ rank, handle, points, pending, balance, shares, tier }: Row) =>
  `${rank} ${handle} ${points} ${pending} ${balance} ${shares} ${tier}`

function boardsText({ all, seasons, campaigns, segments }: Boards, named: (handle: string) => string): string {
  const board = (rows: readonly Row[]) =>
    rows
      .map((row) => rowText({ ...row, handle: named(row.handle) }))
      .sort()
      .join('\n')
  const group = (boards: ReadonlyMap<string, readonly Row[]>) =>
    [...boards].map(([name, rows]) => `${name}\n${board(rows)}`)
  return [board(all), ...group(seasons), ...group(campaigns), ...group(segments)].join('\n\n')
}

/** True when two tallies give every member the same place and figures on every board, one of them under a new short name. */
export function sameBoards(before: Tally, after: Tally, from: string, to: string): boolean {
  const same = (handle: string) => (handle === to ? from : handle)
  return boardsText(before.boards, (handle) => handle) === boardsText(after.boards, same)
}
