import { trackedLink } from '../lib/kit/links.ts'
import { CHANGED, handleIn, remember, remembered } from './remembered.ts'

/** `<my-link>`: the campaign's link and code become the member's own once the phone knows who they are. */
class MyLink extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      const handle = handleIn(form.querySelector('input')?.value ?? '')
      if (handle === undefined) this.#say(this.dataset.wrong)
      else remember(handle)
    })
    this.querySelector('[data-forget]')?.addEventListener('click', () => remember(undefined))
    document.addEventListener(CHANGED, () => this.#show(remembered()))
    if (remembered() !== undefined) this.#show(remembered())
  }

  #say(words: string | undefined) {
    const status = this.querySelector('form [role=status]')
    if (status) status.textContent = words ?? ''
  }

  #show(handle: string | undefined) {
    const { link = '', campaign = '' } = this.dataset
    const mine = trackedLink(link, 'link', campaign, handle)
    const address = this.querySelector('[data-address]')
    if (address) address.textContent = mine
    this.querySelector('copy-text')?.setAttribute('data-text', mine)
    const field = this.querySelector('input')
    if (field) field.value = handle ?? ''
    const forget = this.querySelector<HTMLElement>('[data-forget]')
    if (forget) forget.hidden = handle === undefined
    this.#say(handle === undefined ? '' : this.dataset.yours)
    void this.#draw(trackedLink(link, 'offline', campaign, handle))
  }

  /** Draws the code anew; what does that is fetched only now. */
  async #draw(link: string) {
    const { qrPath, qrSvg } = await import('../lib/kit/qr.ts')
    const { size, path } = qrPath(link)
    const svg = this.querySelector('svg')
    svg?.setAttribute('viewBox', `0 0 ${size} ${size}`)
    svg?.querySelector('[data-code]')?.setAttribute('d', path)
    svg?.querySelector('.paper')?.setAttribute('d', `M0 0h${size}v${size}H0z`)
    const save = this.querySelector<HTMLAnchorElement>('[data-save-code]')
    if (save) save.href = URL.createObjectURL(new Blob([qrSvg(link)], { type: 'image/svg+xml' }))
  }
}

customElements.define('my-link', MyLink)
