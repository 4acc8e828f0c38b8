import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitContent } from '../../../scripts/commands/commit-content.ts'
import { command as queue } from '../../../scripts/commands/queue.ts'
import { command as validate } from '../../../scripts/commands/validate.ts'
import type { World } from '../../../scripts/ports.ts'
import { makeWorld } from '../../../scripts/world.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { CREW, type Emulated, emulatedGithub, mainFile, pushMain } from '../support/emulated.ts'
import { contentFiles, runCommand, smallRepository } from '../support/repository.ts'

const LABEL = 'goodword: queue'
const TALK = 'content/shares/2026/11/05/tom--p2d7.yaml'

async function ready() {
  const github = await emulatedGithub()
  const repository = smallRepository()
  await pushMain(github, contentFiles(repository))
  const run = () => runCommand(queue, repository.root, { issue: true }, { env: github.env })
  expect(await run()).toMatchObject({ code: 0 })
  const [issue] = await github.forge.issues(LABEL)
  const say = (who: 'anna' | 'tom', body: string) =>
    github.as(who).issues.createComment({ ...CREW, issue_number: issue!.number, body })
  const answers = async () =>
    (await github.forge.comments(issue!.number)).filter(({ mine }) => mine).map(({ body }) => body)
  return { github, repository, run, say, answers, issue: issue! }
}

describe('the queue’s issue', () => {
  it('is one issue, which follows what waits', async () => {
    const { github, run, issue } = await ready()
    expect(issue).toMatchObject({ title: '2 waiting for you', labels: [LABEL] })
    expect(issue.body).toContain('`tom--p2d7`')
    expect(issue.body).toContain('/anna/crew/edit/main/content/shares/2026/11/05/tom--p2d7.yaml')
    await run()
    expect(await github.forge.issues(LABEL, 'all')).toEqual([issue])
  })

  it('is one issue again after two runs opened one at the same moment', async () => {
    const { github, run, issue } = await ready()
    const { number } = await github.forge.openIssue(issue.title, issue.body, [LABEL])
    await github.forge.openIssue('About the queue', 'Why is it so long?', [LABEL])
    await run()
    expect((await github.forge.issues(LABEL)).map((one) => one.title)).toEqual(['About the queue', issue.title])
    expect(await github.forge.comments(number)).toMatchObject([{ body: expect.stringContaining(`#${issue.number}`) }])
  })

  it('does what a maintainer comments, in one commit, and says so once', async () => {
    const { github, repository, run, say, answers } = await ready()
    await say('anna', 'Lovely.\n/accept all')
    expect(await run()).toMatchObject({ code: 0 })
    expect(await mainFile(github, TALK)).toContain(
      'review:\n  status: verified\n  by: anna\n  at: 2026-11-21T12:00:00Z',
    )
    const { data } = await github.as('anna').repos.getCommit({ ...CREW, ref: 'main' })
    expect(data.commit.message).toBe('Review: 1 accepted, 0 declined, by anna')
    expect(await answers()).toEqual([expect.stringContaining('`tom--p2d7`: accepted')])
    expect((await github.forge.issues(LABEL))[0]).toMatchObject({ title: '1 waiting for you' })
    const after = (await github.forge.main()).head
    await run()
    expect([await answers(), (await github.forge.main()).head]).toEqual([[expect.anything()], after])
    const content = join(repository.root, '.goodword/main/content')
    expect(await runCommand(validate, repository.root, {}, { content })).toMatchObject({ code: 0 })
  })

  it('listens to nobody else', async () => {
    const { github, run, say, answers } = await ready()
    const before = (await github.forge.main()).head
    await say('tom', '/accept all')
    expect(await run()).toMatchObject({ code: 0 })
    expect([await answers(), (await github.forge.main()).head]).toEqual([[], before])
  })

  it('says what it did not understand', async () => {
    const { run, say, answers } = await ready()
    await say('anna', '/decline tom--p2d7\n/accept no--such')
    await run()
    expect(await answers()).toEqual([
      expect.stringMatching(/no--such`: is not known[\s\S]*`\/decline tom--p2d7` is not understood/),
    ])
  })

  it('decides on what main holds, also when this clone is older', async () => {
    const { github, repository, run, say } = await ready()
    const files = contentFiles(repository)
    const text = new TextDecoder().decode(files.get(TALK)).replace('at the sailing club', 'at the rowing club')
    await pushMain(github, files.set(TALK, new TextEncoder().encode(text)))
    await say('anna', '/accept tom--p2d7')
    await run()
    const now = await mainFile(github, TALK)
    expect(now).toContain('rowing club')
    expect(now).toContain('status: verified')
  })
})

/** A world of its own for each of several runners, which never sleeps. */
function runner(github: Emulated): World {
  const silent = { info: () => {}, warn: () => {} }
  const world = makeWorld({
    root: temporaryFolder(),
    fixedNow: Date.parse('2026-11-21T12:00:00Z'),
    interrupted: new AbortController().signal,
    log: silent,
    out: () => {},
    env: github.env,
  })
  return { ...world, timer: { wait: () => Promise.resolve() } }
}

describe('a run that finds main moved all the time', () => {
  it('gives up after five minutes and changes nothing', async () => {
    const github = await emulatedGithub()
    const repository = smallRepository()
    await pushMain(github, contentFiles(repository))
    const before = (await github.forge.main()).head
    const forge = { ...github.forge, commitMain: async () => ({ moved: true }) as const }
    let waited = 0
    const waits: number[] = []
    const world: World = {
      ...runner(github),
      random: { bytes: (length) => new Uint8Array(length).fill(255) },
      timer: {
        wait: async (ms) => {
          waits.push(Math.round(ms / 1000))
          waited += ms
        },
      },
    }
    const change = { op: 'remove', path: 'rewards/tasting-box.yaml' } as const
    const want = async () => ({ changes: [change], message: 'Take it out', found: 1 })
    expect(await commitContent(world, forge, join(repository.root, 'content'), want)).toBeUndefined()
    expect(waits.slice(0, 6)).toEqual([2, 4, 8, 16, 30, 30])
    expect(waited).toBeGreaterThanOrEqual(300_000 - 1)
    expect((await github.forge.main()).head).toBe(before)
  })
})
