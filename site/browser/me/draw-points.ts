import type { OwnLine } from '../../../schemas/own-page.ts'
import type { Drawing } from './context.ts'
import { h, part } from './elements.ts'

/** Lines that are about their campaign too. */
const OF_CAMPAIGN = ['share', 'engagement', 'early_bird']

/** Lines shown at once. */
const FIRST = 12

function line({ say, day, short, signed }: Drawing, one: OwnLine): HTMLElement {
  const { points } = say
  const cause =
    one.rule === 'award' && one.words !== null ? one.words : points.cause(one.rule, one.channel, one.weeks, one.who)
  const what =
    one.campaign === null || !OF_CAMPAIGN.includes(one.rule) ? cause : `${cause} ${points.inCampaign(one.campaign)}`
  const state =
    one.state === 'void'
      ? points.void(one.reason ?? '')
      : one.state === 'pending'
        ? points.pending
        : one.state === 'settling' && one.final !== null
          ? points.final(day(one.final))
          : ''
  const note = one.rule !== 'award' && one.words !== null ? h('q', {}, one.words) : null
  return h(
    'tr',
    { 'data-state': one.state },
    h('td', { class: 'when' }, short(one.on)),
    h(
      'td',
      {},
      one.url === null ? what : h('a', { href: one.url, rel: 'noopener noreferrer' }, what),
      state === '' ? null : h('span', { class: 'soft state' }, state),
      one.missed ? h('span', { class: 'state' }, points.missed(day(one.missed))) : null,
      note,
    ),
    h('td', { class: 'figure' }, one.state === 'void' ? '0' : signed(one.points)),
  )
}

/** How the balance comes about, as one line of arithmetic. */
function sum({ say, number, page }: Drawing): HTMLElement {
  const { balance } = say.points
  const { earned, redeemed, expired, balance: left } = page.points
  const term = (value: number, words: string) => h('span', {}, h('b', {}, number(value)), ` ${words}`)
  return h(
    'p',
    { class: 'sum' },
    term(earned, balance.earned.toLocaleLowerCase()),
    ' − ',
    term(redeemed, balance.spent),
    ' − ',
    term(expired, balance.expired),
    ' = ',
    term(left, balance.left),
  )
}

/** The points: every line with why, what they come to, what is left to spend and until when. */
export function drawPoints(drawing: Drawing): HTMLElement {
  const { say, page, number, day } = drawing
  const { points: words } = say
  const { points, lines, earlier } = page
  if (lines.length === 0) return part('points', words.title, h('p', { class: 'soft' }, words.none))
  const rows = lines.map((one) => line(drawing, one))
  const rest = rows.slice(FIRST)
  for (const row of rest) row.hidden = true
  const more = h(
    'button',
    {
      class: 'button button--plain',
      type: 'button',
      click: () => {
        for (const row of rest) row.hidden = false
        more.remove()
        rest[0]?.querySelector('a')?.focus()
      },
    },
    words.more(rest.length),
  )
  return part(
    'points',
    words.title,
    ...points.expiring.slice(0, 1).map((one) => h('p', { class: 'expires' }, words.expires(one.points, day(one.on)))),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, words.day),
          h('th', { scope: 'col' }, words.what),
          h('th', { scope: 'col', class: 'figure' }, words.count),
        ),
      ),
      h(
        'tbody',
        {},
        rows,
        earlier === null
          ? null
          : h(
              'tr',
              {},
              h('td', {}),
              h('td', {}, words.earlier(earlier.lines)),
              h('td', { class: 'figure' }, number(earlier.points)),
            ),
      ),
      h(
        'tfoot',
        {},
        h(
          'tr',
          {},
          h('td', {}),
          h('th', { scope: 'row' }, words.sum),
          h('td', { class: 'figure' }, number(points.points)),
        ),
      ),
    ),
    rest.length > 0 ? h('p', {}, more) : null,
    points.pending > 0 ? h('p', {}, words.checking(points.pending)) : null,
    sum(drawing),
    points.settling > 0 ? h('p', { class: 'soft' }, words.balance.settling(points.settling)) : null,
    lines.some(({ state }) => state === 'void') ? h('p', { class: 'soft' }, words.appeal) : null,
  )
}
