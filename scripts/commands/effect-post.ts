import { pullEvent } from '../core/effect/event.ts'
import { planSticky } from '../core/effect/sticky.ts'
import { COMMENT_CHARS } from '../core/render/forge/document.ts'
import { link } from '../core/render/forge/words.ts'
import type { World } from '../ports.ts'
import { readEvent, runUrl } from './event.ts'

/**
 * Puts the effect on its pull request: one comment, edited in place, gone when there is nothing to say. On a pull request from a fork nothing
 * is written, whose readers have the annotations and the summary.
 * @param file absolute; what the comparison wrote. It comes from a job that ran the pull request's own code: text to show, nothing else
 * @returns the command's exit code
 */
export async function postEffect(world: World, file: string): Promise<number> {
  const bytes = await world.disk.read(file)
  const pull = pullEvent(await readEvent(world))
  const forge = await world.forge()
  const wrong =
    bytes === undefined
      ? `${file} is not there: run npm run effect -- --out FILE first.`
      : 'missing' in forge
        ? forge.missing
        : pull === undefined
          ? 'This is no run for a pull request: GITHUB_EVENT_PATH names no event of one.'
          : undefined
  if (wrong !== undefined || 'missing' in forge || pull === undefined) {
    world.log.warn(wrong ?? '')
    return 2
  }
  if (pull.fork) {
    world.log.info('The pull request comes from a fork: its effect is in the summary of the run.')
    return 0
  }
  const text = new TextDecoder().decode(bytes).slice(0, COMMENT_CHARS).trim()
  const run = runUrl(world)
  const foot =
    run === undefined
      ? ''
      : `\n\n<sub>${link('The run', `${run}#artifacts`)} keeps the hub as it would be, where it can be built, as a folder to unpack. This comment follows the pull request.</sub>`
  const steps = planSticky('effect', await forge.comments(pull.number), text === '' ? undefined : `${text}${foot}`)
  for (const step of steps) {
    if (step.do === 'add') await forge.addComment(pull.number, step.body)
    else if (step.do === 'edit') await forge.editComment(step.id, step.body)
    else await forge.removeComment(step.id)
  }
  const [step] = steps
  world.log.info(step === undefined ? 'The comment says so already.' : `Comment: ${step.do}.`)
  return 0
}
