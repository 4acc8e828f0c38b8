import { type Answers, QUESTIONS, readAnswers } from '../core/init/answers.ts'
import { planInit } from '../core/init/plan.ts'
import type { World } from '../ports.ts'
import { defineCommand, type OptionSpec } from './command.ts'
import { commitContent } from './commit-content.ts'
import { readEvent } from './event.ts'
import { SUMMARIES } from './help.ts'
import { startPublishing } from './publishing.ts'
import { isSample, SAMPLE_MARK } from './working-copy.ts'

const NEXT = `Next:
  1. npm start shows your program. Read the guides in content/guides: they were written for another brand.
  2. npm run doctor says what is left before you go live.
  3. Bring in the people you know: npm run import -- --help`

const NOT_SAMPLE =
  'The content is no sample, so nothing was changed: init empties the sample alone. Edit the files, or start from a fresh copy.'

/** Writes the program into the folder. */
async function writeHere(world: World, content: string, answers: Answers): Promise<number> {
  const store = world.store(content)
  const changed = await store.apply(planInit(await store.read(), answers, world.clock.now()))
  await world.disk.remove(`${content}/${SAMPLE_MARK}`)
  world.log.info(`${answers.name} is set up: ${changed.length} files changed.\n\n${NEXT}`)
  return 0
}

/** Puts the program on the main branch, in one commit. */
async function commitThere(world: World, content: string, answers: Answers): Promise<number> {
  const forge = await world.forge()
  if ('missing' in forge) {
    world.log.warn(forge.missing)
    return 2
  }
  const done = await commitContent(world, forge, content, async (folder) => {
    const sample = await isSample(world, folder)
    const changes = sample ? planInit(await world.store(folder).read(), answers, world.clock.now()) : []
    const also = new Map([[`content/${SAMPLE_MARK}`, undefined]])
    return { changes, also, message: `Start ${answers.name}`, found: sample }
  })
  if (!done) {
    world.log.warn('Main moved all the time: nothing was changed. Run it again.')
    return 1
  }
  if (!done.found) {
    world.log.warn(NOT_SAMPLE)
    return 1
  }
  world.log.info(
    `${answers.name} is on the main branch.\n${await startPublishing(forge, () => 'a new program')}\n\n${NEXT}`,
  )
  return 0
}

const inputsOf = (event: unknown): Record<string, unknown> =>
  typeof event === 'object' &&
  event !== null &&
  'inputs' in event &&
  typeof event.inputs === 'object' &&
  event.inputs !== null
    ? { ...event.inputs }
    : {}

const OPTIONS = {
  ...(Object.fromEntries(
    Object.entries(QUESTIONS).map(([name, { help, example }]) => [
      name,
      { type: 'string', value: 'TEXT', help: `${help}: ${example}` },
    ]),
  ) as Record<keyof typeof QUESTIONS, OptionSpec & { readonly type: 'string' }>),
  form: { type: 'boolean', help: 'take the answers from the form on the Actions page, and commit to the main branch' },
} as const

export const command = defineCommand({
  name: 'init',
  summary: SUMMARIES.init,
  usage: '--name NAME --brand BRAND ...',
  options: OPTIONS,
  help: `Empties the sample, keeps its guides and the copy of messages, and writes your program, first rules and a first task. Nothing is sent until
you set live: true.

Exit code: 0 done, 1 the content is no sample, 2 an answer is missing or cannot be used.

Example:
  npm run init -- --name "Harbour Crew" --brand "Harbour Tea" --url https://crew.harbour.example --timezone Europe/Berlin \\
    --from "Harbour Crew <crew@example.com>" --postal-address "Am Kai 1, 20095 Hamburg" --home private`,
  async run({ values, content }, world) {
    const answers = readAnswers(values.form ? inputsOf(await readEvent(world)) : values)
    if ('wrong' in answers) {
      world.log.warn(answers.wrong.join('\n'))
      return 2
    }
    if (values.form) return commitThere(world, content, answers)
    if (await isSample(world, content)) return writeHere(world, content, answers)
    world.log.warn(NOT_SAMPLE)
    return 1
  },
})
