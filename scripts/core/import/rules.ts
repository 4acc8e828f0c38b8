import type { Condition, Conversion, DateParts, Rule } from '../../../schemas/import-map.ts'
import { quotable } from '../mask.ts'
import type { Instant } from '../zone.ts'
import { instantText } from '../zone.ts'
import { CONVERTERS, cutTo } from './convert.ts'
import { dayText, isWritten, monthNumber, readDate } from './dates.ts'
import { folded, type Item, isEmpty, lookUp, textOf } from './source.ts'

/** What came of a rule: a value, nothing, a value that is wrong, or the map's word that the whole record is refused. */
export type Result =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'nothing' }
  | { readonly is: 'wrong'; readonly why: string }
  | { readonly is: 'refused'; readonly why: string }

type Table = Readonly<Record<string, string | number | boolean>>

/** What a rule can know beside its item. */
export type RuleContext = {
  readonly item: Item
  readonly now: Instant
  readonly timezone: string
  readonly tables: Readonly<Record<string, Table>>
  /** The handle of a member named by handle or name. */
  readonly member: (text: string) => { readonly value: string } | { readonly wrong: string }
  /** The first day of the shares made from the same record. */
  readonly earliest: () => string | undefined
  /** Told what a person should know of this record. */
  readonly remark: (text: string) => void
  /** Told what was taken for granted as the map says; counted, not listed. */
  readonly assume: (text: string) => void
}

const NOTHING: Result = { is: 'nothing' }
const made = (value: unknown): Result => ({ is: 'value', value })
const wrong = (why: string): Result => ({ is: 'wrong', why })
const inQuotes = (text: string) => `"${quotable(text, 60)}"`
const same = (given: string, wanted: string | number | boolean) => folded(given) === folded(String(wanted))

/** True when the item is among those a condition asks for; without `is` and `is_not`, when there is anything at all. */
export function holds(condition: Condition | undefined, item: Item): boolean {
  if (!condition) return true
  const text = textOf(lookUp(item, condition.from)) ?? ''
  if (condition.is) return condition.is.some((one) => same(text, one))
  if (condition.is_not) return !condition.is_not.some((one) => same(text, one))
  return !isEmpty(lookUp(item, condition.from))
}

function fromTemplate(template: string, item: Item): Result {
  let missing = false
  const text = template.replace(/\{([^{}]+)\}/g, (_, path: string) => {
    const part = textOf(lookUp(item, path.trim()))
    missing ||= part === undefined || part === ''
    return part ?? ''
  })
  return missing ? NOTHING : made(text)
}

function fromParts(parts: DateParts, { item, tables, remark, assume }: RuleContext): Result {
  const given = (path: string | undefined) => (path === undefined ? '' : (textOf(lookUp(item, path)) ?? ''))
  const [year, monthWord, dayWord] = [given(parts.year), given(parts.month), given(parts.day)]
  if (year === '') return NOTHING
  if (!/^\d{4}$/.test(year)) return wrong(`the year ${inQuotes(year)} is not a year`)
  const known =
    monthWord === '' ? undefined : monthNumber(monthWord, parts.months === undefined ? {} : tables[parts.months])
  const month = known ?? (monthWord === '' ? parts.missing_month : parts.wrong_month)
  if (month === undefined)
    return wrong(
      monthWord === '' ? `there is no month, only the year ${year}` : `the month ${inQuotes(monthWord)} is not a month`,
    )
  const day = dayWord === '' ? parts.missing_day : Number(dayWord)
  if (day === undefined) return wrong('there is no day')
  const text = dayText(Number(year), month, day)
  if (text === undefined)
    return wrong(`${inQuotes([year, monthWord, dayWord].filter(Boolean).join(' '))} is not a day that exists`)
  if (known === undefined)
    remark(
      `${monthWord === '' ? 'there is no month' : `the month ${inQuotes(monthWord)} is not a month`}: only the year ${year} is known, dated ${text}`,
    )
  else if (dayWord === '') assume(`the day is not known: dated day ${day} of the month`)
  return made(text)
}

function fromList(rules: readonly Rule[], context: RuleContext): Result {
  const values: unknown[] = []
  for (const rule of rules) {
    const result = evaluate(rule, context)
    if (result.is === 'refused') return result
    if (result.is === 'wrong') context.remark(`${result.why}: left out`)
    if (result.is === 'value') values.push(...(Array.isArray(result.value) ? result.value : [result.value]))
  }
  return values.length === 0 ? NOTHING : made([...new Set(values)])
}

/** The first of several rules that gives something, right or wrong. */
function fromFirst(rules: readonly Rule[], context: RuleContext): Result {
  for (const rule of rules) {
    const result = evaluate(rule, context)
    if (result.is !== 'nothing') return result
  }
  return NOTHING
}

