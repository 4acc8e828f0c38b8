import { type Found, search } from '../lib/search.ts'

const most = 20
const isIndex = (value: unknown): value is Found[] => Array.isArray(value)

/**
 * `<site-search data-index="…" data-kinds="…">`: finds people and pages. The index is fetched when the field is first
 * used; an address with `?q=` starts with a search.
 */
class SiteSearch extends HTMLElement {
  #index: Promise<Found[]> | undefined
  #asked = 0

  connectedCallback() {
    const field = this.querySelector('input')
    if (!field) return
    field.addEventListener('input', () => void this.#show(field.value))
    field.addEventListener('focus', () => void this.#load(), { once: true })
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.querySelector<HTMLAnchorElement>('ol a')?.click()
    })
    const wanted = new URLSearchParams(location.search).get('q')
    if (!wanted) return
    field.value = wanted
    void this.#show(wanted)
  }

  async #fetch(): Promise<Found[]> {
    const answer = await fetch(this.dataset.index ?? '')
    const value: unknown = answer.ok ? await answer.json() : null
    if (!isIndex(value)) throw new Error(`no index (${answer.status})`)
    return value
  }

  /** The index, or nothing when it did not come; then the next letter tries again. */
  async #load(): Promise<Found[] | null> {
    this.#index ??= this.#fetch()
    return this.#index.catch(() => {
      this.#index = undefined
      return null
    })
  }

  async #show(text: string) {
    const status = this.querySelector('[role="status"]')
    const list = this.querySelector('ol')
    if (!status || !list) return
    this.#asked += 1
    const asked = this.#asked
    if (text.trim() === '') {
      list.replaceChildren()
      status.textContent = ''
      return
    }
    if (!this.#index) status.textContent = this.dataset.loading ?? ''
    const index = await this.#load()
    if (asked !== this.#asked) return
    const found = index ? search(index, text, most) : []
    list.replaceChildren(...found.map((one) => this.#item(one)))
    if (index === null) status.textContent = this.dataset.failed ?? ''
    else status.textContent = found.length === 0 ? (this.dataset.none ?? '') : `${this.dataset.found} ${found.length}`
  }

  #item([kind, title, address]: Found): HTMLLIElement {
    const kinds: unknown = JSON.parse(this.dataset.kinds ?? '{}')
    const names = new Map(Object.entries(kinds ?? {}))
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = address
    link.textContent = title
    const name = document.createElement('span')
    name.className = 'soft'
    name.textContent = String(names.get(kind) ?? '')
    item.append(link, name)
    return item
  }
}

customElements.define('site-search', SiteSearch)
