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

  it('makes a branch once, opens one pull request from it, and finds it whatever became of it', async () => {
    const { forge, as } = await emulatedGithub({ private: true })
    expect(await forge.isPrivate()).toBe(true)
    const { head } = await forge.main()
    const file = (text: string) => new Map([['content/ambassadors/anna.md', new TextEncoder().encode(text)]])
    const both = [
      forge.makeBranch('apply/a', head, file('one'), 'One'),
      forge.makeBranch('apply/a', head, file('two'), 'Two'),
    ]
    expect((await Promise.all(both)).sort()).toEqual([false, true])
    await forge.makeBranch('apply/b', head, file('three'), 'Three')
    await forge.makeBranch('other', head, file('four'), 'Four')
    expect([...(await forge.branches('apply/'))].sort()).toEqual(['apply/a', 'apply/b'])

    const opened = await Promise.all(['1', '2'].map((title) => forge.openPull('apply/a', title, 'Who it is')))
    expect(opened.filter((one) => one === 'there')).toHaveLength(1)
    await forge.openPull('apply/b', 'Another', '')
    const [pull, ...more] = await forge.pullsOf('apply/a')
    expect([pull, more]).toMatchObject([
      { branch: 'apply/a', open: true, mine: true, body: 'Who it is', pull: true },
      [],
    ])
    expect((await forge.pulls()).map(({ branch }) => branch)).toEqual(['apply/a', 'apply/b'])
    await forge.editPull(pull!.number, { title: 'Done', body: '', open: false })
    await forge.removeBranch('apply/a')
    await forge.removeBranch('apply/a')
    expect(await forge.branches('apply/')).toEqual(['apply/b'])
    const [closed] = await forge.pullsOf('apply/a')
    expect(closed).toMatchObject({
      title: 'Done',
      body: '',
      open: false,
      merged: undefined,
      closed: expect.any(Number),
    })
    const [other] = await forge.pullsOf('apply/b')
    await as('anna').pulls.merge({ ...CREW, pull_number: other!.number, merge_method: 'merge' })
    expect(await forge.pullsOf('apply/b')).toMatchObject([{ open: false, merged: expect.any(Number) }])
    expect((await forge.main()).files.has('content/ambassadors/anna.md')).toBe(true)
  })

  it('is told where it may open no pull request, as the settings of a repository have it', async () => {
    const { forge } = await emulatedGithub({ private: true, pulls: false })
    const { head } = await forge.main()
    await forge.makeBranch('apply/a', head, new Map([['a.md', new Uint8Array([97])]]), 'One')
    expect(await forge.openPull('apply/a', 'One', '')).toBe('refused')
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
