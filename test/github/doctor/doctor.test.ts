import { createEmulator } from 'emulate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { resendDomains } from '../../../scripts/adapters/resend-domains.ts'
import { command as doctor } from '../../../scripts/commands/doctor.ts'
import { DEMO } from '../../../scripts/core/contacts/demo-key.ts'
import { examine } from '../../../scripts/core/doctor/examine.ts'
import type { Facts } from '../../../scripts/core/doctor/facts.ts'
import { firstCaptions } from '../../../scripts/core/init/plan.ts'
import { LABELS } from '../../../scripts/core/tick/labels.ts'
import { makeProgram } from '../../support/program-builder.ts'
import { emulatedGithub } from '../support/emulated.ts'
import { runCommand, sampleRepository, smallRepository } from '../support/repository.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const half = (letter: string) => `age1${letter.repeat(58)}`
const OWN = ['check', 'tick', 'publish', 'report', 'heartbeat', 'answer']

const OWN_WORDS = {
  home: 'private',
  tagline: 'Tea, told',
  about: 'Who we are',
  ways_in: { relay: 'https://relay.test.example/' },
} as const

const said = (status: number, text: string) => ({ ended: 'answered', status, text }) as const

/** A program in which nothing is left to do. */
const WELL: Facts = {
  findings: { problems: [], files: 10, acrossFiles: true },
  program: makeProgram({ program: OWN_WORDS }),
  missing: undefined,
  sample: false,
  keys: {
    vault: [half('q')],
    recovery: half('p'),
    intake: [half('z')],
    kept: { by: 'anna', where: 'The safe', on: '2026-06-01' },
  },
  unread: [],
  relay: said(200, 'This is the relay of https://crew.test.example/\nIt takes'),
  setup: {
    private: true,
    issues: true,
    pages: { url: 'https://crew.test.example', fromWorkflow: true, https: true },
    environments: new Map([
      ['mail', ['main']],
      ['intake', ['main']],
    ]),
    secrets: [
      'mail/RESEND_API_KEY',
      'mail/GOODWORD_VAULT_KEY',
      'mail/GOODWORD_LINK_SECRET',
      'intake/GOODWORD_INTAKE_KEY',
      'intake/GOODWORD_LINK_SECRET',
    ],
    variables: ['COLOUR'],
    mainRules: ['deletion', 'non_fast_forward'],
    actions: { on: true, allowed: 'all', writes: false, pulls: true },
    labels: Object.values(LABELS).map(({ name }) => name),
  },
  workflows: OWN.map((name) => ({
    name,
    path: `.github/workflows/${name}.yml`,
    state: 'active',
    worked: NOW - 3_600_000,
  })),
  domain: 'test.example',
  domains: [{ name: 'test.example', status: 'verified' }],
  dns: { domain: 'test.example', spf: ['v=spf1 -all'], dmarc: ['v=DMARC1; p=none'], dkim: ['p=abc'] },
}
const { setup, workflows, dns, keys } = WELL as Required<Facts> & {
  keys: NonNullable<Facts['keys']>
  setup: NonNullable<Facts['setup']>
  workflows: NonNullable<Facts['workflows']>
  dns: NonNullable<Facts['dns']>
}
const todo = (facts: Facts) =>
  examine(facts, NOW).flatMap(({ state, what, mend }) => (state === 'todo' ? [`${what} | ${mend}`] : []))

