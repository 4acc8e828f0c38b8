import type { Instant } from '../zone.ts'
import type { Workflow } from './facts.ts'
import { type Finding, fine, todo } from './finding.ts'

const OWN = ['check', 'tick', 'publish', 'report', 'heartbeat', 'answer'] as const
const DAY_MS = 86_400_000
/** How long each may go without a run that worked, in days; the others run when something happens. */
const PATIENCE: Readonly<Record<string, number>> = { tick: 1, report: 8, heartbeat: 8 }

/** The workflows: whether each is there, is on, and works. */
export function schedules(workflows: readonly Workflow[], now: Instant): Finding[] {
  return OWN.map((name) => {
    const one = workflows.find(({ path }) => path.endsWith(`/${name}.yml`))
    if (!one) return todo(`The workflow ${name} is not there`, 'Push .github/workflows to the main branch')
    if (one.state !== 'active')
      return todo(`The workflow ${name} is switched off`, `Actions → ${name} → Enable workflow`)
    const days = PATIENCE[name]
    if (days !== undefined && (one.worked === undefined || now - one.worked > days * DAY_MS))
      return todo(
        `${name} has not worked for ${days === 1 ? 'a day' : `${days} days`}`,
        `Actions → ${name} → Run workflow, then read what it says`,
      )
    return fine(`The workflow ${name} is on`)
  })
}
