import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/folders.ts'
import { CREW, emulatedGithub, mainFile } from '../support/emulated.ts'
import { smallRepository } from '../support/repository.ts'
import { answerOn, decideAtOnce, withComments } from './decisions.ts'
import { machine, race } from './race.ts'

const soon = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 20))

describe('runs that race for main', () => {
  it('land each once, in order, none by force, while somebody saves there too', async () => {
    const github = await emulatedGithub()
    const raced = await race(github, smallRepository(), { runs: 8, changes: 2, saves: 3 }, temporaryFolder)
    expect(raced).toMatchObject({ landed: 16, doubled: 0, lost: 0, misplaced: 0, moves: { forced: 0 } })
    expect(raced.commits).toBe(raced.landed + raced.saved)
    expect(raced.saved).toBeGreaterThan(0)
  })

  it('do what the same comments ask once, and answer each once', async () => {
    const github = await emulatedGithub()
    const machines = Array.from({ length: 4 }, (_, at) => machine(github, temporaryFolder(), soon, at))
    const decided = await decideAtOnce(github, smallRepository(), 3, machines)
    expect(decided.codes).toEqual([0, 0, 0, 0])
    expect(decided.reviews).toEqual(Array(3).fill({ by: 'anna', earlier: 0 }))
    expect(decided.answers).toEqual(
      Array.from({ length: 3 }, (_, at) => [expect.stringContaining(`\`tom--w${at}\`: accepted.`)]),
    )
    expect(decided.commits).toBe(3)
  })

  it('end in failure and change nothing where main moves all the time; the next run does it', async () => {
    const github = await emulatedGithub()
    const repository = smallRepository()
    const calm = machine(github, temporaryFolder(), soon, 0)
    const issue = await withComments(github, repository, 1, calm)
    let notes = 0
    let now = Date.parse('2026-11-21T12:00:00Z')
    const save = async () => {
      notes += 1
      const file = { ...CREW, path: `notes/${notes}.md`, message: 'A note', content: '' }
      await github.as('anna').repos.createOrUpdateFileContents(file)
    }
    const { commitMain } = github.forge
    const forge = {
      ...github.forge,
      commitMain: async (...args: Parameters<typeof commitMain>) => {
        await save()
        return commitMain(...args)
      },
    }
    const wait = async (ms: number) => {
      now += ms
    }
    const restless = {
      ...machine(github, temporaryFolder(), wait, 0),
      forge: async () => forge,
      clock: { now: () => now },
    }
    const before = await github.forge.main()
    expect(await answerOn(restless, repository)).toBe(1)
    const after = await github.forge.main()
    const changed = [...after.files].filter(([path, id]) => before.files.get(path) !== id).map(([path]) => path)
    expect(changed.toSorted()).toEqual(Array.from({ length: notes }, (_, at) => `notes/${at + 1}.md`).toSorted())
    expect(notes).toBeGreaterThan(5)
    expect((await github.forge.comments(issue)).filter(({ mine }) => mine)).toEqual([])
    expect(await answerOn(calm, repository)).toBe(0)
    expect(await mainFile(github, 'content/shares/2026/11/05/tom--w0.yaml')).toContain('status: verified')
  })
})
