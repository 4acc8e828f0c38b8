/** `<copy-text data-text="…" data-copied="…" data-refused="…">`: its button copies the text and says whether that worked. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const done = this.querySelector('[role="status"]')
    if (!button || !done) return
    button.addEventListener('click', () => {
      this.#copy().then(
        () => {
          done.textContent = this.dataset.copied ?? ''
        },
        () => {
          done.textContent = this.dataset.refused ?? ''
        },
      )
    })
  }

  // Async, so that a browser without a clipboard (a page over plain http) ends as a refusal too.
  async #copy() {
    await navigator.clipboard.writeText(this.dataset.text ?? '')
  }
}

customElements.define('copy-text', CopyText)
