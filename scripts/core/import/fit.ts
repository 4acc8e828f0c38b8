import { z } from 'zod'
import { ambassadorSchema } from '../../../schemas/ambassador.ts'
import { campaignSchema } from '../../../schemas/campaign.ts'
import type { ImportKind } from '../../../schemas/import-map.ts'
import { orderSchema, visitSchema } from '../../../schemas/order.ts'
import { awardSchema } from '../../../schemas/points-files.ts'
import { redemptionSchema } from '../../../schemas/redemption.ts'
import { rewardSchema } from '../../../schemas/reward.ts'
import { shareSchema } from '../../../schemas/share.ts'
import { contactIn } from '../laws/contact-words.ts'
import { quotable } from '../mask.ts'
import type { KeyPath } from '../problem.ts'

type Data = Record<string, unknown>

/** The shape of each kind that a map can make. */
export const SHAPES: Readonly<Record<ImportKind, z.ZodObject>> = {
  ambassador: ambassadorSchema,
  share: shareSchema,
  award: awardSchema,
  campaign: campaignSchema,
  reward: rewardSchema,
  redemption: redemptionSchema,
  order: orderSchema,
  visit: visitSchema,
}

const bare = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema)

/** The keys a kind knows at a place; undefined where any key fits, or none at all. */
export function keysAt(kind: ImportKind, path: readonly string[]): readonly string[] | undefined {
  let here: unknown = SHAPES[kind]
  for (const step of path) {
    const inner = bare(here)
    here = inner instanceof z.ZodObject ? inner.shape[step] : inner instanceof z.ZodRecord ? inner.valueType : undefined
  }
  const inner = bare(here)
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape)
  return inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum
    ? inner.keyType.options.map(String)
    : undefined
}

/** True when a record of the kind cannot be without the key. */
export const isRequired = (kind: ImportKind, key: string): boolean =>
  !(SHAPES[kind].shape[key] instanceof z.ZodOptional)

/** Sets a value at a dotted target, making the records above it. */
export function place(data: Data, target: string, value: unknown): void {
  const keys = target.split('.')
  let here = data
  for (const key of keys.slice(0, -1)) {
    here[key] ??= {}
    here = here[key] as Data
  }
  here[keys.at(-1)!] = value
}

const valueAt = (data: unknown, path: KeyPath): unknown =>
  path.reduce<unknown>(
    (here, key) =>
      here === null || typeof here !== 'object' ? undefined : (here as Record<string | number, unknown>)[key],
    data,
  )

/** Says whether words hold somebody's address or number, which belong sealed. */
export const holdsContact = (text: string): boolean => contactIn(text, NOBODY) !== undefined
const NOBODY: ReadonlySet<string> = new Set()

/** Dates and hashes look like numbers and are none; an account of Mastodon is written as an address is. */
function passed(fields: object, key: string): boolean {
  return (
    ['at', 'joined', 'cancelled', 'imported', 'proof_hash', 'proof_phash', 'logged'].includes(key) ||
    (key === 'handle' && 'channel' in fields && fields.channel === 'mastodon')
  )
}

function contactPath(value: unknown, path: KeyPath = []): KeyPath | undefined {
  if (typeof value === 'string') return holdsContact(value) ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = passed(value, key)
      ? undefined
      : contactPath(inner, [...path, Array.isArray(value) ? Number(key) : key])
    if (found) return found
  }
  return undefined
}

function setAt(data: Data, path: KeyPath, value: string): void {
  const holder = valueAt(data, path.slice(0, -1)) as Record<string | number, unknown>
  holder[path.at(-1)!] = value
}

/** Takes out what lies at a path, or the thing of a list that holds it. */
function without(data: Data, path: KeyPath): void {
  const inList = typeof path[1] === 'number'
  if (!inList) delete data[String(path[0])]
  else {
    const list = data[String(path[0])] as unknown[]
    list.splice(path[1] as number, 1)
    if (list.length === 0) delete data[String(path[0])]
  }
}

function sentenceOf(data: Data, path: KeyPath, message: string): string {
  const value = valueAt(data, path)
  const shown =
    typeof value === 'string' || typeof value === 'number' ? ` ${JSON.stringify(quotable(String(value), 60))}` : ''
  return `${path.join('.')}${shown} ${/^(is|must|has|holds)\b/.test(message) ? message : `does not fit (${message.replace(/^Invalid (input|string): /, '')})`}`
}

/** A record's data as its kind wants it, or why it cannot be. */
export type Fitted = { readonly data: Data } | { readonly refused: string }

/**
 * Makes data fit its kind: an optional field that does not is taken out and said; a required one refuses the record.
 * Words that hold an address or a number are taken out too: contacts are sealed, never written.
 */
export function fitData(kind: ImportKind, given: Data, remark: (text: string) => void): Fitted {
  const data = structuredClone(given)
  for (let round = 0; round < 200; round++) {
    const contact = contactPath(data)
    const issue = contact ? undefined : SHAPES[kind].safeParse(data).error?.issues[0]
    if (!contact && !issue) return { data: ordered(kind, data) }
    const path: KeyPath = contact ?? (issue!.path as KeyPath)
    const value = valueAt(data, path)
    if (issue && typeof value === 'string' && /[\r\n]/.test(value) && issue.message.startsWith('must be one line')) {
      setAt(data, path, value.replace(/\s*[\r\n]+\s*/g, ' ').trim())
      remark(`${path.join('.')}: its lines were put into one`)
      continue
    }
    const key = String(path[0] ?? '')
    if (issue && value === undefined && isRequired(kind, key)) return { refused: `there is no ${path.join('.')}` }
    const why = contact
      ? `${contact.join('.')} holds an address or a number of somebody, which is never written openly`
      : sentenceOf(data, path, issue!.message)
    if (key === '' || isRequired(kind, key)) return { refused: why }
    remark(`${why}: left out`)
    without(data, path)
  }
  return { refused: 'too much in it does not fit' }
}

/** The data with its keys in the order of its kind. */
function ordered(kind: ImportKind, data: Data): Data {
  return Object.fromEntries(
    Object.keys(SHAPES[kind].shape)
      .filter((key) => data[key] !== undefined)
      .map((key) => [key, data[key]]),
  )
}
