import type { RedemptionFile } from '../../../schemas/redemption.ts'
import type { RedemptionStatus } from '../../../schemas/vocabulary.ts'
import { byCode } from '../points/types.ts'
import type { Program, Redemption } from '../program.ts'
import type { FileChange } from '../records.ts'
import { type Instant, instantText } from '../zone.ts'
import type { Command } from './claim-commands.ts'
import { statusOf } from './steps.ts'
import { freeCodes, hasCodes, leftOf } from './stock.ts'

/** Who decides what only the rules can decide, as the step of a claim names it. */
export const BY_RULE = 'goodword'

type Held = { claim: Redemption; isNew: boolean; dirty: boolean; code: string | undefined }

const stands = (status: RedemptionStatus) => status !== 'refused' && status !== 'cancelled'
const byTime = (a: Held, b: Held) => a.claim.at - b.claim.at || byCode(a.claim.id, b.claim.id)

/** Every claim of a program while a plan is made: what is there, and what is added to it. Its changes are the plan's. */
export class ClaimBook {
  readonly #program: Program
  readonly #now: Instant
  readonly #held = new Map<string, Held>()

  constructor(program: Program, now: Instant) {
    this.#program = program
    this.#now = now
    for (const claim of program.redemptions)
      this.#held.set(claim.id, { claim, isNew: false, dirty: false, code: claim.file.code })
  }

  get(id: string): Redemption | undefined {
    return this.#held.get(id)?.claim
  }

  status(id: string): RedemptionStatus {
    return statusOf(this.#held.get(id)!.claim, this.#now)
  }

  /** The claims that stand, by `at`, then by id. */
  standing(): readonly Redemption[] {
    return [...this.#held.values()]
      .filter(({ claim }) => claim.at <= this.#now && stands(statusOf(claim, this.#now)))
      .sort(byTime)
      .map(({ claim }) => claim)
  }

  /** Adds a claim as it came in, requested and not yet looked at. */
  add({ claim: id, handle, reward, at }: Extract<Command, { do: 'claim' }>, cost: number): void {
    const asked = Math.min(at, this.#now)
    const path = `redemptions/${this.#program.zone.dayOf(asked).slice(0, 4)}/${id}.yaml`
    const file: RedemptionFile = {
      ambassador: handle,
      reward,
      cost,
      at: instantText(asked),
      steps: [{ status: 'requested', at: instantText(asked), by: handle }],
    }
    const second = Date.parse(file.at)
    const steps = [{ status: 'requested' as const, at: second, by: handle }]
    const claim = { id, path, ambassador: handle, reward, cost, at: second, steps, file }
    this.#held.set(id, { claim, isNew: true, dirty: true, code: undefined })
  }

  /** Takes a claim one step further; the step is never dated before the one before it. */
  step(id: string, status: RedemptionStatus, by: string, at: Instant, note?: string): void {
    const held = this.#held.get(id)!
    const { claim } = held
    const when = Date.parse(instantText(Math.max(Math.min(at, this.#now), claim.steps.at(-1)?.at ?? claim.at)))
    const step = { status, at: instantText(when), by, ...(note === undefined ? {} : { note }) }
    held.claim = {
      ...claim,
      steps: [...claim.steps, { status, at: when, by }],
      file: { ...claim.file, steps: [...claim.file.steps, step] },
    }
    held.dirty = true
  }

  /** Deals the next free code of a claim's reward to it; true also when it needs none or has one. */
  deal(id: string): boolean {
    const held = this.#held.get(id)!
    const reward = this.#program.rewards.get(held.claim.reward)
    if (!reward || !hasCodes(this.#program, reward.slug) || held.code !== undefined) return true
    const dealt = new Set(
      [...this.#held.values()].flatMap(({ claim, code }) => (claim.reward === reward.slug && code ? code : [])),
    )
    const code = freeCodes(this.#program, reward.slug).find((one) => !dealt.has(one))
    if (code === undefined) return false
    held.code = code
    held.claim = { ...held.claim, file: { ...held.claim.file, code } }
    held.dirty = true
    return true
  }

  /** How many of a reward are left when certain claims hold theirs. */
  left(reward: string, claims: readonly Redemption[]): number {
    const found = this.#program.rewards.get(reward)
    const taken = claims.map((claim) => ({ ...claim, code: this.#held.get(claim.id)?.code }))
    return found ? leftOf(this.#program, found, taken) : 0
  }

  /** The files to write: each claim that is new or went further, and the sealed things that are needed no more. */
  changes(): FileChange[] {
    const dirty = [...this.#held.values()].filter((one) => one.dirty).sort((a, b) => byCode(a.claim.path, b.claim.path))
    return dirty.flatMap(({ claim, isNew, code }) => [
      isNew ? { op: 'write' as const, path: claim.path, data: claim.file } : this.#edit(claim),
      ...this.#gone(claim, code),
    ])
  }

  #edit({ path, file }: Redemption): FileChange {
    const before = this.#program.redemptions.find(({ path: one }) => one === path)?.file.steps.length ?? 0
    const set: { at: (string | number)[]; value: unknown }[] = file.steps
      .slice(before)
      .map((value, index) => ({ at: ['steps', before + index], value }))
    if (file.code !== undefined) set.push({ at: ['code'], value: file.code })
    return { op: 'edit', path, set }
  }

  /** A name and address, and a dealt code, leave the folder once the claim is over. */
  #gone(claim: Redemption, code: string | undefined): FileChange[] {
    const status = statusOf(claim, this.#now)
    if (stands(status) && status !== 'delivered') return []
    const address = `${claim.path.slice(0, -'.yaml'.length)}.age`
    const sealed = code !== undefined && this.#program.codes.get(claim.reward)?.includes(code)
    return [
      ...(this.#program.addresses.has(claim.id) ? [{ op: 'remove' as const, path: address }] : []),
      ...(sealed ? [{ op: 'remove' as const, path: `codes/${claim.reward}/${code}.age` }] : []),
    ]
  }
}