describe('the doctor', () => {
  it('finds nothing where all is well', () => {
    expect(examine(WELL, NOW).filter(({ state }) => state !== 'fine')).toEqual([])
  })

  it.each<[string, Facts, RegExp]>([
    ['the sample', { ...WELL, sample: true }, /sample.*npm run init/],
    ['no keys', { ...WELL, keys: undefined }, /no keys.*keygen/],
    ['the demo keys', { ...WELL, keys: { ...keys, vault: [DEMO.vault] } }, /keys are the sample’s.*keygen/],
    ['keys without a copy', { ...WELL, keys: { ...keys, kept: undefined } as typeof keys }, /second copy.*kept:/],
    [
      'a copy that nobody has looked for',
      { ...WELL, keys: { ...keys, kept: { by: 'anna', where: 'The safe', on: '2025-06-01' } } },
      /Nobody has looked for a year.*anna: The safe/,
    ],
    [
      'no intake key',
      { ...WELL, keys: { vault: keys.vault, recovery: keys.recovery, kept: keys.kept! } },
      /keygen --intake/,
    ],
    ['a guide of the sample', { ...WELL, unread: ['content/guides/01.mdx'] }, /01\.mdx came with the sample/],
    [
      'the first task of init',
      {
        ...WELL,
        program: makeProgram({ program: OWN_WORDS, campaigns: { 'say-hello': { captions: firstCaptions('Test') } } }),
      },
      /The first task, content\/campaigns\/say-hello\/index\.mdx, has words that were written for every program/,
    ],
    [
      'no words of its own',
      { ...WELL, program: makeProgram({ program: { home: 'private', ways_in: OWN_WORDS.ways_in } }) },
      /tagline: and about:/,
    ],
    [
      'no way in',
      { ...WELL, program: makeProgram({ program: { ...OWN_WORDS, ways_in: {} } }) },
      /No way is chosen.*RELAY\.md/,
    ],
    [
      'a relay that lacks a variable',
      { ...WELL, relay: said(503, 'This relay is not set up yet.\n- INTAKE_KEY is not set: the public key\n') },
      /The relay lacks a variable: INTAKE_KEY is not set/,
    ],
    [
      'the relay of another hub',
      { ...WELL, relay: said(200, 'This is the relay of https://other.example/crew/\n') },
      /takes forms of https:\/\/other\.example\/crew, not of this hub \| Set HUB_URL to https:\/\/crew\.test\.example/,
    ],
    ['a page that is no relay', { ...WELL, relay: said(404, 'Not found') }, /no relay \(status 404\)/],
    [
      'issues of nobody who is known',
      { ...WELL, program: makeProgram({ program: { ...OWN_WORDS, ways_in: { issues: true } } }) },
      /of nobody the GitHub account is known \| Write github_id/,
    ],
    [
      'workflows that may not run',
      { ...WELL, setup: { ...setup, actions: { on: false, allowed: 'all', writes: false, pulls: true } } },
      /Workflows are switched off/,
    ],
    [
      'actions that may not be used',
      { ...WELL, setup: { ...setup, actions: { on: true, allowed: 'local_only', writes: false, pulls: true } } },
      /created by GitHub/,
    ],
    [
      'rights that nobody asked for',
      { ...WELL, setup: { ...setup, actions: { on: true, allowed: 'all', writes: true, pulls: true } } },
      /may write to everything.*Read repository contents/,
    ],
    [
      'pull requests that no workflow may open',
      { ...WELL, setup: { ...setup, actions: { on: true, allowed: 'all', writes: false, pulls: false } } },
      /Applications wait in the queue alone.*Allow GitHub Actions to create and approve pull requests/,
    ],
    [
      'a secret in a variable',
      { ...WELL, setup: { ...setup, variables: ['RESEND_API_KEY'] } },
      /RESEND_API_KEY is a variable/,
    ],
    [
      'a chat without its address',
      { ...WELL, program: makeProgram({ program: { ...OWN_WORDS, chat: ['slack'] } }) },
      /mail lacks the secret SLACK_WEBHOOK_URL/,
    ],
    [
      'a hub elsewhere than mails say',
      { ...WELL, setup: { ...setup, pages: { url: 'https://you.github.io/crew/', fromWorkflow: true, https: true } } },
      /says url: https:\/\/crew\.test\.example, but Pages publish to https:\/\/you\.github\.io\/crew/,
    ],
    ['a domain that Resend does not know', { ...WELL, domains: [] }, /does not know test\.example/],
    [
      'a domain that waits for its records',
      { ...WELL, domains: [{ name: 'test.example', status: 'not_started' }] },
      /not verified test\.example \(not started\)/,
    ],
    [
      'a report that does not come',
      {
        ...WELL,
        workflows: workflows.map((one) => ({ ...one, worked: one.name === 'report' ? undefined : one.worked })),
      },
      /report has not worked for 8 days/,
    ],
    [
      'a public repository with a private home',
      { ...WELL, setup: { ...setup, private: false } },
      /home: private.*at once/,
    ],
    ['no issues', { ...WELL, setup: { ...setup, issues: false } }, /no queue/],
    ['no Pages', { ...WELL, setup: { ...setup, pages: null } }, /Pages are off.*GitHub Actions/],
    [
      'Pages of a branch',
      { ...WELL, setup: { ...setup, pages: { url: '', fromWorkflow: false, https: true } } },
      /publish a branch/,
    ],
    [
      'no https',
      { ...WELL, setup: { ...setup, pages: { url: '', fromWorkflow: true, https: false } } },
      /Enforce HTTPS/,
    ],
    [
      'a main without rules',
      { ...WELL, setup: { ...setup, mainRules: [] } },
      /Restrict deletions and Block force pushes/,
    ],
    [
      'a rule that stops the workflows',
      { ...WELL, setup: { ...setup, mainRules: [...(setup.mainRules as string[]), 'pull_request'] } },
      /pull_request\) stops what the workflows/,
    ],
    [
      'no environment',
      { ...WELL, setup: { ...setup, environments: new Map([['mail', ['main']]]) } },
      /no environment intake/,
    ],
    [
      'an open environment',
      {
        ...WELL,
        setup: {
          ...setup,
          environments: new Map([
            ['mail', []],
            ['intake', ['main']],
          ]),
        },
      },
      /Every branch may use the environment mail/,
    ],
    [
      'a missing secret',
      { ...WELL, setup: { ...setup, secrets: setup.secrets.slice(1) as string[] } },
      /mail lacks the secret RESEND_API_KEY/,
    ],
    [
      'a secret of the whole repository',
      { ...WELL, setup: { ...setup, secrets: [...setup.secrets, 'RESEND_API_KEY'] } },
      /RESEND_API_KEY lies open/,
    ],
    ['a missing workflow', { ...WELL, workflows: workflows.slice(1) }, /workflow check is not there/],
    [
      'a schedule that is off',
      {
        ...WELL,
        workflows: workflows.map((one) => ({ ...one, state: one.name === 'tick' ? 'disabled_inactivity' : 'active' })),
      },
      /tick is switched off/,
    ],
    [
      'a schedule that does not work',
      { ...WELL, workflows: workflows.map((one) => ({ ...one, worked: NOW - 2 * 86_400_000 })) },
      /tick has not worked/,
    ],
    ['no DKIM', { ...WELL, dns: { ...dns, dkim: [] } }, /does not sign/],
    ['no SPF', { ...WELL, dns: { ...dns, spf: ['google-site-verification=1'] } }, /SPF record/],
    ['no DMARC', { ...WELL, dns: { ...dns, dmarc: [] } }, /_dmarc\.test\.example/],
  ])('finds %s, alone, and says how to mend it', (_, facts, words) => {
    expect(todo(facts)).toEqual([expect.stringMatching(words)])
  })

  it('says what it may not see instead of calling it missing', () => {
    const hidden = {
      ...setup,
      pages: 'unseen',
      environments: 'unseen',
      secrets: 'unseen',
      mainRules: 'unseen',
      variables: 'unseen',
      actions: 'unseen',
    } as const
    expect(todo({ ...WELL, setup: hidden })).toEqual([])
    expect(examine({ ...WELL, setup: hidden }, NOW).filter(({ state }) => state === 'unseen')).toHaveLength(4)
  })

  it('asks Resend how far the sender’s domain is', async () => {
    const resend = await createEmulator({ service: 'resend', port: 0 })
    onTestFinished(() => resend.close())
    const headers = { Authorization: 'Bearer re_test', 'Content-Type': 'application/json' }
    const post = async (path: string, body: object) =>
      (await (await fetch(`${resend.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as {
        id: string
      }
    const todoThen = async () => todo({ ...WELL, domains: await resendDomains('re_test', resend.url) })
    expect(await todoThen()).toEqual([expect.stringContaining('Resend does not know test.example')])
    const { id } = await post('/domains', { name: 'test.example' })
    expect(await todoThen()).toEqual([expect.stringContaining('Resend has not verified test.example')])
    await post(`/domains/${id}/verify`, {})
    expect(await todoThen()).toEqual([])
    await resend.close()
    const gone = await resendDomains('re_test', resend.url)
    expect(examine({ ...WELL, domains: gone }, NOW).filter(({ state }) => state !== 'fine')).toMatchObject([
      { state: 'unseen', what: 'The domain at Resend' },
    ])
  })

  it('tells all else where the forge cannot be asked, and does not end well', async () => {
    const { root } = smallRepository()
    const { env } = await emulatedGithub()
    const ran = await runCommand(doctor, root, {}, { env: { ...env, GITHUB_REPOSITORY: 'anna/other' } })
    expect(ran).toMatchObject({ code: 1, said: '' })
    expect(ran.out).toMatch(/TODO Could not ask GitHub: Not Found.*\n +Try again with a network/)
    expect(ran.out).toContain('TODO Before live: true: it does not say from when')
    expect(ran.out).not.toContain('The repository on the forge')
    expect(todo({ ...WELL, setup: undefined, workflows: undefined, unasked: 'no answer' })).toHaveLength(1)
  })

  it('looks at a real clone and its forge', async () => {
    const github = await emulatedGithub()
    const { root } = smallRepository()
    const ran = await runCommand(doctor, root, {}, { env: github.env })
    expect(ran.code).toBe(1)
    expect(ran.out).toContain(
      'TODO Pages are off, so the hub is nowhere\n       Settings → Pages → Source: GitHub Actions',
    )
    expect(ran.out).toContain('TODO Before live: true: it does not say from when')
    expect(ran.out).toMatch(/\d+ things left to do\.\n$/)
    const sample = await runCommand(doctor, sampleRepository().root, {})
    expect(sample.out).toContain('TODO The content is the sample')
    expect(sample.out).toContain('?    The repository on the forge')
  })
})
