// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are GitHub's own expressions
import { SUMMARIES } from '../../../scripts/commands/help.ts'
import { PINS, wrongPin } from './pins.ts'
import { npmScripts, type Step, type Workflow } from './read.ts'

/** A rule of DESIGN section 9: what it is called, and what breaks it in a workflow. */
type Rule = { readonly name: string; find(workflow: Workflow): string[] }

const jobsOf = ({ jobs }: Workflow) => Object.entries(jobs)
const stepsOf = (workflow: Workflow) =>
  jobsOf(workflow).flatMap(([job, { steps }]) => steps.map((step) => ({ job, step })))
const runs = (workflow: Workflow) =>
  stepsOf(workflow).flatMap(({ job, step }) => (step.run === undefined ? [] : [{ job, run: step.run }]))

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
  {
    name: 'a runner of the forge’s own, no container',
    find: (workflow) =>
      jobsOf(workflow)
        .filter(([, job]) => job['runs-on'] !== 'ubuntu-24.04' || 'container' in job || 'services' in job)
        .map(([job]) => `${job} runs somewhere else`),
  },
  {
    name: 'a name',
    find: ({ text, file }) => (new RegExp(`^name: ${file}$`, 'm').test(text) ? [] : ['it has no name, or another']),
  },
  {
    name: 'secrets one by one, each as it is',
    find: ({ text }) =>
      [...text.matchAll(/\$\{\{[^}]*\bsecrets\b[^}]*\}\}/g)]
        .map(([expression]) => expression)
        .filter((expression) => !/^\$\{\{ secrets\.[A-Z_]+ \}\}$/.test(expression)),
  },
  {
    name: 'conditions that are one expression',
    find: (workflow) =>
      [...jobsOf(workflow).map(([, job]) => job.if), ...stepsOf(workflow).map(({ step }) => step.if)].filter(
        (condition) => condition !== undefined && !/^\$\{\{[^{}]*\}\}$/.test(condition),
      ) as string[],
  },
  {
    name: 'bash, https, and no commands that the forge has switched off',
    find: (workflow) => [
      ...(/http:\/\//.test(workflow.text) ? ['something comes unsealed'] : []),
      ...(/ACTIONS_ALLOW_UNSECURE_COMMANDS/.test(workflow.text) ? ['it allows old commands'] : []),
      ...stepsOf(workflow).flatMap(({ step }) =>
        step.shell === undefined || step.shell === 'bash' ? [] : [step.shell],
      ),
    ],
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
