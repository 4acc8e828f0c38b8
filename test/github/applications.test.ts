/** Applications as pull requests, through the command, on a repository of an emulated GitHub. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vault } from '../../scripts/adapters/age.ts'
import { hasPullDecision } from '../../scripts/commands/intake/applications.ts'
import { command } from '../../scripts/commands/intake.ts'
import { readSeen } from '../../scripts/core/intake/seen.ts'
import { run } from '../contacts/support.ts'
import { applicant, NOW } from '../intake/documents.ts'
import { temporaryFolder } from '../support/folders.ts'
import { pulls, started } from './support/applying.ts'
import { CREW, mainFile } from './support/emulated.ts'
import { runCommand } from './support/repository.ts'

const account = (out: string) => out.trim().split('\n').at(-1)
const OTTO = applicant('Otto', 'otto@mail.example')

describe('an application in a private home', () => {
  it('is a pull request that says who it is, and nothing of where they are reached; merged, they are a member', async () => {
    const { github, apply, intake, inbox, mine } = await started()
    const id = await apply({
      ...applicant('Anna Lie', 'anna@mailinator.com'),
      phone: '+491701234567',
      referred_by: 'maya',
      accounts: [
        { channel: 'instagram', handle: 'anna.tea', followers: 1200 },
        { channel: 'x', handle: '491701234567' },
      ],
      words: 'Tea first.\nReason: none @maya <b>+49 170 1234567</b>',
      location: 'Bremen',
    })
    const { code, log, out } = await intake()
    expect([code, log, account(out)]).toEqual([0, '', 'seen 1 = accepted 0 + declined 0 + waiting 1 + quarantined 0'])
    const [pull, ...more] = await pulls(github)
    expect(more).toEqual([])
    expect(pull).toMatchObject({ state: 'open', branch: `apply/${id}` })
    expect(pull!.title).toMatch(/^Application [A-Z2-7]{4}-[A-Z2-7]{4}: Anna Lie$/)
    for (const words of [
      'host for throwing away',
      'Tea first',
      '[anna\\.tea](<https://www.instagram.com/anna.tea/>), 1,200 followers',
      'Bremen',
      '`maya`',
      'I agree',
    ])
      expect(pull!.body).toContain(words)
    expect(pull!.body).not.toMatch(/mailinator\.com|anna@|1234567|<b>|@maya/)
    expect(await mainFile(github, 'content/ambassadors/anna-lie.md')).toBeUndefined()

    // Nothing more comes of a second run.
    await intake()
    expect(await pulls(github)).toHaveLength(1)

    await github.as('anna').pulls.merge({ ...CREW, pull_number: pull!.number, merge_method: 'merge' })
    expect(await mainFile(github, 'content/ambassadors/anna-lie.md')).toMatch(/status: active/)
    const after = await intake()
    expect(account(after.out)).toBe('seen 1 = accepted 1 + declined 0 + waiting 0 + quarantined 0')
    expect(await mainFile(github, 'content/ambassadors/anna-lie.md')).toMatch(/joined: "?2026-11-21T12:00:00Z/)
    const { files } = await github.forge.main()
    const sealed = await github.forge.blob(files.get('content/contacts/anna-lie.age')!)
    expect(await vault.open(sealed, [mine.env.GOODWORD_VAULT_KEY])).toEqual({
      contact: { email: 'anna@mailinator.com', phone: '+491701234567' },
    })
    expect([...(await inbox.read()).files.keys()].filter((path) => path.startsWith('items/'))).toEqual([])
    expect(await github.forge.branches('apply/')).toEqual([])
    // As any new member they are owed a welcome, an introduction and the starter.
    mkdirSync(join(mine.content, 'contacts'), { recursive: true })
    for (const [path, blob] of files)
      if (/(?:ambassadors|contacts)\/anna-lie/.test(path))
        writeFileSync(join(mine.root, path), await github.forge.blob(blob))
    const due = await run('notices', [], mine.content, {
      env: mine.env,
      values: { all: true },
      now: '2026-11-23T12:00:00Z',
    })
    expect(due.out).toMatch(/Goes out\n +anna-lie +email +Welcome\n/)
    expect(due.out).toMatch(/Assignment: Say hello, anna-lie/)
    expect(due.out).toMatch(/to be welcomed and introduced: .*anna-lie/)
    expect(account((await intake()).out)).toBe('seen 0 = accepted 0 + declined 0 + waiting 0 + quarantined 0')
  })

  it('is one thing in the queue, with its pull request; the run is due again once that was merged', async () => {
    const { github, apply, intake, mine, inbox } = await started()
    const id = await apply(OTTO)
    await intake()
    const [pull] = await pulls(github)
    const env = { ...mine.env, ...github.env }
    expect(await run('queue', [], mine.content, { env, values: { issue: true }, now: NOW })).toMatchObject({ code: 0 })
    const [issue] = await github.forge.issues('goodword: queue')
    const ref = `${id.slice(0, 4)}-${id.slice(4, 8)}`
    expect(issue!.body).toMatch(
      new RegExp(
        `\\| \`${ref}\` \\| application, \\[pull request ${pull!.number}\\]\\(<http\\S+/pull/${pull!.number}>\\)`,
      ),
    )
    expect(issue!.body.match(/\/pull\//g)).toHaveLength(1)
    expect(issue!.body).toContain('merge it or close it there')

    const isDue = async () => {
      const seen = readSeen((await inbox.read()).files)
      if ('fault' in seen) throw new Error(seen.fault)
      return hasPullDecision(github.forge, seen)
    }
    expect(await isDue()).toBe(false)
    await github.as('anna').pulls.merge({ ...CREW, pull_number: pull!.number, merge_method: 'merge' })
    expect(await isDue()).toBe(true)
    await intake()
    expect(await isDue()).toBe(false)
  })

  it('that is closed is a no, with the reason that was written then by who may decide, mailed once', async () => {
    const { github, apply, intake, answers } = await started()
    await apply(OTTO)
    await intake()
    const [pull] = await pulls(github)
    const { pulls: own } = github.as('anna')
    const say = (as: 'anna' | 'tom', body: string) =>
      github.as(as).issues.createComment({ ...CREW, issue_number: pull!.number, body })
    await github.as('anna').repos.addCollaborator({ ...CREW, username: 'tom', permission: 'pull' })
    await say('anna', 'We are full until spring.')
    await own.update({ ...CREW, pull_number: pull!.number, state: 'closed' })
    await say('tom', 'I would have taken him.')
    const { out } = await intake()
    expect(account(out)).toBe('seen 1 = accepted 0 + declined 1 + waiting 0 + quarantined 0')
    expect(await answers()).toMatchObject([
      {
        kind: 'answer-declined',
        to: { address: 'otto@mail.example' },
        reason: 'We are full until spring.',
        by: 'anna',
      },
    ])
    expect(await github.forge.branches('apply/')).toEqual([])
    expect((await pulls(github))[0]).toMatchObject({
      title: expect.stringMatching(/^Application \S{9}$/),
      body: expect.not.stringMatching(/Otto|otto/),
    })
    await intake()
    expect(await answers()).toHaveLength(1)
    expect(await github.forge.comments(pull!.number)).toHaveLength(2)
  })

  it('that is closed without a word, or with the line in its text, is answered so', async () => {
    const { github, apply, intake, answers } = await started()
    await apply(OTTO)
    await apply(applicant('Ina', 'ina@mail.example'))
    await intake()
    for (const { number, title, body } of await pulls(github))
      await github.as('anna').pulls.update({
        ...CREW,
        pull_number: number,
        state: 'closed',
        ...(title.includes('Ina') && { body: body.replace(/^Reason:$/m, 'Reason: Too far away.') }),
      })
    // As the forge's own button does.
    for (const branch of await github.forge.branches('apply/')) await github.forge.removeBranch(branch)
    await intake()
    expect(JSON.stringify(await pulls(github))).not.toMatch(/Ina|Otto/)
    const told = new Map((await answers()).map(({ name, reason, by }) => [name, [reason, by]]))
    expect(told.get('Ina')).toEqual(['Too far away.', undefined])
    expect(told.get('Otto')).toEqual(['a person said no', undefined])
  })

  it('may be decided in the queue as well: the pull request is closed, once; both at once come to one end', async () => {
    const { github, apply, intake } = await started()
    const otto = await apply(OTTO)
    const ina = await apply(applicant('Ina', 'ina@mail.example'))
    await intake()
    const ref = (id: string) => `${id.slice(0, 4)}-${id.slice(4, 8)}`
    expect((await intake({ accept: ref(otto), by: 'berta' })).code).toBe(0)
    expect(await mainFile(github, 'content/ambassadors/otto.md')).toMatch(/status: active/)
    const found = () => pulls(github)
    expect((await found()).find(({ branch }) => branch === `apply/${otto}`)).toMatchObject({ state: 'closed' })
    expect(await github.forge.branches('apply/')).toEqual([`apply/${ina}`])
    const other = (await found()).find(({ branch }) => branch === `apply/${ina}`)!
    await github.as('anna').pulls.update({ ...CREW, pull_number: other.number, state: 'closed' })
    expect((await intake({ accept: ref(ina), by: 'berta' })).code).toBe(0)
    expect(await mainFile(github, 'content/ambassadors/ina.md')).toMatch(/status: active/)
    expect(await github.forge.branches('apply/')).toEqual([])
    expect(account((await intake()).out)).toBe('seen 0 = accepted 0 + declined 0 + waiting 0 + quarantined 0')
  })

  it('has one pull request, though runs race for it; two of one name can both be merged', async () => {
    const { github, apply, mine } = await started()
    await apply(applicant('Anna', 'one@mail.example'), '2026-11-21T11:31:00Z')
    await apply(applicant('Anna', 'two@mail.example'), '2026-11-21T11:32:00Z')
    const racing = [0, 1, 2].map((at) =>
      runCommand(
        command,
        temporaryFolder(),
        { apply: true },
        { env: { ...mine.env, ...github.run(at).env }, content: mine.content },
      ),
    )
    expect((await Promise.all(racing)).map(({ code }) => code)).toEqual([0, 0, 0])
    const open = await pulls(github)
    expect(open.map(({ state }) => state)).toEqual(['open', 'open'])
    const brought = await Promise.all(
      open.map(async ({ head }) => {
        const { data } = await github.as('anna').git.getTree({ ...CREW, tree_sha: head, recursive: '1' })
        return data.tree.map(({ path }) => path).filter((path) => /(?:ambassadors|contacts)\/anna/.test(path))
      }),
    )
    expect(brought.flat().sort()).toEqual([
      'content/ambassadors/anna-2.md',
      'content/ambassadors/anna.md',
      'content/contacts/anna-2.age',
      'content/contacts/anna.age',
    ])
  })

  it('stays sealed where the settings let no workflow open pull requests, and says which setting it is', async () => {
    const { github, apply, intake } = await started('private', { pulls: false })
    await apply(OTTO)
    const { code, log } = await intake()
    expect([code, log]).toEqual([
      0,
      expect.stringContaining('Allow GitHub Actions to create and approve pull requests'),
    ])
    expect(await github.forge.branches('apply/')).toEqual([])
  })
})

describe('an application where anybody can read the repository', () => {
  it.each([
    ['as the program says', 'public', {}],
    ['though the program says otherwise', 'private', { open: true }],
  ] as const)('stays sealed: %s', async (_, home, how) => {
    const { github, apply, intake } = await started(home, how)
    await apply(OTTO)
    const { code, out } = await intake()
    expect([code, account(out)]).toEqual([0, 'seen 1 = accepted 0 + declined 0 + waiting 1 + quarantined 0'])
    expect([await pulls(github), await github.forge.branches('apply/')]).toEqual([[], []])
  })
})
