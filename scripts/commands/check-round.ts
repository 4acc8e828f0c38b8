import type { Step } from '../core/checks/sight.ts'
import type { WebAnswer } from '../core/checks/web-answer.ts'
import type { Instant } from '../core/zone.ts'
import type { World } from '../ports.ts'

/** One thing to ask. What stands first is asked first. */
export type Question = { readonly url: string; readonly accept: string; readonly gapMs: number }

/** How far one run goes. */
export type Limits = { readonly requests: number; readonly until: Instant }

/** What a run has used. */
export type Used = { requests: number; answered: number; readonly stopped: Map<string, string> }

/** Failures of a host, one after the other, after which it is left alone until the next run. */
const PATIENCE = 3

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
  async function ask({ url, accept, gapMs }: Question): Promise<WebAnswer | undefined> {
    const host = hostOf(url)
    if (isOver(host)) return undefined
    if (asked.has(host)) await timer.wait(gapMs)
    if (isOver(host)) return undefined
    asked.add(host)
    used.requests += 1
    const answer = await web.get({ url, accept })
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

  /** Takes a step and those that follow from it. @returns undefined when the run was over before it came to an end */
  async function walk<T>(
    first: Step<T>,
    gapMs: number,
  ): Promise<{ readonly found: T } | { readonly trouble: string } | undefined> {
    let step = first
    for (let steps = 0; steps < 3; steps += 1) {
      const answer = await ask({ url: step.url, accept: step.accept, gapMs })
      if (!answer) return undefined
      if (answer.ended === 'failed') return { trouble: answer.why }
      const read = step.read(answer)
      if (!('next' in read)) return read
      step = read.next
    }
    return { trouble: 'too many steps' }
  }

  return { used, ask, askAll, walk }
}

export type Round = ReturnType<typeof makeRound>
