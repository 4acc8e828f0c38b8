import { LABELS } from '../core/tick/labels.ts'
import {
  failedJobs,
  reasonIn,
  type Troubles,
  troubleBody,
  troublesIn,
  troubleTitle,
  withFailure,
  withoutMended,
} from '../core/tick/trouble.ts'
import type { Instant } from '../core/zone.ts'
import type { Forge, ForgeIssue, World } from '../ports.ts'
import { defineCommand } from './command.ts'
import { runUrl } from './event.ts'
import { SUMMARIES } from './help.ts'
import { ownIssue } from './own-issue.ts'

/** The issue about what does not work. */
const issueOf = (forge: Forge) => ownIssue(forge, LABELS.trouble.name, () => true)

/** Makes the one issue say what is wanted: opened when there is none, edited, or closed when nothing is left to say. */
async function tell(forge: Forge, issue: ForgeIssue | undefined, troubles: Troubles): Promise<string> {
  if (troubles.size === 0) {
    if (!issue) return 'Everything works.'
    await forge.addComment(issue.number, 'It works again.')
    await forge.editIssue(issue.number, { open: false })
    return `It works again: issue ${issue.number} is closed.`
  }
  const [title, body] = [troubleTitle(troubles), troubleBody(troubles)]
  if (issue) {
    if (issue.title !== title || issue.body !== body) await forge.editIssue(issue.number, { title, body })
    return `Issue ${issue.number} says so.`
  }
  await forge.ensureLabels([LABELS.trouble])
  const { number } = await forge.openIssue(title, body, [LABELS.trouble.name])
  return `Issue ${number} says so.`
}

/**
 * Closes the issue, or takes out of it what works again, by the forge's own record of runs.
 * @returns what it did, in words
 */
export async function settleTroubles(forge: Forge): Promise<string> {
  const issue = await issueOf(forge)
  if (!issue) return 'Everything works.'
  const workflows = await forge.workflows()
  const worked = new Map<string, Instant | undefined>(
    workflows.map(({ path, worked: at }) => [path.replace(/^.*\/|\.ya?ml$/g, ''), at]),
  )
  return tell(forge, issue, withoutMended(troublesIn(issue.body), worked))
}

export const command = defineCommand({
  name: 'trouble',
  summary: SUMMARIES.trouble,
  usage: '--workflow NAME',
  options: {
    workflow: { type: 'string', value: 'NAME', help: 'the workflow that failed: its file name without .yml' },
  },
  help: `Opens or updates the one issue that says what does not work and how to mend it. For a workflow's last job: it needs NEEDS (its needs, as JSON),
GITHUB_REPOSITORY and GITHUB_TOKEN. The issue is closed by tick once everything works again.`,
  async run({ values }, world: World) {
    const forge = await world.forge()
    const { NEEDS: needs } = world.env
    const run = runUrl(world)
    if (values.workflow === undefined || needs === undefined || run === undefined || 'missing' in forge) {
      world.log.warn(
        'missing' in forge
          ? forge.missing
          : 'trouble is for the last job of a workflow: --workflow, NEEDS and GITHUB_RUN_ID say which.',
      )
      return 2
    }
    const failed = failedJobs(needs)
    if (failed.length === 0) {
      world.log.info('No job has failed.')
      return 0
    }
    const issue = await issueOf(forge)
    const end = { workflow: values.workflow, failed, run, at: world.clock.now(), why: reasonIn(needs) }
    world.log.info(await tell(forge, issue, withFailure(troublesIn(issue?.body ?? ''), end)))
    return 0
  },
})
