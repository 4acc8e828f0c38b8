/** A world of the intake in memory: the same runs, with every port call a place to die at. Sealing is plain here, so that what lies where can be compared. */

import type { ProgramFile } from '../../schemas/program.ts'
import { type Parcel, parcelSchema } from '../../schemas/submission.ts'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import type { IntakePorts, Main } from '../../scripts/commands/intake/ports.ts'
import { runIntake } from '../../scripts/commands/intake/run.ts'
import { afterChanges } from '../../scripts/core/contacts/after-changes.ts'
import { arrivalId, itemPath } from '../../scripts/core/intake/arrival.ts'
import { tagOf } from '../../scripts/core/intake/confirm.ts'
import type { Program } from '../../scripts/core/program.ts'
import { MemoryBranch } from '../outbox/memory-branch.ts'
import { makeProgram } from '../support/program-builder.ts'
import { NOW, SECRET } from './documents.ts'

export class Died extends Error {}

export type Laid = { readonly parcel: Parcel; readonly received: string }

const RECEIVED = /^items\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z--/

export class Model {
  readonly inbox = new MemoryBranch()
  program: Program
  mark = ''
  commits = 0
  /** How many port calls there were, and at which one the run dies. */
  calls = 0
  dieAt = Infinity

  constructor(program: Program = start()) {
    this.program = program
  }

  async lay({ parcel, received }: Laid): Promise<void> {
    const path = itemPath(await arrivalId(parcel.document), Date.parse(received))
    this.inbox.write(new Map([[path, JSON.stringify(parcel)]]))
  }

  /** A port call: the run may die before it, or after it was done. */
  private async call<T>(done: () => Promise<T> | T): Promise<T> {
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
          const parcel = parcelSchema.parse(JSON.parse(text))
          const id = await arrivalId(parcel.document)
          const sender = { by: 'nothing' as const }
          items.push({ path, text, incoming: { id, way: 'relay' as const, ref: 'form', received, sender, parcel } })
        }
        return items
      },
      follow: async () => {},
      others: async () => ({ incoming: [], missing: [] }),
      sealer: {
        contact: async (contact) => new TextEncoder().encode(JSON.stringify(contact)),
        text: async (text) => text,
        item: async ({ parcel }) => JSON.stringify(parcel),
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
    const files = [...this.inbox.files].map(([path, text]) => [
      path,
      path.startsWith('seen/') ? text.split('\n').sort() : text,
    ])
    return JSON.stringify([records.sort(), [...this.program.contacts].sort(), files.sort()], null, 1)
  }
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
