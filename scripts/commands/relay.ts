import { hasDemoKey } from '../core/contacts/demo-key.ts'
import type { RecordOf } from '../core/records.ts'
import { relayText } from '../core/render/relay-text.ts'
import type { World } from '../ports.ts'
import { type Args, defineCommand, type OptionsSpec } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'

const HOSTS = ['worker', 'deno', 'node'] as const

const OPTIONS = {
  out: { type: 'string', value: 'DIR', help: 'where the files go; .goodword/relay unless said' },
} as const satisfies OptionsSpec

/** Post-quantum keys and others that this program has none of stay out of what a host loads. */
const LEFT_OUT = ['@noble/post-quantum/hybrid.js', '@noble/curves/nist.js']

/** Makes one file of a host's entry and all that it imports. @returns what went wrong; undefined when nothing did */
async function bundle({ processes, root }: World, host: string, file: string): Promise<string | undefined> {
  const { code, all } = await processes.run({
    program: 'node',
    args: [
      'node_modules/esbuild/bin/esbuild',
      `scripts/relay/hosts/${host}.ts`,
      '--bundle',
      '--format=esm',
      '--target=es2022',
      '--minify',
      '--charset=utf8',
      '--legal-comments=none',
      '--log-level=warning',
      `--platform=${host === 'node' ? 'node' : 'browser'}`,
      ...LEFT_OUT.map((name) => `--alias:${name}=./site/browser/forms/no-other-keys.ts`),
      `--outfile=${file}`,
    ],
    folder: root,
    output: 'keep',
  })
  return code === 0 ? undefined : all.trim()
}

async function run({ values, content, resolve }: Args<typeof OPTIONS>, world: World): Promise<number> {
  const program = await readProgram(world, content)
  if (!program) return 1
  const folder = values.out === undefined ? `${world.root}/.goodword/relay` : resolve(values.out)
  const files: { name: string; bytes: number }[] = []
  for (const host of HOSTS) {
    const file = `${folder}/${host}.mjs`
    const wrong = await bundle(world, host, file)
    if (wrong !== undefined) {
      world.log.warn(`The relay could not be made into one file:\n${wrong}`)
      return 1
    }
    files.push({ name: file, bytes: (await world.disk.read(file))?.length ?? 0 })
  }
  const keys = program.records.get('keys.yaml') as RecordOf<'keys'> | undefined
  world.out(relayText(program, keys?.data.intake ?? [], files, world.env['GITHUB_REPOSITORY']))
  if (hasDemoKey(keys?.data))
    world.log.warn(
      'INTAKE_KEY is the sample’s, whose secret half everybody can read: with it a relay would seal nothing. Make keys of your own first: npm run contacts -- keygen',
    )
  return 0
}

export const command = defineCommand({
  name: 'relay',
  summary: SUMMARIES.relay,
  usage: '[options]',
  help: `Makes one file of the relay for each kind of host, and says which variables to give it.
.github/RELAY.md goes through it step by step.

Exit code: 0 made, 1 something is wrong with what was read.`,
  options: OPTIONS,
  run,
})
