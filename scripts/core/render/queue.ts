import type { ForPerson } from '../checks/due.ts'
import { PERSON_REASONS } from '../checks/text.ts'
import { heldPath, shortId } from '../outbox/held.ts'
import type { Held } from '../outbox/ledger.ts'
import type { Share } from '../program.ts'
import { type Queue, type Refusing, type WaitingShare, waitingCount } from '../queue/queue.ts'
import type { Instant } from '../zone.ts'
import type { Block, ForgeDocument, Section } from './forge/document.ts'
import { code, counted, link, said } from './forge/words.ts'
import { settleCommand, strangerOf } from './held-text.ts'
import { KIND_WORDS } from './intake-text.ts'
import { deadlineWords } from './mail/values/dates.ts'
import { clockWords } from './plan-words.ts'
import { age, day, fileLink, list, name, type QueueView, table } from './queue-parts.ts'

const section = (heading: string, blocks: readonly Block[]): Section[] =>
  blocks.length === 0 ? [] : [{ heading, blocks }]

function shareRow(one: WaitingShare, view: QueueView, now: Instant): string[] {
  const { share, flags } = one
  const channel = said(view.program.settings.channels.get(share.channel) ?? share.channel)
  const post = share.url === undefined ? said(share.file.title ?? 'a proof') : link('the post', share.url)
  const marks = flags.map(({ message }) => `<br>**${said(message)}**`).join('')
  const tag = share.file.disclosed === false ? '<br>**Found without a disclosure tag: ask for it first**' : ''
  return [
    code(one.id),
    name(view, one.handle),
    `${channel}, ${post}${marks}${tag}`,
    age(one, view, now),
    fileLink(view, one.path, 'file'),
  ]
}

/** What stands in the way of all else, in the first line: the file, who saved it, what is wrong and how it is mended. */
function brokenLead({ broken }: Queue, view: QueueView): string[] {
  const first = broken?.errors[0]
  if (!broken || !first) return []
  const { file = '', message, hint } = first
  const mend = hint === undefined ? '' : ` Mend: ${said(hint)}.`
  return [
    `**Main has errors.** ${fileLink(view, file, `content/${file}`)}, saved by ${said(broken.by)}: ${said(message)}.${mend}`,
  ]
}

function brokenText({ broken }: Queue, view: QueueView): Section[] {
  if (!broken) return []
  const items = broken.errors.map(
    ({ file = '', line, message, hint }) =>
      `${fileLink(view, file, `content/${file}`)}${line === undefined ? '' : `, line ${line}`}: ${said(message)}${hint === undefined ? '' : `. Mend: ${said(hint)}`}`,
  )
  const text = `Since commit ${broken.commit.slice(0, 8)}, saved by ${said(broken.by)}. Publishing and messages go on from the last commit without an error.`
  return [
    {
      heading: 'Main has errors',
      blocks: [
        { kind: 'text', text },
        { kind: 'list', items, noun: ['error', 'errors'] },
      ],
    },
  ]
}

/** What to comment after a look at a post with one's own eyes. */
const sightingLine = (view: QueueView, id: string, path: string) =>
  `Still there? Comment ${code(`/there ${id}`)}. Gone? ${code(`/gone ${id}`)} (or set both in ${fileLink(view, path, 'its file')})`

/** A post that a look raised a doubt about, and how a person settles it. */
function doubtLine({ ambassador, channel, url, path, id }: Share, why: ForPerson['why'], view: QueueView): string {
  const post = url === undefined ? code(id) : link('the post', url)
  const where = said(view.program.settings.channels.get(channel) ?? channel)
  return `${name(view, ambassador)}, ${where}, ${post}: ${said(PERSON_REASONS[why])}. ${sightingLine(view, id, path)}`
}

/** A held message: to whom and what, since when, why, and the two commands that settle it. */
function heldLine(one: Held, view: QueueView, now: Instant): string {
  const { to, keys, held, why } = one
  const record = view.url === '' ? '' : ` (${link('its record', `${view.url}/blob/ledger/${heldPath(one)}`)})`
  const who = `To ${to === null ? strangerOf(keys) : name(view, to)}`
  const settle = settleCommand(shortId(one))
  return `${who}: ${keys.map((key) => code(key)).join(', ')}, held since ${said(day(view, held, now))}: ${said(why)}${record}. It went: ${code(`${settle} sent`)}. It did not: ${code(`${settle} again`)}`
}

const CAME_BACK: Readonly<Record<Refusing['by'], Readonly<Record<Refusing['why'], string>>>> = {
  email: {
    bounced: 'mail comes back',
    complained: 'called a mail unwanted: write to them no more, or ask them in person',
  },
  sms: {
    bounced: 'texts come back',
    complained: 'called a text unwanted: write to them no more, or ask them in person',
  },
}

function refusingLine({ handle, by, why, since }: Refusing, view: QueueView, now: Instant): string {
  const mend = why === 'bounced' ? `. Ask for another, then ${code(`npm run contacts -- seal ${handle}`)}` : ''
  return `${name(view, handle)}: ${CAME_BACK[by][why]}, since ${said(day(view, since, now))}${mend}`
}

/** Who cannot be delivered to; in a public home the number of them alone. */
function refusingBlocks({ refusing, now }: Queue, view: QueueView): Block[] {
  if (view.program.settings.home === 'private')
    return list(
      refusing.map((one) => refusingLine(one, view, now)),
      ['person', 'people'],
    )
  const count = counted(new Set(refusing.map(({ handle }) => handle)).size, 'member', 'members')
  const text = `Messages to ${count} are not delivered. ${code('npm run notices -- --all')}, with the key of the contacts, names them.`
  return refusing.length === 0 ? [] : [{ kind: 'text', text }]
}

