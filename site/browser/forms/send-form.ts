import { type FormKind, forMembers, type Way } from '../../lib/forms/kinds.ts'
import { readyMail, showOnly, showReady, showSent } from './after.ts'
import { byEndpoint, byRelay, digestOf, issueOf, macOf, nonce, type Outcome, parcelOf } from './carry.ts'
import { shortNameIn } from './check.ts'
import { type Around, fieldsOf } from './documents.ts'
import { type MailWords, mailOf } from './mail.ts'
import { fieldOf, mark } from './marks.ts'
import { MOST_BYTES, readyPicture } from './picture.ts'
import { localDay } from './share-form.ts'
import type { Who } from './who.ts'
import type { FormWords } from './words/index.ts'

/** How the program takes forms (the door's `forms`). */
export type Ways = {
  readonly relay: string | null
  readonly endpoint: string | null
  readonly email: string | null
  /** Whether that address is the inbound one, at whose host each member has one of their own. */
  readonly own: boolean
  readonly issues: string | null
  readonly keys: readonly string[]
  readonly mail: MailWords
}

/** The form that is sent, and what it lets be said and done about it. */
type Given = {
  readonly host: HTMLElement
  readonly form: HTMLFormElement
  readonly kind: FormKind
  readonly words: FormWords
  readonly set: Ways
  readonly say: (words: string) => void
  readonly point: (fields: readonly HTMLElement[]) => boolean
  /** Told when it has gone: nothing has to be kept any more. */
  readonly gone: () => void
}

/** Sends what the form holds now, one way, as one person. */
export type Sending = (
  way: Way,
  who: Who | undefined,
  around: Pick<Around, 'before' | 'made' | 'opens'>,
) => Promise<void>

/** What is about to go. It is made anew only when something in it has changed, so that what is sent twice is taken once. */
type Made = { readonly from: string; readonly document: string; readonly mac: string | undefined }

/** Makes what sends a form, as often as it takes. */
export function sendingOf({ host, form, kind, words, set, say, point, gone }: Given): Sending {
  let made: Made | undefined

  const onClick = (what: string, act: () => void) => host.querySelector(what)?.addEventListener('click', act)
  onClick('[data-back]', () => showOnly(host, 'form'))
  onClick('[data-done]', () => {
    gone()
    showSent(host, undefined, false)
  })

  /** Marks fields, and says at the form what is about none of them. */
  function refuse(problems: readonly { readonly field: string; readonly message: string }[]) {
    const rest: string[] = []
    const fields: HTMLElement[] = []
    for (const { field: path, message } of problems) {
      const field = fieldOf(form, path.replace(/^fields\./, '').split('.')[0] ?? '')
      if (field && field.closest('[hidden]') === null) {
        mark(field, message)
        fields.push(field)
      } else rest.push(message)
    }
    point(fields)
    if (rest.length > 0) say(rest.join(' '))
  }

  /** The picture as it goes; false for one that cannot, which has been said by then. */
  async function picture(): Promise<Blob | undefined | false> {
    const file = new FormData(form).get('file')
    if (!(file instanceof File) || file.size === 0) return undefined
    const ready = await readyPicture(file)
    if (ready && ready.size <= MOST_BYTES) return ready
    refuse([{ field: 'file', message: words.wrong[ready ? 'heavy' : 'picture'] }])
    return false
  }

  const handleOf = (who: Who | undefined): string | undefined =>
    who?.handle ?? (shortNameIn(String(new FormData(form).get('handle') ?? '')) || undefined)

  async function make(fields: object, who: Who | undefined, file: Blob | undefined): Promise<Made> {
    const handle = handleOf(who)
    const typed = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
    const from = JSON.stringify([typed, handle, file?.size])
    if (made?.from === from) return made
    const text = JSON.stringify({
      kind,
      ...(handle !== undefined && { handle }),
      nonce: nonce(),
      at: new Date().toISOString(),
      language: document.documentElement.lang,
      fields,
      ...(file && { files: [await digestOf(file)] }),
    })
    made = { from, document: text, mac: who && (await macOf(text, who.keys)) }
    return made
  }

  /** The member's own inbound address where there are such and the phone knows them: what comes to it needs no question back. */
  function inbox(who: Who | undefined): string {
    const domain = set.email?.split('@')[1]
    return set.own && who && domain ? `${who.keys.inbox}@${domain}` : (set.email ?? '')
  }

  function end(outcome: Outcome, who: Who | undefined) {
    if ('why' in outcome) say(words[outcome.why])
    else if ('problems' in outcome) refuse(outcome.problems)
    else {
      gone()
      say('')
      showSent(host, outcome.reference, forMembers(kind) && who === undefined)
    }
  }

  return async (way, who, around) => {
    const file = await picture()
    if (file === false) return
    const now = new Date()
    const consent = fieldOf(form, 'consent')?.querySelector('[data-words]')?.textContent ?? ''
    const fields = fieldsOf(kind, new FormData(form), {
      now,
      today: localDay(now),
      consent: consent.replace(/\s+/g, ' ').trim(),
      ...around,
    })
    if (Object.keys(fields).length === 0) {
      say(words.wrong.nothing)
      return
    }
    if (way === 'email') {
      say(file ? words.picturesStay : '')
      showReady(host, readyMail(inbox(who), mailOf(kind, fields, handleOf(who), set.mail), words.mailTo))
      return
    }
    const { document: text, mac } = await make(fields, who, file)
    if (way === 'issues') {
      const parcel = await parcelOf(text, mac, undefined)
      const issue = await issueOf(set.issues ?? '', set.mail.kinds[kind], parcel, set.keys)
      say('')
      showReady(host, { way, href: issue.address, to: '', address: '', text: issue.text })
      return
    }
    const outcome =
      way === 'endpoint'
        ? await byEndpoint(set.endpoint ?? '', await parcelOf(text, mac, file), set.keys)
        : await byRelay(new URL(set.relay ?? '', location.href).href, text, mac, file, set.keys)
    end(outcome, who)
  }
}
