/** A world of the intake in memory: the same runs, with every port call a place to die at. Sealing is plain here, so that what lies where can be compared. */

import { keptParcel } from '../../schemas/inbox.ts'
import type { ProgramFile } from '../../schemas/program.ts'
import type { Parcel } from '../../schemas/submission.ts'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import type { IntakePorts, Main } from '../../scripts/commands/intake/ports.ts'
import { runIntake } from '../../scripts/commands/intake/run.ts'
import { afterChanges } from '../../scripts/core/contacts/after-changes.ts'
import { type Arrival, arrivalId, itemPath, type Sender } from '../../scripts/core/intake/arrival.ts'
import { tagOf } from '../../scripts/core/intake/confirm.ts'
import { cameFrom, keptText, parcelIn } from '../../scripts/core/intake/kept.ts'
import { readSeen } from '../../scripts/core/intake/seen.ts'
import type { Program } from '../../scripts/core/program.ts'
import { MemoryBranch } from '../outbox/memory-branch.ts'
import { makeProgram } from '../support/program-builder.ts'
import { NOW, SECRET } from './documents.ts'

export class Died extends Error {}

/** @property way by mail or issue, it lies at a provider until a run has noted it down; the inbox has it otherwise */
export type Laid = {
  readonly parcel: Parcel
  readonly received: string
  readonly way?: 'email' | 'issue'
  readonly sender?: Sender
}

const RECEIVED = /^items\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z--/

export class Model {
  readonly inbox = new MemoryBranch()
  program: Program
  mark = ''
  /** What lies at providers, by its mark, and what the senders of issues were told. */
  readonly afar = new Map<string, Arrival>()
  readonly told = new Map<string, string>()
  commits = 0
  /** How many port calls there were, and at which one the run dies. */
  calls = 0
  dieAt = Infinity

  constructor(program: Program = start()) {
    this.program = program
  }

  async lay({ parcel, received, way, sender = { by: 'nothing' } }: Laid): Promise<void> {
    const id = await arrivalId(parcel.document)
    if (way !== undefined) {
      const source = await arrivalId(`${way} ${parcel.document}`)
      this.afar.set(source, { id, way, ref: way, received: Date.parse(received), sender, parcel, source })
      return
    }
    const path = itemPath(id, Date.parse(received))
    this.inbox.write(new Map([[path, JSON.stringify(parcel)]]))
  }

  /** A port call: the run may die before it, or after it was done. */
  async call<T>(done: () => Promise<T> | T): Promise<T> {
    this.calls += 1
    if (this.calls === this.dieAt) throw new Died()
    const found = await done()
    this.calls += 1
    if (this.calls === this.dieAt) throw new Died()
    return found
  }

  ports(): IntakePorts {
    const { inbox } = this
    const main: Main = {
      change: async (want) => {
        for (;;) {
          const { program, mark, commits } = await this.call(() => ({
            program: this.program,
            mark: this.mark,
            commits: this.commits,
          }))
          const at = {
            program,
            mark,
            bytes: async (path: string) =>
              has(program, path) ? new TextEncoder().encode(`sealed ${path}`) : undefined,
          }
          const { changes, mark: next, found } = await want(at)
          if (changes.length === 0) return { found }
          const won = await this.call(() => {
            if (this.commits !== commits) return false
            this.program = afterChanges(this.program, changes)
            this.mark = next
            this.commits += 1
            return true
          })
          if (won) return { found }
        }
      },
    }
    return {
      inbox: {
        name: inbox.name,
        read: () => this.call(() => inbox.read()),
        commit: (...given) => this.call(() => inbox.commit(...given)),
      },
      main,
      timer: { wait: async () => {} },
      now: () => Date.parse(NOW),
      async open(files) {
        const items = []
        for (const [path, text] of files) {
          const [, year, month, day, hour, minute, second] = RECEIVED.exec(path) ?? []
          if (year === undefined) continue
          const received = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
          const kept = keptParcel.parse(JSON.parse(text))
          const parcel = parcelIn(kept)
          const id = await arrivalId(parcel.document)
          const form = { way: 'relay', ref: 'form', sender: { by: 'nothing' } } as const
          const came = (await cameFrom(SECRET, id, kept)) ?? form
          items.push({ path, text, incoming: { id, ...came, received, parcel } })
        }
        return items
      },
      decidedElsewhere: async () => new Map(),
      follow: async () => {
        const seen = seenNow((await this.call(() => inbox.read())).files)
        const ids = new Map(seen.lines.map(({ source, id }) => [source, id]))
        for (const [source, { way }] of this.afar) {
          const line = seen.byId.get(ids.get(source) ?? '')
          if (line && way === 'issue') await this.call(() => this.told.set(source, line.became))
        }
      },
      others: async (known) => ({
        incoming: await this.call(() => [...this.afar].flatMap(([source, one]) => (known(source) ? [] : [one]))),
        missing: [],
      }),
      sealer: {
        contact: async (contact) => new TextEncoder().encode(JSON.stringify(contact)),
        text: async (text) => text,
        item: (one) => keptText(SECRET, one),
      },
      keysOf: ({ handle, file }) => personalKeys.keysOf(personalKeys.tokenOf(SECRET, handle, file.link ?? 0)),
      confirmed: new Map(),
      tagOf: (about, text) => tagOf(SECRET, about, text),
    }
  }

  run() {
    return runIntake(this.ports(), { apply: true, decisions: new Map() })
  }

  /** Everything that is kept, as one text; when it was noted down does not count. */
  state(): string {
    const records = [...this.program.records].map(([path, { data, body }]) => [path, data, body])
    // By which way something was seen first depends on when a run died; that each way is known, and what became of it, does not.
    const { lines } = seenNow(this.inbox.files)
    const ways = lines.flatMap(({ source, id }) => (source === undefined ? [] : [`${source} ${id}`]))
    const plain = lines.map(({ source: _, ...line }) => JSON.stringify(line))
    const seen = [[...new Set(ways)].sort(), [...new Set(plain)].sort()]
    const files = [...this.inbox.files].map(([path, text]) => [path, path.startsWith('seen/') ? seen : text])
    const told = [...this.told].sort()
    return JSON.stringify([records.sort(), [...this.program.contacts].sort(), files.sort(), told], null, 1)
  }
}

function seenNow(files: ReadonlyMap<string, string>) {
  const seen = readSeen(files)
  if ('fault' in seen) throw new Error(seen.fault)
  return seen
}

const has = (program: Program, path: string) => program.contacts.has(/^contacts\/(.*)\.age$/.exec(path)?.[1] ?? '')

/** The number of tom's account on the forge. */
export const TOM = 7

/** Three members, one of them with a contact; a reward that there is one of; a campaign. */
export function start(settings: Partial<ProgramFile> = {}): Program {
  return makeProgram({
    program: { home: 'private', review: { applications: 'auto' }, ...settings },
    ambassadors: {
      maya: { name: 'Maya Lind' },
      tom: { name: 'Tom Okafor', github_id: TOM },
      ines: { name: 'Ines Reyes' },
    },
    campaigns: { tea: { opens: '2026-11-01', closes: '2026-12-01' } },
    shares: [
      { by: 'maya', at: '2026-10-01T10:00:00Z', url: 'https://www.instagram.com/p/Old1/', channel: 'instagram' },
      { by: 'tom', at: '2026-10-02T10:00:00Z', url: 'https://www.instagram.com/p/Old2/', channel: 'instagram' },
    ],
    rewards: { box: { name: 'Box', cost: 80, stock: 1 } },
    files: ['contacts/maya.age'],
  })
}
