import type { WebAnswer } from '../checks/web-answer.ts'
import type { Program } from '../program.ts'
import type { Facts } from './facts.ts'
import { type Finding, fine, todo, unseen } from './finding.ts'

const GUIDE = '.github/RELAY.md'

/** What the relay's own page says (`scripts/relay/handler.ts`): of which hub it is, or which variables it lacks. */
function relayOf(program: Program, address: string, answer: WebAnswer | undefined): Finding[] {
  if (!answer || answer.ended === 'failed') {
    const why = answer?.ended === 'failed' ? ` (${answer.why})` : ''
    return [
      unseen(`Whether the relay answers${why}`, `Open ${address} in a browser: it says whose relay it is. ${GUIDE}`),
    ]
  }
  const [first = '', ...rest] = answer.text.trim().split('\n')
  if (answer.status === 503 && first.startsWith('This relay is not set up'))
    return rest.slice(0, 6).map((line) => todo(`The relay lacks a variable: ${line.replace(/^- /, '')}`, GUIDE))
  const hub = /^This is the relay of (\S+)/.exec(first)?.[1]
  if (hub === undefined) return [todo(`What answers at ${address} is no relay (status ${answer.status})`, GUIDE)]
  const bare = (url: string) => url.replace(/\/+$/, '')
  return new URL(hub).origin === new URL(program.settings.url).origin
    ? [fine(`The relay answers, for ${bare(hub)}`)]
    : [
        todo(
          `The relay takes forms of ${bare(hub)}, not of this hub`,
          `Set HUB_URL to ${program.settings.url}: ${GUIDE}`,
        ),
      ]
}

/** What each of the ways lacks in which members send things in. */
export function ways({ program, keys, setup, relay, sample }: Facts): Finding[] {
  if (!program || sample) return []
  const { relay: address, endpoint, email, issues } = program.settings.file.ways_in ?? {}
  const sealable = (keys?.intake?.length ?? 0) > 0
  if (address === undefined && endpoint === undefined && email === undefined && issues !== true)
    return [
      todo(
        'No way is chosen in which what members write in the hub’s forms comes in',
        `Choose one or several under ways_in in content/program.yaml: ${GUIDE} compares them`,
      ),
    ]
  return [
    ...(address === undefined ? [] : relayOf(program, address, relay)),
    ...(endpoint !== undefined && !sealable
      ? [
          todo(
            'Nothing can be sent to the endpoint, since there is no intake key',
            'npm run contacts -- keygen --intake',
          ),
        ]
      : []),
    ...(email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? [
          todo(
            `ways_in.email is no mail address: ${JSON.stringify(email.slice(0, 3))}…`,
            'Write it as in@in.your-company.com',
          ),
        ]
      : []),
    ...(issues === true ? issuesOf(program, sealable, setup) : []),
  ]
}

function issuesOf(program: Program, sealable: boolean, setup: Facts['setup']): Finding[] {
  const known = [...program.ambassadors.values()].filter(({ file }) => file.github_id !== undefined).length
  return [
    ...(setup?.issues === false
      ? [todo('Members may send by issue, and issues are switched off', 'Settings → General → Features: Issues')]
      : []),
    ...(sealable
      ? []
      : [
          todo(
            'Nothing can be sealed in an issue, since there is no intake key',
            'npm run contacts -- keygen --intake',
          ),
        ]),
    known > 0
      ? fine(`Issues of ${known} ${known === 1 ? 'member is' : 'members are'} known by the number of their account`)
      : todo(
          'Members may send by issue, and of nobody the GitHub account is known',
          'Write github_id into their files: gh api users/LOGIN --jq .id',
        ),
  ]
}
