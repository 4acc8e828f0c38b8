/** Many writers at once on a real git remote, while the intake runs beside them. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { vault } from '../../scripts/adapters/age.ts'
import { arrivalId, itemPath } from '../../scripts/core/intake/arrival.ts'
import { git } from '../contacts/support.ts'
import { temporaryFolder } from '../support/folders.ts'
import { parcelOf, post } from './documents.ts'
import { house } from './house.ts'

const exec = promisify(execFile)
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Relay',
  GIT_AUTHOR_EMAIL: 'relay@localhost',
  GIT_COMMITTER_NAME: 'Relay',
  GIT_COMMITTER_EMAIL: 'relay@localhost',
}

/** One writer: a clone of its own, from which each submission is pushed as a commit; when somebody was first, again from what they left. */
async function write(remote: string, clone: string, texts: readonly { path: string; text: string }[]): Promise<number> {
  await exec('git', ['clone', '--quiet', '--bare', '--single-branch', '--branch=inbox', remote, clone], { env: ENV })
  const run = async (args: string[], input?: string) => {
    const child = exec('git', args, { cwd: clone, env: { ...ENV, GIT_INDEX_FILE: join(clone, 'own-index') } })
    if (input !== undefined) child.child.stdin?.end(input)
    return (await child).stdout.trim()
  }
  let pushes = 0
  for (const { path, text } of texts) {
    const blob = await run(['hash-object', '-w', '--stdin'], text)
    for (;;) {
      pushes += 1
      await run(['fetch', '--quiet', 'origin', '+inbox:newest'])
      await run(['read-tree', 'newest'])
      await run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`])
      const tree = await run(['write-tree'])
      const commit = await run(['commit-tree', tree, '-p', 'newest', '-m', 'Keep one'])
      const pushed = await run(['push', '--quiet', 'origin', `${commit}:refs/heads/inbox`]).then(
        () => true,
        (error: { stderr?: string }) => {
          if (/rejected|failed to lock|cannot lock|fetch first|remote ref/i.test(error.stderr ?? '')) return false
          throw error
        },
      )
      if (pushed) break
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200))
    }
  }
  return pushes
}

/**
 * Lets writers send so many posts in all, the intake taking in beside them.
 * @param root an empty folder; else one that goes with the test
 * @returns what was kept, and how often it took a push
 */
export async function manyWriters(
  { writers, posts }: { readonly writers: number; readonly posts: number },
  root = temporaryFolder(),
) {
  const home = await house({ home: 'private' }, join(root, 'program'))
  await home.branch.commit(null, new Map([['README.md', 'What members send, sealed.\n']]), 'Begin')
  const before = (await home.paths('shares/')).length
  const piles: { path: string; text: string }[][] = Array.from({ length: writers }, () => [])
  for (let number = 0; number < posts; number += 1) {
    const parcel = parcelOf('share', post(`w${number}`), { handle: number % 2 === 0 ? 'maya' : 'tom' })
    const text = new TextDecoder().decode(await vault.sealItem(JSON.stringify(parcel), [home.intakeKey]))
    const path = itemPath(await arrivalId(parcel.document), Date.parse('2026-11-21T11:31:00Z') + (number % 60) * 1000)
    piles[number % writers]!.push({ path, text })
  }
  let writing = true
  let runs = 0
  let accepted = 0
  const take = async () => {
    const { code, out, log } = await home.intake()
    if (code !== 0) throw new Error(out + log)
    runs += 1
    accepted += Number(/accepted (\d+)/.exec(out)![1])
  }
  const taking = (async () => {
    while (writing) {
      await take()
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  })()
  const pushes = await Promise.all(piles.map((pile, at) => write(home.root, join(root, `clone ${at}`), pile)))
  writing = false
  await taking
  await take()
  const kept = (await home.paths('shares/2026/11/20/')).filter((path) => path.endsWith('.yaml'))
  const links = new Set<string>()
  for (const path of kept) links.add(/url: (\S+)/.exec((await home.text(path))!)![1]!)
  return {
    sent: posts,
    kept: kept.length,
    different: links.size,
    left: (await home.inbox('items/')).length,
    others: (await home.paths('shares/')).length - kept.length - before,
    accepted,
    runs,
    pushes: pushes.reduce((sum, one) => sum + one, 0),
    clean: git(home.root, 'status', '--short') === '',
  }
}
