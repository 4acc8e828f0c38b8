import type { World } from '../ports.ts'

/** A span of time as people read it: `0.4 s`, `12 s`, `2 min 5 s`. Takes milliseconds. */
export function spanText(ms: number): string {
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

const WIDTH = 60

/** Does a piece of work and says, once it is done, what it was, what came of it and how long it took. */
export async function step<T>(
  world: Pick<World, 'log'>,
  what: string,
  work: () => Promise<T>,
  outcome?: (result: T) => string,
): Promise<T> {
  const started = performance.now()
  const result = await work()
  const said = outcome ? `${what}: ${outcome(result)}` : what
  world.log.info(`  ${said.padEnd(WIDTH)} ${spanText(performance.now() - started).padStart(8)}`)
  return result
}
