import { readGuides } from './read-guides.ts'

/** `<guide-list data-program="…" data-progress="{read} of {all} read">`: ticks off the guides that were read on this device. */
class GuideList extends HTMLElement {
  connectedCallback() {
    const read = readGuides(this.dataset.program ?? '')
    if (read.size === 0) return
    const items = [...this.querySelectorAll<HTMLElement>('[data-guide]')]
    const done = items.filter((item) => read.has(item.dataset.guide ?? ''))
    for (const item of done) item.querySelector('.tick')?.removeAttribute('hidden')
    const progress = this.querySelector('.progress')
    if (!progress || done.length === 0) return
    progress.textContent = (this.dataset.progress ?? '')
      .replace('{read}', String(done.length))
      .replace('{all}', String(items.length))
    progress.removeAttribute('hidden')
    this.querySelector('.note')?.removeAttribute('hidden')
  }
}

customElements.define('guide-list', GuideList)
