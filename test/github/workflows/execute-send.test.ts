import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulator } from 'emulate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { contacts, keyed } from '../../contacts/support.ts'
import { emulatedGithub, pushMain } from '../support/emulated.ts'
import { engineFolder, executeJob } from '../support/execute.ts'
import { contentFiles, type Repository, smallRepository } from '../support/repository.ts'
import { allWorkflows } from './read.ts'

const workflowOf = (file: string) => allWorkflows().find((one) => one.file === file)!
const IGNORED =
  'node_modules\n.runner\n.goodword\nscripts\nschemas\nsite\npackage.json\nastro.config.mjs\ntsconfig.json\neffect\nhub\ndist\ndist.building\n'
const DAY = 86_400_000
const day = (at: number) => new Date(at).toISOString().slice(0, 10)
const LIVE = `name: Harbour Crew
brand: Harbour Tea
url: https://crew.harbour-tea.net
timezone: UTC
mail: { from: Harbour Crew <crew@harbour-tea.net>, postal_address: 'Am Kai 1, 20095 Hamburg, Germany', send_hour: 0 }
tiers: [{ slug: deckhand, name: Deckhand, from: 0 }]
badges: [{ slug: first-light, name: First light, for: The best picture }]
home: private
live: true
live_from: ${day(Date.now() - DAY)}
`

const folder = engineFolder(['site', 'astro.config.mjs', 'tsconfig.json'])

/** A live program with one member who joined today, whose contact is sealed to keys of its own. */
async function live() {
  const keys = await keyed()
  const files = {
    '.gitignore': IGNORED,
    'content/program.yaml': LIVE,
    'content/keys.yaml': readFileSync(join(keys.content, 'keys.yaml'), 'utf8'),
    'content/ambassadors/zoe.md': `---\nname: Zoe\nstatus: active\njoined: ${day(Date.now())}\ntimezone: UTC\nquiet: { from: 0, until: 0 }\n---\n`,
  }
  const repository = smallRepository(files, folder())
  const content = join(repository.root, 'content')
  const sealed = await contacts('seal zoe', content, { input: 'email: zoe.canary@post.example\n' })
  expect(sealed).toMatchObject({ code: 0 })
  repository.commit('Zoe can be reached', {})
  const secrets = { GOODWORD_VAULT_KEY: keys.vault, GOODWORD_LINK_SECRET: keys.linkSecret }
  return { repository, secrets, github: await emulatedGithub() }
}

describe('tick’s sending, step by step as it stands', () => {
  it('sends nothing without the secrets and says which is missing; then what is due once; records it on the forge’s ledger, and shows no address', async () => {
    const { repository, secrets, github } = await live()
    await pushMain(github, contentFiles(repository))
    const resend = await createEmulator({ service: 'resend', port: 0 })
    onTestFinished(() => resend.close())
    const trigger = {
      event: {},
      secrets: { ...secrets, RESEND_API_KEY: 're_test' },
      env: { RESEND_BASE_URL: resend.url },
    }
    const send = () => executeJob(workflowOf('tick'), 'send', repository, github, trigger)
    const [without] = await executeJob(workflowOf('tick'), 'send', repository, github, { event: {} })
    expect(without).toMatchObject({ code: 1, output: expect.stringContaining('GOODWORD_LINK_SECRET') })
    const [first] = await send()
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/due \d+ = sent [1-9]\d* \+ excluded/) })
    const inbox = async () => {
      const answer = await fetch(`${resend.url}/emails`, { headers: { Authorization: 'Bearer re_test' } })
      return ((await answer.json()) as { data: { to: string[] }[] }).data.map(({ to }) => to[0])
    }
    expect(await inbox()).toEqual(['zoe.canary@post.example'])
    expect(await send()).toMatchObject([{ code: 0, output: expect.stringContaining('= sent 0 +') }, { code: 0 }])
    expect(await inbox()).toHaveLength(1)
    const { data } = await github.as('anna').git.getTree({ owner: 'anna', repo: 'crew', tree_sha: 'ledger' })
    expect(data.tree.map(({ path }) => path)).toContain('receipts')
    expect(first!.output).not.toContain('canary')
  }, 60_000)
})

const names = ({ root }: Repository, folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })

describe('the hub’s jobs, step by step as they stand', () => {
  it('are built without a secret, for a pull request as for publishing; members’ pages are sealed in the next job', async () => {
    const { repository, secrets, github } = await live()
    await pushMain(github, contentFiles(repository))
    const run = (file: string, job: string) =>
      executeJob(workflowOf(file), job, repository, github, { event: {}, ...(job === 'seal' && { secrets }) })
    const [built, forPull] = [workflowOf('publish').jobs['build'], workflowOf('check').jobs['hub']].map((job) =>
      job!.steps.flatMap(({ run, env }) => (run === undefined ? [] : [{ run, env }])),
    )
    expect(forPull).toEqual([{ run: 'npm run job -- build --out hub' }])
    expect(built).toEqual([{ run: 'npm run job -- tick build --out dist' }])
    expect(await run('publish', 'build')).toMatchObject([{ code: 0 }])
    const before = names(repository, 'dist')
    expect(before).toContain('index.html')
    expect(await run('publish', 'seal')).toMatchObject([{ code: 0 }])
    const sealed = names(repository, 'dist').filter((path) => !before.includes(path) && path.endsWith('.bin'))
    expect(sealed.length).toBeGreaterThan(2)
    expect(sealed.filter((path) => !/^me\/sealed\/[a-z2-7]{32}\.bin$/.test(path))).toEqual([])
    const leaked = spawnSync('grep', ['-rlE', 'zoe\\.canary|AGE-SECRET-KEY-1[A-Z0-9]{8}', 'dist', 'content'], {
      cwd: repository.root,
      encoding: 'utf8',
    })
    expect([leaked.status, leaked.stdout]).toEqual([1, ''])
  }, 180_000)
})
