import { makeResend } from '../../../scripts/adapters/carrier-resend.ts'
import type { Job, Planned } from '../../../scripts/commands/outbox/job.ts'
import { runOutbox } from '../../../scripts/commands/outbox/run.ts'
import { type Claim, standingOf } from '../../../scripts/core/outbox/ledger.ts'
import { readLedger } from '../../../scripts/core/outbox/ledger-files.ts'
import { idInAddresses, mailPayload } from '../../../scripts/core/outbox/mail-payload.ts'
import { messageId, type Origin, type Outgoing } from '../../../scripts/core/outbox/outgoing.ts'
import { FLIGHT, LEASE } from '../../../scripts/core/outbox/times.ts'
import type { Branch, Carrier } from '../../../scripts/ports.ts'
import { type Dice, diceOf } from '../../support/seeded.ts'
import { MemoryBranch } from '../memory-branch.ts'
import { ProviderModel } from '../provider-model.ts'
import { EDGES, lost } from './edge.ts'
import type { Outcome, Setting } from './setting.ts'
import { type Actor, type Fate, type Fates, Stage } from './stage.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = Date.parse('2026-11-02T08:00:00Z')

type Person = { readonly handle: string; moved: number; goneAt: number }

const addressOf = ({ handle, moved }: Person) => `${handle}.${moved}@crew.example.dev`

class Play {
  readonly dice: Dice
  readonly stage: Stage
  readonly provider: ProviderModel
  readonly branch = new MemoryBranch()
  readonly people: Person[]
  readonly due: { readonly key: string; readonly from: number; readonly to: Person }[] = []
  readonly failures: string[] = []
  private readonly refusedAt = new Map<string, number>()
  readonly setting: Setting
  deaths = 0
  private requests = 0
  started = 0
  gates = 0
  firstGates = 0
  private calm = false

  constructor(seed: number, setting: Setting) {
    this.setting = setting
    this.dice = diceOf(seed)
    this.stage = new Stage(START, this.dice, this.fates)
    this.provider = new ProviderModel({
      now: () => this.stage.now,
      historyMs: setting.historyMs,
      lagMs: this.dice.pick([0, 0, 4 * MINUTE]),
      ...(setting.rough && this.dice.chance(50) && { limit: 2 }),
      ...(setting.rough && this.dice.chance(25) && { quota: 15 }),
    })
    this.people = Array.from({ length: this.dice.int(5, 14) }, (_, index) => ({
      handle: `member-${index + 1}`,
      moved: 0,
      goneAt: Infinity,
    }))
  }

  private readonly fates: Fates = (actor): Fate => {
    this.gates += 1
    const { first, deaths, sleeps } = this.setting
    if (actor.name === 'run-1') this.firstGates += 1
    if (first && actor.name === 'run-1' && actor.gates === first.gate) return this.count(first.fate)
    if (this.calm) return 'go on'
    const throws = this.dice.int(1, 1000)
    if (throws <= deaths) return this.count(this.dice.chance(50) ? 'die' : 'die with the effect')
    if (throws <= deaths + sleeps)
      return { sleep: this.dice.int(1, 60) * this.dice.pick([MINUTE, MINUTE, 5 * MINUTE, HOUR]) }
    return 'go on'
  }

  private count(fate: Fate): Fate {
    if (typeof fate === 'string') this.deaths += 1
    return fate
  }

  /** Things happen to people, and others write to the branch. */
  private life(): void {
    const person = this.dice.pick(this.people)
    const what = this.dice.int(1, 100)
    if (what <= 10) person.moved += 1
    else if (what <= 13) person.goneAt = Math.min(person.goneAt, this.stage.now)
    else if (what <= 20) {
      const address = addressOf(person)
      if (!this.refusedAt.has(address)) this.refusedAt.set(address, this.stage.now)
      this.provider.suppressed.set(address, this.dice.pick(['bounce', 'complaint', 'manual'] as const))
    } else if (what <= 40) this.branch.write(new Map([['cursors/watch.json', `${this.stage.now}`]]))
  }

