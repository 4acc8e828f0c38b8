import { Octokit } from 'octokit'
import type { Forge, ForgeComment, ForgeIssue, ForgePull, ForgeRole } from '../ports.ts'
import { ask, unless } from './forge-asking.ts'
import { branchesOf, commitMain, makeBranch, readBlob, readMain } from './forge-commit.ts'
import { readSetup, readWorkflows } from './forge-setup.ts'

/** Which repository, and how to reach it. */
export type GithubAccess = {
  /** Owner and name. */
  readonly repository: string
  readonly token: string
  /** The API's address; GitHub's own unless the repository lies elsewhere. */
  readonly apiUrl?: string
  /** Where people look; GitHub's own unless given. */
  readonly serverUrl?: string
}

const PUBLIC_API = 'https://api.github.com'
/** Who writes with the token that GitHub gives a workflow; that token may not ask who it is. */
const WORKFLOW_LOGIN = 'github-actions[bot]'

/**
 * Opens the client. GitHub's public API wants writes spaced out, which the client then does; a server of one's own has no such limit unless its
 * owner sets one, and its answers are obeyed there.
 */
export function clientOf({ token, apiUrl = PUBLIC_API }: GithubAccess): Octokit {
  const onRateLimit = (_after: number, _request: unknown, _client: unknown, tried: number) => tried < 3
  return new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'goodword',
    throttle: { enabled: apiUrl === PUBLIC_API, onRateLimit, onSecondaryRateLimit: onRateLimit },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  })
}

type Raw = {
  readonly number: number
  readonly title: string
  readonly body?: string | null
  readonly state: string
  readonly labels: readonly (string | { readonly name?: string | null })[]
  readonly user: { readonly login: string; readonly id: number } | null
  readonly created_at: string
  readonly html_url: string
}

const labelName = (label: Raw['labels'][number]) => (typeof label === 'string' ? label : (label.name ?? ''))

const issueOf = (raw: Raw, self: string, pull: boolean): ForgeIssue => ({
  number: raw.number,
  title: raw.title,
  body: raw.body ?? '',
  open: raw.state === 'open',
  labels: raw.labels.map(labelName),
  by: raw.user?.login ?? '',
  byId: raw.user?.id ?? 0,
  mine: raw.user?.login === self,
  opened: Date.parse(raw.created_at),
  url: raw.html_url,
  pull,
})

type RawPull = Raw & {
  readonly head: { readonly ref: string; readonly repo: { readonly full_name: string } | null }
  readonly closed_at: string | null
  readonly merged_at: string | null
}

const instantOf = (text: string | null) => (text === null ? undefined : Date.parse(text))

const pullOf = (raw: RawPull, self: string, repository: string): ForgePull => ({
  ...issueOf(raw, self, true),
  // Names of repositories are the same in any case.
  branch: raw.head.repo?.full_name.toLowerCase() === repository.toLowerCase() ? raw.head.ref : '',
  closed: instantOf(raw.closed_at),
  merged: instantOf(raw.merged_at),
})

const ROLES: Readonly<Record<string, ForgeRole>> = { admin: 'admin', write: 'write', read: 'read' }

