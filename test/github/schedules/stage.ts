import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeForgeBranch } from '../../../scripts/adapters/forge-branch.ts'
import { readLedger } from '../../../scripts/core/outbox/ledger-files.ts'
import type { Forge } from '../../../scripts/ports.ts'
import { run as contactsRun, shown } from '../../contacts/support.ts'
import { ProviderModel } from '../../outbox/provider-model.ts'
import { startGithub } from '../support/emulated.ts'
import { git } from '../support/repository.ts'
import { allWorkflows } from '../workflows/read.ts'
import { listen, machineAt, type Sites } from './machine.ts'
import { runWorkflow } from './runner.ts'

export type Saves = Readonly<Record<string, string | undefined>>
const TICK = allWorkflows().find(({ file }) => file === 'tick')!

/** How one run goes wrong. A run stopped is cancelled after so many of its looks at the outside world, and never heard of again. */
export type Disturbed = { readonly stopAt?: number; readonly twice?: boolean; readonly down?: boolean }

/** A program on a forge of its own, a mail provider, and machines that run its schedule; time is set from outside. */
export async function openStage(sites: Sites, start: Saves, reached: readonly string[]) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'good word ')))
  const origin = join(root, 'origin')
  const github = await startGithub()
  let now = 0
  let runs = 0
  let machines = 0
  let isDown = false
  let worked: { tick?: number; publish?: number } = {}
  let published: { readonly head: string } | undefined
  let wantsPublish = false
  const mails = new ProviderModel({ now: () => now, historyMs: 86_400_000 })
  const provider = await listen(async (request) => {
    if (isDown) return new Response('<h1>Service unavailable</h1>', { status: 503 })
    return mails.handle(request.method, new URL(request.url), request.headers, await request.text())
  })

  mkdirSync(join(origin, 'content'), { recursive: true })
  git(origin, 'init', '--quiet', '--initial-branch=main')
  const keys = await contactsRun('contacts', ['keygen'], join(origin, 'content'))
  const secrets = {
    GOODWORD_VAULT_KEY: shown(keys.out, 'GOODWORD_VAULT_KEY'),
    GOODWORD_LINK_SECRET: shown(keys.out, 'GOODWORD_LINK_SECRET'),
    RESEND_API_KEY: 're_test',
  }

  /** Somebody's save on the forge's main branch. */
  async function save(message: string, files: ReadonlyMap<string, Uint8Array | undefined>): Promise<void> {
    const { head } = await github.forge.main()
    const done = await github.forge.commitMain(head, files, message)
    if (!('head' in done)) throw new Error('main moved while nobody else was there')
    publish(done.head)
  }
  const publish = (head: string) => {
    published = { head }
    worked = { ...worked, publish: now }
    wantsPublish = false
  }

  /** Brings the clone that stands for the forge's git to its main branch: one commit for all that is new. */
  async function sync(): Promise<void> {
    const { files } = await github.forge.main()
    const here = new Map(
      git(origin, 'ls-files', '--stage', '-z')
        .split('\0')
        .filter(Boolean)
        .map((row): [string, string] => [row.slice(row.indexOf('\t') + 1), row.split(' ')[1]!]),
    )
    const changed = [...files].filter(([path, id]) => here.get(path) !== id)
    const gone = [...here.keys()].filter((path) => !files.has(path))
    if (changed.length + gone.length === 0) return
    for (const [path, id] of changed) {
      mkdirSync(dirname(join(origin, path)), { recursive: true })
      writeFileSync(join(origin, path), await github.forge.blob(id))
    }
    for (const path of gone) rmSync(join(origin, path))
    git(origin, 'add', '--all')
    git(origin, 'commit', '--quiet', '--message=What is on main')
  }

  const forgeNow = (): Forge => ({
    ...github.forge,
    workflows: async () =>
      (['tick', 'publish'] as const).map((name, id) => ({
        id,
        name,
        path: `.github/workflows/${name}.yml`,
        state: 'active',
        worked: worked[name],
      })),
    startWorkflow: async () => {
      wantsPublish = true
    },
  })

  /** One run of the schedule on a machine of its own. */
  async function runOnce(stopAt: number | undefined): Promise<'failure' | 'success' | 'cancelled'> {
    machines += 1
    runs += 1
    const clone = join(root, `machine-${machines}`)
    execFileSync('git', ['clone', '--quiet', '--shared', origin, clone], { stdio: 'ignore' })
    const { world, stopped } = machineAt(clone, {
      clock: { now: () => now },
      forge: forgeNow,
      mailAt: provider.url,
      sites,
      said,
      stopAt,
    })
    const env = { ...github.env, GITHUB_SERVER_URL: 'https://github.com', GITHUB_RUN_ID: String(runs) }
    const began = now
    const done = runWorkflow(TICK, { root: clone, world, env, secrets }).then((results) =>
      Object.values(results).includes('failure') ? 'failure' : 'success',
    )
    const end = await Promise.race([done, stopped])
    if (end === 'success') worked = { ...worked, tick: began }
    // A machine that was stopped leaves nothing behind; one that ended is needed no more.
    if (end !== 'cancelled') rmSync(clone, { recursive: true, force: true })
    return end
  }
  const said: string[] = []

  const content = join(origin, 'content')
  cpSync(join(import.meta.dirname, '../../../content/emails'), join(content, 'emails'), { recursive: true })
  /** Puts files into the clone as somebody at home has them, with the sealed contacts of members. @returns what there is to save */
  async function written(files: Saves, reached: readonly string[]) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(origin, path)), { recursive: true })
      if (text === undefined) rmSync(join(origin, path))
      else writeFileSync(join(origin, path), text)
    }
    for (const handle of reached) {
      const input = `email: ${handle}@post.example.net\n`
      const done = await contactsRun('contacts', ['seal', handle], content, { input })
      if (done.code !== 0) throw new Error(done.log)
    }
    const paths = [...Object.keys(files), ...reached.map((handle) => `content/contacts/${handle}.age`)]
    return new Map(
      paths.map((path) => {
        const isThere = files[path] !== undefined || !(path in files)
        return [path, isThere ? new Uint8Array(readFileSync(join(origin, path))) : undefined] as const
      }),
    )
  }
  const first = await written(start, reached)
  git(origin, 'add', '--all')
  const all = git(origin, 'ls-files').split('\n')
  git(origin, 'rm', '--quiet', '-r', '--cached', '.')
  await save(
    'The program',
    new Map([...all.map((path) => [path, new Uint8Array(readFileSync(join(origin, path)))] as const), ...first]),
  )

  return {
    github,
    mails,
    /** What was warned of, by every run. */
    said,
    /** What the forge shows of publishing: whether the newest content is out. */
    isPublished: async () => published?.head === (await github.forge.main()).head,
    /** Sets the time; and saves what somebody saves then. @param reached members whose contact comes with it */
    async at(instant: number, files: Saves = {}, reached: readonly string[] = []): Promise<void> {
      now = instant
      if (Object.keys(files).length > 0) await save('Somebody saves', await written(files, reached))
    },
    /** The schedule's run at an instant, disturbed or not; then publishing, where it was asked for. */
    async tick({ stopAt, twice = false, down = false }: Disturbed = {}): Promise<readonly string[]> {
      isDown = down
      await sync()
      const ends = await Promise.all([runOnce(stopAt), ...(twice ? [runOnce(undefined)] : [])])
      isDown = false
      if (wantsPublish) publish((await github.forge.main()).head)
      return ends
    },
    /** The keys of all that the ledger says was sent. */
    async sentKeys(): Promise<string[]> {
      const access = { repository: github.repository, token: github.env['GITHUB_TOKEN']!, apiUrl: github.url }
      const read = readLedger((await makeForgeBranch(access, 'ledger').read()).files)
      if ('fault' in read) throw new Error(read.fault.message)
      return [...read.ledger.receipts.keys()]
    },
    /** Mails that the provider carried twice. */
    doubled: () => mails.rows.length - new Set(mails.rows.map(({ mail }) => mail.reply_to.join())).size,
    async boards(): Promise<string> {
      await sync()
      const told = await contactsRun('tally', [], content, { values: { json: true }, now: new Date(now).toISOString() })
      return told.out
    },
    async close(): Promise<void> {
      await github.close()
      provider.close()
      rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>
