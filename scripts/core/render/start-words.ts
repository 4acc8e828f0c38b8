import type { Tally } from '../points/types.ts'
import type { Program } from '../program.ts'

const rows = (list: readonly (readonly [string, string])[]) => {
  // Both addresses that are put in later are as long as one another.
  const long = (left: string) => left.replace('{mailbox}', '{url}').length
  const width = Math.max(...list.map(([left]) => long(left)))
  return list.map(([left, right]) => `  ${left}${' '.repeat(width - long(left))}  ${right}`)
}

/**
 * What `npm start` ends with: where to look and what to try. `{url}` and `{mailbox}` stand where the addresses of the hub and of the
 * mailbox go, since their ports are only known once they are served.
 * @param content the folder a person edits
 * @param sample whether the program shown is the sample, moved in time
 */
export function startWords(program: Program, tally: Tally, content: string, sample: boolean): string {
  const first = tally.boards.all[0]
  const running = [...program.campaigns.values()].find(
    ({ status, visibility, opens, closes }) =>
      status === 'ready' &&
      visibility === 'public' &&
      opens <= tally.now &&
      closes !== undefined &&
      closes >= tally.now,
  )
  const look: [string, string][] = [['{url}', `${program.settings.name}, as members see it`]]
  if (running)
    look.push([`{url}campaigns/${running.slug}/`, 'a campaign: its brief, captions to copy, pictures to save'])
  look.push(['{url}boards/', 'who has how many points'])
  if (first) look.push([`{url}members/${first.handle}/`, 'a member, each of their points explained'])
  look.push(['{mailbox}', 'the mails that would go out today, kept on this machine'])
  look.push(['{mailbox}queue.html', 'what waits for the people who run the program'])
  const attempt: [string, string][] = []
  const ruleset = program.rulesets.at(-1)
  const member = first && program.ambassadors.get(first.handle)
  if (member) attempt.push([`edit ${content}/${member.path}`, 'then npm start again: the hub shows it'])
  else if (ruleset) attempt.push([`edit ${content}/${ruleset.path}`, 'then npm start again: the boards show it'])
  attempt.push(['npm run tally', 'the boards, here in the terminal'])
  if (first) attempt.push([`npm run explain -- ${first.handle}`, 'where their points come from, line by line'])
  attempt.push(['npm run validate', 'everything that is wrong with the files'])
  const about = sample
    ? ['This is the sample program, in a copy moved to this week; your own starts by editing its files.', '']
    : []
  return [...about, 'Look at', ...rows(look), '', 'Try next', ...rows(attempt), ''].join('\n')
}
