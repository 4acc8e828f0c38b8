import type { OwnAccount } from '../../../schemas/own-page.ts'
import type { Drawing } from './context.ts'
import { copying } from './draw-next.ts'
import { h, part } from './elements.ts'

/** Accounts: those that are proven to be theirs, then how the others are, each with its code. */
export function drawAccounts(drawing: Drawing): HTMLElement | null {
  const { say, page, day } = drawing
  const { accounts: words } = say
  const proven = page.accounts.filter(({ code }) => code === null)
  const open = page.accounts.filter(({ code }) => code !== null)
  if (page.accounts.length === 0) return null
  const name = ({ channel, handle }: OwnAccount) => words.account(channel, handle)
  const facts = ({ followers, proven: on }: OwnAccount) =>
    [on === null ? '' : words.proven(day(on)), followers === null ? '' : words.followers(followers)]
      .filter((one) => one !== '')
      .join(' · ')
  return part(
    'accounts',
    words.title,
    ...(proven.length === 0
      ? []
      : [
          h(
            'ul',
            { class: 'plain' },
            proven.map((one) => h('li', {}, h('b', {}, name(one)), ' ', h('span', { class: 'soft' }, facts(one)))),
          ),
        ]),
    ...(open.length === 0
      ? []
      : [
          h('p', { class: 'soft' }, words.about),
          h(
            'ol',
            {},
            words.steps.map((step) => h('li', {}, step)),
          ),
          ...open.map((one) => copying(drawing, one.code ?? '', name(one))),
        ]),
  )
}
