import type { Drawing } from './context.ts'
import { copying } from './draw-next.ts'
import { h, part, safe } from './elements.ts'

/** The top: who this is, what there is to spend, and how far it is to the next tier. */
export function drawTop({ say, page, number }: Drawing): HTMLElement {
  const { member, points } = page
  const { next } = member
  return h(
    'header',
    { class: 'top' },
    h('h1', { tabindex: '-1' }, say.hello(member.name.split(' ')[0] ?? member.name)),
    h('p', { class: 'purse' }, h('b', {}, number(points.balance)), ` ${say.toSpend}`),
    h('p', {}, say.inAll(points.points, member.tier)),
    next === null
      ? member.tier === null
        ? null
        : h('p', { class: 'soft' }, say.top)
      : h(
          'p',
          {},
          say.toNext(next.missing, next.name),
          '. ',
          next.perks.length > 0 ? h('span', { class: 'soft' }, say.toNextPerks(next.perks)) : null,
        ),
  )
}

/** Badges: those they have, then those still open. */
export function drawBadges({ say, page }: Drawing): HTMLElement | null {
  if (page.badges.length === 0) return null
  const stamps = (has: boolean) => page.badges.filter((one) => one.has === has)
  const list = (has: boolean) =>
    h(
      'ul',
      { class: `plain stamps${has ? '' : ' stamps--open'}` },
      stamps(has).map((one) => h('li', {}, h('b', {}, one.name), h('span', {}, one.for))),
    )
  return part(
    'badges',
    say.badges.title,
    stamps(true).length === 0 ? h('p', { class: 'soft' }, say.badges.none) : list(true),
    ...(stamps(false).length === 0 ? [] : [h('h3', {}, say.badges.open), list(false)]),
  )
}

/** What is for members only: news, and the way to the others. */
export function drawNews({ say, page, day }: Drawing): HTMLElement | null {
  const { community } = page.program
  if (page.news.length === 0 && community === null) return null
  return part(
    'news',
    say.news.title,
    community === null
      ? null
      : h(
          'p',
          {},
          h(
            'a',
            { class: 'button button--plain', href: community.url, rel: 'noopener noreferrer' },
            say.news.community(community.name),
          ),
        ),
    ...page.news.map((one) =>
      h('article', {}, h('p', { class: 'facts' }, day(one.on)), h('h3', {}, one.title), safe(one.html)),
    ),
  )
}

/** Their own link for those they bring along. */
export function drawInvite(drawing: Drawing): HTMLElement {
  const { say, page, href } = drawing
  const link = new URL(href(`/join/?by=${page.member.handle}`), location.origin).href
  return part('invite', say.invite.title, h('p', { class: 'soft' }, say.invite.about), copying(drawing, link))
}

export type Keeping = { readonly kept: () => boolean; readonly keep: () => boolean; readonly forget: () => void }

/** Settings, what is known, and whether this phone remembers. */
export function drawSettings({ say, page, formHref, day }: Drawing, keeping: Keeping): HTMLElement {
  const { settings } = say
  const status = h('p', { role: 'status', class: 'soft' })
  const button = h('button', { class: 'button button--plain', type: 'button' })
  const show = () => {
    button.textContent = keeping.kept() ? settings.forget : settings.keep
    status.textContent = keeping.kept() ? settings.kept : ''
  }
  button.addEventListener('click', () => {
    if (keeping.kept()) keeping.forget()
    else if (!keeping.keep()) {
      status.textContent = settings.notKept
      return
    }
    show()
  })
  show()
  const ways = Object.entries(page.settings.deliveries)
  const file = (text: string, type: string) => URL.createObjectURL(new Blob([text], { type }))
  const readable = file(page.statement, 'text/html')
  const data = file(`${JSON.stringify(page.known, null, 2)}\n`, 'application/json')
  return part(
    'settings',
    settings.title,
    h(
      'dl',
      {},
      ways.flatMap(([stream, way]) => [
        h('dt', {}, settings.streams[stream] ?? stream),
        h('dd', {}, settings.ways[way] ?? way),
      ]),
    ),
    h('p', {}, settings.board(page.settings.leaderboard)),
    h(
      'p',
      { class: 'row' },
      h('a', { class: 'button button--plain', href: formHref('/settings/') }, settings.change),
      h('a', { class: 'button button--plain', href: readable, download: `${page.member.handle}.html` }, settings.known),
      h('a', { class: 'button button--plain', href: data, download: `${page.member.handle}.json` }, settings.knownData),
      button,
    ),
    status,
    h('p', { class: 'soft small' }, settings.link),
    h('p', { class: 'soft small' }, settings.made(day(page.day))),
  )
}

/** Asks once whether this phone should remember who opened the page. */
export function drawAsking({ say }: Drawing, answered: (yes: boolean) => void): HTMLElement {
  const { settings } = say
  const answer = (yes: boolean) => ({
    class: yes ? 'button' : 'button button--plain',
    type: 'button',
    click: () => answered(yes),
  })
  return h(
    'div',
    { class: 'asking', role: 'group', 'aria-label': settings.askKeep },
    h('p', {}, h('b', {}, settings.askKeep), ' ', settings.askKeepAbout),
    h('p', { class: 'row' }, h('button', answer(true), settings.askYes), h('button', answer(false), settings.askNo)),
  )
}
