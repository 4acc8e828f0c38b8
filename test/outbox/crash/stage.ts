import type { Dice } from '../../support/seeded.ts'

/** A run on the stage: it sleeps or dies as the schedule has it. */
export type Actor = { readonly name: string; dead: boolean; asleepUntil: number; gates: number }

type Parked = { readonly actor: Actor; readonly from: number; readonly effect: () => void; resume(): void }

export type Fate = 'go on' | 'die' | 'die with the effect' | { readonly sleep: number }

/** What the schedule does to an actor at a gate: `before` an effect, or `after` it. */
export type Fates = (actor: Actor, gate: string, side: 'before' | 'after') => Fate

const NEVER = new Promise<never>(() => undefined)

/** Lets time and runs go on one step at a time, chosen by dice: nothing happens between two gates but what the schedule lets happen. */
export class Stage {
  now: number
  private readonly parked = new Set<Parked>()
  private readonly timed: { readonly at: number; run(): void }[] = []
  private readonly dice: Dice
  private readonly fates: Fates

  constructor(start: number, dice: Dice, fates: Fates) {
    this.now = start
    this.dice = dice
    this.fates = fates
  }

  /** Does something at an instant. */
  at(instant: number, run: () => void): void {
    this.timed.push({ at: instant, run })
    this.timed.sort((a, b) => a.at - b.at)
  }

  /** One await of a run: it may stop here, before the effect or after it. @param until not before this instant */
  async gate<T>(actor: Actor, name: string, effect: (parkedFor: number) => T, until = 0): Promise<T> {
    const begun = this.now
    const alone = () => {
      // A dead run does not learn that its request failed.
      try {
        effect(this.now - begun)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
      }
    }
    if (await this.stops(actor, name, 'before', until, alone)) return NEVER
    const done = effect(this.now - begun)
    if (await this.stops(actor, name, 'after', 0, () => undefined)) return NEVER
    return done
  }

  private async stops(actor: Actor, name: string, side: 'before' | 'after', until: number, effect: () => void) {
    if (actor.dead) return true
    actor.gates += 1
    const fate = this.fates(actor, name, side)
    if (fate === 'die with the effect') effect()
    if (fate === 'die' || fate === 'die with the effect') {
      this.kill(actor)
      return true
    }
    if (typeof fate === 'object') actor.asleepUntil = Math.max(actor.asleepUntil, this.now + fate.sleep)
    await new Promise<void>((resume) => {
      this.parked.add({ actor, from: until, effect, resume })
    })
    return actor.dead
  }

  /** A run dies; what it had under way arrives all the same, or not. */
  private kill(actor: Actor): void {
    actor.dead = true
    for (const one of [...this.parked].filter((parked) => parked.actor === actor)) {
      this.parked.delete(one)
      if (this.dice.chance(50)) one.effect()
    }
  }

  /** Plays until nobody waits and nothing is planned any more. */
  async play(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve))
      while (this.timed[0] && this.timed[0].at <= this.now) this.timed.shift()!.run()
      const waiting = [...this.parked]
      const ready = waiting.filter(({ actor, from }) => actor.asleepUntil <= this.now && from <= this.now)
      if (ready.length > 0) {
        const next = this.dice.pick(ready)
        this.parked.delete(next)
        this.now += this.dice.int(0, 400)
        next.resume()
        continue
      }
      const instants = waiting.map(({ actor, from }) => Math.max(actor.asleepUntil, from))
      if (this.timed[0]) instants.push(this.timed[0].at)
      if (instants.length === 0) {
        // Something may still be computing: only a second quiet turn says that the play is over.
        await new Promise((resolve) => setImmediate(resolve))
        if (this.parked.size === 0 && this.timed.length === 0) return
        continue
      }
      this.now = Math.max(this.now, Math.min(...instants))
    }
  }
}
