import { didYouMean } from '../core/did-you-mean.ts'
import type { Program } from '../core/program.ts'
import { randomName } from '../core/rewards/code-name.ts'
import type { Instant } from '../core/zone.ts'
import type { World } from '../ports.ts'
import { carryOut, stepsOf, VERBS } from './claims/act.ts'
import { addCodes } from './claims/codes.ts'
import { listClaims } from './claims/list.ts'
import { type Args, defineCommand, type OptionsSpec } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'

const OPTIONS = {
  by: { type: 'string', value: 'NAME', help: 'who does it; kept with the step, and read by the member' },
  note: { type: 'string', value: 'WORDS', help: 'words for the member' },
  csv: { type: 'string', value: 'FILE', help: 'list: write the fulfilment list as a table' },
  addresses: { type: 'boolean', help: 'list --csv: with the names and addresses to send to, opened' },
  'dry-run': { type: 'boolean', help: 'say what would happen and write nothing' },
} as const satisfies OptionsSpec

type Given = Args<typeof OPTIONS>

const WORDS = ['list', ...Object.keys(VERBS), 'ask', 'settle', 'codes']
const ID_BYTES = 8

function misread({ values, positionals: [word = 'list', ...names] }: Given): string | undefined {
  if (!WORDS.includes(word)) {
    const near = didYouMean(word, WORDS)
    return `There is no claims ${JSON.stringify(word)}. ${near === undefined ? `Use ${WORDS.join(', ')}.` : `Did you mean ${near}?`}`
  }
  if (word in VERBS && names.length === 0) return `Say which: npm run claims -- ${word} ID --by NAME`
  if (word in VERBS && !values.by) return `Say who does it: npm run claims -- ${word} ${names.join(' ')} --by NAME`
  if (word === 'refuse' && !values.note) return 'Say why, in words for the member: --note "..."'
  if (['ask', 'codes'].includes(word) && names.length !== 2)
    return `Say ${word === 'ask' ? 'who and what: npm run claims -- ask HANDLE REWARD' : 'for what, and where they are: npm run claims -- codes REWARD FILE'}`
  return undefined
}

/** A claim that a person takes in by hand, as at a stand. */
function ask(
  world: World,
  content: string,
  program: Program,
  handle: string,
  reward: string,
  given: Given,
  now: Instant,
) {
  const claim = `${handle}--${randomName(world.random.bytes(ID_BYTES))}`
  const command = { do: 'claim' as const, claim, handle, reward, at: now }
  return carryOut(world, content, program, [command], now, given.values['dry-run'] === true)
}

async function run(given: Given, world: World): Promise<number> {
  const wrong = misread(given)
  if (wrong !== undefined) {
    world.log.warn(wrong)
    return 2
  }
  const { values, positionals, content, resolve } = given
  const [word = 'list', ...names] = positionals
  const program = await readProgram(world, content)
  if (!program) return 1
  const now = world.fixedNow ?? world.clock.now()
  const dry = values['dry-run'] === true
  if (word === 'list') {
    const csv = values.csv === undefined ? undefined : resolve(values.csv)
    return listClaims(world, content, program, { csv, addresses: values.addresses === true, now })
  }
  if (word === 'codes') return addCodes(world, content, program, names[0]!, resolve(names[1]!))
  if (word === 'ask') return ask(world, content, program, names[0]!, names[1]!, given, now)
  if (word === 'settle') return carryOut(world, content, program, [], now, dry)
  const commands = stepsOf(program, VERBS[word]!, names, { by: values.by!, note: values.note, dry }, now)
  if ('wrong' in commands) {
    world.log.warn(commands.wrong)
    return 2
  }
  return carryOut(world, content, program, commands, now, dry)
}

export const command = defineCommand({
  name: 'claims',
  summary: SUMMARIES.claims,
  usage:
    '[list | approve ID | send ID | deliver ID | refuse ID | cancel ID | ask HANDLE REWARD | settle | codes REWARD FILE]',
  help: `Without a word it lists the claims that wait. A step is dated, and the member is told with the next messages.
  approve, send, deliver, refuse, cancel   take claims one step further; several ids at will
  ask     takes a claim in by hand, as at a stand
  settle  decides who gets the last one where two claims were let in at once
  codes   seals the codes of a text file, one to a line; each is dealt once, when its claim is sent

Exit code: 0 done, 1 a file cannot be used or the step cannot be taken, 2 the command was given wrongly.

Examples:
  npm run claims
  npm run claims -- list --csv week.csv --addresses
  npm run claims -- approve linh--t6wn --by anna
  npm run claims -- send linh--t6wn --by mika --note "With a stamp from Lisbon."
  npm run claims -- codes streaming-month codes.txt`,
  options: OPTIONS,
  positionals: [0, 50],
  run,
})
