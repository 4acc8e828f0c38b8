import type { Octokit } from 'octokit'
import type { Branch } from '../ports.ts'
import { unless } from './forge-asking.ts'
import { clientOf, type GithubAccess } from './forge-github.ts'

/** Files read from the forge at once. */
const AT_ONCE = 8

async function textsOf(client: Octokit, here: { owner: string; repo: string }, ids: readonly string[]) {
  const texts: string[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const blobs = ids.slice(at, at + AT_ONCE).map((file_sha) => client.rest.git.getBlob({ ...here, file_sha }))
    for (const { data } of await Promise.all(blobs)) texts.push(Buffer.from(data.content, 'base64').toString('utf8'))
  }
  return texts
}

/**
 * A branch of a repository on GitHub, through its Git Data API: a commit is made on the head that was read, and the reference moves to it only as a fast-forward.
 * Files that have not changed since an earlier read are not fetched again.
 */
export function makeForgeBranch(access: GithubAccess, branch: string): Branch {
  const client = clientOf(access)
  const [owner, repo] = access.repository.split('/') as [string, string]
  const here = { owner, repo }
  const known = new Map<string, string>()
  return {
    name: `the branch ${branch} of ${access.repository}`,
    async read() {
      const ref = await unless([404, 409], client.rest.git.getRef({ ...here, ref: `heads/${branch}` }))
      if (!ref) return { head: null, files: new Map() }
      const head = ref.data.object.sha
      const { data } = await client.rest.git.getTree({ ...here, tree_sha: head, recursive: '1' })
      if (data.truncated)
        throw new Error(`${branch} of ${access.repository} has more files than the forge lists at once.`)
      const blobs = data.tree.filter(({ type }) => type === 'blob')
      const missing = [...new Set(blobs.flatMap(({ sha }) => (known.has(sha) ? [] : [sha])))]
      const texts = await textsOf(client, here, missing)
      missing.forEach((id, at) => known.set(id, texts[at]!))
      return { head, files: new Map(blobs.map(({ path, sha }) => [path, known.get(sha)!])) }
    },
    async commit(on, changes, message) {
      const tree = [...changes].map(([path, content]) => {
        const file = { path, mode: '100644' as const, type: 'blob' as const }
        return content === undefined ? { ...file, sha: null } : { ...file, content }
      })
      const base =
        on === null ? undefined : (await client.rest.git.getCommit({ ...here, commit_sha: on })).data.tree.sha
      const made = await client.rest.git.createTree({ ...here, tree, ...(base !== undefined && { base_tree: base }) })
      const parents = on === null ? [] : [on]
      const { data } = await client.rest.git.createCommit({ ...here, message, tree: made.data.sha, parents })
      // 422 says that the reference is there already, or stands elsewhere than where this commit began.
      const moved =
        on === null
          ? await unless([422], client.rest.git.createRef({ ...here, ref: `refs/heads/${branch}`, sha: data.sha }))
          : await unless([422], client.rest.git.updateRef({ ...here, ref: `heads/${branch}`, sha: data.sha }))
      return moved ? { head: data.sha } : { moved: true }
    },
  }
}
