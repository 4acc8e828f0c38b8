import type { SeenLine } from '../../../schemas/inbox.ts'
import { profileUrl } from '../hub/profile-url.ts'
import { REASON_LINE } from '../intake/applications.ts'
import { referenceOf } from '../intake/arrival.ts'
import type { Proposal } from '../intake/outcome.ts'
import type { Decided } from '../intake/plan.ts'
import { mask, visible } from '../mask.ts'
import type { Program } from '../program.ts'
import { askedAs } from '../queue/handed-on.ts'
import { workingDayAfter } from '../queue/working-days.ts'
import { forgeMarkdown, type Section } from './forge/document.ts'
import { code, link, listed, said } from './forge/words.ts'
import { fullDay } from './mail/values/dates.ts'

type Fields = Proposal['document']['fields']

const WAYS: Readonly<Record<Decided['way'], string>> = {
  relay: 'the form on the hub',
  endpoint: 'the form on the hub',
  email: 'mail',
  issue: 'an issue',
  team: 'one of the team',
}

/** The facts as lines; what was not given has none. */
function facts(fields: Fields, { settings }: Program): string[] {
  const { accounts = [], segments = [], languages = [], country, location, timezone, referred_by: by, phone } = fields
  const channels = accounts.map(({ channel, handle, followers }) => {
    const many = followers === undefined ? '' : `, ${followers.toLocaleString('en-US')} followers by their own word`
    const url = profileUrl(channel, handle)
    return `${said(settings.channels.get(channel) ?? channel)}: ${url === null || mask(url) !== url ? said(handle) : link(handle, url)}${many}`
  })
  const named = segments.map((slug) => said(settings.segments.get(slug) ?? slug))
  const shown = (fields.public ?? []).join(', ')
  return [
    ...channels,
    ...(named.length > 0 ? [`Group: ${listed(named)}`] : []),
    ...(location !== undefined || country !== undefined
      ? [`Place: ${[location, country].flatMap((part) => (part === undefined ? [] : [said(part)])).join(', ')}`]
      : []),
    ...(languages.length > 0 ? [`Languages: ${said(languages.join(', '))}`] : []),
    ...(timezone === undefined ? [] : [`Time zone: ${said(timezone)}`]),
    ...(by === undefined ? [] : [`Brought in by ${code(by)}`]),
    phone === undefined ? 'Reached by mail; the address lies sealed' : 'Reached by mail and phone; both lie sealed',
    `The hub may show: ${shown === '' ? 'name and points alone' : shown}; ${fields.leaderboard === true ? 'on' : 'not on'} the boards`,
  ]
}

/** What shows who they are: no more than this, since anybody may send a form. */
function proof({ consent, of_age }: Fields, { way, received }: Decided, { zone }: Program): string[] {
  return [
    `Sent on ${zone.dayOf(received)} by ${WAYS[way]}. Nothing shows yet that name and accounts are theirs: look at the accounts.`,
    of_age === undefined ? 'Said nothing of their age.' : `Says to be ${of_age} or older.`,
    `Agreed on ${said(zone.dayOf(Date.parse(consent.at)))} to: ${said(consent.words)}`,
  ]
}

/** The title of the pull request that brings an applicant in. */
export const applicationTitle = ({ id }: Decided, { document }: Proposal): string =>
  `Application ${referenceOf(id)}: ${visible(mask(document.fields.name).replace(/\s+/g, ' ').trim())}`

/** What it says once it is decided: nothing more of who it was, since who is declined is to be forgotten. */
export const settledText = ({ id, became }: Pick<SeenLine, 'id' | 'became'>): { title: string; body: string } => ({
  title: `Application ${referenceOf(id)}`,
  body:
    became === 'accepted'
      ? 'Accepted. What they wrote is in their file.'
      : 'Not accepted. What they wrote was taken out of here; this page keeps no more than that somebody applied.',
})

/** What the pull request says: who it is, in their own words, without where they are reached, and how it is decided. */
export function applicationText(one: Decided, { document, handle }: Proposal, program: Program): string {
  const { fields } = document
  const { outcome, received } = one
  const days = program.settings.file.review?.working_days ?? 3
  const risks = outcome.risks ?? []
  const day = (date: string) => fullDay(date, program.settings.language)
  const list = (heading: string, items: readonly string[]): Section[] =>
    items.length === 0 ? [] : [{ heading, blocks: [{ kind: 'list', items, noun: ['line', 'lines'] }] }]
  const words = [
    ...(fields.why === undefined ? [] : [`Why: ${said(fields.why)}`]),
    ...(fields.words === undefined ? [] : fields.words.split(/\n+/).map(said)),
  ].filter((text) => text.trim() !== '')
  const how = [
    '**Yes**: merge. They are a member from then on; the next run of tick sends their welcome and the first task, and tidies up here.',
    '**No**: close with a comment. What you write then is mailed to them as the reason; what was written here earlier is not. Or complete the line below, and close.',
    `In the queue's issue, ${code(`/accept ${askedAs(one)}`)} and ${code(`/decline ${askedAs(one)} why`)} do the same, and close this.`,
  ]
  const text = forgeMarkdown({
    lead: `**${said(fields.name)}** would like to take part, as ${code(handle)}. An answer was promised by ${said(day(workingDayAfter(received, days, program.zone)))}.`,
    sections: [
      ...list('Look at this first', risks.map(said)),
      ...list('In their own words', words),
      ...list('Who it is', facts(fields, program)),
      ...list('What shows it', proof(fields, one, program)),
      ...list('How to decide', how),
    ],
  })
  return `${text}\n${REASON_LINE}\n`
}
