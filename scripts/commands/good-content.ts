import { countOf, type Findings } from '../core/check.ts'
import type { Instant } from '../core/zone.ts'
import type { Reading, World } from '../ports.ts'
import { checkContent } from './check-content.ts'
import { contentAt } from './content-at.ts'

/** How many commits back is looked for one that holds. */
const MOST = 50

/** Content without an error. */
export type GoodContent = {
  /** The folder, absolute. */
  readonly content: string
  readonly reading: Reading
  /** What was found in it: warnings alone. */
  readonly findings: Findings
  /** Set where the newest content has errors and an older one stands in for it. */
  readonly broken?: {
    readonly findings: Findings
    /** The commit that stands in, and that in which the errors came. */
    readonly good: string
    readonly bad: { readonly commit: string; readonly by: string }
  }
}

async function git(world: World, content: string, args: readonly string[]): Promise<string> {
  const { code, out, all } = await world.processes.run({
    program: 'git',
    args: ['-C', content, ...args],
    output: 'keep',
  })
  if (code !== 0) throw new Error(`git ${args[0]} failed: ${all.trim().split('\n')[0]}`)
  return out.trim()
}

/**
 * Finds the content to go on with: what is there, or, where it has errors, the newest commit before that has none.
 * @returns undefined when none of the last 50 commits that are here holds
 */
export async function goodContent(
  world: World,
  content: string,
  now: Instant,
): Promise<GoodContent | { readonly bad: Findings }> {
  const checked = await checkContent(world, content, now)
  if ('missing' in checked) throw new Error(checked.missing)
  if (countOf(checked.findings, 'error') === 0) return { content, reading: checked.reading, findings: checked.findings }
  const folder = `${world.root}/.goodword/good/content`
  const rows = await git(world, content, ['log', '--first-parent', `--max-count=${MOST}`, '--format=%H %an'])
  const commits = rows.split('\n').map((row) => ({ commit: row.slice(0, 40), by: row.slice(41) }))
  for (const [at, { commit }] of commits.slice(1).entries()) {
    const files = await contentAt(world, content, commit, folder)
    if ('missing' in files) break
    const older = await checkContent(world, folder, now)
    if ('missing' in older || countOf(older.findings, 'error') > 0) continue
    return {
      content: folder,
      reading: older.reading,
      findings: older.findings,
      broken: { findings: checked.findings, good: commit, bad: commits[at]! },
    }
  }
  return { bad: checked.findings }
}
