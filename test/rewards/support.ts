import type { RedemptionFile } from '../../schemas/redemption.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import type { Program } from '../../scripts/core/program.ts'
import type { ContentRecord, FileChange } from '../../scripts/core/records.ts'
import type { Command, StepCommand } from '../../scripts/core/rewards/claim-commands.ts'
import { type ClaimPlan, planClaims } from '../../scripts/core/rewards/plan-claims.ts'
import { type ProgramLiteral, programFrom, recordAt, recordsOf } from '../support/program-builder.ts'

export const NOW = '2026-11-21T12:00:00Z'
export const at = (text: string): number => Date.parse(text)

/** A program as files in memory: plans are applied to it as a store would apply them. */
export class Files {
  #records: ContentRecord[]
  #files: string[]

  constructor(literal: ProgramLiteral) {
    this.#records = recordsOf(literal)
    this.#files = [...(literal.files ?? [])]
  }

  get program(): Program {
    return programFrom(this.#records, this.#files)
  }

  get paths(): readonly string[] {
    return [...this.#records.map(({ path }) => path), ...this.#files]
  }

  plan(commands: readonly Command[], now = NOW): ClaimPlan {
    const { program } = this
    return planClaims(program, tally(program, at(now)), commands, at(now))
  }

  apply(changes: readonly FileChange[]): void {
    for (const change of changes) {
      if (change.op === 'remove') this.#files = this.#files.filter((path) => path !== change.path)
      if (change.op === 'write') this.#records.push(recordAt('redemption', change.path, change.data as RedemptionFile))
      if (change.op === 'edit') this.#edit(change)
    }
  }

  /** Plans, applies, and gives the plan. */
  run(commands: readonly Command[], now = NOW): ClaimPlan {
    const plan = this.plan(commands, now)
    this.apply(plan.changes)
    return plan
  }

  award(to: string, count: number, when: string): void {
    const id = `a${this.#records.length}`
    this.#records.push(
      recordAt('award', `awards/${when.slice(0, 4)}/${to}--${id}.yaml`, {
        ambassador: to,
        points: count,
        reason: 'Thanks',
        by: 'anna',
        at: when,
      }),
    )
  }

  /** Where each claim stands: `maya--a delivered`. */
  claims(): string[] {
    return this.program.redemptions.map(({ id, file }) => `${id} ${file.steps.at(-1)!.status}`)
  }

  balance(handle: string, now = NOW): number | undefined {
    return tally(this.program, at(now)).standings.get(handle)?.balance
  }

  #edit({ path, set }: Extract<FileChange, { op: 'edit' }>): void {
    this.#records = this.#records.map((record) => {
      if (record.path !== path || record.kind !== 'redemption') return record
      const data = { ...record.data, steps: [...record.data.steps] }
      for (const {
        at: [key, index],
        value,
      } of set) {
        if (key === 'steps') data.steps[Number(index)] = value as RedemptionFile['steps'][number]
        else data.code = value as string
      }
      return { ...record, data }
    })
  }
}

/** A claim in short: who and the claim's own part of its id, what, when. */
export const claim = (handle: string, id: string, reward: string, when = '2026-11-20T10:00:00Z'): Command => ({
  do: 'claim',
  claim: `${handle}--${id}`,
  handle,
  reward,
  at: at(when),
})

/** A step by the program's people. */
export const step = (what: StepCommand['do'], id: string, more: Partial<StepCommand> = {}): Command => ({
  do: what,
  claim: id,
  by: 'anna',
  as: 'program',
  at: at('2026-11-21T09:00:00Z'),
  ...more,
})

/** Points given to members long ago, as awards. */
export const points = (table: Readonly<Record<string, number>>) =>
  Object.entries(table).map(([to, count]) => ({ to, points: count, at: '2026-01-01' }))

/** What became of the commands, as words. */
export const resultsOf = ({ outcomes }: ClaimPlan): string[] =>
  outcomes.map(({ command, result, hindrances }) =>
    [command.claim, result, ...(hindrances ?? []).map(({ why }) => why)].join(' '),
  )
