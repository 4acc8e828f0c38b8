import type { Forge, ForgeIssue } from '../ports.ts'

/**
 * Finds the one open issue of the program's own that a label and a mark stand for. Two runs at the same moment may have opened two: the older one
 * stays, the others are closed and say where it goes on.
 * @param isIt whether an issue of the program's own with that label is the one; others are left alone
 */
export async function ownIssue(
  forge: Forge,
  label: string,
  isIt: (issue: ForgeIssue) => boolean,
): Promise<ForgeIssue | undefined> {
  const own = (await forge.issues(label)).filter((issue) => issue.mine && isIt(issue))
  const [first, ...rest] = own.toSorted((a, b) => a.number - b.number)
  for (const { number } of rest) {
    await forge.addComment(number, `Two runs opened this at the same moment. It goes on in #${first!.number}.`)
    await forge.editIssue(number, { open: false })
  }
  return first
}
