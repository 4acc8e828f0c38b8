// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are GitHub's own expressions
import { SUMMARIES } from '../../../scripts/commands/help.ts'
import { npmScripts, type Step, type Workflow } from './read.ts'

/**
 * The actions that are used, by the commit of the version named: looked up in the actions' own repositories. With each, the inputs it knows, as its
 * action.yml lists them.
 */
const PINS: Readonly<
  Record<string, { readonly commit: string; readonly version: string; readonly inputs: readonly string[] }>
> = {
  'actions/checkout': {
    commit: '3d3c42e5aac5ba805825da76410c181273ba90b1',
    version: 'v7.0.1',
    inputs: ['persist-credentials', 'fetch-depth', 'ref', 'path'],
  },
  'actions/setup-node': {
    commit: '820762786026740c76f36085b0efc47a31fe5020',
    version: 'v7.0.0',
    inputs: ['node-version', 'package-manager-cache'],
  },
  'actions/upload-artifact': {
    commit: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
    version: 'v7.0.0',
    inputs: ['name', 'path', 'retention-days', 'if-no-files-found'],
  },
  'actions/download-artifact': {
    commit: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c',
    version: 'v8.0.1',
    inputs: ['name', 'path'],
  },
  'actions/upload-pages-artifact': {
    commit: 'fc324d3547104276b827a68afc52ff2a11cc49c9',
    version: 'v5.0.0',
    inputs: ['name', 'path', 'retention-days'],
  },
  'actions/deploy-pages': {
    commit: 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128',
    version: 'v5.0.0',
    inputs: ['artifact_name'],
  },
}

/** A rule of DESIGN section 9: what it is called, and what breaks it in a workflow. */
type Rule = { readonly name: string; find(workflow: Workflow): string[] }

const jobsOf = ({ jobs }: Workflow) => Object.entries(jobs)
const stepsOf = (workflow: Workflow) =>
  jobsOf(workflow).flatMap(([job, { steps }]) => steps.map((step) => ({ job, step })))
const runs = (workflow: Workflow) =>
  stepsOf(workflow).flatMap(({ job, step }) => (step.run === undefined ? [] : [{ job, run: step.run }]))

