import { describe, expect, it } from 'vitest'
import { command as doctor } from '../../../scripts/commands/doctor.ts'
import { examine, type Facts } from '../../../scripts/core/doctor/examine.ts'
import { makeProgram } from '../../support/program-builder.ts'
import { emulatedGithub } from '../support/emulated.ts'
import { runCommand, sampleRepository, smallRepository } from '../support/repository.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const OWN = ['check', 'tick', 'publish', 'report', 'heartbeat', 'answer']

/** A program in which nothing is left to do. */
const WELL: Facts = {
  findings: { problems: [], files: 10, acrossFiles: true },
  program: makeProgram({ program: { home: 'private' } }),
  missing: undefined,
  sample: false,
  hasKeys: true,
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
    mainProtected: true,
  },
  workflows: OWN.map((name) => ({
    name,
    path: `.github/workflows/${name}.yml`,
    state: 'active',
    worked: NOW - 3_600_000,
  })),
  dns: { domain: 'test.example', spf: ['v=spf1 -all'], dmarc: ['v=DMARC1; p=none'], dkim: ['p=abc'] },
}
const { setup, workflows, dns } = WELL as Required<Facts> & {
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
    ['no keys', { ...WELL, hasKeys: false }, /no keys.*keygen/],
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
    ['a main without rules', { ...WELL, setup: { ...setup, mainProtected: false } }, /without a pull request/],
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
      mainProtected: 'unseen',
    } as const
    expect(todo({ ...WELL, setup: hidden })).toEqual([])
    expect(examine({ ...WELL, setup: hidden }, NOW).filter(({ state }) => state === 'unseen')).toHaveLength(3)
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
