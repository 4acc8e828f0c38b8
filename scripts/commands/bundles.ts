import { tally } from '../core/points/tally.ts'
import { sealBundles } from './bundles/seal.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'

export const command = defineCommand({
  name: 'bundles',
  summary: SUMMARIES.bundles,
  usage: '[options]',
  help: `Run it after the hub is built: it runs no page, and needs GOODWORD_LINK_SECRET, which the build must not have.
With GOODWORD_VAULT_KEY members also see the codes they were sent.

Exit code: 0 done, 1 a file cannot be used or a secret is missing.

Example:
  npm run build && npm run bundles`,
  options: { out: { type: 'string', value: 'DIR', help: 'the built hub; dist unless said' } },
  async run({ values, content, resolve }, world) {
    const out = values.out === undefined ? `${world.root}/dist` : resolve(values.out)
    const program = await readProgram(world, content)
    if (!program) return 1
    if (!(await world.disk.read(`${out}/me/index.html`))) {
      world.log.warn(`There is no built hub in ${out}: run npm run build first.`)
      return 1
    }
    const counted = tally(program, world.fixedNow ?? world.clock.now())
    const sealed = await sealBundles(world, content, out, { program, tally: counted })
    if ('refused' in sealed) {
      world.log.warn(sealed.refused)
      return 1
    }
    world.out(
      `${sealed.members} pages sealed among ${sealed.files} files of ${Math.round(sealed.size / 1024)} KB each in ${out}/me/sealed\n`,
    )
    return 0
  },
})
