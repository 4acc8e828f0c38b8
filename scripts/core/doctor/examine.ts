import { countOf, type Findings } from '../check.ts'
import type { Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'

/** One thing that was looked at. `unseen`: this machine or this token may not look. */
export type Finding = {
  readonly state: 'fine' | 'todo' | 'unseen'
  readonly what: string
  /** How to mend it, or where to look. */
  readonly mend?: string
}

type Seen<T> = T | 'unseen'

/** How the repository is set up, as the forge tells it. */
export type Setup = {
  readonly private: boolean
  readonly issues: boolean
  readonly pages: Seen<{ readonly url: string; readonly fromWorkflow: boolean; readonly https: boolean } | null>
  readonly environments: Seen<ReadonlyMap<string, readonly string[]>>
  readonly secrets: Seen<readonly string[]>
  readonly mainProtected: Seen<boolean>
}
type Workflow = {
  readonly name: string
  readonly path: string
  readonly state: string
  readonly worked: Instant | undefined
}

/** What the sender's domain says of itself; undefined: it was not asked. */
export type Dns = {
  readonly domain: string
  /** Text records of the domain, and of `_dmarc.` and `resend._domainkey.` below it. */
  readonly spf: readonly string[]
  readonly dmarc: readonly string[]
  readonly dkim: readonly string[]
}

/** Everything that was gathered. */
export type Facts = {
  readonly findings: Findings
  readonly program: Program | undefined
  /** What `live: true` lacks; undefined where it is set. */
  readonly missing: readonly Problem[] | undefined
  /** Whether a content folder still is the sample. */
  readonly sample: boolean
  readonly hasKeys: boolean
  readonly setup: Setup | undefined
  readonly workflows: readonly Workflow[] | undefined
  readonly dns: Dns | undefined
}

const fine = (what: string): Finding => ({ state: 'fine', what })
const todo = (what: string, mend: string): Finding => ({ state: 'todo', what, mend })
const unseen = (what: string, mend: string): Finding => ({ state: 'unseen', what, mend })

function content({ findings, sample, program, missing, hasKeys }: Facts): Finding[] {
  const errors = countOf(findings, 'error')
  const checks = [
    sample
      ? todo('The content is the sample', 'npm run init puts your own program in its place')
      : fine('The content is your own'),
    errors === 0
      ? fine('No file has an error')
      : todo(`${errors} ${errors === 1 ? 'error' : 'errors'} in the content`, 'npm run validate names each'),
    hasKeys
      ? fine('There are keys to seal contacts with')
      : todo('There are no keys to seal contacts with', 'npm run contacts -- keygen'),
  ]
  if (!program) return checks
  const lacking = (missing ?? []).map(({ message, hint }) =>
    todo(message.replace(/^The program is live, but /, 'Before live: true: '), hint ?? ''),
  )
  const live =
    missing === undefined
      ? fine('The program is live')
      : todo('The program is not live, so nothing is sent', 'Once all else is done: live: true in content/program.yaml')
  return [...checks, ...lacking, live]
}

/** The environments, and the secrets that each has to hold. */
const ENVIRONMENTS: Readonly<Record<string, readonly string[]>> = {
  mail: ['RESEND_API_KEY', 'GOODWORD_VAULT_KEY', 'GOODWORD_LINK_SECRET'],
  intake: ['GOODWORD_INTAKE_KEY', 'GOODWORD_LINK_SECRET'],
}

const SETTINGS = 'Settings → Environments'

function secrets({ environments, secrets: names }: Setup): Finding[] {
  if (environments === 'unseen')
    return [unseen('Environments and their secrets', `${SETTINGS} shows them; a token of the owner lets me look`)]
  return Object.entries(ENVIRONMENTS).flatMap(([environment, needed]) => {
    const limits = environments.get(environment)
    if (!limits)
      return [todo(`There is no environment ${environment}`, `${SETTINGS} → New environment: ${environment}`)]
    const limited =
      limits.length > 0
        ? fine(`The environment ${environment} is limited to ${limits.join(', ')}`)
        : todo(
            `Every branch may use the environment ${environment}`,
            `${SETTINGS} → ${environment} → Deployment branches: main alone`,
          )
    const kept = needed.map((name) =>
      names === 'unseen'
        ? unseen(`The secret ${name} of ${environment}`, `${SETTINGS} → ${environment} lists its name`)
        : names.includes(`${environment}/${name}`)
          ? fine(`${environment} has ${name}`)
          : todo(`${environment} lacks the secret ${name}`, `${SETTINGS} → ${environment} → Add secret ${name}`),
    )
    const stray = names === 'unseen' ? [] : needed.filter((name) => names.includes(name))
    return [
      limited,
      ...kept,
      ...stray.map((name) =>
        todo(
          `${name} lies open to every workflow`,
          `Settings → Secrets → Actions: remove it; it belongs to the environment ${environment}`,
        ),
      ),
    ]
  })
}

function repository(setup: Setup, program: Program | undefined): Finding[] {
  const home = program?.settings.home
  const { pages } = setup
  return [
    home === undefined || setup.private === (home === 'private')
      ? fine(`The repository is ${setup.private ? 'private' : 'public'}, as program.yaml says`)
      : todo(
          `program.yaml says home: ${home}, but the repository is ${setup.private ? 'private' : 'public'}`,
          home === 'private'
            ? 'Make it private at once (Settings → Danger zone): what lies here in plain text can be read by anybody'
            : 'Write home: private, or make the repository public',
        ),
    setup.issues
      ? fine('Issues are on')
      : todo('Issues are off, so there is no queue', 'Settings → General → Features → Issues'),
    pages === 'unseen'
      ? unseen('Pages', 'Settings → Pages')
      : pages === null
        ? todo('Pages are off, so the hub is nowhere', 'Settings → Pages → Source: GitHub Actions')
        : pages.fromWorkflow
          ? fine(`Pages publish to ${pages.url}`)
          : todo('Pages publish a branch, not what the workflow builds', 'Settings → Pages → Source: GitHub Actions'),
    ...(pages !== 'unseen' && pages !== null && !pages.https
      ? [todo('The hub can be reached without https', 'Settings → Pages → Enforce HTTPS')]
      : []),
    setup.mainProtected === 'unseen'
      ? unseen('Rules of the main branch', 'Settings → Branches')
      : setup.mainProtected
        ? fine('Main has rules')
        : todo(
            'Anybody with write access can change main without a pull request',
            'Settings → Branches → Add rule for main; leave the workflows’ own commits allowed',
          ),
    ...secrets(setup),
  ]
}

const OWN = ['check', 'tick', 'publish', 'report', 'heartbeat', 'answer'] as const
const DAY_MS = 86_400_000

function schedules(workflows: readonly Workflow[], now: Instant): Finding[] {
  return OWN.map((name) => {
    const one = workflows.find(({ path }) => path.endsWith(`/${name}.yml`))
    if (!one) return todo(`The workflow ${name} is not there`, 'Push .github/workflows to the main branch')
    if (one.state !== 'active')
      return todo(`The workflow ${name} is switched off`, `Actions → ${name} → Enable workflow`)
    if (name === 'tick' && (one.worked === undefined || now - one.worked > DAY_MS))
      return todo('tick has not worked for a day', 'Actions → tick → Run workflow, then read what it says')
    return fine(`The workflow ${name} is on`)
  })
}

function sender({ domain, spf, dmarc, dkim }: Dns): Finding[] {
  const has = (records: readonly string[], start: string) =>
    records.some((record) => record.toLowerCase().startsWith(start))
  return [
    dkim.length > 0
      ? fine(`${domain} signs its mail (DKIM)`)
      : todo(`${domain} does not sign its mail`, 'Resend → Domains → your domain: copy the DKIM record to your DNS'),
    has(spf, 'v=spf1')
      ? fine(`${domain} says who may send for it (SPF)`)
      : todo(
          `${domain} does not say who may send for it`,
          'Resend → Domains → your domain: copy the SPF record to your DNS',
        ),
    has(dmarc, 'v=dmarc1')
      ? fine(`${domain} says what to do with forged mail (DMARC)`)
      : todo(
          `${domain} does not say what to do with forged mail`,
          `Add a TXT record _dmarc.${domain}: v=DMARC1; p=none`,
        ),
  ]
}

/** Examines what was gathered, in the order in which it is mended. */
export function examine(facts: Facts, now: Instant): Finding[] {
  const { setup, workflows, dns, program } = facts
  const away = 'GITHUB_REPOSITORY=owner/name GITHUB_TOKEN=$(gh auth token) npm run doctor'
  return [
    ...content(facts),
    ...(setup ? repository(setup, program) : [unseen('The repository on the forge', away)]),
    ...(workflows ? schedules(workflows, now) : []),
    ...(dns
      ? sender(dns)
      : [unseen('The domain that mails come from', 'mail.from in content/program.yaml names none that exists')]),
  ]
}
