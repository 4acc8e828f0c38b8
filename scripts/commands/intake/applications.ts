import {
  type ApplyFacts,
  type ApplyPull,
  isApplication,
  planApplications,
  pullDecision,
  saidAtClosing,
} from '../../core/intake/applications.ts'
import { APPLY, applicationOn, applyBranch } from '../../core/intake/apply-branch.ts'
import { referenceOf } from '../../core/intake/arrival.ts'
import type { Decided } from '../../core/intake/plan.ts'
import type { Decision, Merged } from '../../core/intake/scene.ts'
import { readSeen, type Seen } from '../../core/intake/seen.ts'
import type { Program } from '../../core/program.ts'
import type { FileChange } from '../../core/records.ts'
import { applicationText, applicationTitle, settledText } from '../../core/render/application-pull.ts'
import type { Instant } from '../../core/zone.ts'
import type { Branch, Forge } from '../../ports.ts'
import type { Sealer } from './ports.ts'
import { sealedChanges } from './seal-changes.ts'

/** What of the forge pull requests of applications need. */
export type ApplyForge = Pick<
  Forge,
  | 'branches'
  | 'comments'
  | 'editPull'
  | 'isPrivate'
  | 'main'
  | 'makeBranch'
  | 'openPull'
  | 'pullsOf'
  | 'removeBranch'
  | 'roleOf'
>

/** The newest pull request of an application that this program opened; anybody else's is theirs. */
const pullOf = async (forge: ApplyForge, id: string): Promise<ApplyPull | undefined> =>
  (await forge.pullsOf(applyBranch(id))).find(({ mine }) => mine)

const waitingIn = (seen: Seen): string[] => [...seen.byId.values()].filter(isApplication).map(({ id }) => id)

/** What those wrote who may decide, when a pull request was closed; oldest first. */
async function saidBelow(forge: ApplyForge, pull: ApplyPull) {
  const comments = (await forge.comments(pull.number)).filter((one) => !one.mine && saidAtClosing(pull, one))
  const roles = new Map<string, boolean>()
  for (const { by } of comments) if (!roles.has(by)) roles.set(by, ['admin', 'write'].includes(await forge.roleOf(by)))
  return comments.filter(({ by }) => roles.get(by))
}

/** What was decided about applications by merging or closing their pull requests. */
export async function pullDecisions(forge: ApplyForge, seen: Seen): Promise<Map<string, Decision | Merged>> {
  const found = new Map<string, Decision | Merged>()
  for (const id of waitingIn(seen)) {
    const pull = await pullOf(forge, id)
    const closed = pull && !pull.open && pull.merged === undefined
    const decision = pull && pullDecision(pull, closed ? await saidBelow(forge, pull) : [])
    if (decision) found.set(id, decision)
  }
  return found
}

/** Whether a pull request has decided about an application that waits: so much shows without any key. */
export async function hasPullDecision(forge: ApplyForge, seen: Seen): Promise<boolean> {
  for (const id of waitingIn(seen)) if ((await pullOf(forge, id))?.open === false) return true
  return false
}

async function factsOf(forge: ApplyForge, wanted: readonly string[]): Promise<ApplyFacts> {
  const branches = await forge.branches(APPLY)
  const ids = new Set([...wanted, ...branches.flatMap((branch) => applicationOn(branch) ?? [])])
  const pulls = new Map<string, ApplyPull>()
  for (const id of ids) {
    const pull = await pullOf(forge, id)
    if (pull) pulls.set(id, pull)
  }
  return { branches, pulls }
}

const REFUSED = `The repository lets no workflow open pull requests, so applications wait in the queue alone, where /accept and /decline decide about them.
To have a pull request for each: Settings → Actions → General → Allow GitHub Actions to create and approve pull requests.`

const OPEN_HOME =
  'program.yaml says that this repository is private, and everybody can read it: no pull request is opened for an application, which stays sealed.'

/** What opening pull requests stands on. */
export type Applications = {
  readonly forge: ApplyForge
  readonly inbox: Branch
  readonly sealer: Sealer
  /** What the files of a change will hold, by their path below the content folder. */
  readonly written: (changes: readonly FileChange[]) => Promise<ReadonlyMap<string, Uint8Array | undefined>>
  readonly now: () => Instant
  readonly warn: (text: string) => void
}

type Opening = ReturnType<typeof planApplications>['open'][number]

/** Makes the branch of an application, unless another run has: then that one opens the pull request too. */
async function made(given: Applications, { one, proposal, branch }: Opening): Promise<boolean> {
  const { forge, written, sealer } = given
  const { head, files } = await forge.main()
  const changes = await sealedChanges(proposal.changes, { bytes: async () => undefined }, sealer)
  const bytes = await written(changes)
  const wanted = new Map([...bytes].map(([path, text]) => [`content/${path}`, text] as const))
  // Somebody has that name since: the next run proposes another.
  if ([...wanted.keys()].some((path) => files.has(path))) return false
  return forge.makeBranch(branch, head, wanted, `Application ${referenceOf(one.id)}`)
}

/** @returns false where no pull request may be opened */
async function open(given: Applications, program: Program, opening: Opening): Promise<boolean> {
  const { forge } = given
  const { one, proposal, branch } = opening
  if (!opening.made && !(await made(given, opening))) return true
  const title = applicationTitle(one, proposal)
  const opened = await forge.openPull(branch, title, applicationText(one, proposal, program))
  if (opened !== 'refused') return true
  await forge.removeBranch(branch)
  return false
}

/**
 * Opens a pull request for each application that waits, closes those that were decided elsewhere, and removes branches that are done with. It comes
 * after everything is noted down; what a run that ended too early has left is done by the next.
 * @param program as the run has left it
 * @param decided what this run decided
 */
export async function followApplications(
  given: Applications,
  decided: readonly Decided[],
  program: Program,
): Promise<void> {
  const { forge, inbox, now, warn } = given
  const seen = readSeen((await inbox.read()).files)
  if ('fault' in seen) throw new Error(seen.fault)
  const wanted = decided.flatMap(({ id, kind }) => (kind === 'join' ? [id] : []))
  const plan = planApplications(program, decided, seen, await factsOf(forge, wanted), now())
  const hidden = plan.open.length === 0 || (await forge.isPrivate())
  if (!hidden) warn(OPEN_HOME)
  for (const opening of hidden ? plan.open : [])
    if (!(await open(given, program, opening))) {
      warn(REFUSED)
      break
    }
  for (const { pull, line } of plan.settle)
    await forge.editPull(pull.number, { ...settledText(line), ...(pull.open && { open: false }) })
  for (const branch of plan.remove) await forge.removeBranch(branch)
}
