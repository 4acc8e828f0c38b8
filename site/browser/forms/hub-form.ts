import type { FormKind, Way } from '../../lib/forms/kinds.ts'
import { remembered } from '../remembered.ts'
import { type Behaviour, behaviourOf } from './behaviour.ts'
import { forgetDraft, keepDraft, keptDraft } from './draft.ts'
import { fieldOf, goTo, isMarked, mark, markAll, show, wrongWith } from './marks.ts'
import { fillForm } from './restore.ts'
import type { Sending } from './send-form.ts'
import { localDay } from './share-form.ts'
import { forgetWho, type Who, whoIsHere } from './who.ts'
import { type FormWords, formWords } from './words/index.ts'

/** Kinds for which what stands on the member's own page is wanted. */
const WHOLE: readonly FormKind[] = ['settings', 'claim', 'pass']

const texts = (data: FormData) => [...data].filter((one): one is [string, string] => typeof one[1] === 'string')

/**
 * `<hub-form data-kind data-base data-set data-facts>`: one form of the hub, from the first key to the thanks. What sends it is fetched when it is
 * sent.
 */
class HubForm extends HTMLElement {
  #form!: HTMLFormElement
  #words!: FormWords
  #behaviour: Behaviour = {}
  #who: Who | undefined
  #before: FormData | undefined
  #sending: Promise<Sending> | undefined
  #keeping = 0

  get #kind(): FormKind {
    return this.dataset.kind as FormKind
  }

  get #base(): string {
    return this.dataset.base ?? '/'
  }

  async connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    this.#form = form
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const { submitter } = event
      void this.#submit((submitter instanceof HTMLButtonElement ? submitter.value : '') as Way)
    })
    form.addEventListener('input', (event) => this.#changed(event))
    form.addEventListener('change', (event) => this.#changed(event))
    form.addEventListener('focusout', (event) => this.#left(event))
    this.#on('[data-not-me]', () => this.#forget())
    for (const again of ['[data-clear]', '[data-another]']) this.#on(again, () => this.#clear())
    this.#words = await formWords(document.documentElement.lang)
    await this.#begin()
  }

  #on(what: string, act: () => void) {
    this.querySelector(what)?.addEventListener('click', act)
  }

  async #begin() {
    for (const hidden of this.#form.querySelectorAll<HTMLElement>('[data-field][hidden]')) show(hidden, false)
    const facts: unknown = JSON.parse(this.dataset.facts ?? 'null')
    const asked = new URLSearchParams(location.search)
    this.#behaviour = behaviourOf(this.#kind, { form: this.#form, facts, asked, today: localDay(new Date()) })
    const draft = keptDraft(this.#base, this.#kind, Date.now())
    if (draft) fillForm(this.#form, draft)
    this.#told(draft !== undefined)
    this.#behaviour.begin?.()
    const who = await whoIsHere(this.#base, WHOLE.includes(this.#kind))
    if (who) await this.#meet(who, draft !== undefined)
    else this.#ask()
    this.dataset.begun = ''
  }

  /** Somebody this device does not know types a short name; one that is kept without a link is offered. */
  #ask() {
    const field = fieldOf(this.#form, 'handle')?.querySelector('input')
    if (field && field.value === '') field.value = remembered() ?? ''
  }

  async #meet(who: Who, drafted: boolean) {
    this.#who = who
    const hello = this.querySelector<HTMLElement>('[data-hello]')
    const name = hello?.querySelector('b')
    if (hello && name) {
      name.textContent = (name.textContent ?? '').replace('#', who.name)
      hello.hidden = false
    }
    show(this.querySelector('[data-unknown]'), false)
    this.#behaviour.met?.(who)
    if (this.#kind !== 'settings' || !who.page) return
    const { settingsOf } = await import('./fill-settings.ts')
    const draft = texts(new FormData(this.#form))
    show(this.querySelector('[data-known]'), true)
    fillForm(this.#form, settingsOf(who.page))
    this.#before = new FormData(this.#form)
    if (drafted) fillForm(this.#form, draft)
  }

  #forget() {
    forgetWho()
    this.#who = undefined
    const hello = this.querySelector<HTMLElement>('[data-hello]')
    if (hello) hello.hidden = true
    const unknown = this.querySelector<HTMLElement>('[data-unknown]')
    show(unknown, true)
    unknown?.querySelector('input')?.focus()
  }

  /** A form as it was in the beginning; who fills it in stays. */
  #clear() {
    this.#gone()
    history.replaceState(null, '', location.pathname + location.hash)
    location.reload()
  }

  #gone() {
    clearTimeout(this.#keeping)
    forgetDraft(this.#base, this.#kind)
  }

  #told(kept: boolean) {
    const place = this.querySelector<HTMLElement>('[data-draft]')
    if (place) place.hidden = !kept
  }

  #changed({ target }: Event) {
    if (!(target instanceof HTMLElement)) return
    this.#behaviour.changed?.(target.getAttribute('name') ?? '')
    const field = target.closest<HTMLElement>('[data-field]')
    if (field && isMarked(field)) this.#look(field)
    clearTimeout(this.#keeping)
    this.#keeping = window.setTimeout(() => {
      this.#told(keepDraft(this.#base, this.#kind, new FormData(this.#form), Date.now()))
    }, 250)
  }

  /** What is wrong is said as soon as a field is left with something in it; that it is empty is said when it is sent. */
  #left({ target }: FocusEvent) {
    const field = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-field]') : null
    if (field && target instanceof HTMLInputElement && target.value !== '') this.#look(field)
  }

  #look(field: HTMLElement) {
    const wrong = wrongWith(field, localDay(new Date()))
    mark(field, wrong && this.#words.wrong[wrong])
  }

  #say = (words: string) => {
    const status = this.querySelector('.said')
    if (status) status.textContent = words
  }

  /** Marks what is wrong and goes there. @returns whether all is well */
  #check(): boolean {
    const wrong = markAll(this.#form, localDay(new Date()), this.#words)
    for (const [name, why] of this.#behaviour.wrong?.(new FormData(this.#form)) ?? []) {
      const field = fieldOf(this.#form, name)
      if (!field || wrong.has(name)) continue
      mark(field, this.#words.wrong[why])
      wrong.set(name, field)
    }
    return this.#point([...wrong.values()])
  }

  #point = (fields: readonly HTMLElement[]): boolean => {
    const [first] = [...fields].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
    this.#say(first ? this.#words.look(fields.length) : '')
    if (first) goTo(first)
    return first === undefined
  }

  async #submit(way: Way) {
    if (this.dataset.busy !== undefined || !this.#check()) return
    this.dataset.busy = ''
    this.#say(this.#words.sending)
    this.#sending ??= import('./send-form.ts').then(({ sendingOf }) =>
      sendingOf({
        host: this,
        form: this.#form,
        kind: this.#kind,
        words: this.#words,
        set: JSON.parse(this.dataset.set ?? '{}'),
        say: this.#say,
        point: this.#point,
        gone: () => this.#gone(),
      }),
    )
    try {
      const send = await this.#sending
      await send(way, this.#who, { before: this.#before, ...this.#behaviour.around?.() })
    } catch {
      // What sends it could not be fetched: the device is offline.
      this.#sending = undefined
      this.#say(this.#words.away)
    } finally {
      delete this.dataset.busy
    }
  }
}

customElements.define('hub-form', HubForm)
