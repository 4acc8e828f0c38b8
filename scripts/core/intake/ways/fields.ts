import type { MailForm } from '../../../../schemas/mail-form.ts'
import type { SubmissionKind } from '../../../../schemas/submission.ts'
import { channelOf } from '../../post.ts'
import type { Program } from '../../program.ts'
import { type Instant, instantText } from '../../zone.ts'
import { type Label, labelsOf, type Said, textsOf } from './labelled.ts'
import { skeleton } from './mail-words.ts'

/** What a value is read against. */
export type Reading = {
  readonly program: Program
  readonly form: MailForm
  /** When it came. */
  readonly received: Instant
}

const list = (text: string) =>
  text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A web address, however a mail program dressed it up: in angle brackets, twice, with a full stop behind. */
const url = (text: string) =>
  (
    /https?:\/\/[^\s<>"'[\]]+/i.exec(text)?.[0] ?? (/^[\w.-]+\.[a-z]{2,}\/\S*$/i.test(text) ? `https://${text}` : text)
  ).replace(/[.,;)]+$/, '')

const address = (text: string) => (/[^\s<>()[\]:,;"]+@[^\s<>()[\]:,;"]+/.exec(text)?.[0] ?? text).toLowerCase()

/** A number as people write it; undefined for what is none. */
function whole(text: string): number | undefined {
  const digits = text.replace(/(?<=\d)[\s.,'’](?=\d{3}(?!\d))/g, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}

/** A day as people write it, `3.11.2026` or `2026-11-03`; other text as it is. */
function day(text: string): string {
  const [, date = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? []
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** The id that is meant: by itself, or by the name that people read. */
function idIn(names: ReadonlyMap<string, string>, text: string): string {
  const wanted = skeleton(text)
  for (const [id, name] of names) if (id === text || skeleton(id) === wanted || skeleton(name) === wanted) return id
  return text
}

const namesOf = <T>(files: ReadonlyMap<string, T>, name: (file: T) => string) =>
  new Map([...files].map(([id, file]) => [id, name(file)]))

function account(text: string, { program }: Reading) {
  const [, channel = '', handle = '', followers] = /^(\S+)\s+(.+?)(?:\s*\(\s*([\d\s.,'’]+)\s*\))?$/.exec(text) ?? []
  const count = followers === undefined ? undefined : whole(followers.trim())
  return { channel: idIn(program.settings.channels, channel), handle, ...(count !== undefined && { followers: count }) }
}

const pairs = (text: string) => Object.fromEntries(list(text).map((pair) => pair.split(/\s+/) as [string, string]))

function quiet(text: string) {
  const [, from, until] = /^(\d{1,2})(?::00)?\s*(?:-|–|bis|to)\s*(\d{1,2})(?::00)?$/.exec(text) ?? []
  return from === undefined ? text : { from: Number(from), until: Number(until) }
}

/** One field as a document has it, from its text; what cannot be read stays as it is, so that the document's own shape says so. */
function fieldOf(label: Label, texts: readonly string[], reading: Reading): unknown {
  const { program, form, received } = reading
  const { settings } = program
  const [text = ''] = texts
  const isYes = skeleton(text) === skeleton(form.yes) || /^(?:yes|true|x|✓)$/i.test(text)
  switch (label) {
    case 'accounts':
      return texts.map((one) => account(one, reading))
    case 'consent':
      return { words: text, at: instantText(received) }
    case 'deliveries':
      return pairs(text)
    case 'quiet':
      return quiet(text)
    case 'audience':
    case 'of_age':
      return whole(text) ?? text
    case 'leaderboard':
    case 'erase':
    case 'new_link':
      return isYes ? true : skeleton(text) === skeleton(form.no) || /^no$/i.test(text) ? false : text
    case 'url':
      return url(text)
    case 'email':
      return address(text)
    case 'phone':
      return text.replace(/^00/, '+').replace(/[\s()/.-]/g, '')
    case 'channel':
      return idIn(settings.channels, text)
    case 'campaign':
      return idIn(
        namesOf(program.campaigns, (one) => one.title),
        text,
      )
    case 'reward':
      return idIn(
        namesOf(program.rewards, (one) => one.file.name),
        text,
      )
    case 'segments':
      return list(text).map((one) => idIn(settings.segments, one))
    case 'languages':
    case 'public':
      return list(text)
    case 'country':
      return text.toUpperCase()
    case 'referred_by':
      return text.replace(/^@/, '').toLowerCase()
    case 'kind':
      return text.toLowerCase()
    case 'at':
      return day(text)
    default:
      return text
  }
}

/** The fields of a document of a kind, from what was said; what was not said is not there, and what follows from the rest is filled in. */
export function fieldsFrom(kind: SubmissionKind, said: Said, reading: Reading): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const label of labelsOf(kind)) {
    const texts = label === 'handle' ? [] : textsOf(said, label)
    if (texts.length > 0) fields[label] = fieldOf(label, texts, reading)
  }
  const { url: link } = fields
  if (kind === 'share') {
    const channel = typeof link === 'string' ? channelOf(link) : undefined
    if (fields['channel'] === undefined && channel !== undefined) fields['channel'] = channel
    fields['at'] ??= instantText(reading.received)
  }
  // A new link is wished for or not mentioned.
  if (fields['new_link'] === false) delete fields['new_link']
  if (kind === 'leave') fields['erase'] ??= false
  return fields
}

/** The short name that was given; undefined for what cannot be one. */
export function handleFrom(said: Said): string | undefined {
  const text = textsOf(said, 'handle')[0]?.replace(/^@/, '').toLowerCase()
  return text !== undefined && /^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : undefined
}
