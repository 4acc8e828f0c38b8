/**
 * `<count-down data-at data-day data-say data-past>`: a date in words, made on `data-day`. Where the page is of another day,
 * or two days and less are left, it says how long there is by the reader's own clock: `data-say` with `#` for "in 5 hours";
 * once the moment has passed, `data-past`. The words stand in its one child; the element keeps the height it came with.
 */
const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000

class CountDown extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    this.#show()
    this.#timer = setInterval(() => this.#show(), MINUTE)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #show() {
    const left = Date.parse(this.dataset.at ?? '') - Date.now()
    if (left <= 0) {
      this.#say(this.dataset.past ?? '')
      return
    }
    const isFresh = this.dataset.day === new Date().toLocaleDateString('sv')
    if (isFresh && left > 2 * DAY) return
    const [value, unit]: [number, Intl.RelativeTimeFormatUnit] =
      left > 2 * DAY
        ? [Math.floor(left / DAY), 'day']
        : left > 2 * HOUR
          ? [Math.floor(left / HOUR), 'hour']
          : [Math.ceil(left / MINUTE), 'minute']
    const words = new Intl.RelativeTimeFormat(document.documentElement.lang).format(value, unit)
    this.#say((this.dataset.say ?? '#').replace('#', words))
  }

  #say(words: string) {
    const said = this.firstElementChild
    if (said) said.textContent = words
  }
}

customElements.define('count-down', CountDown)
