import { markGuide, readGuides } from './read-guides.ts'

/** `<guide-read data-program="…" data-guide="…">`: a box that remembers, on this device, that the guide was read. */
class GuideRead extends HTMLElement {
  connectedCallback() {
    const box = this.querySelector('input')
    const { program = '', guide = '' } = this.dataset
    if (!box) return
    box.checked = readGuides(program).has(guide)
    box.addEventListener('change', () => markGuide(program, guide, box.checked))
    this.hidden = false
  }
}

customElements.define('guide-read', GuideRead)
