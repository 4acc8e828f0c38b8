import { base32, type PersonalKeys } from '../personal-keys.ts'

/** What travels: the text of the document, the mac over exactly that text, and the picture it names (schemas/submission.ts). */
export type Parcel = {
  readonly v: 1
  readonly document: string
  readonly mac?: string
  readonly files?: readonly { readonly data: string }[]
}

/** What came of sending: it arrived, something in it is wrong, or it did not get there. */
export type Outcome =
  | { readonly reference: string }
  | { readonly problems: readonly { readonly field: string; readonly message: string }[] }
  | { readonly why: 'away' | 'refused' | 'busy' }

const bytesOf = (text: string) => new TextEncoder().encode(text)
const base64 = (bytes: Uint8Array) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
const base64url = (bytes: Uint8Array) => base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** 16 bytes of chance. */
export const nonce = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)))

/** SHA-256 of a file, in hexadecimal. */
export async function digestOf(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What a document is called: it follows from its text alone, so that every way names it alike. */
export async function referenceOf(document: string): Promise<string> {
  const id = base32(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(document)))).slice(0, 8)
  return `${id.slice(0, 4)}-${id.slice(4)}`.toUpperCase()
}

/** HMAC-SHA-256 over a document's text by the member's own key. */
export async function macOf(document: string, { submitKey }: Pick<PersonalKeys, 'submitKey'>): Promise<string> {
  const key = await crypto.subtle.importKey('raw', submitKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(document))))
}

export async function parcelOf(document: string, mac: string | undefined, file: Blob | undefined): Promise<Parcel> {
  return {
    v: 1,
    document,
    ...(mac !== undefined && { mac }),
    ...(file && { files: [{ data: base64(new Uint8Array(await file.arrayBuffer())) }] }),
  }
}

async function post(address: string, body: FormData | string): Promise<Response | undefined> {
  const headers: HeadersInit = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
  try {
    return await fetch(address, { method: 'POST', body, headers, referrerPolicy: 'no-referrer', credentials: 'omit' })
  } catch {
    // No way to tell a browser that is offline from an address that does not answer: both are told as being away.
    return undefined
  }
}

type Answer = {
  readonly reference?: string
  readonly problems?: { readonly field: string; readonly message: string }[]
}

async function outcomeOf(response: Response | undefined, document: string): Promise<Outcome> {
  if (!response || response.status >= 500) return { why: 'away' }
  if (response.status === 429) return { why: 'busy' }
  const said = (await response.json().catch(() => ({}))) as Answer
  if (!response.ok && said.problems?.length) return { problems: said.problems }
  return response.ok ? { reference: said.reference ?? (await referenceOf(document)) } : { why: 'refused' }
}

/**
 * By the relay, which seals it and says at once what is wrong with it. With a picture it is sealed here, where there is time enough for that: free hosts
 * give a request 10 ms.
 */
export async function byRelay(
  address: string,
  document: string,
  mac: string | undefined,
  file: Blob | undefined,
  keys: readonly string[],
): Promise<Outcome> {
  const body = new FormData()
  body.set('document', document)
  if (file && keys.length > 0) {
    const { sealed } = await import('./seal.ts')
    const text = await sealed(JSON.stringify(await parcelOf(document, mac, file)), keys)
    // As a file: a form changes how the lines of a text end.
    body.set('sealed', new Blob([text]), 'sealed')
  } else {
    if (mac !== undefined) body.set('mac', mac)
    if (file) body.set('file', file, 'picture')
  }
  return outcomeOf(await post(address, body), document)
}

/** To another address, sealed here. */
export async function byEndpoint(address: string, parcel: Parcel, keys: readonly string[]): Promise<Outcome> {
  const { sealed } = await import('./seal.ts')
  const body = JSON.stringify({ sealed: await sealed(JSON.stringify(parcel), keys) })
  return outcomeOf(await post(address, body), parcel.document)
}

/** The longest address that forges and phones take. */
const LONGEST = 8000

/**
 * An issue, begun from the template that carries a sealed field, with what was written sealed in it.
 * @returns its address, without the text where that would be too long for one, and the text
 */
export async function issueOf(
  address: string,
  title: string,
  parcel: Parcel,
  keys: readonly string[],
): Promise<{ readonly address: string; readonly text: string }> {
  const { sealed } = await import('./seal.ts')
  const text = await sealed(JSON.stringify(parcel), keys)
  const begun = `${address}?template=member-form.yml&title=${encodeURIComponent(title)}`
  const whole = `${begun}&sealed=${encodeURIComponent(text)}`
  return { address: whole.length < LONGEST ? whole : begun, text }
}
