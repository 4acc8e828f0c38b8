import { afterChanges, sameBoards } from '../../core/contacts/after-changes.ts'
import { type ErasePlan, planErase } from '../../core/contacts/erase.ts'
import { tally } from '../../core/points/tally.ts'
import type { Program } from '../../core/program.ts'
import type { World } from '../../ports.ts'
import { unknownMember } from '../unknown-member.ts'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A short name for someone who is gone, made of chance. */
function formerName(world: World, program: Program): string {
  for (;;) {
    const name = `former-${[...world.random.bytes(6)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`
    if (!program.ambassadors.has(name)) return name
  }
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const MOST_PATHS = 20

function pathLines(paths: readonly string[]): string[] {
  const shown = paths.slice(0, MOST_PATHS).map((path) => `     ${path}`)
  return paths.length > MOST_PATHS ? [...shown, `     and ${paths.length - MOST_PATHS} more`] : shown
}

/** What only a person can do, in the order to do it. */
function byHand(program: Program, { unreviewed, mentions }: ErasePlan): string {
  const steps: string[][] = [
    ['Commit and push. The next build takes their page off the hub.'],
    [
      'The history still holds the sealed contact, and their page in plain text. The contact can no longer be opened once the keys it was sealed to are gone:',
      '     npm run contacts -- keygen --vault --recovery',
      '     npm run contacts -- rotate',
      '   then destroy the old vault key and the old recovery key, every copy. The intake key goes the same way: contacts -- keygen --intake.',
    ],
    [
      'Plain text in the history (name, words, links, the old short name in paths and in the ledger of what was sent) stays readable to whoever has the repository:',
      '   if they ask for that too, rewrite it, and have the forge drop its copies; clones and archives of others are out of reach.',
    ],
    [
      'The mail and text services keep what was sent: delete the address there, and leave it on their list of those not to be written to.',
    ],
    [
      `Take them out of ${program.settings.file.community?.name ?? 'the community'}, and out of any list kept elsewhere. Posts on the networks are theirs.`,
    ],
  ]
  if (unreviewed.length > 0)
    steps.push([
      `${counted(unreviewed.length, 'post was', 'posts were')} still being checked and cannot be looked at any more: reject`,
      ...pathLines(unreviewed),
    ])
  if (mentions.length > 0)
    steps.push([
      'Others name them here, or someone of the same name. Read each:',
      ...pathLines(mentions.map(({ path, line }) => (line === undefined ? path : `${path}:${line}`))),
    ])
  return `Left to do by hand:\n${steps.map(([first, ...rest], index) => [`${`${index + 1}.`.padStart(4)} ${first}`, ...rest].join('\n')).join('\n')}\n`
}

function planText(plan: ErasePlan, handle: string, to: string, dry: boolean): string {
  const { removed, kept, settled } = plan
  const lines = [
    `${dry ? 'Would erase' : 'Erased'} ${handle}. Boards and totals are as they were; what stays counted stands under ${to}.`,
    `  ${counted(removed.length, 'file goes', 'files go')} for good:`,
    ...pathLines(removed),
    `  ${counted(kept.length, 'share, award or claim stays', 'shares, awards and claims stay')} counted, without links, titles, notes and reasons.`,
  ]
  if (settled.length > 0)
    lines.push(
      `  ${counted(settled.length, 'post of another repeated', 'posts of others repeated')} one of theirs and ${settled.length === 1 ? 'is' : 'are'} rejected, to stay uncounted:`,
      ...pathLines(settled),
    )
  return `${lines.join('\n')}\n\n`
}

/** Erases a member: contact, personal files and personal link; the boards stay as they are. */
export async function erase(
  world: World,
  content: string,
  program: Program,
  { handle, dry }: { readonly handle: string | undefined; readonly dry: boolean },
): Promise<number> {
  const member = handle === undefined ? undefined : program.ambassadors.get(handle)
  if (!member) {
    world.log.warn(handle === undefined ? 'Say whom: npm run contacts -- erase HANDLE' : unknownMember(program, handle))
    return 2
  }
  const now = world.fixedNow ?? world.clock.now()
  const to = formerName(world, program)
  const before = tally(program, now)
  const plan = planErase(program, before, member, to)
  if (!sameBoards(before, tally(afterChanges(program, plan.changes), now), member.handle, to)) {
    world.log.warn(
      `Nothing was erased: without ${member.handle}'s links a board would change, because posts of others lean on them in a way that is not foreseen.
Look at npm run explain -- ${member.handle} for shares that are duplicates, settle those by review, and start again.`,
    )
    return 1
  }
  if (!dry) await world.store(content).apply(plan.changes)
  world.out(planText(plan, member.handle, to, dry))
  world.out(byHand(program, plan))
  return 0
}
