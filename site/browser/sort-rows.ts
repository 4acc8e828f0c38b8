import { boardIndex, type Indexed } from './board-index.ts'

const KEYS = ['rank', 'name', 'tier', 'shares', 'points', 'movement'] as const
type Key = (typeof KEYS)[number]
type Row = Record<Key, number | string | null> & {
  element?: HTMLTableRowElement
  address?: string
  /** True where others have the same place. */
  tied?: boolean
}

const isKey = (text: string | undefined): text is Key => KEYS.some((key) => key === text)
const most = 100

/** Words by the alphabet, numbers the largest first, places the smallest first; what has no value comes last. */
const comparing = (key: Key, names: Intl.Collator) => (a: Row, b: Row) => {
  const [x, y] = [a[key], b[key]]
  if (x === null || y === null) return Number(x === null) - Number(y === null)
  if (typeof x === 'string' || typeof y === 'string') return names.compare(String(x), String(y))
  return key === 'rank' ? x - y : y - x
}

const numberIn = (text: string | undefined) => (text ? Number(text) : null)

const fromElement = (element: HTMLTableRowElement): Row => {
  const { rank, points, shares, movement, tier } = element.dataset
  return {
    rank: numberIn(rank),
    name: element.querySelector('a')?.textContent ?? '',
    tier: tier || null,
    shares: numberIn(shares),
    points: numberIn(points),
    movement: numberIn(movement),
    element,
  }
}
const fromIndex = ([name, rank, address, points, shares, movement, tier]: Indexed): Row => ({
  rank,
  name,
  tier,
  shares,
  points,
  movement,
  address,
})

/**
 * `<sort-rows>` around a board's table: headings with `data-sort` become buttons. A board of one page is sorted where it
 * stands; of a longer one (`data-index`) the whole is fetched on the first use, and shown a hundred rows at a time.
 */
class SortRows extends HTMLElement {
  #by: Key | undefined
  #turned = false
  #shown = most
  #own: HTMLTableRowElement[] = []

  connectedCallback() {
    this.#own = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')]
    for (const heading of this.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(...heading.childNodes)
      heading.append(button)
      button.addEventListener('click', () => void this.#click(heading.dataset.sort))
    }
    this.querySelector('[data-more]')?.addEventListener('click', () => {
      this.#shown += most
      void this.#show()
    })
    this.querySelector('[data-unsort]')?.addEventListener('click', () => void this.#click('rank'))
  }

  async #click(key: string | undefined) {
    if (!isKey(key)) return
    this.#turned = key === this.#by && key !== 'rank' ? !this.#turned : false
    this.#by = key === 'rank' ? undefined : key
    this.#shown = most
    await this.#show()
  }

  async #rows(): Promise<Row[]> {
    const { index } = this.dataset
    if (!index) return this.#own.map(fromElement)
    const rows = (await boardIndex(index)).map(fromIndex)
    // In the board's own order those who share a place stand together.
    return rows.map((row, at) => ({ ...row, tied: row.rank === rows[at - 1]?.rank || row.rank === rows[at + 1]?.rank }))
  }

  #mark() {
    for (const heading of this.querySelectorAll<HTMLElement>('th[data-sort]')) {
      if (heading.dataset.sort === this.#by) {
        const rising = (this.#by === 'name' || this.#by === 'tier') !== this.#turned
        heading.setAttribute('aria-sort', rising ? 'ascending' : 'descending')
      } else heading.removeAttribute('aria-sort')
    }
  }

  #say(words: string) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words
  }

  async #show() {
    const body = this.querySelector('tbody')
    if (!body) return
    const rows = this.#by ? await this.#rows().catch(() => undefined) : []
    if (!rows) {
      this.#say(this.dataset.failed ?? '')
      return
    }
    this.#mark()
    const heading = this.#by ? this.querySelector(`th[data-sort=${this.#by}]`)?.textContent?.trim() : undefined
    this.#say(heading ? (this.dataset.sorted ?? '').replace('#', heading) : '')
    const sorted = this.#by ? rows.toSorted(comparing(this.#by, new Intl.Collator(document.documentElement.lang))) : []
    if (this.#turned) sorted.reverse()
    body.replaceChildren(...(this.#by ? sorted.slice(0, this.#shown).map((row) => this.#element(row)) : this.#own))
    this.toggleAttribute('data-by', this.#by !== undefined)
    const more = this.querySelector<HTMLElement>('[data-more]')
    if (more) more.hidden = this.#by === undefined || sorted.length <= this.#shown
  }

  /** A row as it stands, or one made like those that stand. */
  #element({ element, address = '', name, rank, points, shares, movement, tier, tied }: Row): HTMLTableRowElement {
    const [like] = this.#own
    if (element || !like) return element ?? document.createElement('tr')
    const made = like.cloneNode(true) as HTMLTableRowElement
    const handle = address.split('#')[1] ?? ''
    const put = (cell: string, text: string) => {
      const place = made.querySelector(`[data-cell=${cell}]`)
      if (place) place.textContent = text
    }
    const link = made.querySelector('a')
    if (link) link.href = link.href.replace(`/${like.dataset.handle}/`, `/${handle}/`)
    const number = new Intl.NumberFormat(document.documentElement.lang)
    made.removeAttribute('id')
    made.dataset.handle = handle
    put('rank', `${rank}${tied ? '=' : ''}`)
    put('shared', tied ? (this.dataset.shared ?? '') : '')
    put('name', String(name))
    put('tier', tier === null ? '' : String(tier))
    put('shares', number.format(Number(shares)))
    put('points', number.format(Number(points)))
    put('few', '')
    put(
      'movement',
      movement === null
        ? (this.dataset.new ?? '')
        : movement === 0
          ? '–'
          : `${Number(movement) > 0 ? '▲' : '▼'} ${Math.abs(Number(movement))}`,
    )
    return made
  }
}

customElements.define('sort-rows', SortRows)
