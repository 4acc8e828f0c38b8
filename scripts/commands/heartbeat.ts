import { planHeartbeat } from '../core/tick/heartbeat.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'

export const command = defineCommand({
  name: 'heartbeat',
  summary: SUMMARIES.heartbeat,
  usage: '',
  options: {},
  help: `Switches schedules on that the forge switched off because nothing happened for 60 days, and keeps the others from it. Says which have not
worked for long. Needs GITHUB_REPOSITORY and GITHUB_TOKEN.

Exit code: 0 all schedules run, 1 one has not worked for long.`,
  async run(_, world) {
    const forge = await world.forge()
    if ('missing' in forge) {
      world.log.warn(forge.missing)
      return 2
    }
    const workflows = await forge.workflows()
    const { enable, late, off } = planHeartbeat(workflows, world.clock.now())
    for (const { id } of enable) await forge.enableWorkflow(id)
    world.log.info(`Kept awake: ${enable.map(({ name }) => name).join(', ') || 'none'}.`)
    for (const { name } of off) world.log.warn(`${name} was switched off by a person and stays so.`)
    for (const { name, days } of late)
      world.log.warn(
        `${name} has not worked for ${days === undefined ? 'as long as the forge remembers' : `${days} days`}.`,
      )
    return late.length === 0 ? 0 : 1
  },
})
