import type { Instant } from '../zone.ts'
import { content } from './content.ts'
import type { Facts } from './facts.ts'
import { type Finding, unseen } from './finding.ts'
import { repository } from './repository.ts'
import { schedules } from './schedules.ts'
import { sender } from './sender.ts'
import { ways } from './ways.ts'

/** Examines what was gathered, in the order in which it is mended. */
export function examine(facts: Facts, now: Instant): Finding[] {
  const { setup, workflows, program } = facts
  const away = 'GITHUB_REPOSITORY=owner/name GITHUB_TOKEN=$(gh auth token) npm run doctor'
  return [
    ...content(facts, now),
    ...ways(facts),
    ...(setup ? repository(setup, program) : [unseen('The repository on the forge', away)]),
    ...(workflows ? schedules(workflows, now) : []),
    ...sender(facts),
  ]
}
