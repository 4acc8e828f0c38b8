import { createEmulator } from 'emulate'
import { Octokit } from 'octokit'
import { onTestFinished } from 'vitest'
import { makeForge } from '../../../scripts/adapters/forge-github.ts'
import type { Forge } from '../../../scripts/ports.ts'
import { type Gate, oneAtATime } from './one-at-a-time.ts'

const BOT = 'github-actions[bot]'
/** So many runs have a token of their own, as each has on GitHub. */
const RUNS = 24
const tokenOf = (run: number) => `token_of_run_${run % RUNS}`
const TOKENS = {
  token_of_anna: 'anna',
  token_of_tom: 'tom',
  token_of_bot: BOT,
  ...Object.fromEntries(Array.from({ length: RUNS }, (_, run) => [tokenOf(run), BOT])),
}
type Who = 'anna' | 'tom' | 'bot'

export type Emulated = {
  readonly url: string
  readonly repository: string
  /** The forge as this program reaches it, with a workflow's own token. */
  readonly forge: Forge
  /** What a person does by hand. `anna` owns the repository, `tom` is a stranger. */
  as(who: Who): Octokit['rest']
  /** The same for one of many runs: the forge as it reaches it, and its environment. */
  run(number: number): { readonly forge: Forge; readonly env: Readonly<Record<string, string>> }
  /** What the forge saw of moves of branches. */
  readonly moves: Gate['moves']
  /** The environment that GitHub gives a step, for this repository. */
  readonly env: Readonly<Record<string, string>>
}

/** Starts a GitHub of one's own on this machine, with the repository `anna/crew`; it ends with the test. */
export async function emulatedGithub(
  how: { readonly private?: boolean; readonly pulls?: boolean } = {},
): Promise<Emulated> {
  const { close, ...github } = await startGithub(how)
  onTestFinished(close)
  return github
}

/** The same for a script, which ends it itself. */
export async function startGithub({
  private: hidden = false,
  pulls = true,
} = {}): Promise<Emulated & { readonly close: () => Promise<void> }> {
  const repository = 'anna/crew'
  const server = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: Object.fromEntries(Object.entries(TOKENS).map(([token, login]) => [token, { login, scopes: ['repo'] }])),
      github: {
        users: [{ login: 'anna' }, { login: 'tom' }, { login: BOT }],
        repos: [{ owner: 'anna', name: 'crew', private: hidden }],
      },
    },
  })
  const gate = await oneAtATime(server.url, { pulls })
  const client = (who: Who) =>
    new Octokit({ auth: `token_of_${who}`, baseUrl: gate.url, throttle: { enabled: false } }).rest
  // In life the workflow's token may write in its own repository; here that is a matter of being a collaborator.
  await client('anna').repos.addCollaborator({ owner: 'anna', repo: 'crew', username: BOT, permission: 'push' })
  return {
    url: gate.url,
    repository,
    forge: makeForge({ repository, token: 'token_of_bot', apiUrl: gate.url }),
    as: client,
    run: (number) => ({
      forge: makeForge({ repository, token: tokenOf(number), apiUrl: gate.url }),
      env: { GITHUB_REPOSITORY: repository, GITHUB_TOKEN: tokenOf(number), GITHUB_API_URL: gate.url },
    }),
    moves: gate.moves,
    env: { GITHUB_REPOSITORY: repository, GITHUB_TOKEN: 'token_of_bot', GITHUB_API_URL: gate.url },
    close: async () => {
      await gate.close()
      await server.close()
    },
  }
}

/** The repository, as the API's calls name it. */
export const CREW = { owner: 'anna', repo: 'crew' }

/** Puts a clone's files on the main branch, in one commit after what is there. */
export async function pushMain({ as }: Emulated, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { git } = as('anna')
  const { data: ref } = await git.getRef({ ...CREW, ref: 'heads/main' })
  const tree = await Promise.all(
    [...files].map(async ([path, bytes]) => {
      const content = Buffer.from(bytes).toString('base64')
      const { data } = await git.createBlob({ ...CREW, content, encoding: 'base64' })
      return { path, mode: '100644', type: 'blob', sha: data.sha } as const
    }),
  )
  const made = await git.createTree({ ...CREW, tree })
  const commit = await git.createCommit({
    ...CREW,
    message: 'The program',
    tree: made.data.sha,
    parents: [ref.object.sha],
  })
  await git.updateRef({ ...CREW, ref: 'heads/main', sha: commit.data.sha })
  return commit.data.sha
}

/** A file of the main branch as it is on the forge. */
export async function mainFile({ forge }: Emulated, path: string): Promise<string | undefined> {
  const { files } = await forge.main()
  const id = files.get(path)
  return id === undefined ? undefined : new TextDecoder().decode(await forge.blob(id))
}
