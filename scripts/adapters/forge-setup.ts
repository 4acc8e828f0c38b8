import type { Octokit } from 'octokit'
import type { ForgeSetup, ForgeWorkflow, Seen } from '../ports.ts'
import { ask } from './forge-asking.ts'

type Here = { readonly owner: string; readonly repo: string }

async function pagesOf(client: Octokit, here: Here): Promise<ForgeSetup['pages']> {
  const found = await ask(client.rest.repos.getPages(here), null)
  if (found === null || found === 'unseen') return found
  const { html_url, build_type, https_enforced } = found.data
  return { url: html_url ?? '', fromWorkflow: build_type === 'workflow', https: https_enforced === true }
}

async function environmentsOf(client: Octokit, here: Here): Promise<ForgeSetup['environments']> {
  const found = await ask(client.rest.repos.getAllEnvironments({ ...here, per_page: 100 }), null)
  if (found === 'unseen') return found
  const limits = new Map<string, readonly string[]>()
  for (const { name, deployment_branch_policy: policy } of found?.data.environments ?? []) {
    if (policy === null || policy === undefined) limits.set(name, [])
    else if (policy.protected_branches) limits.set(name, ['protected branches'])
    else {
      const rules = await client.rest.repos.listDeploymentBranchPolicies({ ...here, environment_name: name })
      limits.set(
        name,
        rules.data.branch_policies.map((rule) => rule.name ?? ''),
      )
    }
  }
  return limits
}

async function secretsOf(
  client: Octokit,
  here: Here,
  environments: ForgeSetup['environments'],
): Promise<Seen<readonly string[]>> {
  const own = await ask(client.rest.actions.listRepoSecrets({ ...here, per_page: 100 }), null)
  if (own === 'unseen') return own
  const names = (own?.data.secrets ?? []).map(({ name }) => name)
  for (const environment_name of environments === 'unseen' ? [] : environments.keys()) {
    const found = await ask(
      client.rest.actions.listEnvironmentSecrets({ ...here, environment_name, per_page: 100 }),
      null,
    )
    if (found === 'unseen') return found
    names.push(...(found?.data.secrets ?? []).map(({ name }) => `${environment_name}/${name}`))
  }
  return names
}

/** The kinds of rule that hold for a branch: of rulesets, and of the older protection, under the names that rulesets have. */
async function rulesOf(client: Octokit, here: Here, branch: string): Promise<ForgeSetup['mainRules']> {
  const rules = await ask(client.rest.repos.getBranchRules({ ...here, branch, per_page: 100 }), null)
  const guard = await ask(client.rest.repos.getBranchProtection({ ...here, branch }), null)
  if (rules === 'unseen' || (guard === 'unseen' && rules === null)) return 'unseen'
  const names = new Set((rules?.data ?? []).map(({ type }): string => type))
  if (guard !== null && guard !== 'unseen') {
    const { required_pull_request_reviews, required_status_checks, allow_deletions, allow_force_pushes } = guard.data
    if (required_pull_request_reviews) names.add('pull_request')
    if (required_status_checks) names.add('required_status_checks')
    if (allow_deletions?.enabled !== true) names.add('deletion')
    if (allow_force_pushes?.enabled !== true) names.add('non_fast_forward')
  }
  return [...names]
}

async function variablesOf(client: Octokit, here: Here): Promise<ForgeSetup['variables']> {
  const found = await ask(client.rest.actions.listRepoVariables({ ...here, per_page: 30 }), null)
  return found === 'unseen' ? found : (found?.data.variables ?? []).map(({ name }) => name)
}

async function actionsOf(client: Octokit, here: Here): Promise<ForgeSetup['actions']> {
  const found = await ask(client.rest.actions.getGithubActionsPermissionsRepository(here), null)
  if (found === null || found === 'unseen') return 'unseen'
  const rights = await ask(client.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(here), null)
  return {
    on: found.data.enabled,
    allowed: found.data.allowed_actions ?? 'all',
    pulls: rights === null || rights === 'unseen' ? 'unseen' : rights.data.can_approve_pull_request_reviews,
    writes: rights !== null && rights !== 'unseen' && rights.data.default_workflow_permissions === 'write',
  }
}

/** The workflows, each with its last good run on the main branch. */
export async function readWorkflows(client: Octokit, here: Here): Promise<ForgeWorkflow[]> {
  const branch = (await client.rest.repos.get(here)).data.default_branch
  const rows = await client.paginate(client.rest.actions.listRepoWorkflows, { ...here, per_page: 100 })
  return Promise.all(
    rows.map(async ({ id, name, path, state }) => {
      const runs = await client.rest.actions.listWorkflowRuns({
        ...here,
        workflow_id: id,
        branch,
        status: 'success',
        per_page: 1,
      })
      const last = runs.data.workflow_runs[0]?.run_started_at
      return { id, name, path, state, worked: last ? Date.parse(last) : undefined }
    }),
  )
}

/** Asks how a repository is set up; what the token may not see is `unseen`, never taken for missing. */
export async function readSetup(client: Octokit, here: Here): Promise<ForgeSetup> {
  const { data } = await client.rest.repos.get(here)
  const branch = data.default_branch
  const environments = await environmentsOf(client, here)
  const labels = await client.paginate(client.rest.issues.listLabelsForRepo, { ...here, per_page: 100 })
  return {
    private: data.private,
    mainBranch: branch,
    issues: data.has_issues,
    pages: await pagesOf(client, here),
    environments,
    secrets: await secretsOf(client, here, environments),
    variables: await variablesOf(client, here),
    mainRules: await rulesOf(client, here, branch),
    actions: await actionsOf(client, here),
    labels: labels.map(({ name }) => name),
  }
}
