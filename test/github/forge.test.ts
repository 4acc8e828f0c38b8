import { describe, expect, it } from 'vitest'
import { forgeFrom } from '../../scripts/adapters/forge-github.ts'
import { CREW, emulatedGithub } from './support/emulated.ts'

const LABEL = { name: 'goodword: queue', colour: '1f5e63', about: 'What needs a person' }

describe('the forge', () => {
  it('opens, finds, changes and closes an issue by its label', async () => {
    const { forge } = await emulatedGithub()
    await forge.ensureLabels([LABEL])
    const { number } = await forge.openIssue('Waiting', 'Two posts', [LABEL.name])
    await forge.openIssue('Another', 'Nothing to do with it', [])
    await forge.editIssue(number, { title: 'Waiting for you', body: 'One post' })
    expect(await forge.issues(LABEL.name)).toMatchObject([
      { number, title: 'Waiting for you', body: 'One post', open: true, mine: true, pull: false },
    ])
    await forge.editIssue(number, { open: false })
    expect(await forge.issues(LABEL.name)).toEqual([])
    expect(await forge.issues(LABEL.name, 'all')).toMatchObject([{ number, open: false }])
  })

  it('tells its own comments from those of people, edits and removes them', async () => {
    const { forge, as } = await emulatedGithub()
    const { number } = await forge.openIssue('Waiting', '', [])
    await forge.addComment(number, 'first')
    await as('tom').issues.createComment({ ...CREW, issue_number: number, body: 'mine' })
    const [own, toms] = await forge.comments(number)
    expect([own, toms]).toMatchObject([
      { body: 'first', mine: true },
      { body: 'mine', by: 'tom', mine: false },
    ])
    await forge.editComment(own!.id, 'second')
    expect(await forge.comments(number)).toMatchObject([{ body: 'second' }, { body: 'mine' }])
    await forge.removeComment(own!.id)
    await forge.removeComment(own!.id)
    expect(await forge.comments(number)).toMatchObject([{ body: 'mine' }])
  })

  it('reads more than one page of comments', async () => {
    const { forge } = await emulatedGithub()
    const { number } = await forge.openIssue('Long', '', [])
    for (let at = 0; at < 101; at += 1) await forge.addComment(number, `${at}`)
    expect((await forge.comments(number)).map(({ body }) => body)).toEqual(
      Array.from({ length: 101 }, (_, at) => `${at}`),
    )
  })

  it('makes the labels that are missing and leaves people’s own alone', async () => {
    const { forge, as } = await emulatedGithub()
    await as('anna').issues.createLabel({ ...CREW, name: 'Goodword: Queue', color: 'ff0000' })
    await forge.ensureLabels([LABEL, { ...LABEL, name: 'goodword: report' }])
    const { data } = await as('anna').issues.listLabelsForRepo({ ...CREW, per_page: 100 })
    const colours = Object.fromEntries(data.map(({ name, color }) => [name, color]))
    expect(colours).toMatchObject({ 'Goodword: Queue': 'ff0000', 'goodword: report': '1f5e63' })
  })

  it('knows who may decide', async () => {
    const { forge } = await emulatedGithub()
    expect(await forge.roleOf('anna')).toBe('admin')
    expect(await forge.roleOf('tom')).toBe('none')
    expect(await forge.roleOf('nobody-at-all')).toBe('none')
  })

  it('says how the repository is set up', async () => {
    const { forge } = await emulatedGithub({ private: true })
    const setup = await forge.setup()
    expect(setup).toMatchObject({ private: true, mainBranch: 'main', pages: null, mainRules: [] })
    expect(setup.environments).toEqual(new Map())
  })

  it('fails rather than guess when the forge does', async () => {
    const { env } = await emulatedGithub()
    const forge = forgeFrom({ ...env, GITHUB_REPOSITORY: 'anna/gone' })
    if ('missing' in forge) throw new Error(forge.missing)
    await expect(forge.openIssue('Waiting', '', [])).rejects.toThrow('Not Found')
  })

  it.each([
    [{}, /GITHUB_REPOSITORY/],
    [{ GITHUB_REPOSITORY: 'crew', GITHUB_TOKEN: 't' }, /owner\/name/],
    [{ GITHUB_REPOSITORY: 'anna/crew' }, /GITHUB_TOKEN/],
  ])('says what to set where no repository is named', (env, words) => {
    expect(forgeFrom(env)).toEqual({ missing: expect.stringMatching(words) })
  })
})
