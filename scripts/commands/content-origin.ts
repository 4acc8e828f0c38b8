import type { World } from '../ports.ts'

/** Where a content folder comes from: its commit, and the folder whose history holds that commit and earlier ones. */
export type ContentOrigin = { readonly commit: string | undefined; readonly folder: string }

/** What a step is told of the content it is given, where an older commit stands in for what lies in the clone. */
export const originEnv = (commit: string, folder: string): Readonly<Record<string, string>> => ({
  GOODWORD_CONTENT_COMMIT: commit,
  GOODWORD_CONTENT_FOLDER: folder,
})

/**
 * The commit of a content folder, from which it can be read again later: the one that `tick` says it took it from; else the newest of the repository
 * around it; undefined where it lies in none, or in one without a commit.
 */
export async function originOf(world: World, content: string): Promise<ContentOrigin> {
  const { GOODWORD_CONTENT_COMMIT: commit, GOODWORD_CONTENT_FOLDER: folder } = world.env
  if (commit && folder) return { commit, folder }
  const { code, out } = await world.processes.run({
    program: 'git',
    args: ['rev-parse', '--quiet', '--verify', 'HEAD'],
    folder: content,
    output: 'keep',
  })
  return { commit: code === 0 ? out.trim() : undefined, folder: content }
}
