import { mask } from '../core/mask.ts'
import type { Timer } from '../ports.ts'
import { type Answer, isPassing, rateOf, waitOf } from './carrier-resend-answers.ts'

const TRIES = 5

/**
 * Asks for something that changes nothing: again after a pause when the provider asks for one or does not answer.
 * @param patience how long one try may take, in milliseconds
 */
export async function asked<T>(
  timer: Timer,
  patience: number,
  ask: (signal: AbortSignal) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(AbortSignal.timeout(patience))
    const rate = rateOf(answer.headers)
    if (!answer.error) {
      if (rate?.remaining === 0) await timer.wait(rate.resetMs)
      return answer
    }
    if (tries >= TRIES || !isPassing(answer.error)) return answer
    await timer.wait(waitOf(answer.headers, 1000 * tries))
  }
}

/** What went wrong, without an address. */
export const said = (error: NonNullable<Answer<unknown>['error']>) =>
  `${mask(error.message).slice(0, 200)} (${error.name})`
