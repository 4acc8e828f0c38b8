import { outcomeOf } from '../lib/quiz.ts'

/** `<quiz-paper>`: counts the answers and shows the one outcome they speak for. Nothing leaves the page. */
class QuizPaper extends HTMLElement {
  connectedCallback() {
    for (const one of this.querySelectorAll<HTMLElement>('.scripted')) one.hidden = false
    for (const one of this.querySelectorAll<HTMLElement>('.by-hand, .letter')) one.hidden = true
    this.#show(null)
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#answer(form)
    })
    this.querySelector('[data-again]')?.addEventListener('click', () => {
      form?.reset()
      this.#show(null)
      form?.querySelector('input')?.focus()
    })
  }

  #answer(form: HTMLFormElement) {
    const questions = [...form.querySelectorAll('fieldset')]
    const open = questions.find((one) => !one.querySelector(':checked'))
    const missing = this.querySelector<HTMLElement>('.missing')
    if (missing) missing.textContent = open ? (missing.dataset.missing ?? '') : ''
    if (open) return open.querySelector('input')?.focus()
    const answers = [...form.querySelectorAll<HTMLInputElement>(':checked')].map((one) => Number(one.value))
    this.#show(outcomeOf(answers, this.querySelectorAll('[data-outcome]').length))
  }

  #show(outcome: number | null) {
    const list = this.querySelector<HTMLElement>('.outcomes')
    if (list) list.hidden = outcome === null
    for (const one of this.querySelectorAll<HTMLElement>('[data-outcome]')) {
      one.hidden = Number(one.dataset.outcome) !== outcome
      if (!one.hidden) one.focus()
    }
  }
}

customElements.define('quiz-paper', QuizPaper)
