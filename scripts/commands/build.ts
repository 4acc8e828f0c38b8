import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { makeHub } from './make-hub.ts'

export const command = defineCommand({
  name: 'build',
  summary: SUMMARIES.build,
  usage: '[options]',
  options: {
    out: { type: 'string', value: 'DIR', help: 'where the built hub goes; dist unless said' },
    generated: {
      type: 'string',
      value: 'DIR',
      help: 'where what the hub is built from goes; site/generated unless said',
    },
  },
  help: 'Exit code: 0 built, 1 the content has an error or the build failed.',
  run: async ({ values, content, resolve }, world) => {
    const out = values.out === undefined ? `${world.root}/dist` : resolve(values.out)
    const generated = values.generated === undefined ? `${world.root}/site/generated` : resolve(values.generated)
    const made = await makeHub(world, { content, generated, out }, world.clock.now())
    if ('stopped' in made) return made.stopped
    world.log.info(`The hub is in ${out}`)
    return 0
  },
})
