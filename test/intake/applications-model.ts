/** Applications with their pull requests, on a forge in memory: runs that die, people who merge and close, decisions by other ways. */
import fc from 'fast-check'
import { type ApplyForge, followApplications, pullDecisions } from '../../scripts/commands/intake/applications.ts'
import { runIntake } from '../../scripts/commands/intake/run.ts'
import { afterChanges } from '../../scripts/core/contacts/after-changes.ts'
import { arrivalId } from '../../scripts/core/intake/arrival.ts'
import { decisionPath, decisionText } from '../../scripts/core/queue/handed-on.ts'
import type { FileChange } from '../../scripts/core/records.ts'
import type { ForgeComment, ForgePull } from '../../scripts/ports.ts'
import { applicant, NOW, parcelOf } from './documents.ts'
import { Died, Model, start } from './model.ts'

const AT = Date.parse(NOW)
/** What a file is on a branch here: the change that makes it. */
const bytesOf = (change: FileChange) => new TextEncoder().encode(JSON.stringify(change))
const changeOf = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes)) as FileChange

type Branch = ReadonlyMap<string, Uint8Array | undefined>

export class WithPulls extends Model {
  readonly branches = new Map<string, Branch>()
  readonly pulls: ForgePull[] = []
  readonly said = new Map<number, ForgeComment[]>()

  constructor() {
    super(start({ review: { applications: 'manual' } }))
  }

  private edit(number: number, change: Partial<ForgePull>): void {
    const at = this.pulls.findIndex((one) => one.number === number)
    this.pulls[at] = { ...this.pulls[at]!, ...change }
  }

  openOn = (branch: string) => this.pulls.find((one) => one.branch === branch && one.open)

  forge(): ApplyForge {
    const opened = (branch: string, title: string, body: string): ForgePull => {
      const number = this.pulls.length + 1
      const by = { by: 'bot', byId: 1, mine: true, opened: AT, url: `/pull/${number}`, pull: true, labels: [] }
      const pull = { number, title, body, open: true, branch, closed: undefined, merged: undefined, ...by }
      this.pulls.push(pull)
      return pull
    }
    return {
      branches: (begin) => this.call(() => [...this.branches.keys()].filter((name) => name.startsWith(begin))),
      editPull: (number, { title, body, open }) =>
        this.call(() => this.edit(number, { title, body, ...(open === false && { open, closed: AT }) })),
      comments: (number) => this.call(() => this.said.get(number) ?? []),
      isPrivate: () => this.call(() => true),
      main: () =>
        this.call(() => {
          const paths = [...this.program.records.keys()]
          const contacts = [...this.program.contacts].map((handle) => `contacts/${handle}.age`)
          return {
            head: `${this.commits}`,
            files: new Map([...paths, ...contacts].map((path) => [`content/${path}`, path])),
          }
        }),
      makeBranch: (name, _on, changes) =>
        this.call(() => {
          if (this.branches.has(name)) return false
          this.branches.set(name, changes)
          return true
        }),
      openPull: (branch, title, body) => this.call(() => (this.openOn(branch) ? 'there' : opened(branch, title, body))),
      pullsOf: (branch) => this.call(() => this.pulls.filter((one) => one.branch === branch).toReversed()),
      removeBranch: (name) => this.call(() => void this.branches.delete(name)),
      roleOf: (login) => this.call(() => (login === 'anna' ? 'admin' : 'read')),
    }
  }

  say(number: number, body: string): void {
    const comments = this.said.get(number) ?? []
    this.said.set(number, [...comments, { id: comments.length + 1, body, by: 'anna', mine: false, at: AT }])
  }

  merge({ number, branch }: ForgePull): void {
    this.program = afterChanges(
      this.program,
      [...(this.branches.get(branch) ?? [])].map(([, bytes]) => changeOf(bytes)),
    )
    this.commits += 1
    this.edit(number, { open: false, closed: AT - 60_000, merged: AT - 60_000 })
  }

  close({ number }: ForgePull): void {
    this.edit(number, { open: false, closed: AT })
  }

  override ports() {
    const ports = super.ports()
    const forge = this.forge()
    const given = {
      forge,
      inbox: ports.inbox,
      sealer: ports.sealer,
      written: async (changes: readonly FileChange[]) => new Map(changes.map((one) => [one.path, bytesOf(one)])),
      now: () => AT,
      warn: () => {},
    }
    return {
      ...ports,
      decidedElsewhere: (seen: Parameters<typeof ports.decidedElsewhere>[0]) => pullDecisions(forge, seen),
      follow: (...after: Parameters<typeof ports.follow>) => followApplications(given, ...after),
    }
  }

  override state(): string {
    const pulls = this.pulls.map(({ branch, open, merged, title, body }) => [branch, open, merged, title, body])
    return `${super.state()}\n${JSON.stringify([pulls.sort(), [...this.branches.keys()].sort()], null, 1)}`
  }
}

