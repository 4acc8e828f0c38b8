/**
 * `<find-me data-index="…" data-none="…" data-found="…" data-failed="…">`: finds a name on a board of many pages. The index is fetched when the field is first used:
 * `[name, rank, address]` per row, in the board's order.
 */
type Found = readonly [name: string, rank: number, address: string]

const most = 8
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const isIndex = (value: unknown): value is Found[] => Array.isArray(value)

class FindMe extends HTMLElement {
  #index: Promise<Found[]> | undefined

  connectedCallback() {
    const field = this.querySelector('input')
    if (!field) return
    field.addEventListener('input', () => void this.#show(field.value))
    field.form?.addEventListener('submit', (event) => {
      event.preventDefault()
      this.querySelector<HTMLAnchorElement>('ol a')?.click()
    })
  }

  async #load(): Promise<Found[]> {
    const answer = await fetch(this.dataset.index ?? '')
    if (!answer.ok) throw new Error(`The list of names did not load (${answer.status}).`)
    const value: unknown = await answer.json()
    if (!isIndex(value)) throw new Error('The list of names is not a list.')
    return value
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
      this.#index ??= this.#load()
      const found = (await this.#index).filter(([name]) => plain(name).includes(wanted))
      list.replaceChildren(...found.slice(0, most).map((one) => this.#item(one)))
      status.textContent =
        found.length === 0 ? (this.dataset.none ?? '') : `${this.dataset.found ?? ''} ${found.length}`
    } catch {
      this.#index = undefined
      list.replaceChildren()
      status.textContent = this.dataset.failed ?? ''
    }
  }

  #item([name, rank, address]: Found): HTMLLIElement {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = address
    link.textContent = `${rank}  ${name}`
    item.append(link)
    return item
  }
}

customElements.define('find-me', FindMe)
