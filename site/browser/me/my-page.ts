import { joinBase } from '../../lib/href.ts'
import { remember } from '../remembered.ts'
import { type Drawing, drawingOf } from './context.ts'
import { drawAsking, drawBadges, drawInvite, drawNews, drawSettings, drawTop } from './draw-about.ts'
import { drawAccounts } from './draw-accounts.ts'
import { drawNext } from './draw-next.ts'
import { drawPoints } from './draw-points.ts'
import { drawClaims, drawRewards } from './draw-rewards.ts'
import { h } from './elements.ts'
import { keepLink, keptLink, noteAsked, wasAsked } from './kept-link.ts'
import { type Closed, openPage } from './open-page.ts'
import { type MeWords, meWords } from './words/index.ts'

/**
 * `<my-page data-base data-contact>`: opens the page that the link's token belongs to and draws it. The link is `#token`, or
 * `#token/part` for one part of it; without a token the one this phone was asked to remember. The token never leaves the device.
 */
class MyPage extends HTMLElement {
  #token = ''
  #words: MeWords | undefined

  connectedCallback() {
    addEventListener('hashchange', () => void this.#open())
    void this.#open()
  }

  async #open() {
    const { lang } = document.documentElement
    this.#words ??= await meWords(lang)
    const [token = '', place = ''] = location.hash.slice(1).split('/')
    const wanted = token || keptLink() || ''
    if (wanted === this.#token && wanted !== '') {
      this.#goTo(place)
      return
    }
    this.#token = ''
    if (wanted === '') {
      this.#say(this.#words, 'none')
      return
    }
    this.#show(h('p', { role: 'status' }, this.#words.opening))
    const page = await openPage(wanted, this.dataset.base ?? '/')
    if (typeof page === 'string') {
      this.#say(this.#words, page)
      return
    }
    this.#token = wanted
    const drawing = drawingOf(page, this.#words, lang, this.dataset.base ?? '/')
    const keeping = {
      kept: () => keptLink() === wanted,
      keep: () => {
        remember(page.member.handle, page.member.name.split(' ')[0] ?? page.member.name)
        return keepLink(wanted)
      },
      forget: () => {
        remember(undefined)
        keepLink(undefined)
      },
    }
    const parts = [
      drawTop,
      drawNext,
      drawClaims,
      drawRewards,
      drawPoints,
      drawBadges,
      drawAccounts,
      drawNews,
      drawInvite,
    ].map((draw) => draw(drawing))
    this.#show(...parts.filter((one) => one !== null), drawSettings(drawing, keeping))
    if (!keeping.kept() && !wasAsked()) this.#askOnce(drawing, keeping.keep)
    document.title = `${drawing.say.hello(page.member.name.split(' ')[0] ?? '')} · ${page.program.name}`
    this.#goTo(place)
  }

  /** Asks under the greeting; either answer takes the question away for good. */
  #askOnce(drawing: Drawing, keep: () => boolean) {
    const asking = drawAsking(drawing, (yes) => {
      asking.remove()
      if (!yes || !keep()) {
        noteAsked()
        return
      }
      this.#token = ''
      void this.#open()
    })
    this.firstElementChild?.after(asking)
  }

  #goTo(place: string) {
    const name = { ask: 'settings', unsubscribe: 'settings', pass: 'next' }[place] ?? place
    const goal = name === '' ? null : this.querySelector(`#${CSS.escape(name)}`)
    goal?.scrollIntoView()
  }

  #show(...nodes: readonly Node[]) {
    this.replaceChildren(...nodes)
  }

  #say({ closed }: MeWords, why: Closed | 'none') {
    const link = joinBase(this.dataset.base ?? '/', '/link/')
    const again = h('button', { class: 'button', type: 'button', click: () => void this.#open() }, closed.again)
    this.#show(
      h(
        'div',
        { class: 'closed', 'data-closed': why },
        h('h1', { tabindex: '-1' }, closed.title),
        h('p', { class: 'lede', role: 'status' }, closed[why]),
        h(
          'p',
          { class: 'row' },
          why === 'away' ? again : null,
          why !== 'away' ? h('a', { class: 'button button--plain', href: link }, closed.ask) : null,
        ),
      ),
    )
  }
}

customElements.define('my-page', MyPage)
