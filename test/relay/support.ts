import { createHash, createHmac, randomBytes } from 'node:crypto'
import { armor, Decrypter } from 'age-encryption'
import type { Parcel } from '../../schemas/submission.ts'
import { DEMO } from '../../scripts/core/contacts/demo-key.ts'
import { makeRelay, type Relay } from '../../scripts/relay/handler.ts'
import type { Item, Place } from '../../scripts/relay/place.ts'
import type { RelaySettings } from '../../scripts/relay/settings.ts'

export const HUB = 'https://crew.fernweh.example'
export const AT = 'https://relay.fernweh.example/'
export const NOW = Date.parse('2026-11-21T12:00:00Z')

export const SETTINGS: RelaySettings = { hub: `${HUB}/`, keys: [DEMO.intake], workingDays: 3, language: 'en', base: '' }

/** A document that somebody may send, as the browser writes it. */
export const shareText = (changes: object = {}, fields: object = {}) =>
  JSON.stringify({
    kind: 'share',
    handle: 'maya',
    nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
    at: '2026-11-21T11:59:00Z',
    fields: { channel: 'instagram', url: 'https://www.instagram.com/p/Cx1/', at: '2026-11-20', ...fields },
    ...changes,
  })

export const macOf = (text: string, key: Uint8Array = randomBytes(32)) =>
  createHmac('sha256', key).update(text).digest('base64url')

export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What a form sends. */
export function formOf(document: string, { mac, file }: { mac?: string; file?: Uint8Array } = {}): FormData {
  const form = new FormData()
  form.set('document', document)
  if (mac !== undefined) form.set('mac', mac)
  if (file) form.set('file', new Blob([new Uint8Array(file)]), 'picture')
  return form
}

/** A request of one of the hub's pages. */
export const posted = (body: FormData | string, headers: Readonly<Record<string, string>> = {}, url = AT) =>
  new Request(url, {
    method: 'POST',
    body,
    headers: { origin: HUB, ...(typeof body === 'string' && { 'content-type': 'application/json' }), ...headers },
  })

/** What the program finds when it opens an item. */
export async function openItem({ sealed }: Pick<Item, 'sealed'>, key: string = DEMO.intakeSecret): Promise<Parcel> {
  const opener = new Decrypter()
  opener.addIdentity(key)
  return JSON.parse(await opener.decrypt(armor.decode(sealed), 'text')) as Parcel
}

export type Kept = {
  readonly relay: Relay
  readonly items: Item[]
  readonly rings: number[]
  readonly log: string[]
  pass(ms: number): void
}

/** A relay that keeps its items here, at a time that a test moves. */
export function relayHere(settings: Partial<RelaySettings> = {}, place: Partial<Place> = {}): Kept {
  const [items, rings, log]: [Item[], number[], string[]] = [[], [], []]
  let now = NOW
  const relay = makeRelay(
    { ...SETTINGS, ...settings },
    {
      place: {
        put: async (item) => void items.push(item),
        ring: async () => void rings.push(now),
        ...place,
      },
      now: () => now,
      random: (length) => new Uint8Array(length).fill(7),
      log: (line) => void log.push(line),
      fetch,
    },
  )
  const pass = (ms: number) => {
    now += ms
  }
  return { relay, items, rings, log, pass }
}

export const bodyOf = async (response: Response) =>
  (await response.json()) as {
    reference?: string
    waits?: number | null
    problems?: { field: string; message: string }[]
  }
