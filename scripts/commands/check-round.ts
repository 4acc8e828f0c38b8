import type { Since } from '../core/checks/feed-memory.ts'
import type { Step } from '../core/checks/sight.ts'
import type { WebAnswer } from '../core/checks/web-answer.ts'
import type { Instant } from '../core/zone.ts'
import type { World } from '../ports.ts'

/** One thing to ask. What stands first is asked first. */
export type Question = {
  readonly url: string
  readonly accept: string
  readonly gapMs: number
  readonly since?: Since
}

/** How far one run goes. */
export type Limits = { readonly requests: number; readonly until: Instant }

/** What a run has used. */
export type Used = { requests: number; answered: number; readonly stopped: Map<string, string> }

/** Failures of a host, one after the other, after which it is left alone until the next run. */
const PATIENCE = 3

/** Where steps led: to what was wanted, with what lets the next question be short; to nothing new; or to nothing. */
export type Walked<T> =
  | { readonly found: T; readonly etag?: string | undefined; readonly modified?: string | undefined }
  | { readonly unchanged: true }
  | { readonly trouble: string }

const hostOf = (url: string) => new URL(url).host

/** Asks hosts, each at its own pace and one question at a time, until the run's limits are reached. */
export function makeRound({ web, timer, clock }: Pick<World, 'web' | 'timer' | 'clock'>, limits: Limits) {
  const used: Used = { requests: 0, answered: 0, stopped: new Map() }
  const failures = new Map<string, number>()
  const asked = new Set<string>()

  const isOver = (host: string) =>
    used.requests >= limits.requests || clock.now() >= limits.until || used.stopped.has(host)

  /** Learns from an answer whether the host still wants to be asked. */
  function note(host: string, answer: WebAnswer): void {
    if (answer.ended === 'failed' || answer.status >= 500) {
      const count = (failures.get(host) ?? 0) + 1
      failures.set(host, count)
      if (count >= PATIENCE) used.stopped.set(host, 'it does not answer')
      return
    }
    failures.set(host, 0)
    used.answered += 1
    if (answer.status === 429 || (answer.pauseMs ?? 0) > 0) used.stopped.set(host, 'it asks to wait')
  }

  /** @returns undefined when the run is over for this host: nothing was asked */
  async function ask({ url, accept, gapMs, since }: Question): Promise<WebAnswer | undefined> {
    const host = hostOf(url)
    if (isOver(host)) return undefined
    if (asked.has(host)) await timer.wait(gapMs)
    if (isOver(host)) return undefined
    asked.add(host)
    used.requests += 1
    const answer = await web.get({ url, accept, ...(since && { since }) })
    note(host, answer)
    return answer
  }

  /** Asks all, hosts side by side; `told` hears of each answer as it comes. */
  async function askAll<Q extends Question>(
    questions: readonly Q[],
    told: (question: Q, answer: WebAnswer) => void,
  ): Promise<void> {
    const byHost = Map.groupBy(questions, ({ url }) => hostOf(url))
    await Promise.all(
      [...byHost.values()].map(async (list) => {
        for (const question of list) {
          const answer = await ask(question)
          if (answer) told(question, answer)
        }
      }),
    )
  }

  /**
   * Takes a step and those that follow from it.
   * @param since what the host said when the thing was read before; it may then answer that nothing changed
   * @returns undefined when the run was over before it came to an end
   */
  async function walk<T>(first: Step<T>, gapMs: number, since?: Since): Promise<Walked<T> | undefined> {
    let step = first
    for (let steps = 0; steps < 3; steps += 1) {
      const { url, accept } = step
      const answer = await ask({ url, accept, gapMs, ...(step.whole && since && { since }) })
      if (!answer) return undefined
      if (answer.ended === 'failed') return { trouble: answer.why }
      if (step.whole && since && answer.status === 304) return { unchanged: true }
      const read = step.read(answer)
      if ('found' in read) {
        const { etag, modified } = answer
        return { found: read.found, ...(step.whole && { etag, modified }) }
      }
      if ('trouble' in read) return read
      step = read.next
    }
    return { trouble: 'too many steps' }
  }

  return { used, ask, askAll, walk }
}

export type Round = ReturnType<typeof makeRound>
