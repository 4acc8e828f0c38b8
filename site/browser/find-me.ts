import { boardIndex, type Indexed } from './board-index.ts'
import { CHANGED, remembered } from './remembered.ts'

/**
 * `<find-me data-index="…" data-none="…" data-found="…" data-failed="…">`: finds a name on a board of many pages, and the
 * remembered member at a touch. The index is fetched when it is first used.
 */
const most = 8
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

class FindMe extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input')
    if (!field) return
    const me = this.querySelector<HTMLButtonElement>('[data-me]')
    const offer = () => me?.toggleAttribute('hidden', remembered() === undefined)
    me?.addEventListener('click', () => void this.#mine())
    document.addEventListener(CHANGED, offer)
    offer()
    field.addEventListener('input', () => void this.#show(field.value))
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.querySelector<HTMLAnchorElement>('ol a')?.click()
    })
  }

  /** Goes to the row of the member that this phone remembers. */
  async #mine() {
    const index = await boardIndex(this.dataset.index ?? '').catch(() => undefined)
    const row = index?.find(([, , address]) => address.endsWith(`#${remembered()}`))
    const status = this.querySelector('[role="status"]')
    if (row) location.href = row[2]
    else if (status) status.textContent = (index ? this.dataset.none : this.dataset.failed) ?? ''
  }

  async #show(text: string) {
    const status = this.querySelector('[role="status"]')
    const list = this.querySelector('ol')
    if (!status || !list) return
    const wanted = plain(text.trim())
    if (wanted === '') {
      list.replaceChildren()
      status.textContent = ''
      return
    }
    try {
      const index = await boardIndex(this.dataset.index ?? '')
      const found = index.filter(([name]) => plain(name).includes(wanted))
      list.replaceChildren(...found.slice(0, most).map((one) => this.#item(one)))
      status.textContent =
        found.length === 0 ? (this.dataset.none ?? '') : `${this.dataset.found ?? ''} ${found.length}`
    } catch {
      list.replaceChildren()
      status.textContent = this.dataset.failed ?? ''
    }
  }

  #item([name, rank, address]: Indexed): HTMLLIElement {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = address
    link.textContent = `${rank}  ${name}`
    item.append(link)
    return item
  }
}

customElements.define('find-me', FindMe)
