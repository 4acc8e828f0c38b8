/** `<copy-text data-text="…">`: its button copies the text and says whether that worked. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const done = this.querySelector('[role="status"]')
    if (!button || !done) return
    button.addEventListener('click', () => {
      this.#copy().then(
        () => {
          done.textContent = 'Copied. Make it yours.'
        },
        () => {
          done.textContent = 'Your browser did not allow it: please mark the words and copy them.'
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
