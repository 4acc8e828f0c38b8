import { didYouMean } from '../core/did-you-mean.ts'
import type { Program } from '../core/program.ts'
import type { World } from '../ports.ts'
import { type Args, defineCommand, type OptionsSpec } from './command.ts'
import { erase } from './contacts/erase.ts'
import { keygen } from './contacts/keygen.ts'
import { link } from './contacts/link.ts'
import { list } from './contacts/list.ts'
import { rotate } from './contacts/rotate.ts'
import { seal } from './contacts/seal.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'

const OPTIONS = {
  from: { type: 'string', value: 'FILE.csv', help: 'seal: the contacts of a table (handle, email, phone, postal)' },
  replace: {
    type: 'boolean',
    help: 'seal: in place of the contact there is; link: make a new one, the old opens nothing',
  },
  'dry-run': { type: 'boolean', help: 'rotate and erase: say what would happen and write nothing' },
  vault: { type: 'boolean', help: 'keygen: a new pair for the contacts, which is also what it makes unless told' },
  recovery: { type: 'boolean', help: 'keygen: a new recovery pair' },
  intake: { type: 'boolean', help: 'keygen: a new pair for what members send in' },
  'link-secret': { type: 'boolean', help: 'keygen: a new secret for personal links; every link changes with it' },
} as const satisfies OptionsSpec

type Given = Args<typeof OPTIONS>

/** What each word does with a program that could be read. */
const WORDS: Readonly<Record<string, (given: Given, world: World, program: Program) => Promise<number>>> = {
  seal: ({ values, positionals, content, resolve }, world, program) =>
    seal(world, content, program, {
      handle: positionals[1],
      from: values.from === undefined ? undefined : resolve(values.from),
      replace: values.replace === true,
    }),
  list: ({ content }, world, program) => list(world, content, program),
  rotate: ({ values, content }, world, program) => rotate(world, content, program, values['dry-run'] === true),
  erase: ({ values, positionals, content }, world, program) =>
    erase(world, content, program, { handle: positionals[1], dry: values['dry-run'] === true }),
  link: ({ values, positionals, content }, world, program) =>
    link(world, content, program, { handle: positionals[1], replace: values.replace === true }),
}

const NAMES = ['keygen', ...Object.keys(WORDS)]

/** Which options belong to which word. */
const BELONGS: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  keygen: ['vault', 'recovery', 'intake', 'link-secret'],
  seal: ['from', 'replace'],
  rotate: ['dry-run'],
  erase: ['dry-run'],
  link: ['replace'],
}

/** What was typed that cannot be followed, in a sentence. */
function misread({ values, positionals }: Given): string | undefined {
  const [word = '', handle] = positionals
  if (!NAMES.includes(word)) {
    const near = didYouMean(word, NAMES)
    return `There is no contacts ${JSON.stringify(word)}. ${near === undefined ? `Use ${NAMES.join(', ')}.` : `Did you mean ${near}?`}`
  }
  if (handle !== undefined && !['seal', 'erase', 'link'].includes(word)) return `contacts ${word} takes no member.`
  const foreign = Object.keys(values).find(
    (name) => name in OPTIONS && !(BELONGS[word] ?? []).includes(name as keyof typeof OPTIONS),
  )
  return foreign === undefined ? undefined : `contacts ${word} has no --${foreign}.`
}

export const command = defineCommand({
  name: 'contacts',
  summary: SUMMARIES.contacts,
  usage: 'keygen | seal [HANDLE] | list | rotate | erase HANDLE | link HANDLE',
  help: `Addresses and numbers lie in contacts/HANDLE.age, sealed so that only the program's own keys open them; no command shows one.
  keygen  makes the program's keys: public halves into keys.yaml, secret halves shown to you once
  seal    seals a contact from standard input, or many from a table; replacing keeps nothing of the old
  list    says who has what kind of contact
  rotate  seals all again, from the old key to the new one
  erase   takes a member out for good: contact, file, pictures, link; every board stays as it is
  link    shows a member's personal link
GOODWORD_VAULT_KEY in the environment opens contacts (list, rotate), GOODWORD_LINK_SECRET makes links.

Exit code: 0 done, 1 something is wrong with what was read, 2 the command was given wrongly.

Examples:
  npm run contacts -- keygen
  echo "name@domain.example" | npm run contacts -- seal maya
  npm run contacts -- seal --from contacts.csv
  npm run contacts -- erase maya --dry-run`,
  options: OPTIONS,
  positionals: [1, 2],
  async run(given, world) {
    const { values, positionals, content } = given
    const wrong = misread(given)
    if (wrong !== undefined) {
      world.log.warn(wrong)
      return 2
    }
    const [word = ''] = positionals
    if (word === 'keygen')
      return keygen(world, content, {
        vault: values.vault === true,
        recovery: values.recovery === true,
        intake: values.intake === true,
        linkSecret: values['link-secret'] === true,
      })
    const program = await readProgram(world, content)
    return program ? WORDS[word]!(given, world, program) : 1
  },
})
