import { describe, expect, it } from 'vitest'
import { settleTroubles, command as trouble } from '../../scripts/commands/trouble.ts'
import { failedJobs, stateLine, troublesIn, withFailure, withoutMended } from '../../scripts/core/tick/trouble.ts'
import type { ForgeWorkflow } from '../../scripts/ports.ts'
import { type Emulated, emulatedGithub } from './support/emulated.ts'
import { runCommand, smallRepository } from './support/repository.ts'

const LABEL = 'goodword: trouble'
const needs = (result: string) => JSON.stringify({ look: { result: 'success' }, send: { result } })

function failing(github: Emulated, root: string) {
  return (run: string, now: string, workflow = 'tick', result = 'failure') =>
    runCommand(
      trouble,
      root,
      { workflow },
      {
        env: { ...github.env, NEEDS: needs(result), GITHUB_SERVER_URL: 'https://github.com', GITHUB_RUN_ID: run },
        now,
      },
    )
}

/** The forge, as it would be had workflows last worked at these instants. */
const workedAt = (github: Emulated, worked: Readonly<Record<string, string>>) => ({
  ...github.forge,
  workflows: async () =>
    Object.entries(worked).map(
      ([name, at], id): ForgeWorkflow => ({
        id,
        name,
        path: `.github/workflows/${name}.yml`,
        state: 'active',
        worked: Date.parse(at),
      }),
    ),
})

describe('a run that fails', () => {
  it('is told in one issue, which counts, names the mend, and is closed when all works again', async () => {
    const github = await emulatedGithub()
    const { root } = smallRepository()
    const fail = failing(github, root)
    await fail('1', '2026-11-20T10:00:00Z')
    await fail('2', '2026-11-20T12:00:00Z')
    await fail('2', '2026-11-20T12:00:00Z')
    await fail('3', '2026-11-20T13:00:00Z', 'publish')
    const issues = await github.forge.issues(LABEL, 'all')
    expect(issues).toMatchObject([{ title: 'Something has stopped: tick, publish', open: true }])
    expect(issues[0]!.body).toContain('**tick** has failed 2 times in a row, first on 2026-11-20 10:00 UTC, in `send`')
    expect(issues[0]!.body).toContain('the secrets of the environment `mail`')
    expect(issues[0]!.body).toContain('https://github.com/anna/crew/actions/runs/3')

    await settleTroubles(workedAt(github, { tick: '2026-11-20T13:30:00Z', publish: '2026-11-20T12:59:00Z' }))
    expect(await github.forge.issues(LABEL)).toMatchObject([{ title: 'Something has stopped: publish' }])
    await settleTroubles(workedAt(github, { tick: '2026-11-20T13:30:00Z', publish: '2026-11-20T14:00:00Z' }))
    const [closed] = await github.forge.issues(LABEL, 'all')
    expect(closed).toMatchObject({ open: false })
    expect((await github.forge.comments(closed!.number)).map(({ body }) => body)).toEqual(['It works again.'])
    await settleTroubles(workedAt(github, {}))

    await fail('9', '2026-11-21T10:00:00Z')
    expect((await github.forge.issues(LABEL)).map(({ body }) => body)).toEqual([expect.stringContaining('failed once')])
  })

  it('says nothing of a run that was cancelled', async () => {
    const github = await emulatedGithub()
    const { root } = smallRepository()
    expect(await failing(github, root)('1', '2026-11-20T10:00:00Z', 'tick', 'cancelled')).toMatchObject({ code: 0 })
    expect(await github.forge.issues(LABEL, 'all')).toEqual([])
  })
})

describe('what the issue remembers', () => {
  it('comes back as it was written', () => {
    const end = { workflow: 'tick', failed: ['send'], run: 'https://github.com/a/b--c/actions/runs/1', at: 5 }
    const troubles = withFailure(new Map(), end)
    expect(troublesIn(`${stateLine(troubles)}\n\nwords`)).toEqual(troubles)
    expect(stateLine(troubles).slice(4, -3)).not.toContain('>')
    expect(withoutMended(troubles, new Map([['tick', 5]]))).toEqual(troubles)
    expect(withoutMended(troubles, new Map([['tick', 6]]))).toEqual(new Map())
  })

  it.each([
    '',
    'words',
    '<!-- goodword: trouble %7B -->',
    '<!-- goodword: trouble %E0%A4%A -->',
    '<!-- goodword: trouble %7B%22a%20b%22%3A1%7D -->',
  ])('is nothing where somebody has changed it: %j', (body) => {
    expect(troublesIn(body)).toEqual(new Map())
  })

  it('takes names of jobs alone from a run', () => {
    expect(failedJobs(JSON.stringify({ 'a b`': { result: 'failure' }, send: { result: 'failure' } }))).toEqual(['send'])
    expect(() => failedJobs('[]')).toThrow()
  })
})
