import type { Instant } from '../zone.ts'
import { content } from './content.ts'
import type { Facts } from './facts.ts'
import { type Finding, todo, unseen } from './finding.ts'
import { repository } from './repository.ts'
import { schedules } from './schedules.ts'
import { sender } from './sender.ts'
import { ways } from './ways.ts'

function forgeOf({ setup, workflows, program, unasked }: Facts, now: Instant): Finding[] {
  const away = 'GITHUB_REPOSITORY=owner/name GITHUB_TOKEN=$(gh auth token) npm run doctor'
  return [
    ...(unasked === undefined
      ? []
      : [
          todo(
            `Could not ask GitHub: ${unasked}`,
            'Try again with a network; is GITHUB_REPOSITORY owner/name, and the token one that may read it?',
          ),
        ]),
    ...(setup
      ? repository(setup, program)
      : unasked === undefined
        ? [unseen('The repository on the forge', away)]
        : []),
    ...(workflows ? schedules(workflows, now) : []),
  ]
}

/** Examines what was gathered, in the order in which it is mended. */
export function examine(facts: Facts, now: Instant): Finding[] {
  return [...content(facts, now), ...ways(facts), ...forgeOf(facts, now), ...sender(facts)]
}
