import { ARRIVAL_ID, arrivalId } from '../../schemas/arriving.ts'
import { documentSchema, LIMITS, type Parcel, parcelSchema } from '../../schemas/submission.ts'
import { type Refusal, refusal } from './answers.ts'
import { pictureFault } from './picture.ts'
import { problemsOf } from './problems.ts'
import { readBody } from './read-body.ts'

/** Bytes of what may come: a picture, in a parcel and sealed, grows by four thirds twice. */
const MOST = Math.ceil(LIMITS.file * 1.9)

/** What was sent: a parcel to seal, or one that the browser has sealed already. */
export type Sent = { readonly id: string } & ({ readonly parcel: Parcel } | { readonly sealed: string })

const decoder = new TextDecoder('utf-8', { fatal: true })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON has no shape either, and is told so by the caller.
    return undefined
  }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Checks that a parcel holds a document of the right shape, and just the files it names. */
async function checked(parcel: Parcel): Promise<Sent | Refusal> {
  const document = documentSchema.safeParse(parsed(parcel.document))
  if (!document.success) return { status: 422, problems: problemsOf(document.error) }
  const named = document.data.files ?? []
  const files = (parcel.files ?? []).map(({ data }) => bytesOf(data))
  if (named.length !== files.length)
    return refusal(422, (words) => (named.length > files.length ? words.fileGone : words.fileUnnamed), 'file')
  for (const [index, file] of files.entries()) {
    if (file.length > LIMITS.file) return refusal(413, (words) => words.fileTooLarge, 'file')
    const fault = pictureFault(file)
    if (fault !== undefined) return refusal(422, fault, 'file')
    if (hex(await crypto.subtle.digest('SHA-256', file)) !== named[index])
      return refusal(422, (words) => words.fileChanged, 'file')
  }
  return { id: await arrivalId(parcel.document), parcel }
}

async function fromForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<Sent | Refusal> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined)
  if (!form) return refusal(400, (words) => words.unreadable)
  const [document, mac, file, sealed] = ['document', 'mac', 'file', 'sealed'].map((name) => form.get(name))
  if (typeof document !== 'string') return refusal(422, (words) => words.missing, 'document')
  if (sealed instanceof Blob) return besideDocument(document, await sealed.text())
  if (file instanceof Blob && file.size > LIMITS.file) return refusal(413, (words) => words.fileTooLarge, 'file')
  const bytes = file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined
  const parcel = parcelSchema.safeParse({
    v: 1,
    document,
    ...(typeof mac === 'string' && mac !== '' && { mac }),
    ...(bytes && { files: [{ data: base64(bytes) }] }),
  })
  if (!parcel.success) return { status: 422, problems: problemsOf(parcel.error) }
  return checked(parcel.data)
}

const [BEGIN, END] = ['-----BEGIN AGE ENCRYPTED FILE-----\n', '\n-----END AGE ENCRYPTED FILE-----']
const SEALED_HEAD = 'age-encryption.org/v1\n-> X25519 '

/** Whether a text is armoured age, sealed to keys as the program has them. It may have millions of characters: each is looked at once. */
function isSealed(text: string): boolean {
  const whole = text.trimEnd()
  if (!whole.startsWith(BEGIN) || !whole.endsWith(END)) return false
  const inner = whole.slice(BEGIN.length, -END.length)
  if (/[^A-Za-z0-9+/=\n]/.test(inner)) return false
  if (!inner.split('\n').every(({ length }) => length > 0 && length <= 64)) return false
  const first = inner.split('\n', 1)[0]!
  return first.length === 64 && atob(first).startsWith(SEALED_HEAD.slice(0, 48))
}

/**
 * A document with its parcel beside it, sealed by the browser: the document is looked at, and goes no further. That what is sealed is the same is for
 * whoever opens it to see.
 */
async function besideDocument(document: string, sealed: string): Promise<Sent | Refusal> {
  const read = documentSchema.safeParse(parsed(document.slice(0, LIMITS.document + 1)))
  if (!read.success) return { status: 422, problems: problemsOf(read.error) }
  return isSealed(sealed) ? { id: await arrivalId(document), sealed } : refusal(422, (words) => words.notSealed, 'file')
}

/** A parcel that the browser sealed: all that can be told of it is that it is age's. */
async function fromSealed({ sealed, id }: { sealed?: unknown; id?: unknown }): Promise<Sent | Refusal> {
  if (typeof sealed !== 'string' || !isSealed(sealed)) return refusal(422, (words) => words.notSealed, 'sealed')
  if (id !== undefined && (typeof id !== 'string' || !ARRIVAL_ID.test(id)))
    return refusal(422, (words) => words.noId, 'id')
  return { id: id ?? (await arrivalId(sealed)), sealed }
}

async function fromJson(body: Uint8Array): Promise<Sent | Refusal> {
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(body))
  } catch {
    // Neither JSON nor text: the sender is told, and what it was is not repeated.
    return refusal(400, (words) => words.noJson)
  }
  if (typeof value === 'object' && value !== null && 'sealed' in value) return fromSealed(value)
  const parcel = parcelSchema.safeParse(value)
  return parcel.success ? checked(parcel.data) : { status: 422, problems: problemsOf(parcel.error) }
}

/** Reads what a form sent, whole and checked; or says what is wrong with it, field by field. */
export async function readParcel(request: Request): Promise<Sent | Refusal> {
  const type = request.headers.get('content-type') ?? ''
  const form = /^multipart\/form-data\s*;/i.test(type)
  if (!form && !/^application\/json\b/i.test(type)) return refusal(415, (words) => words.otherType)
  const body = await readBody(request, MOST)
  if ('status' in body) return body
  return form ? fromForm(body, type) : fromJson(body)
}
