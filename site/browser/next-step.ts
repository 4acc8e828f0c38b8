/** `<next-step data-from="#kit">` holds two steps: the first is shown until the place it leads to has come into view, then the second. */
class NextStep extends HTMLElement {
  #watch: IntersectionObserver | undefined

  connectedCallback() {
    const place = document.querySelector(this.dataset.from ?? '')
    const [first, second] = this.querySelectorAll<HTMLElement>('[data-step]')
    if (!place || !first || !second) return
    // All that lies above the screen counts as seen: a jump may go past the place without stopping at it.
    this.#watch = new IntersectionObserver(
      ([seen]) => {
        const passed = seen?.isIntersecting ?? false
        first.hidden = passed
        second.hidden = !passed
      },
      { rootMargin: '1000000px 0px 0px' },
    )
    this.#watch.observe(place)
  }

  disconnectedCallback() {
    this.#watch?.disconnect()
  }
}

customElements.define('next-step', NextStep)
