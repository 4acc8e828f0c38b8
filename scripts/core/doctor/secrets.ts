import type { Program } from '../program.ts'
import type { Setup } from './facts.ts'
import { type Finding, fine, todo, unseen } from './finding.ts'

const SETTINGS = 'Settings → Environments'
const CHATS = { slack: 'SLACK_WEBHOOK_URL', discord: 'DISCORD_WEBHOOK_URL' } as const
const TWILIO = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM']

/** The environments, and the secrets that each has to hold for the ways that the program has chosen. */
function neededBy(program: Program | undefined): ReadonlyMap<string, readonly string[]> {
  const { chat = [], mail, ways_in } = program?.settings.file ?? {}
  const texts = [...(program?.ambassadors.values() ?? [])].some(({ file, status }) =>
    status === 'active' ? Object.values(file.deliveries ?? {}).includes('sms') : false,
  )
  return new Map([
    [
      'mail',
      [
        mail?.provider === 'smtp' ? 'SMTP_URL' : 'RESEND_API_KEY',
        'GOODWORD_VAULT_KEY',
        'GOODWORD_LINK_SECRET',
        ...chat.map((name) => CHATS[name]),
        ...(texts ? TWILIO : []),
      ],
    ],
    ['intake', ['GOODWORD_INTAKE_KEY', 'GOODWORD_LINK_SECRET', ...(ways_in?.email ? ['RESEND_API_KEY'] : [])]],
  ])
}

/** Names that belong into an environment and nowhere else. */
const OURS = /^(?:GOODWORD_\w+|RESEND_API_KEY|SMTP_URL|TWILIO_\w+|(?:SLACK|DISCORD)_WEBHOOK_URL)$/

/** What lies where everybody, or every workflow, can read it. */
function strays({ secrets, variables }: Setup): Finding[] {
  const open = secrets === 'unseen' ? [] : secrets.filter((name) => OURS.test(name))
  const shown = variables === 'unseen' ? [] : variables.filter((name) => OURS.test(name) && !name.endsWith('_URL'))
  return [
    ...open.map((name) =>
      todo(
        `${name} lies open to every workflow`,
        'Settings → Secrets → Actions: remove it; it belongs into an environment',
      ),
    ),
    ...shown.map((name) =>
      todo(
        `${name} is a variable, which is no secret`,
        'Settings → Secrets → Actions → Variables: remove it, make a new secret at its provider, and put that into the environment',
      ),
    ),
    ...(variables === 'unseen' || shown.length > 0 ? [] : [fine('No variable holds a secret')]),
  ]
}

/** The environments and what they hold. */
export function secrets(setup: Setup, program: Program | undefined): Finding[] {
  const { environments, secrets: names } = setup
  if (environments === 'unseen')
    return [unseen('Environments and their secrets', `${SETTINGS} shows them; a token of the owner lets me look`)]
  const found = [...neededBy(program)].flatMap(([environment, needed]) => {
    const limits = environments.get(environment)
    if (!limits)
      return [todo(`There is no environment ${environment}`, `${SETTINGS} → New environment: ${environment}`)]
    const limited =
      limits.length > 0
        ? fine(`The environment ${environment} is limited to ${limits.join(', ')}`)
        : todo(
            `Every branch may use the environment ${environment}`,
            `${SETTINGS} → ${environment} → Deployment branches and tags → Selected branches and tags → Add rule: main`,
          )
    const kept = needed.map((name) =>
      names === 'unseen'
        ? unseen(`The secret ${name} of ${environment}`, `${SETTINGS} → ${environment} lists its name`)
        : names.includes(`${environment}/${name}`)
          ? fine(`${environment} has ${name}`)
          : todo(
              `${environment} lacks the secret ${name}`,
              `${SETTINGS} → ${environment} → Add environment secret: ${name}`,
            ),
    )
    return [limited, ...kept]
  })
  return [...found, ...strays(setup)]
}
