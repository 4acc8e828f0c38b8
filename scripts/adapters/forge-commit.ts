import type { Octokit } from 'octokit'
import { unless } from './forge-asking.ts'

type Here = { readonly owner: string; readonly repo: string }

const FILE = '100644'

async function mainRef(client: Octokit, here: Here): Promise<string> {
  const { data } = await client.rest.repos.get(here)
  return `heads/${data.default_branch}`
}

/** The newest commit of the main branch, and git's id of each of its files by path. */
export async function readMain(client: Octokit, here: Here): Promise<{ head: string; files: Map<string, string> }> {
  const { git } = client.rest
  const { data: ref } = await git.getRef({ ...here, ref: await mainRef(client, here) })
  const { data: commit } = await git.getCommit({ ...here, commit_sha: ref.object.sha })
  const { data: tree } = await git.getTree({ ...here, tree_sha: commit.tree.sha, recursive: '1' })
  if (tree.truncated) throw new Error('The repository holds more files than the forge lists at once.')
  const files = tree.tree.filter(({ type, mode }) => type === 'blob' && mode?.startsWith('100'))
  return { head: ref.object.sha, files: new Map(files.map(({ path, sha }) => [path ?? '', sha ?? ''])) }
}

/** The bytes of a file by git's id. */
export async function readBlob(client: Octokit, here: Here, file_sha: string): Promise<Uint8Array> {
  const { data } = await client.rest.git.getBlob({ ...here, file_sha })
  return new Uint8Array(Buffer.from(data.content, 'base64'))
}

/** Makes a commit after another; nothing points to it yet. @returns its name */
async function makeCommit(
  client: Octokit,
  here: Here,
  on: string,
  changes: ReadonlyMap<string, Uint8Array | undefined>,
  message: string,
): Promise<string> {
  const { git } = client.rest
  const { data: before } = await git.getCommit({ ...here, commit_sha: on })
  const tree = []
  for (const [path, bytes] of changes) {
    const content = bytes && Buffer.from(bytes).toString('base64')
    const blob = content === undefined ? undefined : await git.createBlob({ ...here, content, encoding: 'base64' })
    tree.push({ path, mode: FILE, type: 'blob', sha: blob?.data.sha ?? null } as const)
  }
  const made = await git.createTree({ ...here, base_tree: before.tree.sha, tree })
  return (await git.createCommit({ ...here, message, tree: made.data.sha, parents: [on] })).data.sha
}

/** Commits to the main branch if it still is where it was read; see the port. */
export async function commitMain(
  client: Octokit,
  here: Here,
  on: string,
  changes: ReadonlyMap<string, Uint8Array | undefined>,
  message: string,
): Promise<{ head: string } | { moved: true }> {
  const { git } = client.rest
  const ref = await mainRef(client, here)
  const { data: now } = await git.getRef({ ...here, ref })
  if (now.object.sha !== on) return { moved: true }
  const sha = await makeCommit(client, here, on, changes, message)
  // 409 and 422: the branch moved meanwhile, and this commit is not after it.
  const moved = await unless([409, 422], git.updateRef({ ...here, ref, sha, force: false }))
  return moved ? { head: sha } : { moved: true }
}

/** Makes a branch with one commit; see the port. */
export async function makeBranch(
  client: Octokit,
  here: Here,
  name: string,
  ...commit: [on: string, changes: ReadonlyMap<string, Uint8Array | undefined>, message: string]
): Promise<boolean> {
  const sha = await makeCommit(client, here, ...commit)
  // 422: there is one of that name.
  const made = await unless([422], client.rest.git.createRef({ ...here, ref: `refs/heads/${name}`, sha }))
  return made !== undefined
}

/** The branches whose names begin so. */
export async function branchesOf(client: Octokit, here: Here, start: string): Promise<string[]> {
  const rows = await client.paginate(client.rest.git.listMatchingRefs, {
    ...here,
    ref: `heads/${start}`,
    per_page: 100,
  })
  return rows.map(({ ref }) => ref.slice('refs/heads/'.length))
}
