import { didYouMean } from '../../core/did-you-mean.ts'
import { tally } from '../../core/points/tally.ts'
import type { Program } from '../../core/program.ts'
import type { Command, StepCommand } from '../../core/rewards/claim-commands.ts'
import { planClaims } from '../../core/rewards/plan-claims.ts'
import { claimsNamed } from '../../core/rewards/waiting.ts'
import { isStopped, planText } from '../../core/rewards/waiting-text.ts'
import type { Instant } from '../../core/zone.ts'
import type { World } from '../../ports.ts'

/** What a person types, and the step it is. */
export const VERBS: Readonly<Record<string, StepCommand['do']>> = {
  approve: 'approved',
  send: 'sent',
  deliver: 'delivered',
  refuse: 'refused',
  cancel: 'cancelled',
}

export type Deed = { readonly by: string; readonly note: string | undefined; readonly dry: boolean }

/** The steps that were asked for; or what could not be understood, in a sentence. */
export function stepsOf(
  program: Program,
  verb: StepCommand['do'],
  names: readonly string[],
  { by, note }: Deed,
  now: Instant,
): Command[] | { readonly wrong: string } {
  const commands: Command[] = []
  for (const name of names) {
    const [claim, ...more] = claimsNamed(program, name)
    if (more.length > 0) return { wrong: `Several claims end in ${name}: write the whole id, such as ${claim?.id}.` }
    if (!claim) {
      const near = didYouMean(
        name,
        program.redemptions.map(({ id }) => id),
      )
      return {
        wrong: `There is no claim ${JSON.stringify(name)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      }
    }
    commands.push({ do: verb, claim: claim.id, by, as: 'program', at: now, ...(note === undefined ? {} : { note }) })
  }
  return commands
}

/** Sends commands through the plan and writes what it says; nothing at all when one of them cannot be followed. */
export async function carryOut(
  world: World,
  content: string,
  program: Program,
  commands: readonly Command[],
  now: Instant,
  dry: boolean,
): Promise<number> {
  const plan = planClaims(program, tally(program, now), commands, now)
  const said = planText(plan)
  if (plan.outcomes.some(isStopped)) {
    world.log.warn(`${said}Nothing was written.`)
    return 1
  }
  world.out(said === '' ? 'Every claim is settled already.\n' : said)
  if (dry) world.out('Nothing was written (--dry-run).\n')
  else await world.store(content).apply(plan.changes)
  return 0
}
