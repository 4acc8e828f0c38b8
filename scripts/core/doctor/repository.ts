import type { Program } from '../program.ts'
import { LABELS } from '../tick/labels.ts'
import type { Setup } from './facts.ts'
import { type Finding, fine, todo, unseen } from './finding.ts'
import { secrets } from './secrets.ts'

/** Rules that keep main's history and stop no workflow. */
const KEEPING = ['deletion', 'non_fast_forward'] as const
const KEEPING_WORDS = { deletion: 'Restrict deletions', non_fast_forward: 'Block force pushes' } as const
/** Rules that the workflows' own commits cannot fulfil; GitHub lets their token on no bypass list. */
const STOPPING = ['pull_request', 'required_status_checks', 'update', 'required_signatures', 'merge_queue'] as const

const RULES = 'Settings → Rules → Rulesets'

function rulesOf({ mainRules }: Setup): Finding[] {
  if (mainRules === 'unseen') return [unseen('The rules of main', RULES)]
  const lacking = KEEPING.filter((rule) => !mainRules.includes(rule))
  const stopping = STOPPING.filter((rule) => mainRules.includes(rule))
  return [
    lacking.length === 0
      ? fine('Main can neither be deleted nor rewritten')
      : todo(
          'Main can be deleted or rewritten, with all that it remembers',
          `${RULES} → New branch ruleset for the default branch, active: ${lacking.map((rule) => KEEPING_WORDS[rule]).join(' and ')}`,
        ),
    stopping.length === 0
      ? fine('No rule stops what the workflows write to main')
      : todo(
          `A rule of main (${stopping.join(', ')}) stops what the workflows themselves write to it`,
          `${RULES}: take it out; GitHub lets the workflows’ own token on no bypass list`,
        ),
  ]
}

/** Whether applications can be pull requests, where that is how they are decided. */
function pullsOf({ actions }: Setup, program: Program | undefined): Finding[] {
  const { settings } = program ?? {}
  if (actions === 'unseen' || actions.pulls === 'unseen' || settings?.home !== 'private') return []
  if (settings.file.review?.applications === 'auto') return []
  return [
    actions.pulls
      ? fine('Each application becomes a pull request')
      : todo(
          'Applications wait in the queue alone: workflows may open no pull requests',
          'Settings → Actions → General → Allow GitHub Actions to create and approve pull requests',
        ),
  ]
}

function actionsOf({ actions }: Setup): Finding[] {
  const where = 'Settings → Actions → General'
  if (actions === 'unseen') return [unseen('Whether workflows may run', where)]
  if (!actions.on) return [todo('Workflows are switched off', `${where} → Actions permissions: allow actions`)]
  return [
    actions.allowed === 'local_only'
      ? todo(
          'Workflows may not use GitHub’s own actions, which they begin with',
          `${where} → Actions permissions: allow actions created by GitHub`,
        )
      : fine('Workflows may run'),
    actions.writes
      ? todo(
          'A workflow that says nothing of its rights may write to everything',
          `${where} → Workflow permissions: Read repository contents. Ours each say what they need`,
        )
      : fine('A workflow that says nothing of its rights may only read'),
  ]
}

function labelsOf({ labels }: Setup): Finding {
  const lacking = Object.values(LABELS).filter(({ name }) => !labels.includes(name))
  return lacking.length === 0
    ? fine('The labels are there')
    : fine(`Labels are made when they are first needed: ${lacking.map(({ name }) => name).join(', ')}`)
}

function pagesOf({ pages }: Setup, program: Program | undefined): Finding[] {
  if (pages === 'unseen') return [unseen('Pages', 'Settings → Pages')]
  if (pages === null) return [todo('Pages are off, so the hub is nowhere', 'Settings → Pages → Source: GitHub Actions')]
  const said = program?.settings.url.replace(/\/+$/, '')
  const at = pages.url.replace(/\/+$/, '')
  return [
    pages.fromWorkflow
      ? fine(`Pages publish to ${pages.url}`)
      : todo('Pages publish a branch, not what the workflow builds', 'Settings → Pages → Source: GitHub Actions'),
    ...(pages.https ? [] : [todo('The hub can be reached without https', 'Settings → Pages → Enforce HTTPS')]),
    ...(said === undefined || at === '' || said === at
      ? []
      : [
          todo(
            `program.yaml says url: ${said}, but Pages publish to ${at}`,
            'Links in mails would lead nowhere: write the address of Pages as url:, or make yours the custom domain under Settings → Pages',
          ),
        ]),
  ]
}

/** The repository on its forge. */
export function repository(setup: Setup, program: Program | undefined): Finding[] {
  const home = program?.settings.home
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
    ...actionsOf(setup),
    ...pullsOf(setup, program),
    labelsOf(setup),
    ...pagesOf(setup, program),
    ...rulesOf(setup),
    ...secrets(setup, program),
  ]
}