function fromObject(rules: Readonly<Record<string, Rule>>, context: RuleContext): Result {
  const built: Record<string, unknown> = {}
  let found = Object.values(rules).every((rule) => rule.value !== undefined)
  for (const [key, rule] of Object.entries(rules)) {
    const result = evaluate(rule, context)
    if (result.is === 'refused') return result
    if (result.is === 'wrong') context.remark(`${key}: ${result.why}: left out`)
    if (result.is !== 'value') continue
    built[key] = result.value
    found ||= rule.value === undefined
  }
  return found ? made(built) : NOTHING
}

/** The value at the source of a rule, before anything is done to it. */
function fetched(rule: Rule, context: RuleContext): Result {
  const { item } = context
  if (rule.from !== undefined) {
    const path = [rule.from].flat().find((one) => !isEmpty(lookUp(item, one)))
    return path === undefined ? NOTHING : made(lookUp(item, path))
  }
  if (rule.template !== undefined) return fromTemplate(rule.template, item)
  if (rule.parts) return fromParts(rule.parts, context)
  if (rule.first) return fromFirst(rule.first, context)
  if (rule.list) return fromList(rule.list, context)
  if (rule.object) return fromObject(rule.object, context)
  if (rule.now) return made(instantText(context.now))
  if (rule.earliest) {
    const first = context.earliest()
    return first === undefined ? NOTHING : made(first)
  }
  return made(rule.value)
}

/** A parameter of a web address, or of a path with a query. */
function fromQuery(text: string, name: string): Result {
  const at = text.indexOf('?')
  const found = at < 0 ? null : new URLSearchParams(text.slice(at + 1).split('#')[0]).get(name)
  return found === null || found.trim() === '' ? NOTHING : made(found)
}

function throughTable(text: string, rule: Rule, { tables }: RuleContext): Result {
  const table = typeof rule.table === 'string' ? (tables[rule.table] ?? {}) : rule.table!
  const found = Object.entries(table).find(([word]) => same(text, word))
  if (found) return made(found[1])
  if (typeof rule.otherwise === 'object') return made(rule.otherwise.value)
  const why = `${inQuotes(text)} is not in the table${typeof rule.table === 'string' ? ` ${rule.table}` : ''}`
  return rule.otherwise === 'leave-out' ? wrong(why) : { is: 'refused', why }
}

function converted(text: string, as: Conversion, { member }: RuleContext): Result {
  if (as === 'as-it-is') return made(text)
  const one = as === 'member' ? member(text) : CONVERTERS[as](text)
  return 'value' in one ? made(one.value) : wrong(`${inQuotes(text)} ${one.wrong}`)
}

/** One scalar through query, table, date, conversion and cut. */
function treated(value: unknown, rule: Rule, context: RuleContext): Result {
  const text = textOf(value)
  if (rule.query !== undefined && text !== undefined) {
    const { query, ...rest } = rule
    const found = fromQuery(text, query)
    return found.is === 'value' ? treated(found.value, rest, context) : found
  }
  if (text === undefined)
    return rule.as === 'as-it-is' ? made(value) : wrong('there is a list or a record where a single value belongs')
  if (text === '') return NOTHING
  if (rule.table !== undefined) return throughTable(text, rule, context)
  if (rule.date !== undefined) {
    const day = readDate(text, rule.date, context.timezone)
    if (day !== undefined) return made(day)
    return wrong(
      `${inQuotes(text)} is ${isWritten(text, rule.date) ? 'a day that does not exist' : `not a date written ${rule.date}`}`,
    )
  }
  if (rule.as === 'as-it-is') return made(value)
  const result = converted(text, rule.as ?? 'text', context)
  if (rule.cut === undefined || result.is !== 'value' || typeof result.value !== 'string') return result
  const short = cutTo(result.value, rule.cut)
  if (short !== result.value) context.remark(`shortened to ${rule.cut} characters: ${inQuotes(short)}`)
  return made(short)
}

/** Several values, each treated alone; a wrong one is left out and said. */
function treatedAll(list: readonly unknown[], rule: Rule, context: RuleContext): Result {
  const values: unknown[] = []
  for (const one of list) {
    const result = treated(one, rule, context)
    if (result.is === 'refused') return result
    if (result.is === 'wrong') context.remark(`${result.why}: left out`)
    if (result.is === 'value') values.push(result.value)
  }
  return values.length === 0 ? NOTHING : made([...new Set(values)])
}

/**
 * Makes the value of one field.
 * @returns nothing where the source has nothing, the rule's condition does not hold, or no default is given
 */
export function evaluate(rule: Rule, context: RuleContext): Result {
  const start = holds(rule.when, context.item) ? fetched(rule, context) : NOTHING
  let result = start
  if (start.is === 'value' && (rule.from !== undefined || rule.template !== undefined)) {
    const text = textOf(start.value)
    if (rule.split !== undefined && text !== undefined) result = treatedAll(text.split(rule.split), rule, context)
    else if (Array.isArray(start.value) && rule.as !== 'as-it-is') result = treatedAll(start.value, rule, context)
    else result = treated(start.value, rule, context)
  }
  return result.is === 'nothing' && rule.default !== undefined ? made(rule.default) : result
}
