import { parcelSchema } from '../../../schemas/submission.ts'
import { answerWords } from '../../core/intake/answer-words.ts'
import { arrivalId } from '../../core/intake/arrival.ts'
import type { Decided, Incoming } from '../../core/intake/plan.ts'
import { readSeen } from '../../core/intake/seen.ts'
import { issueCame, issueMark, readIssue, type SentIssue } from '../../core/intake/ways/issue.ts'
import { closesIssue, ISSUE_MARKER, issueComment } from '../../core/intake/ways/issue-answer.ts'
import type { Program } from '../../core/program.ts'
import { LABELS } from '../../core/tick/labels.ts'
import type { Branch, Forge, Vault } from '../../ports.ts'
import type { Others } from './ports.ts'

/** What opens a sealed field. */
export type IssueOpening = { readonly vault: Vault; readonly secretKeys: readonly string[] }

function parcelOf(text: string) {
  try {
    return parcelSchema.safeParse(JSON.parse(text)).data
  } catch {
    // Whoever sealed it sealed no parcel: it is kept aside with that reason.
    return undefined
  }
}

/** An issue as the intake takes it, its sealed field opened. */
export async function openedIssue(
  program: Program,
  issue: SentIssue,
  { vault, secretKeys }: IssueOpening,
): Promise<Incoming> {
  const read = await readIssue(program, issue)
  if (!('sealed' in read)) return read
  const came = await issueCame(issue)
  const opened = await vault.openItem(read.sealed, secretKeys)
  if ('closed' in opened) return { ...came, id: came.source, why: opened.closed }
  const parcel = parcelOf(opened.text)
  return parcel
    ? { ...came, id: await arrivalId(parcel.document), parcel }
    : { ...came, id: came.source, why: 'not-a-document' }
}

/** The open issues that members sent; those that were looked at before are left to `answerIssues`. */
export async function readIssues(
  forge: Forge,
  program: Program,
  opening: IssueOpening,
  known: (source: string) => boolean,
): Promise<Others> {
  const incoming: Incoming[] = []
  for (const { number, body, byId, by, opened, mine } of await forge.issues(LABELS.member.name)) {
    if (mine || known(await issueMark(forge.repository, number))) continue
    const issue = { repository: forge.repository, number, body, by: { id: byId, login: by }, opened }
    incoming.push(await openedIssue(program, issue, opening))
  }
  return { incoming, missing: [] }
}

/**
 * Tells below each open issue what became of it, in one comment of the program's own, and closes what is done with. It goes by what the inbox has noted
 * down, so that it comes after the commit, and a run that ended too early is made good by the next.
 * @param decided what this run decided
 * @param program in whose language they are told
 */
export async function answerIssues(
  forge: Forge,
  inbox: Branch,
  decided: readonly Decided[],
  program: Program,
): Promise<void> {
  const seen = readSeen((await inbox.read()).files)
  if ('fault' in seen) throw new Error(seen.fault)
  const ids = new Map(seen.lines.flatMap(({ source, id }) => (source === undefined ? [] : [[source, id] as const])))
  // Templates can give an issue only a label that there is.
  await forge.ensureLabels([LABELS.member])
  const words = answerWords(program.settings.language)
  const mends = new Map(decided.map(({ id, mend }) => [id, mend]))
  for (const { number, mine } of await forge.issues(LABELS.member.name)) {
    const line = seen.byId.get(ids.get(await issueMark(forge.repository, number)) ?? '')
    if (mine || !line) continue
    const text = issueComment(line, mends.get(line.id), words)
    const own = (await forge.comments(number)).find((one) => one.mine && one.body.startsWith(ISSUE_MARKER))
    if (!own) await forge.addComment(number, text)
    else if (own.body !== text) await forge.editComment(own.id, text)
    if (closesIssue(line)) await forge.editIssue(number, { open: false })
  }
}
