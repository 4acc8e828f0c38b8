import type { Ambassador, Program } from '../program.ts'
import type { ContentRecord } from '../records.ts'

/** A place where somebody's words name a member. */
export type Mention = { readonly path: string; readonly line?: number }

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

function inRecord(record: ContentRecord, named: RegExp): Mention[] {
  const lines = record.body === '' ? [] : record.body.split('\n')
  const found = lines.flatMap((text, index) =>
    named.test(text) ? [{ path: record.path, line: record.bodyLine + index }] : [],
  )
  return textsIn(record.data).some((text) => named.test(text)) ? [{ path: record.path }, ...found] : found
}

/**
 * Where others' words still name a member, by the whole name, the first name or the accounts: an announcement, a story, a campaign.
 * @param program as it is once the member is erased
 */
export function mentionsOf(program: Program, { name, handle, file }: Ambassador): Mention[] {
  const accounts = file.channels?.map((one) => one.handle.replace(/^@/, '')) ?? []
  const words = [name, name.split(/\s+/)[0]!, handle, ...accounts].filter((word) => word.length > 2)
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  return [...program.records.values()].flatMap((record) => inRecord(record, named))
}