/** A repository on GitHub, or on a server that speaks its API. */
export function makeForge(access: GithubAccess): Forge {
  const client = clientOf(access)
  const [owner = '', repo = ''] = access.repository.split('/')
  const here = { owner, repo }
  const { issues, pulls, repos, actions } = client.rest
  let known: Promise<string> | undefined
  const self = () => {
    known ??= unless([401, 403], client.rest.users.getAuthenticated()).then((me) => me?.data.login ?? WORKFLOW_LOGIN)
    return known
  }
  let main: Promise<string> | undefined
  const mainName = () => {
    main ??= repos.get(here).then(({ data }) => data.default_branch)
    return main
  }
  return {
    repository: access.repository,
    url: `${access.serverUrl ?? 'https://github.com'}/${access.repository}`,
    async issues(label, which = 'open') {
      const rows = await client.paginate(issues.listForRepo, { ...here, labels: label, state: which, per_page: 100 })
      const me = await self()
      return rows.filter((row) => row.pull_request === undefined).map((row) => issueOf(row, me, false))
    },
    async pulls() {
      const rows = await client.paginate(pulls.list, { ...here, state: 'open', direction: 'asc', per_page: 100 })
      const me = await self()
      return rows.map((row) => pullOf(row, me, access.repository))
    },
    async pullsOf(branch) {
      const base = await mainName()
      const head = `${owner}:${branch}`
      const rows = await client.paginate(pulls.list, { ...here, state: 'all', head, base, per_page: 100 })
      const me = await self()
      const found = rows.map((row) => pullOf(row, me, access.repository))
      return found.filter((one) => one.branch === branch).toSorted((a, b) => b.number - a.number)
    },
    async openPull(branch, title, body) {
      const base = await mainName()
      // 403: the repository's settings do not let workflows open any. 422: one from this branch is open.
      const made = await ask(unless([422], pulls.create({ ...here, head: branch, base, title, body })), undefined)
      if (made === undefined) return 'there'
      return made === 'unseen' ? 'refused' : pullOf(made.data, await self(), access.repository)
    },
    async editPull(pull_number, { title, body, open }) {
      await pulls.update({ ...here, pull_number, title, body, ...(open === false && { state: 'closed' }) })
    },
    async openIssue(title, body, labels) {
      const { data } = await issues.create({ ...here, title, body, labels: [...labels] })
      return issueOf(data, await self(), false)
    },
    async editIssue(issue_number, { title, body, open }) {
      const state = open === undefined ? undefined : open ? 'open' : 'closed'
      await issues.update({ ...here, issue_number, title, body, state })
    },
    async comments(issue_number) {
      const rows = await client.paginate(issues.listComments, { ...here, issue_number, per_page: 100 })
      const me = await self()
      return rows.map(
        ({ id, body, user, created_at }): ForgeComment => ({
          id,
          body: body ?? '',
          by: user?.login ?? '',
          mine: user?.login === me,
          at: Date.parse(created_at),
        }),
      )
    },
    async addComment(issue_number, body) {
      await issues.createComment({ ...here, issue_number, body })
    },
    async editComment(comment_id, body) {
      await issues.updateComment({ ...here, comment_id, body })
    },
    async removeComment(comment_id) {
      await unless([404], issues.deleteComment({ ...here, comment_id }))
    },
    async ensureLabels(labels) {
      const rows = await client.paginate(issues.listLabelsForRepo, { ...here, per_page: 100 })
      const names = new Set(rows.map(({ name }) => name.toLowerCase()))
      for (const { name, colour, about } of labels) {
        if (names.has(name.toLowerCase())) continue
        // 422: another run has made it meanwhile.
        await unless([422], issues.createLabel({ ...here, name, color: colour, description: about }))
      }
    },
    async roleOf(username) {
      const found = await unless([404], repos.getCollaboratorPermissionLevel({ ...here, username }))
      return ROLES[found?.data.permission ?? ''] ?? 'none'
    },
    main: () => readMain(client, here),
    blob: (id) => readBlob(client, here, id),
    commitMain: (on, changes, message) => commitMain(client, here, on, changes, message),
    branches: (start) => branchesOf(client, here, start),
    makeBranch: (...made) => makeBranch(client, here, ...made),
    async removeBranch(name) {
      // 404 and 422: it is gone.
      await unless([404, 422], client.rest.git.deleteRef({ ...here, ref: `heads/${name}` }))
    },
    isPrivate: async () => (await repos.get(here)).data.private,
    setup: () => readSetup(client, here),
    workflows: () => readWorkflows(client, here),
    async enableWorkflow(workflow_id) {
      await actions.enableWorkflow({ ...here, workflow_id })
    },
    async startWorkflow(workflow_id) {
      const { data } = await repos.get(here)
      await actions.createWorkflowDispatch({ ...here, workflow_id, ref: data.default_branch })
    },
  }
}

type Env = Readonly<Record<string, string | undefined>>

/** The repository that the environment of a workflow names, and how to reach it. */
export function accessFrom(env: Env): GithubAccess | { readonly missing: string } {
  const { GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = env
  if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    return { missing: 'No repository is named: set GITHUB_REPOSITORY to owner/name, as GitHub does in a workflow.' }
  if (!token)
    return {
      missing: 'There is no token for the repository: set GITHUB_TOKEN (at home: GITHUB_TOKEN=$(gh auth token)).',
    }
  return {
    repository,
    token,
    ...(env['GITHUB_API_URL'] && { apiUrl: env['GITHUB_API_URL'].replace(/\/+$/, '') }),
    ...(env['GITHUB_SERVER_URL'] && { serverUrl: env['GITHUB_SERVER_URL'].replace(/\/+$/, '') }),
  }
}

/** The forge that the environment of a workflow names. */
export function forgeFrom(env: Env): Forge | { readonly missing: string } {
  const access = accessFrom(env)
  return 'missing' in access ? access : makeForge(access)
}
