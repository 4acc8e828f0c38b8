import type { KeyPath, Problem } from '../problem.ts'
import type { Law } from './law.ts'

const ADDRESS = /^(?:[^<>\n]*<)?[^\s@<>]+@([^\s@<>]+\.[^\s@<>]+?)>?$/
const PLACEHOLDER = /\b(?:todo|tbd|example|your (?:street|address|city)|street 1|musterstra(?:ß|ss)e)\b|\.\.\.|…/i
const EXAMPLE = /\.(?:example|test|invalid|localhost)$/i

/** The program's own addresses are addresses; and before anything is sent, all that a mail must have is there. */
export const live: Law = (program, { now, broken }) => {
  const problems: Problem[] = []
  const { file, url } = program.settings
  const incomplete = (message: string, field: KeyPath | undefined, right: string, hint: string) =>
    problems.push({
      code: 'live-incomplete',
      message: `The program is live, but ${message}`,
      file: 'program.yaml',
      ...(field && { field }),
      right,
      hint,
    })
  for (const key of ['from', 'reply_to'] as const) {
    const value = file.mail[key]
    if (value === undefined) continue
    const host = ADDRESS.exec(value.trim())?.[1]
    if (host === undefined) {
      problems.push({
        code: 'bad-address',
        message: `mail.${key} is not a mail address`,
        file: 'program.yaml',
        field: ['mail', key],
        right: "The program's name, then its address between < and >",
        hint: 'Write the address that your mails are to come from',
      })
    } else if (file.live === true && EXAMPLE.test(host)) {
      incomplete(
        `mail.${key} is an address that cannot exist`,
        ['mail', key],
        'An address of a domain you have proven to the mail service',
        'Put your own address here',
      )
    }
  }
  if (file.live !== true) return problems
  if (file.live_from === undefined)
    incomplete(
      'it does not say from when',
      undefined,
      'live_from: 2026-09-01',
      'Add live_from: nobody is written to about what lies before it',
    )
  if (PLACEHOLDER.test(file.mail.postal_address))
    incomplete(
      'the postal address is a placeholder',
      ['mail', 'postal_address'],
      'Street, number, postcode and town where post reaches you',
      'Write the real address: the law asks for it in every mail',
    )
  if (EXAMPLE.test(new URL(url).hostname))
    incomplete(
      'its url is an address that cannot exist',
      ['url'],
      'Where the hub is published',
      'Put the address of the hub here',
    )
  const starts = [...program.campaigns.values()].some(
    ({ starter, status, opens }) => starter && status === 'ready' && opens <= now,
  )
  if (!starts && ![...broken].some((path) => path.startsWith('campaigns/'))) {
    incomplete(
      'no starter is open, so new members have nothing to do first',
      ['live'],
      'One open campaign with starter: true',
      'Add starter: true and within: 7d to the easiest task you have',
    )
  }
  for (const { handle, path, status, file: member } of program.ambassadors.values()) {
    const silent =
      member.deliveries !== undefined &&
      ['assignments', 'announcements', 'points', 'newsletter'].every((stream) =>
        ['group', 'none'].includes(member.deliveries?.[stream as 'points'] ?? 'email'),
      )
    if (status !== 'active' || silent || program.contacts.has(handle)) continue
    problems.push({
      code: 'no-contact',
      message: `No mail can reach ${handle}: there is no contacts/${handle}.age`,
      file: path,
      right: `A sealed contact in contacts/${handle}.age`,
      hint: 'Seal their address; or set their deliveries to group or none',
    })
  }
  return problems
}
