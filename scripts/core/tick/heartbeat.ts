import type { Instant } from '../zone.ts'

/** A workflow, as far as it matters here. */
type Workflow = {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly state: string
  readonly worked: Instant | undefined
}

/** What keeps the schedules going. */
export type Heartbeat<W extends Workflow> = {
  /** To switch on; for one that is on already this starts the forge's count of idle days anew. */
  readonly enable: readonly W[]
  /** A person switched them off. */
  readonly off: readonly W[]
  /** Have not worked for longer than they should, in whole days; undefined: never. */
  readonly late: readonly { readonly name: string; readonly days: number | undefined }[]
}

const DAY_MS = 86_400_000
/** How long each schedule may be silent, in days: twice its own period and a day. */
const SILENT: Readonly<Record<string, number>> = { tick: 2, publish: 3, report: 15, heartbeat: 15 }

const fileOf = ({ path }: Workflow) => path.replace(/^.*\/|\.ya?ml$/g, '')

/** Plans the heartbeat of the program's own schedules; other workflows are none of its business. */
export function planHeartbeat<W extends Workflow>(workflows: readonly W[], now: Instant): Heartbeat<W> {
  const own = workflows.filter((workflow) => Object.hasOwn(SILENT, fileOf(workflow)))
  const off = own.filter(({ state }) => state === 'disabled_manually')
  const enable = own.filter((workflow) => !off.includes(workflow))
  const late = enable
    .filter((workflow) => fileOf(workflow) !== 'heartbeat')
    .filter((workflow) => workflow.worked !== undefined && now - workflow.worked > SILENT[fileOf(workflow)]! * DAY_MS)
    .map(({ name, worked }) => ({ name, days: worked === undefined ? undefined : Math.floor((now - worked) / DAY_MS) }))
  return { enable, off, late }
}