/** What people do about one application. */
const DEEDS = [
  'merge',
  'close',
  'close with a word',
  'accept',
  'decline',
  'merge and accept',
  'close and accept',
  'nothing',
] as const
type Deed = (typeof DEEDS)[number]
type Applied = { readonly name: string; readonly address: number; readonly deed: Deed }

const applied = fc.record({
  name: fc.constantFrom('Anna', 'Anna', 'Otto'),
  address: fc.integer({ min: 1, max: 9 }),
  deed: fc.constantFrom(...DEEDS),
})
const someApplied = fc.uniqueArray(applied, {
  minLength: 1,
  maxLength: 3,
  selector: ({ name, address }) => `${name} ${address}`,
})

const parcelFor = ({ name, address }: Applied) => parcelOf('join', applicant(name, `zqx${address}@mail.example`))

async function doDeeds(model: WithPulls, all: readonly Applied[]): Promise<void> {
  for (const one of all) {
    const id = await arrivalId(parcelFor(one).document)
    const pull = model.openOn(`apply/${id}`)
    if (pull && one.deed.startsWith('merge')) model.merge(pull)
    if (pull && one.deed === 'close with a word') model.say(pull.number, 'We are full.')
    if (pull && one.deed.startsWith('close')) model.close(pull)
    const says = one.deed.endsWith('accept')
      ? ({ verb: 'accept', by: 'anna' } as const)
      : one.deed === 'decline'
        ? ({ verb: 'decline', by: 'anna', reason: 'We are full.' } as const)
        : undefined
    if (says) model.inbox.write(new Map([[decisionPath(id), decisionText(says, AT)]]))
  }
}

/** Runs, dying where told, until a run does not die, and then until nothing more comes of it. @returns how often it died */
async function runOut(model: WithPulls, deaths: readonly number[]): Promise<number> {
  let died = 0
  for (const at of [...deaths, Infinity, Infinity]) {
    model.calls = 0
    model.dieAt = at
    try {
      await model.run()
    } catch (error) {
      if (!(error instanceof Died)) throw error
      died += 1
    }
  }
  return died
}

async function played(all: readonly Applied[], deaths: readonly (readonly number[])[]) {
  const model = new WithPulls()
  for (const one of all) await model.lay({ parcel: parcelFor(one), received: '2026-11-21T11:31:00Z' })
  let died = await runOut(model, deaths[0] ?? [])
  await doDeeds(model, all)
  died += await runOut(model, deaths[1] ?? [])
  return { model, died }
}

/**
 * Applies, lets people decide, and dies at each call of both runs in turn.
 * @returns how often a run died, how many were taken in and how many pull requests there were; throws at the first end that differs
 */
export async function checkApplications(how: { seed: number; runs: number }) {
  let [deaths, members, pulls] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(
      someApplied,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      async (all, first, second) => {
        const { model: plain } = await played(all, [])
        const joined = [...plain.program.ambassadors.values()].filter(({ file }) => file.application !== undefined)
        const ids = joined.map(({ file }) => file.application)
        if (new Set(ids).size !== ids.length) throw new Error('somebody is a member twice')
        const branches = plain.pulls.map(({ branch }) => branch)
        if (new Set(branches).size !== branches.length) throw new Error('an application has two pull requests')
        const wanted = all.filter(({ deed }) => deed.startsWith('merge') || deed.endsWith('accept')).length
        if (wanted !== joined.length) throw new Error(`${wanted} were taken in, and ${joined.length} are members`)
        members += joined.length
        pulls += branches.length
        for (const given of [
          [[first], []],
          [[], [second]],
          [
            [first, second],
            [second, first],
          ],
        ]) {
          const { model, died } = await played(all, given)
          deaths += died
          if (model.state() !== plain.state())
            throw new Error(`died at ${JSON.stringify(given)}:\n${plain.state()}\n---\n${model.state()}`)
        }
      },
    ),
    { seed: how.seed, numRuns: how.runs },
  )
  return { deaths, members, pulls }
}

/** Two runs at once, whose calls interleave as chance has it. @returns how many pull requests there were, of how many applications */
export async function checkRacing({ seed, runs }: { seed: number; runs: number }) {
  let [pulls, applications] = [0, 0]
  await fc.assert(
    fc.asyncProperty(someApplied, fc.scheduler(), async (all, scheduler) => {
      const model = new WithPulls()
      for (const one of all) await model.lay({ parcel: parcelFor(one), received: '2026-11-21T11:31:00Z' })
      const real = model.call.bind(model)
      model.call = (done) => scheduler.schedule(Promise.resolve()).then(() => real(done))
      const job = { apply: true, decisions: new Map() }
      await scheduler.waitFor(Promise.all([runIntake(model.ports(), job), runIntake(model.ports(), job)]))
      model.call = real
      await runOut(model, [])
      const branches = model.pulls.map(({ branch }) => branch)
      if (new Set(branches).size !== branches.length) throw new Error('an application has two pull requests')
      pulls += branches.length
      applications += all.length
    }),
    { seed, numRuns: runs },
  )
  return { pulls, applications }
}
