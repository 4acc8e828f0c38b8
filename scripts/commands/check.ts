import { dueVisits, forPerson } from '../core/checks/due.ts'
import { proofCode, unprovenAccounts } from '../core/checks/proof-code.ts'
import { planChecks } from '../core/checks/settle.ts'
import { outcomesText, personText } from '../core/checks/text.ts'
import { afterChanges } from '../core/contacts/after-changes.ts'
import type { Program } from '../core/program.ts'
import type { World } from '../ports.ts'
import { askWitnesses, findProofs, submitKeyOf, takeLooks } from './check-looks.ts'
import { ROUND_OPTIONS, readRound, usedText } from './check-options.ts'
import { makeRound } from './check-round.ts'
import { writePlan } from './check-write.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'
import { unknownMember } from './unknown-member.ts'

const CODE_OPTIONS = {
  code: { type: 'string', value: 'HANDLE', help: 'show the codes that prove this member’s accounts' },
} as const

async function showCodes(world: World, program: Program, handle: string): Promise<number> {
  const member = program.ambassadors.get(handle)
  if (!member) {
    world.log.warn(unknownMember(program, handle))
    return 2
  }
  const key = submitKeyOf(world, member)
  if (!key) {
    world.log.warn('GOODWORD_LINK_SECRET is not set: codes are made with it (npm run contacts -- keygen).')
    return 2
  }
  const accounts = unprovenAccounts(program).filter((one) => one.member.handle === handle)
  if (accounts.length === 0)
    world.out(`${handle} has no account that can be proven by looking and is not proven yet.\n`)
  for (const { account } of accounts)
    world.out(`${account.channel} ${account.handle}: ${await proofCode(key, account)}\n`)
  if (accounts.length > 0) world.out('It may stand in the profile or in a post; once it is proven it can go again.\n')
  return 0
}

export const command = defineCommand({
  name: 'check',
  summary: SUMMARIES.check,
  usage: '[options]',
  options: { ...ROUND_OPTIONS, ...CODE_OPTIONS },
  help: `Looks at logged posts shortly before their points become final (48 hours), after 7 and after 30 days: Bluesky, Mastodon, YouTube, TikTok, X
and DEV are asked through their public addresses. A post that was not found twice, at least a day apart, is noted as removed since the first of
the two; an error, a rate limit or a closed door never counts. What nobody can look up is listed for a person.
Accounts whose code stands in their profile or a post become proven (needs GOODWORD_LINK_SECRET).

Exit code: 0 done, 1 a file cannot be used or main moved all the time, 2 the command was given wrongly.

Examples:
  npm run check
  npm run check -- --apply
  npm run check -- --code maya`,
  async run({ values, content }, world) {
    const program = await readProgram(world, content)
    if (!program) return 1
    const now = () => world.fixedNow ?? world.clock.now()
    if (values.code !== undefined) return showCodes(world, program, values.code)
    const read = readRound(values, world.clock.now())
    if ('wrong' in read) {
      world.log.warn(read.wrong)
      return 2
    }
    const round = makeRound(world, read.limits)
    const visits = dueVisits(program, now())
    const looks = await takeLooks(round, visits, now)
    const witnesses = await askWitnesses(round, looks, program)
    const proven = await findProofs(world, round, unprovenAccounts(program))
    const { outcomes, changes } = planChecks(program, looks, witnesses)
    world.out(outcomesText(outcomes))
    for (const { one } of proven) world.out(`Proven: ${one.member.handle} on ${one.account.channel}\n`)
    world.out(personText(forPerson(afterChanges(program, changes), now())))
    world.out(`\n${usedText(round.used, visits.length - looks.length)}`)
    const written = await writePlan(world, content, program, read.writing, (newest) => ({
      changes: [...planChecks(newest, looks, witnesses).changes, ...proofChanges(newest, proven)],
      message: `Looked at ${outcomes.length} posts`,
    }))
    if (typeof written !== 'string') {
      world.log.warn(written.wrong)
      return 1
    }
    world.out(`${written}\n`)
    return 0
  },
})

/** Proofs of accounts that still stand where they stood and still are not proven. */
function proofChanges(program: Program, proven: Awaited<ReturnType<typeof findProofs>>) {
  return proven.flatMap(({ one, change }) => {
    const account = program.ambassadors.get(one.member.handle)?.file.channels?.[one.index]
    return account?.handle === one.account.handle && account.verified === undefined ? [change] : []
  })
}
