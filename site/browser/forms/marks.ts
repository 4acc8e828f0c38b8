import { type Wrong, wrongIn } from './check.ts'
import type { FormWords } from './words/index.ts'

/** Fields, what is wrong with them, and how that is shown. A field is whatever stands in `[data-field]`, under the name it has there. */

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const CONTROLS = 'input:not([type=hidden]), select, textarea'

export const fieldOf = (form: Element, name: string): HTMLElement | null =>
  form.querySelector(`[data-field="${CSS.escape(name)}"]`)

const controlsIn = (field: Element): Control[] => [...field.querySelectorAll<Control>(CONTROLS)]

/** Shows or hides a field or a group of them; what is hidden is neither asked nor sent. */
export function show(part: HTMLElement | null, on: boolean): void {
  if (!part) return
  part.hidden = !on
  for (const control of controlsIn(part)) control.disabled = !on || control.closest('[hidden]') !== null
}

/** Says beside a field what is wrong with it; undefined: nothing. */
export function mark(field: Element, words: string | undefined): void {
  const place = field.querySelector<HTMLElement>(':scope > .wrong')
  if (place) {
    place.textContent = words ?? ''
    place.hidden = words === undefined
  }
  for (const control of controlsIn(field)) {
    if (control.closest('[data-field]') !== field) continue
    if (words === undefined) control.removeAttribute('aria-invalid')
    else control.setAttribute('aria-invalid', 'true')
  }
}

export const isMarked = (field: Element): boolean =>
  field.querySelector(':scope > .wrong')?.hasAttribute('hidden') === false

const isEmpty = (control: Control): boolean =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
    ? !control.checked
    : control.value.trim() === ''

function wrongInControl(control: Control, today: string): Wrong | undefined {
  if (control instanceof HTMLSelectElement) return undefined
  if (control instanceof HTMLInputElement && ['checkbox', 'radio', 'file'].includes(control.type)) return undefined
  const rule = control instanceof HTMLTextAreaElement ? 'area' : control.dataset.rule
  // A browser hands on nothing of a date that it cannot read.
  if (control.type === 'date' && control.validity.badInput) return 'day'
  return wrongIn(rule, control.value, control.maxLength > 0 ? control.maxLength : Number.POSITIVE_INFINITY, today)
}

/** What is wrong with a field, seen by itself. */
export function wrongWith(field: Element, today: string): Wrong | undefined {
  const mine = controlsIn(field).filter((one) => one.closest('[data-field]') === field && !one.disabled)
  const needed = mine.filter(({ required }) => required)
  const first = needed[0]
  if (first && needed.every(isEmpty)) {
    if (first.type === 'checkbox') return 'yes'
    return first.type === 'radio' || first instanceof HTMLSelectElement ? 'choose' : 'missing'
  }
  for (const control of mine) {
    const wrong = wrongInControl(control, today)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** Marks every field of a form. @returns those that are wrong, by name */
export function markAll(form: Element, today: string, words: FormWords): Map<string, HTMLElement> {
  const wrong = new Map<string, HTMLElement>()
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const found = wrongWith(field, today)
    mark(field, found && words.wrong[found])
    if (found !== undefined) wrong.set(field.dataset.field ?? '', field)
  }
  return wrong
}

/** Takes the person to a field: unfolds what it lies in and puts the cursor there. */
export function goTo(field: Element): void {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  controlsIn(field)
    .find((one) => !one.disabled)
    ?.focus()
  field.scrollIntoView({ block: 'center' })
}
