/** Documents and parcels as the hub's forms make them. */
import { createHash, createHmac } from 'node:crypto'
import type { DocumentOf, Parcel, SubmissionKind } from '../../schemas/submission.ts'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'

export const SECRET = 'a-link-secret-for-tests-and-nothing-else'
export const NOW = '2026-11-21T12:00:00Z'

export type Sent = {
  readonly handle?: string
  readonly at?: string
  readonly nonce?: string
  /** Whose key signs it; the handle's unless told; null: nobody's. */
  readonly signer?: string | null
  /** The counter of the signer's link. */
  readonly link?: number
  readonly file?: Uint8Array
}

export const nonceOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)

export const macOf = (text: string, handle: string, link = 0) =>
  createHmac('sha256', personalKeys.keysOf(personalKeys.tokenOf(SECRET, handle, link)).submitKey)
    .update(text)
    .digest('base64url')

/** A parcel with a document of a kind, signed as the form signs it. */
export function parcelOf<K extends SubmissionKind>(kind: K, fields: DocumentOf<K>['fields'], sent: Sent = {}): Parcel {
  const { handle, at = '2026-11-21T11:30:00Z', signer = handle ?? null, link, file } = sent
  const files = file && [createHash('sha256').update(file).digest('hex')]
  const nonce = sent.nonce ?? nonceOf(JSON.stringify([kind, fields, handle, at]))
  const document = JSON.stringify({ kind, ...(handle && { handle }), nonce, at, fields, ...(files && { files }) })
  return {
    v: 1,
    document,
    ...(signer !== null && { mac: macOf(document, signer, link) }),
    ...(file && { files: [{ data: Buffer.from(file).toString('base64') }] }),
  }
}

export const applicant = (name: string, email: string): DocumentOf<'join'>['fields'] => ({
  name,
  email,
  of_age: 18,
  consent: { words: 'I agree that you keep what I wrote here.', at: '2026-11-21T11:29:00Z' },
})

export const post = (number: number | string, more: Partial<DocumentOf<'share'>['fields']> = {}) => ({
  channel: 'instagram',
  url: `https://www.instagram.com/p/Cx${number}/`,
  at: '2026-11-20T18:20:00Z',
  ...more,
})
