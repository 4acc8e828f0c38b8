import { planNotices } from '../core/plans/plan.ts'
import { tally } from '../core/points/tally.ts'
import { planJson, planText } from '../core/render/plan-text.ts'
import type { World } from '../ports.ts'
import { type Args, defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { addresses } from './mailbox/people.ts'
import { decide } from './notices/decide.ts'
import { groupDone, writeGroup } from './notices/group.ts'
import { listHeld, settle } from './notices/held.ts'
import { ledgerElsewhere, noLedgerHere } from './notices/ledger-here.ts'
import { remembered } from './notices/remembered.ts'
import { sendNotices } from './notices/send.ts'
import { sendTest } from './notices/test-mail.ts'
import { command as preview } from './preview.ts'
import { readProgram } from './read-program.ts'

const OPTIONS = {
  json: { type: 'boolean', help: 'print JSON alone' },
  all: { type: 'boolean', help: 'print every line and every name, however many' },
  group: { type: 'boolean', help: 'write out the post for the members’ own group, to copy' },
  done: { type: 'boolean', help: 'tick that post done, once it is copied' },
  send: { type: 'boolean', help: 'send what is due' },
  'test-to': {
    type: 'string',
    value: 'ADDRESS',
    help: 'send one mail of each sort that would go to this address alone',
  },
  'send-now': { type: 'string', value: 'ID', help: 'let go what was asked about' },
  stop: { type: 'string', value: 'ID', help: 'keep back what was asked about' },
  held: { type: 'boolean', help: 'list the messages of which nobody can tell whether they went' },
  settle: { type: 'string', value: 'ID', help: 'say what became of a held message: --settle ID sent, or again' },
  preview: { type: 'boolean', help: 'write one message as its member would get it: --preview KIND HANDLE' },
} as const

const NOT_LIVE =
  'The program is not live: nothing is sent. This is what would go if it were (live: true and live_from in program.yaml).'

/** What was typed, where it asks for the ledger; undefined for what does without. */
function onLedger(values: Args<typeof OPTIONS>['values']): string | undefined {
  if (values.held) return '--held'
  const named = (['settle', 'send-now', 'stop'] as const).find((name) => values[name] !== undefined)
  return named && `--${named} ${values[named]}`
}

async function run(args: Args<typeof OPTIONS>, world: World): Promise<number> {
  const { values, positionals, content } = args
  if (values.preview) return preview.run({ ...args, values: {} }, world)
  const call = onLedger(values)
  const absent = call === undefined ? undefined : await noLedgerHere(world, content, call)
  if (absent !== undefined) {
    world.log.warn(absent)
    return 2
  }
  if (values.settle !== undefined) return settle(world, content, values.settle, positionals)
  if (positionals.length > 0) {
    world.log.warn(`${positionals.join(' ')}: a kind and a short name belong to --preview, sent or again to --settle.`)
    return 2
  }
  if (values.send && world.fixedNow !== undefined) {
    world.log.warn(
      '--send goes by the clock on the wall: leave out --now, or leave out --send to see what would go then.',
    )
    return 2
  }
  if (values.done) return groupDone(world, content)
  const program = await readProgram(world, content)
  if (!program) return 1
  const decided = values['send-now'] ?? values.stop
  if (decided !== undefined)
    return decide(world, content, program, decided, values.stop === undefined ? 'send' : 'stop')
  if (values.held) return listHeld(world, content, program, values.json === true)
  if (values['test-to'] !== undefined) return sendTest(world, content, program, values['test-to'])
  if (values.send) {
    const elsewhere = await ledgerElsewhere(world, content)
    if (elsewhere === undefined) return sendNotices(world, content, program)
    world.log.warn(elsewhere)
    return 2
  }
  const now = world.fixedNow ?? world.clock.now()
  const counted = tally(program, now)
  const known = await remembered(world, content)
  if ('stopped' in known) {
    world.log.warn(known.stopped)
    return 1
  }
  const live = program.settings.file.live === true
  const apart = live ? await noLedgerHere(world, content, '--all') : undefined
  if (apart !== undefined) world.log.warn(`Nothing is known here of what was sent before. ${apart}`)
  const { reach, answers } = await addresses(world, content, program)
  const plan = planNotices(program, counted, { ...known, reach, answers }, now, {
    live: !live,
    unasked: !live,
  })
  if (values.group) return writeGroup(world, content, program, counted, plan.group)
  world.out(values.json ? planJson(plan) : planText(program, plan, live ? undefined : NOT_LIVE, values.all))
  return 0
}

export const command = defineCommand({
  name: 'notices',
  summary: SUMMARIES.notices,
  usage: '[options]',
  help: `Plans every message that is owed now and prints who gets what, why and by which way, and who does not and why not.
Nothing is sent without --send.

Exit code: 0 done, 1 something is wrong with what was read, 2 the command was given wrongly.

Examples:
  npm run notices
  npm run notices -- --now 2026-11-27T09:00:00+01:00
  npm run notices -- --preview assignment maya
  npm run notices -- --held
  npm run --silent notices -- --json`,
  options: OPTIONS,
  positionals: [0, 2],
  run,
})
