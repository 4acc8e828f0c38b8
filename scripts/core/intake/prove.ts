import type { SubmissionDocument } from '../../../schemas/submission.ts'
import type { Ambassador, Program } from '../program.ts'
import type { Arrival } from './arrival.ts'

/** What follows from a member's personal link, as far as proofs need it. */
export type ProofKeys = { readonly submitKey: Uint8Array; readonly inbox: string }

/** What a proof stands on beside the arrival itself. */
export type ProofFacts = {
  /** The keys of a member's present link; undefined where the secret of links is not here. */
  readonly keysOf: (member: Ambassador) => ProofKeys | undefined
  /** Who confirmed which arrival, by id: the code of their mail came back, and was right. */
  readonly confirmed: ReadonlyMap<string, string>
}

/** Who sent it, and what shows that; or whom it says to be from, which is nothing yet. */
export type Proof =
  | { readonly by: 'mac' | 'inbox' | 'github' | 'confirmed' | 'team'; readonly handle: string }
  | { readonly by: 'nothing'; readonly claimed: string | undefined }

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

const base64urlOf = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** The mac of a text by a submit key (HMAC-SHA-256), in base64url: what a form sends along, and a mail's own address to stop. */
export async function macOf(key: Uint8Array, text: string): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), hmac, false, ['sign'])
  return base64urlOf(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text)))
}

/** Whether the mac is that of the text by the key; the comparison takes the same time wherever they differ (Web Crypto's HMAC verify). */
export async function macHolds(key: Uint8Array, text: string, mac: string): Promise<boolean> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), hmac, false, ['verify'])
  return crypto.subtle.verify('HMAC', imported, bytesOf(mac), new TextEncoder().encode(text))
}

/** The member whose own inbound address it is. */
export const ownerOfInbox = (program: Program, { keysOf }: ProofFacts, inbox: string): string | undefined =>
  [...program.ambassadors.values()].find((member) => keysOf(member)?.inbox === inbox.toLowerCase())?.handle

type Shown = Exclude<Proof, { by: 'nothing' }>

/** Who the way itself shows it to be from. */
function byWay(program: Program, facts: ProofFacts, { sender }: Arrival, says: string | undefined): Shown | undefined {
  switch (sender.by) {
    case 'team':
      return says === undefined ? undefined : { by: 'team', handle: says }
    case 'confirmed':
      return { by: 'confirmed', handle: sender.handle }
    case 'inbox': {
      const handle = ownerOfInbox(program, facts, sender.inbox)
      return handle === undefined ? undefined : { by: 'inbox', handle }
    }
    case 'github': {
      const member = [...program.ambassadors.values()].find(({ file }) => file.github_id === sender.id)
      return member && { by: 'github', handle: member.handle }
    }
    case 'from':
    case 'nothing':
      return undefined
  }
}

/**
 * Proves who sent something: by the mac of their submit key over the document's own text, their inbound address, their GitHub number, a confirmed
 * reply, or one of the program's people who vouches. A bare From line proves nothing. What proves one member is no proof for a document that names another.
 */
export async function prove(
  program: Program,
  facts: ProofFacts,
  arrival: Arrival,
  document: SubmissionDocument,
): Promise<Proof> {
  const says = document.handle
  const claimed = says !== undefined && program.ambassadors.has(says) ? says : undefined
  const shown = byWay(program, facts, arrival, says)
  const confirmed = facts.confirmed.get(arrival.id)
  const proof = shown ?? (confirmed === undefined ? undefined : ({ by: 'confirmed', handle: confirmed } as const))
  if (proof && program.ambassadors.has(proof.handle) && (says === undefined || says === proof.handle)) return proof
  const member = claimed === undefined ? undefined : program.ambassadors.get(claimed)
  const key = member && facts.keysOf(member)?.submitKey
  const { mac, document: text } = arrival.parcel
  if (member && key && mac !== undefined && (await macHolds(key, text, mac)))
    return { by: 'mac', handle: member.handle }
  return { by: 'nothing', claimed }
}
