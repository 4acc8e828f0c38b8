import { intakeAccount, intakeText } from '../core/render/intake-text.ts'
import type { World } from '../ports.ts'
import { type Args, defineCommand, type OptionsSpec } from './command.ts'
import { SUMMARIES } from './help.ts'
import { decisionFrom, idOfReference, loggedPost } from './intake/by-hand.ts'
import { type IntakeJob, runIntake } from './intake/run.ts'
import { shownItem } from './intake/show.ts'
import { intakePorts } from './intake/world-ports.ts'
import { readProgram } from './read-program.ts'

const OPTIONS = {
  apply: { type: 'boolean', help: 'take it in: one commit on main, one on the inbox' },
  show: { type: 'string', value: 'REF', help: 'read what somebody sent, without where they are reached' },
  accept: { type: 'string', value: 'REF', help: 'say yes to an application, or to something for the others' },
  decline: {
    type: 'string',
    value: 'REF',
    help: 'say no, with the reason in words for who sent it: --decline REF "why"',
  },
  answer: { type: 'string', value: 'REF', help: 'answer a question: --answer REF "words"' },
  by: { type: 'string', value: 'NAME', help: 'who decides or logs' },
  channel: { type: 'string', value: 'NAME', help: 'log: where it was posted, unless the link says so' },
  at: { type: 'string', value: 'INSTANT', help: 'log: when it was posted; now unless said' },
  campaign: { type: 'string', value: 'SLUG', help: 'log: what it was for' },
  title: { type: 'string', value: 'WORDS', help: 'log: what it was' },
  note: { type: 'string', value: 'WORDS', help: 'log: words for whoever looks at it' },
} as const satisfies OptionsSpec

type Given = Args<typeof OPTIONS>

/** What was typed that cannot be followed, in a sentence. */
function misread({ values, positionals: [word, ...rest] }: Given): string | undefined {
  const { accept, decline, answer, by, show } = values
  const decisions = [accept, decline, answer].filter((one) => one !== undefined).length
  if (decisions + (show === undefined ? 0 : 1) > 1)
    return 'Do one thing at a time: --show, --accept, --decline or --answer.'
  if ((decisions > 0 || word === 'log') && !by?.trim()) return 'Say who decides: --by NAME'
  if (word === 'log')
    return decisions > 0 || rest.length === 0
      ? 'Say whose post: npm run intake -- log HANDLE LINK --by NAME'
      : undefined
  if (decline !== undefined && !word?.trim())
    return `Say why, in words for who sent it: --decline ${decline} "why" --by NAME`
  if (answer !== undefined && !word?.trim()) return `Say what you answer: --answer ${answer} "words" --by NAME`
  return word !== undefined && decline === undefined && answer === undefined
    ? `There is no intake ${JSON.stringify(word)}: the one word is log.`
    : undefined
}

async function run(given: Given, world: World): Promise<number> {
  const { values, positionals, content } = given
  const wrong = misread(given)
  const fail = (text: string, code: number) => {
    world.log.warn(text)
    return code
  }
  if (wrong !== undefined) return fail(wrong, 2)
  const program = await readProgram(world, content)
  if (!program) return 1
  const ports = await intakePorts(world, content, program)
  if ('refused' in ports) return fail(ports.refused, 1)
  if (values.show !== undefined) {
    const shown = await shownItem(ports, program, values.show)
    if ('wrong' in shown) return fail(shown.wrong, 2)
    world.out(shown.text)
    return 0
  }
  const by = values.by?.trim() || 'the team'
  const job: { -readonly [K in keyof IntakeJob]: IntakeJob[K] } = { apply: values.apply === true, decisions: new Map() }
  const decided = decisionFrom(values, by, positionals[0])
  if (positionals[0] === 'log' && !decided) {
    const logged = await loggedPost(world, program, positionals.slice(1), values, by)
    if ('wrong' in logged) return fail(logged.wrong, 2)
    Object.assign(job, { apply: true, also: [logged.one], only: new Set([logged.one.id]) })
  } else if (decided) {
    const found = await idOfReference(ports, decided.reference)
    if ('wrong' in found) return fail(found.wrong, 2)
    Object.assign(job, { apply: true, only: new Set([found.id]), decisions: new Map([[found.id, decided.decision]]) })
  }
  const report = await runIntake(ports, job)
  if (!report) return fail('Main moved all the time: nothing was written, the next run takes it in.', 1)
  world.out(report.decided.length === 0 ? 'Nothing new has come in.\n' : `${intakeText(report.decided, program)}\n`)
  if (!job.apply && report.decided.length > 0) world.out('Nothing was written: --apply takes it in.\n')
  world.out(`${intakeAccount(report.account)}\n`)
  // What could be read is taken in; what could not is said, and a run that was to look at everything has failed.
  for (const one of report.missing) world.log.warn(one)
  return report.missing.length > 0 && !job.only ? 1 : 0
}

export const command = defineCommand({
  name: 'intake',
  summary: SUMMARIES.intake,
  usage: '[options] | log HANDLE [LINK]',
  help: `Opens what members sent, proves who sent it, and says what becomes of it. --apply takes it in.
  log   writes a post down for a member, such as one they showed in the group
What waits for a person is listed with its reference and the day by which an answer was promised.
GOODWORD_INTAKE_KEY in the environment opens it, GOODWORD_LINK_SECRET proves who sent it.

Exit code: 0 done, 1 something is wrong with what was read, 2 the command was given wrongly.

Examples:
  npm run intake
  npm run intake -- --apply
  npm run intake -- --show K3F9-7Q2A
  npm run intake -- --accept K3F9-7Q2A --by anna
  npm run intake -- --decline K3F9-7Q2A "We are full until spring." --by anna
  npm run intake -- log maya https://www.instagram.com/p/Cx1/ --by anna`,
  options: OPTIONS,
  positionals: [0, 3],
  run,
})