  /** A message as the program stood at its origin, to the address of today. */
  private async message(person: Person, keys: readonly string[], { commit, at }: Origin): Promise<Outgoing> {
    const channel = 'email' as const
    const id = await messageId('https://crew.example.dev', { keys, to: person.handle, channel })
    const payload = mailPayload({
      id,
      from: 'Crew <crew@crew.example.dev>',
      replyTo: 'crew@crew.example.dev',
      subject: `${keys.length} things`,
      html: `<p>${commit} ${at}</p>`,
      text: JSON.stringify(keys),
      unsubscribeBy: 'crew@crew.example.dev',
    })
    const priority = this.due.findIndex(({ key }) => key === keys[0]) % 3
    return { id, keys, to: person.handle, priority, address: addressOf(person), channel, payload }
  }

  private jobOf(actor: Actor): Job {
    const { stage } = this
    return {
      run: actor.name,
      plan: async (ledger, refused, now) => {
        await stage.gate(actor, 'plan', () => undefined)
        const standing = standingOf(ledger)
        const open = this.due.filter(({ key, from, to }) => from <= now && to.goneAt > now && !standing.has(key))
        const origin: Origin = { commit: `main-${Math.floor(now / (3 * HOUR))}`, at: now }
        const outgoing: Outgoing[] = []
        const excluded: Planned['excluded'][number][] = []
        const waiting: Planned['waiting'][number][] = []
        for (const person of this.people) {
          const keys = open.filter(({ to }) => to === person).map(({ key }) => key)
          const why = refused.get(addressOf(person))
          if (why) for (const key of keys) excluded.push({ key, why })
          else if (keys.length > 3) {
            for (const key of keys.slice(3)) waiting.push({ key, why: 'weekly-cap' })
            outgoing.push(await this.message(person, keys.slice(0, 3), origin))
          } else if (keys.length > 0) outgoing.push(await this.message(person, keys, origin))
        }
        return { origin, outgoing, excluded, waiting }
      },
      render: async (claim: Claim) => {
        await stage.gate(actor, 'render', () => undefined)
        const messages = new Map<string, Outgoing>()
        for (const { id, to, keys } of claim.members) {
          const person = this.people.find(({ handle }) => handle === to)!
          if (person.goneAt > stage.now) messages.set(id, await this.message(person, keys, claim.origin))
        }
        return messages
      },
    }
  }

  private portsOf(actor: Actor) {
    const { stage, branch } = this
    const clock = { now: () => stage.now }
    const timer = { wait: (ms: number) => stage.gate(actor, 'wait', () => undefined, stage.now + ms) }
    const gated: Branch = {
      name: branch.name,
      read: async () => (await stage.gate(actor, 'read', () => branch.read()))!,
      commit: async (on, changes, message) =>
        (await stage.gate(actor, 'commit', () => branch.commit(on, changes, message)))!,
    }
    const resend = makeResend({
      key: 're_model',
      baseUrl: `https://${actor.name}.model.dev`,
      clock,
      timer,
      historyMs: this.setting.historyMs,
      idOf: idInAddresses,
    })
    const email = this.carrierOf(resend, actor)
    const log = { info: () => undefined, warn: () => undefined }
    return { branch: gated, carriers: { email }, clock, timer, log }
  }

  /** What the provider of the setting can do; to one that remembers nothing every request is new. */
  private carrierOf(resend: Carrier, actor: Actor): Carrier {
    const { provider } = this.setting
    if (provider === 'remembers') return { ...resend, most: 4 }
    const send: Carrier['send'] = (key, messages) => {
      this.requests += 1
      return resend.send(`${key}-${actor.name}-${this.requests}`, messages)
    }
    const few: Carrier = { ...resend, most: 1, claims: 3, remembers: false, send }
    return provider === 'lists' ? few : { ...few, lookUp: async () => ({ found: new Map(), unclear: new Set() }) }
  }

  /** The HTTP edge: a request reaches the provider within `FLIGHT` less what the list may lag, or never. */
  request(actor: Actor, input: string | URL | Request, init: RequestInit | undefined): Promise<Response> {
    const method = init?.method ?? 'GET'
    const headers = new Headers(init?.headers)
    return this.stage.gate(actor, method, (parkedFor): Response => {
      const rough = this.setting.rough && !this.calm ? this.dice.int(1, 100) : 100
      if (parkedFor > FLIGHT - 5 * MINUTE || rough <= 3) return lost()
      if (rough <= 6) return new Response('<h1>Bad gateway</h1>', { status: 502 })
      const answer = this.provider.handle(method, new URL(String(input)), headers, String(init?.body ?? ''))
      return rough <= 9 ? lost() : answer
    })
  }