/** Who posted nothing for long; in a public home, where anybody reads it, the number of them alone. */
function quietBlocks({ quiet, now }: Queue, view: QueueView): Block[] {
  if (view.program.settings.home === 'private')
    return list(
      quiet.map(({ handle, since }) => `${name(view, handle)}, last post ${said(day(view, since, now))}`),
      ['member', 'members'],
    )
  const text = `${counted(quiet.length, 'member has', 'members have')} posted nothing for 60 days.`
  return quiet.length === 0 ? [] : [{ kind: 'text', text }]
}

/** What came in and lies sealed: its sort and its age alone, and how it is decided. */
function arrivalBlocks({ arrivals, now }: Queue, view: QueueView): Block[] {
  const rows = arrivals.map((one) => [
    code(one.id),
    [
      one.arrival.kind === undefined ? 'not readable' : KIND_WORDS[one.arrival.kind],
      ...(one.pull ? [link(`pull request ${one.pull.number}`, one.pull.url)] : []),
    ].join(', '),
    age(one, view, now),
  ])
  const text =
    view.url === ''
      ? '`npm run intake`, with its key, opens what they sent and says how to decide.'
      : 'Comment `/accept <id>`, `/decline <id> <reason>` or, for a question, `/answer <id> <words>`: the next run carries it out and tells whoever sent it. What they sent is sealed; `npm run intake`, with its key, opens it.'
  const pull = arrivals.some((one) => one.pull)
    ? ' An application that is a pull request can be read without it: merge it or close it there.'
    : ''
  return rows.length === 0
    ? []
    : [{ kind: 'text', text: `${text}${pull}` }, ...table(['Id', 'What', 'Waiting'], rows, ['thing', 'things'])]
}

/** Writes the queue for the people who look after it. */
export function queueDocument(queue: Queue, view: QueueView): ForgeDocument {
  const { program } = view
  const { now } = queue
  const count = waitingCount(queue)
  const waits =
    count === 0 ? '**Nothing waits for you.**' : `**${counted(count, 'thing waits', 'things wait')} for you.**`
  const lead = [...brokenLead(queue, view), waits].join('\n\n')
  const against = 'What is written in bold below a post speaks against it'
  const how =
    view.url === ''
      ? `${against}.`
      : `Comment \`/accept all\`, \`/accept <id>\` or \`/decline <id> <reason>\`. ${against}; such posts are not in “all”.`
  const shares = table(
    ['Id', 'Who', 'What', 'Waiting', ''],
    queue.shares.map((one) => shareRow(one, view, now)),
    ['post', 'posts'],
  )
  const until = (at: Instant) => deadlineWords(at, now, program.zone, program.settings.language)
  return {
    lead,
    sections: [
      ...brokenText(queue, view),
      ...section('Posts to look at', shares.length === 0 ? [] : [{ kind: 'text', text: how }, ...shares]),
      ...section('Applications', [
        ...table(
          ['Id', 'Waiting', ''],
          queue.applications.map((one) => [code(one.id), age(one, view, now), fileLink(view, one.path, 'file')]),
          ['application', 'applications'],
        ),
        ...list(
          queue.pulls.map(({ title, url, number }) => `${link(title, url)} (${number})`),
          ['pull request', 'pull requests'],
        ),
      ]),
      ...section('Came in', arrivalBlocks(queue, view)),
      ...section(
        'Messages waiting to go',
        list(
          queue.plans.map(
            ({ id, people, until: at }) =>
              `To ${counted(people, 'person', 'people')}, with the first run after ${clockWords(program.zone, at)} at which mails may go, unless you say stop. At once: ${code(`npm run notices -- --send-now ${id}`)}. Not at all: ${code(`npm run notices -- --stop ${id}`)}`,
          ),
          ['plan', 'plans'],
        ),
      ),
      ...section(
        'Messages held back',
        list(
          queue.held.map((one) => heldLine(one, view, now)),
          ['message', 'messages'],
        ),
      ),
      ...section(
        'Final today: still there?',
        list(
          queue.finalToday.map(
            ({ id, url, ambassador, path }) =>
              `${name(view, ambassador)}: ${url === undefined ? code(id) : link('the post', url)}. ${sightingLine(view, id, path)}`,
          ),
          ['post', 'posts'],
        ),
      ),
      ...section(
        'Posts to look at yourself',
        list(
          queue.doubts.map(({ share, why }) => doubtLine(share, why, view)),
          ['post', 'posts'],
        ),
      ),
      ...section(
        'Rewards to hand over',
        list(
          queue.claims.map(
            ({ handle, reward, status, since, path }) =>
              `${name(view, handle)}: ${said(program.rewards.get(reward)?.file.name ?? reward)}, ${status} ${day(view, since, now)}, ${fileLink(view, path, 'file')}`,
          ),
          ['claim', 'claims'],
        ),
      ),
      ...section(
        'Worth a look',
        list(
          queue.flags.map(({ file = '', message }) => `${fileLink(view, file, `content/${file}`)}: ${said(message)}`),
          ['flag', 'flags'],
        ),
      ),
      ...section('Not delivered', refusingBlocks(queue, view)),
      ...section('Campaigns', [
        ...list(
          [
            ...queue.closing.map(
              ({ title, closes, path }) => `${fileLink(view, path, title)} closes ${said(until(closes ?? now))}`,
            ),
            ...queue.unjoined.map(
              ({ title, opens, path }) =>
                `${fileLink(view, path, title)} has been open since ${said(day(view, opens, now))} and nobody has posted for it`,
            ),
          ],
          ['campaign', 'campaigns'],
        ),
      ]),
      ...section('Gone quiet', quietBlocks(queue, view)),
    ],
  }
}
