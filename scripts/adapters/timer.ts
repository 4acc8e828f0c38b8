import type { Timer } from '../ports.ts'

/** Waits; not at all once the command is interrupted. */
export function makeTimer(interrupted: AbortSignal): Timer {
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          interrupted.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, ms)
        if (interrupted.aborted) done()
        else interrupted.addEventListener('abort', done, { once: true })
      }),
  }
}
