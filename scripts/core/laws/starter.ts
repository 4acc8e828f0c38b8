import type { Problem } from '../problem.ts'
import type { Campaign } from '../program.ts'
import type { Law } from './law.ts'

const isOpen = ({ starter, status, opens }: Campaign, now: number) => starter && status === 'ready' && opens <= now

/** There is one open first task, and it is for everyone. (A live program without one: `live`.) */
export const starter: Law = ({ campaigns, settings }, { now, broken }) => {
  const problems: Problem[] = []
  for (const campaign of campaigns.values()) {
    if (!campaign.starter || campaign.file.for === undefined) continue
    problems.push({
      code: 'starter-narrowed',
      message: 'The starter is for some members only, so the others would join and have nothing to do',
      file: campaign.path,
      field: ['for'],
      right: 'A starter without "for"',
      hint: 'Take "for" out; make a second campaign for the group',
    })
  }
  const open = [...campaigns.values()].filter((campaign) => isOpen(campaign, now))
  for (const campaign of open.slice(1)) {
    problems.push({
      code: 'two-starters',
      message: `There is another open starter, ${open[0]!.slug}, so new members get two first tasks`,
      file: campaign.path,
      field: ['starter'],
      right: 'One open starter',
      hint: 'Set one of them to status: paused, or take starter: true out',
    })
  }
  const unsure = [...broken].some((path) => path.startsWith('campaigns/'))
  if (open.length === 0 && !unsure && settings.file.live !== true) {
    problems.push({
      code: 'no-open-starter',
      message: 'No starter is open, so a new member has nothing to do first',
      file: 'program.yaml',
      right: 'One campaign with starter: true that has opened, with status: ready',
      hint: 'Add starter: true and within: 7d to the easiest task you have; a program cannot go live without one',
    })
  }
  return problems
}
