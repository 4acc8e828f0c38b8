import type { OwnClaim, OwnReward } from '../../../schemas/own-page.ts'
import type { Drawing } from './context.ts'
import { h, part } from './elements.ts'

/** How many rewards that are not theirs yet are shown. */
const NEAR = 4
const ENDS = ['delivered', 'refused', 'cancelled']

function reward(drawing: Drawing, one: OwnReward): HTMLElement {
  const { say, formHref, day } = drawing
  const { rewards } = say
  const mine = one.missing.length === 0
  const address = formHref(`/claim/?reward=${one.slug}`)
  const about = [
    one.cost === 0 ? rewards.free : say.count.points(one.cost),
    one.left === null ? '' : rewards.left(one.left),
    one.within === null ? '' : rewards.within(one.within),
  ]
  const missing = one.missing.map((gap) =>
    rewards.missing(gap.why, gap.points ?? gap.age ?? 0, gap.names ?? [], gap.on === undefined ? '' : day(gap.on)),
  )
  return h(
    'li',
    { class: 'reward' },
    h(
      'div',
      {},
      h('h4', {}, one.name),
      h('p', { class: 'facts' }, about.filter(Boolean).join(' · ')),
      one.words === null ? null : h('p', {}, one.words),
    ),
    mine
      ? h('p', {}, h('a', { class: 'button', href: address, 'data-claim': one.slug }, rewards.claim))
      : h('p', { class: 'missing' }, missing.join('; ')),
  )
}

/** What their points can become: what they can have, then what is near. */
export function drawRewards(drawing: Drawing): HTMLElement {
  const { rewards: say } = drawing.say
  const { rewards } = drawing.page
  const have = rewards.filter(({ missing }) => missing.length === 0)
  const near = rewards.filter(({ missing }) => missing.length > 0).slice(0, NEAR)
  const group = (title: string, list: readonly OwnReward[]) =>
    list.length === 0
      ? []
      : [
          h('h3', {}, title),
          h(
            'ul',
            { class: 'plain rewards' },
            list.map((one) => reward(drawing, one)),
          ),
        ]
  return part(
    'rewards',
    say.title,
    rewards.length === 0 ? h('p', { class: 'soft' }, say.none) : null,
    ...group(say.have, have),
    have.length > 0 ? h('p', { class: 'soft small' }, say.how) : null,
    ...group(say.near, near),
  )
}

function claim(drawing: Drawing, one: OwnClaim): HTMLElement {
  const { say, day } = drawing
  const { claims } = say
  return h(
    'li',
    { class: 'claim', 'data-status': one.status },
    h('h3', {}, one.name),
    h('p', { class: 'facts' }, say.count.points(one.cost)),
    h(
      'ol',
      { class: 'plain route' },
      one.steps.map((step, index) =>
        h(
          'li',
          { 'aria-current': index === one.steps.length - 1 ? 'step' : undefined },
          claims.step(step.status, day(step.on)),
          step.note === null ? null : h('q', {}, step.note),
        ),
      ),
    ),
    claims.ends[one.status] ? h('p', {}, claims.ends[one.status]!) : null,
    one.within !== null && !ENDS.includes(one.status)
      ? h('p', { class: 'soft' }, say.rewards.within(one.within))
      : null,
    one.code === null ? null : h('p', {}, `${claims.code}: `, h('code', {}, one.code)),
  )
}

/** What they asked for, each with its steps. */
export function drawClaims(drawing: Drawing): HTMLElement | null {
  const { claims } = drawing.page
  if (claims.length === 0) return null
  return part(
    'claims',
    drawing.say.claims.title,
    h(
      'ul',
      { class: 'plain claims' },
      claims.map((one) => claim(drawing, one)),
    ),
  )
}