  private start(): void {
    this.started += 1
    const actor: Actor = { name: `run-${this.started}`, dead: false, asleepUntil: 0, gates: 0 }
    EDGES.set(`${actor.name}.model.dev`, (input, init) => this.request(actor, input, init))
    runOutbox(this.portsOf(actor), this.jobOf(actor)).then(
      (done) => {
        if ('stopped' in done) this.failures.push(`${actor.name} stopped: ${done.stopped}`)
        else if (done.account.due !== done.sent.size + done.excluded.size + done.held.size + done.queued.size)
          this.failures.push(`${actor.name}: the account is wrong`)
      },
      (error: unknown) => this.failures.push(`${actor.name} threw: ${error instanceof Error ? error.message : error}`),
    )
  }

  async play(): Promise<Outcome> {
    const { dice, stage, setting } = this
    let at = START
    for (let run = 1; run <= setting.runs; run += 1) {
      stage.at(at, () => {
        const keys = dice.int(1, 10)
        for (let count = 0; count < keys; count += 1) {
          const to = dice.pick(this.people)
          this.due.push({ key: `notice/${this.due.length + 1}/${to.handle}`, from: stage.now, to })
        }
        this.start()
        if (dice.chance(setting.overlaps)) this.start()
      })
      for (let event = 0; event < 8; event += 1)
        stage.at(at + dice.int(0, dice.pick([40_000, HOUR])), () => this.life())
      // Some come in quick succession, as when a person starts one by hand.
      at += (dice.chance(setting.quick) ? dice.int(5, 50) : dice.int(15, setting.gapHours * 60)) * MINUTE
    }
    // Then runs that nothing happens to, until everything that can be told is told.
    for (let run = 1; run <= 12; run += 1) {
      stage.at(at, () => {
        this.calm = true
        this.start()
      })
      at += dice.int(2 * 60, Math.min(6, setting.gapHours) * 60) * MINUTE
    }
    await stage.play()
    return this.outcome()
  }

  private outcome(): Outcome {
    const read = readLedger(this.branch.files)
    if ('fault' in read) throw new Error(read.fault.message)
    const standing = standingOf(read.ledger)
    const deliveries = new Map<string, number>()
    const unwanted: string[] = []
    for (const { at, mail } of this.provider.rows) {
      const person = this.people.find(({ handle }) => mail.to[0]!.startsWith(`${handle}.`))!
      const until = Math.min(person.goneAt, this.refusedAt.get(mail.to[0]!) ?? Infinity)
      // A run reads who opted out, may work on it for a lease, then claims for a lease more.
      if (at > until + 2 * LEASE + FLIGHT) unwanted.push(`${mail.to[0]} at ${new Date(at).toISOString()}`)
      for (const key of JSON.parse(mail.text) as string[]) deliveries.set(key, (deliveries.get(key) ?? 0) + 1)
    }
    const lost = this.due.filter(({ key, to }) => {
      const went = deliveries.has(key)
      const stands = standing.get(key)
      if (stands === 'receipt') return !went
      if (went || stands === 'held') return stands !== 'held' && stands !== 'claim'
      return to.goneAt === Infinity && !this.provider.suppressed.has(addressOf(to))
    })
    return {
      messages: this.due.length,
      doubled: [...deliveries].filter(([, count]) => count > 1).map(([key]) => key),
      lost: lost.map(({ key }) => `${key} (${standing.get(key) ?? 'free'})`),
      held: this.due.filter(({ key }) => standing.get(key) === 'held').map(({ key }) => key),
      unwanted,
      failures: this.failures,
      runs: this.started,
      deaths: this.deaths,
      gates: this.gates,
      firstGates: this.firstGates,
    }
  }
}

/** Plays one schedule; the same seed and setting give the same outcome. */
export async function playSchedule(seed: number, setting: Setting): Promise<Outcome> {
  EDGES.clear()
  return new Play(seed, setting).play()
}