/** What is wrong with the version of an action that a line uses. */
function wrongPin(line: string): string[] {
  const [, name = '', commit, version] = /uses:\s*([^@\s]+)(?:@(\S+))?(?:\s+#\s*(\S+))?/.exec(line) ?? []
  if (name.startsWith('./')) return []
  const pin = PINS[name]
  if (!pin) return [`${name} is not among the actions that were looked at`]
  return commit === pin.commit && version === pin.version
    ? []
    : [`${name} is not pinned to ${pin.commit} # ${pin.version}`]
}

/** Whether a run is one npm script of ours, or the set-up. */
export function isOurs(run: string): boolean {
  const scripts = npmScripts()
  const [, script = '', command] =
    /^npm (?:run )?([a-z]+)(?: -- (?:([a-z]+)(?: [\w/.^~=-]+)*)?)?$/.exec(run.trim()) ?? []
  if (run.trim() === 'npm ci --omit=dev') return true
  if (!Object.hasOwn(scripts, script)) return false
  return script !== 'job' || (command !== undefined && Object.hasOwn(SUMMARIES, command))
}

const grants = (permissions: unknown): [string, string][] =>
  typeof permissions === 'object' && permissions !== null ? Object.entries(permissions) : []

const secretsIn = (value: unknown) => /\bsecrets\b/.test(JSON.stringify(value) ?? '')
const usesAction = (step: Step, name: string) => step.uses?.startsWith(`${name}@`) === true

export const RULES: readonly Rule[] = [
  {
    name: 'permissions: {} at the top',
    find: ({ permissions }) => (JSON.stringify(permissions) === '{}' ? [] : ['it grants something to every job']),
  },
  {
    name: 'grants per job, one by one',
    find: (workflow) =>
      jobsOf(workflow)
        .filter(
          ([, { permissions }]) =>
            grants(permissions).length === 0 ||
            grants(permissions).some(([, right]) => !['read', 'write'].includes(right)),
        )
        .map(([job]) => `${job} does not say what it may do`),
  },
  {
    name: 'actions pinned by commit',
    find: ({ text }) =>
      text
        .split('\n')
        .filter((line) => /^\s*(?:- )?uses:/.test(line))
        .flatMap(wrongPin),
  },
  {
    name: 'inputs that the action knows',
    find: (workflow) =>
      stepsOf(workflow).flatMap(({ step }) => {
        const known = PINS[step.uses?.split('@')[0] ?? '']?.inputs
        return Object.keys(step.with ?? {})
          .filter((input) => known && !known.includes(input))
          .map((input) => `${step.uses} has no input ${input}`)
      }),
  },
  {
    name: 'no pull_request_target, no workflow_run',
    find: ({ on }) => Object.keys(on).filter((event) => ['pull_request_target', 'workflow_run'].includes(event)),
  },
  {
    name: 'no ${{ }} in run',
    find: (workflow) =>
      runs(workflow)
        .filter(({ run }) => run.includes('${{'))
        .map(({ run }) => run),
  },
  {
    name: 'persist-credentials: false',
    find: (workflow) =>
      stepsOf(workflow)
        .filter(({ step }) => usesAction(step, 'actions/checkout') && step.with?.['persist-credentials'] !== false)
        .map(({ job }) => `${job} keeps the token in its clone`),
  },
  {
    name: 'each run is an npm script',
    find: (workflow) =>
      runs(workflow)
        .filter(({ run }) => !isOurs(run))
        .map(({ run }) => run),
  },
  {
    name: 'cron off the hour',
    find: ({ on }) =>
      ((on['schedule'] ?? []) as { cron: string }[])
        .map(({ cron }) => cron)
        .filter((cron) =>
          cron
            .split(' ')[0]!
            .split(',')
            .some((minute) => !/^\d+$/.test(minute) || Number(minute) % 30 === 0 || Number(minute) > 59),
        ),
  },
  {
    name: 'secrets in environments, away from pull requests and from MDX',
    find: (workflow) =>
      jobsOf(workflow)
        .filter(([, job]) => secretsIn(job))
        .filter(
          ([, job]) =>
            job.environment === undefined ||
            Object.keys(workflow.on).includes('pull_request') ||
            job.steps.some(({ run }) => / (?:build|start|test|preview)\b/.test(run ?? '')),
        )
        .map(([job]) => `${job} has a secret within reach`),
  },
  {
    name: "no write right beside a pull request's own files",
    find: (workflow) =>
      Object.keys(workflow.on).includes('pull_request')
        ? jobsOf(workflow)
            .filter(([, { permissions }]) => grants(permissions).some(([, right]) => right === 'write'))
            .filter(([, { steps }]) =>
              steps.some(
                (step) =>
                  usesAction(step, 'actions/checkout') &&
                  step.with?.['ref'] !== '${{ github.event.pull_request.base.sha }}',
              ),
            )
            .map(([job]) => `${job} may write and runs what the pull request brings`)
        : [],
  },
  {
    name: 'no trust in who acts, no cache',
    find: ({ text, jobs }) => [
      ...(/github\.(?:actor|triggering_actor)\b/.test(text) ? ['it asks who acts'] : []),
      ...(/actions\/cache|^\s*cache:/m.test(text) ? ['it keeps a cache'] : []),
      ...(JSON.stringify(jobs).includes('inherit') ? ['it hands secrets on'] : []),
    ],
  },
  {
    name: 'nothing written where later steps read their environment',
    find: (workflow) =>
      runs(workflow)
        .filter(({ run }) => /GITHUB_(?:ENV|PATH)|>/.test(run))
        .map(({ run }) => run),
  },
  {
    name: 'an end to every job',
    find: (workflow) =>
      jobsOf(workflow)
        .filter(([, job]) => !(Number(job['timeout-minutes']) <= 30))
        .map(([job]) => `${job} may run for hours`),
  },
  {
    name: 'runs that wait for one another',
    find: ({ concurrency }) => (concurrency === undefined ? ['two runs go at once'] : []),
  },
  {
    name: 'a failure that is told',
    find: (workflow) => {
      if ('pull_request' in workflow.on) return []
      const { trouble } = workflow.jobs
      const others = Object.keys(workflow.jobs).filter((job) => job !== 'trouble')
      const told = others.every((job) => trouble?.needs?.includes(job))
      const named = trouble?.steps.some(({ run }) => run === `npm run job -- trouble --workflow ${workflow.file}`)
      return told && named && trouble?.if === '${{ failure() }}' ? [] : ['a job can fail and nobody hears of it']
    },
  },
]

/** Every rule that a workflow breaks, as `rule: what`. */
export const breachesOf = (workflow: Workflow): string[] =>
  RULES.flatMap((rule) => rule.find(workflow).map((what) => `${rule.name}: ${what}`))

/** The same for the steps that the workflows share. */
export const breachesOfSetup = (text: string, steps: readonly Step[]): string[] => [
  ...text
    .split('\n')
    .filter((line) => /^\s*(?:- )?uses:/.test(line))
    .flatMap(wrongPin),
  ...steps.flatMap(({ run }) => (run === undefined || isOurs(run) ? [] : [run])),
  ...steps.flatMap((step) =>
    usesAction(step, 'actions/setup-node') && step.with?.['package-manager-cache'] !== false
      ? ['it keeps a cache']
      : [],
  ),
]
