import { mask } from '../core/mask.ts'
import type { World } from '../ports.ts'

/**
 * The payload of the event that started the workflow (GITHUB_EVENT_PATH). People can shape what is in it.
 * @returns undefined outside a workflow
 */
export async function readEvent({ env, disk }: Pick<World, 'env' | 'disk'>): Promise<unknown> {
  const path = env['GITHUB_EVENT_PATH']
  const bytes = path ? await disk.read(path) : undefined
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown)
}

/** Where the run that this is part of can be looked at; undefined outside a workflow. */
export function runUrl({ env }: Pick<World, 'env'>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined
}

/** Tells the jobs that follow something (GITHUB_OUTPUT), in one line; nothing outside a workflow. */
export async function setOutput(
  { env, disk }: Pick<World, 'env' | 'disk'>,
  name: string,
  value: string,
): Promise<void> {
  const file = env['GITHUB_OUTPUT']
  if (!file) return
  const before = new TextDecoder().decode(await disk.read(file))
  await disk.write(file, `${before}${name}=${value.replace(/\s+/g, ' ')}\n`)
}

/** Warns of what ends a run in failure, and tells the job that opens the issue about it. @returns the exit code */
export async function failWith(world: World, why: string): Promise<number> {
  world.log.warn(why)
  await setOutput(world, 'why', mask(why))
  return 1
}
