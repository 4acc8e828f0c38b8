import type { OwnTask } from '../../../schemas/own-page.ts'
import { trackedLink } from '../../lib/kit/links.ts'
import type { Drawing } from './context.ts'
import { h, part, safe } from './elements.ts'

/** Something to copy, with a button that says when it worked. */
export function copying({ say }: Drawing, text: string, about?: string): HTMLElement {
  const status = h('span', { role: 'status', class: 'soft' })
  const copy = () =>
    void navigator.clipboard.writeText(text).then(() => {
      status.textContent = say.next.copied
    })
  return h(
    'div',
    { class: 'copy' },
    about ? h('p', { class: 'facts' }, about) : null,
    h('p', { class: 'copied' }, text),
    h('p', {}, h('button', { class: 'button button--plain', type: 'button', click: copy }, say.next.copy), ' ', status),
  )
}

const facts = ({ say, day }: Drawing, { closes, points, minutes }: OwnTask) =>
  [
    closes === null ? '' : say.next.closes(day(closes)),
    points > 0 ? say.next.upTo(points) : '',
    minutes === null ? '' : say.next.minutes(minutes),
  ]
    .filter((words) => words !== '')
    .join(' · ')

function kit(drawing: Drawing, task: OwnTask): HTMLElement | null {
  const { say, page } = drawing
  const link = task.link === null ? null : trackedLink(task.link, 'link', task.slug, page.member.handle)
  if (task.captions.length === 0 && link === null) return null
  return h(
    'details',
    {},
    h('summary', {}, say.next.words),
    ...task.captions.map((one) =>
      copying(
        drawing,
        [one.text, link ?? '', task.hashtags.join(' ')].filter(Boolean).join('\n\n'),
        [one.channel, one.voice].filter(Boolean).join(', '),
      ),
    ),
    link === null ? null : copying(drawing, link, say.next.link),
  )
}

function task(drawing: Drawing, one: OwnTask, first: boolean): HTMLElement {
  const { say, href } = drawing
  const address = href(`/campaigns/${one.slug}/`)
  return h(
    'li',
    { class: first ? 'task task--first' : 'task' },
    h('p', { class: 'facts' }, facts(drawing, one)),
    h('h3', {}, one.title),
    one.action || one.summary ? h('p', {}, one.action ?? one.summary) : null,
    one.html === null ? null : safe(one.html),
    one.page
      ? h('p', {}, h('a', { class: first ? 'button' : 'button button--plain', href: address }, say.next.open))
      : null,
    kit(drawing, one),
  )
}

/** What to do next: one thing large, the rest below it. */
export function drawNext(drawing: Drawing): HTMLElement {
  const { say, page } = drawing
  return part(
    'next',
    say.next.title,
    page.tasks.length === 0
      ? h('p', { class: 'soft' }, say.next.none)
      : h(
          'ol',
          { class: 'plain tasks' },
          page.tasks.map((one, index) => task(drawing, one, index === 0)),
        ),
  )
}
