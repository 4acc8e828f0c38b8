import type { ImportMap } from '../../../schemas/import-map.ts'
import { contactFrom } from '../contacts/read-contact.ts'
import type { SealOrder } from './report.ts'
import { evaluate } from './rules.ts'
import { type Item, type Source, thingsOf } from './source.ts'

/** What a row holds of a contact, and what was wrong with the rest, said without quoting it. */
export type Contact = { readonly values: Readonly<Record<string, string>>; readonly wrong: readonly string[] }

/** Takes the contact out of one item. What it returns is sealed at once and shown nowhere. */
export function contactOf(map: ImportMap, rule: number, item: Item): Contact {
  const values: Record<string, string> = {}
  const wrong: string[] = []
  for (const key of ['email', 'phone'] as const) {
    const from = map.records[rule]?.contact?.[key]
    if (!from) continue
    const result = evaluate(from, {
      item,
      now: 0,
      timezone: 'UTC',
      tables: map.tables ?? {},
      member: () => ({ wrong: '' }),
      earliest: () => undefined,
      remark: () => {},
      assume: () => {},
    })
    if (result.is === 'nothing') continue
    const read = contactFrom({ [key]: result.is === 'value' ? String(result.value) : '' })
    if ('contact' in read) Object.assign(values, read.contact)
    else wrong.push(`contact: ${read.wrong.join()}; it was not sealed`)
  }
  return { values, wrong }
}

/** The contact that a plan wants sealed, taken from its row when the plan is applied. */
export function contactFor(map: ImportMap, source: Source, order: SealOrder): Readonly<Record<string, string>> {
  const row = source.rows[order.row]!
  const top: Item = { value: row.value, line: row.line }
  const each = map.records[order.rule]!.each
  const item = each === undefined ? top : thingsOf(row, top, each)![order.thing]!
  return contactOf(map, order.rule, item).values
}
