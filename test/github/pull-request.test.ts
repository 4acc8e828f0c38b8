import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command as effect } from '../../scripts/commands/effect.ts'
import { command as tally } from '../../scripts/commands/tally.ts'
import { writeTree } from '../support/folders.ts'
import { CREW, type Emulated, emulatedGithub } from './support/emulated.ts'
import { type Files, type Repository, runCommand, smallRepository } from './support/repository.ts'

const share = (at: string, name: string) => `ambassador: tom
channel: instagram
url: https://www.instagram.com/p/${name}/
at: ${at}
logged: { at: ${at}, via: form }
review: { status: verified, by: anna, at: ${at} }
`
const TWO_SHARES: Files = {
  'content/shares/2026/11/10/tom--a1.yaml': share('2026-11-10T10:00:00Z', 'Cx7abcd'),
  'content/shares/2026/11/11/tom--a2.yaml': share('2026-11-11T10:00:00Z', 'Cx8abcd'),
}

/** What a pull request with these changes would say, in Markdown. */
async function effectOf(changes: Files, base: Files = {}) {
  const repository = smallRepository(base)
  repository.commit('The change', changes)
  const ran = await runCommand(effect, repository.root, { base: 'HEAD~1', out: 'effect.md' })
  return { ...ran, repository, comment: readFileSync(join(repository.root, 'effect.md'), 'utf8') }
}

describe('the effect of a pull request', () => {
  it('says who gains, by which rule, and how the boards change, as tally counts them', async () => {
    const { comment, code, repository } = await effectOf(TWO_SHARES)
    expect(code).toBe(0)
    expect(comment).toContain('**1 member gains points')
    expect(comment).toContain('| Tom Okafor | 0 → **200** | +200 | posts +200 | 2 |')
    const after = await runCommand(tally, repository.root, { json: true })
    const tom = JSON.parse(after.out).boards.all.find((row: { handle: string }) => row.handle === 'tom')
    expect(tom).toMatchObject({ points: 200, rank: 2 })
    expect(comment).toContain('<summary>Board of 2026-Q4: 1 row differs</summary>')
  })

  it('tries new rules on every member', async () => {
    const rules = 'share: { instagram: 40, facebook: 0, default: 40 }\nbonus: { first_share: 50 }\nkeep_live: 48h\n'
    const { comment } = await effectOf({ 'content/points/2027-01-01.yaml': rules }, TWO_SHARES)
    expect(comment).toContain(', tried on every member')
    expect(comment).toContain('of 2 members who posted since, 0 would have more points, 2 fewer')
    expect(comment).toContain('| 200 → **80** | −120 |')
  })

  it('names three broken files, each with its line and its mend, and counts nothing', async () => {
    const { comment, code } = await effectOf({
      'content/rewards/mug.yaml': 'name: The mug\nprice: 300\n',
      'content/points/2027-01-01.yaml': 'share: [1, 2]\n',
      'content/shares/2026/11/10/tom--a1.yaml': share('2026-11-10T10:00:00Z', 'Cx7abcd').replace('tom', 'tim'),
    })
    expect(code).toBe(1)
    expect(comment).toMatch(/^### If this is merged\n\n\*\*\d errors to mend before this can be merged/)
    for (const path of ['rewards/mug.yaml', 'points/2027-01-01.yaml', 'shares/2026/11/10/tom--a1.yaml'])
      expect(comment).toContain(`\`content/${path}\``)
    expect(comment).toContain('line 2')
    expect(comment).toContain('Mend: ')
    expect(comment).not.toContain('Board of')
  })

  it('says what a campaign opens: its page and its captions', async () => {
    const campaign = `---
title: First frost
opens: 2026-11-22
closes: 2026-12-20
action: Show your window in the morning
channels: [x, instagram]
captions:
  - text: "#ad ${'Frost on the window and tea in the cup. '.repeat(8)}"
  - text: "Tea and frost https://bit.ly/tea"
---

Words.
`
    const { comment } = await effectOf({ 'content/campaigns/first-frost/index.mdx': campaign })
    expect(comment).toContain('**new** First frost, `/campaigns/first-frost/`')
    expect(comment).toContain('| Assignment: First frost | 2 people who cannot be reached | 22 November 2026 |')
    expect(comment).toContain('| Reminder: First frost | 2 people who cannot be reached | 18 December 2026 |')
    expect(comment).toContain('too long for X')
    expect(comment).toContain('does not say it is advertising; `https://bit.ly/tea` hides where it leads')
  })

  it('keeps people’s words from being mark-up, and addresses out', async () => {
    const name = '"<img src=x> @anna #12 **[here](http://evil.example)** call 0171 2345678"'
    const member = `---\nname: ${name}\nstatus: active\njoined: 2026-01-01\n---\n`
    const { comment } = await effectOf({ 'content/ambassadors/zoe.md': member })
    expect(comment).not.toMatch(/<img|@anna|#12|2345678|\[here\]/)
  })

  it('has nothing to say of a change that nobody sees', async () => {
    const { comment, out, code } = await effectOf({ 'README.md': 'Hello\n' })
    expect({ comment, code }).toEqual({ comment: '', code: 0 })
    expect(out).toContain('Nothing that anybody sees changes')
  })

  it('cuts to what GitHub takes, and says how much more there is', async () => {
    const words = '#ad ‘tis the season for tea. '.repeat(20)
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => [
        `content/ambassadors/m${at}.md`,
        `---\nname: Member ${at} ${words.slice(0, 90)}\nstatus: active\njoined: 2026-01-01\nwhy_not: 1\n---\n`,
      ]),
    )
    const { comment } = await effectOf(many)
    expect(comment.length).toBeLessThan(65_536)
    expect(comment).toMatch(/- \+\d+ more files/)
  })

  it('says so when the base is not there', async () => {
    const { root } = smallRepository()
    expect(await runCommand(effect, root, { base: 'origin/main' })).toMatchObject({
      code: 2,
      said: expect.stringContaining('There is no commit origin/main here'),
    })
  })
})

/** A pull request on the emulated GitHub, with the event that a workflow gets for it. */
async function pullRequest(github: Emulated, { root }: Repository, from = 'anna/crew') {
  const { data } = await github.as('anna').issues.create({ ...CREW, title: 'Two posts of Tom', body: '' })
  const repo = (name: string) => ({ repo: { full_name: name } })
  const event = { action: 'opened', pull_request: { number: data.number, head: repo(from), base: repo('anna/crew') } }
  writeTree(root, { '.event.json': JSON.stringify(event) })
  const env = {
    ...github.env,
    GITHUB_EVENT_PATH: join(root, '.event.json'),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '77',
  }
  return { env, comments: () => github.forge.comments(data.number), number: data.number }
}

describe('the comment on a pull request', () => {
  it('is written once, edited in place, and gone when there is nothing to say', async () => {
    const github = await emulatedGithub()
    const { repository } = await effectOf(TWO_SHARES)
    const { env, comments, number } = await pullRequest(github, repository)
    await github
      .as('tom')
      .issues.createComment({ ...CREW, issue_number: number, body: '<!-- goodword: effect -->\nMine' })
    const post = (text?: string) => {
      if (text !== undefined) writeTree(repository.root, { 'effect.md': text })
      return runCommand(effect, repository.root, { post: 'effect.md' }, { env })
    }
    expect(await post()).toMatchObject({ code: 0 })
    const [toms, first] = await comments()
    expect(toms!.body).toContain('Mine')
    expect(first!.body).toContain('member gains points')
    expect(first!.body).toContain('https://github.com/anna/crew/actions/runs/77')
    expect((await post()).said).toContain('says so already')
    await post('### If this is merged\n\nOther words')
    expect(await comments()).toMatchObject(
      [{ id: toms!.id }, { id: first!.id, body: /Other words/ }].map((one) => ({ id: one.id })),
    )
    expect((await comments())[1]!.body).toContain('Other words')
    await post('')
    expect((await comments()).map(({ id }) => id)).toEqual([toms!.id])
  })

  it('is not written on a pull request from a fork, which has the summary and the annotations', async () => {
    const github = await emulatedGithub()
    const { repository } = await effectOf({ 'content/rewards/mug.yaml': 'name: The mug\nprice: 300\n' })
    const { env, comments } = await pullRequest(github, repository, 'tom/crew')
    expect(await runCommand(effect, repository.root, { post: 'effect.md' }, { env })).toMatchObject({ code: 0 })
    expect(await comments()).toEqual([])
    const GITHUB_STEP_SUMMARY = join(repository.root, '.summary.md')
    writeTree(repository.root, { '.summary.md': 'Before\n' })
    const ran = await runCommand(
      effect,
      repository.root,
      { base: 'HEAD~1', github: true },
      { env: { GITHUB_STEP_SUMMARY } },
    )
    expect(ran.out).toMatch(/^::error file=content\/rewards\/mug\.yaml,line=2,title=/m)
    expect(readFileSync(GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^Before\n### If this is merged/)
  })

  it('says what is missing where there is no pull request', async () => {
    const github = await emulatedGithub()
    const { repository } = await effectOf(TWO_SHARES)
    const run = (env: Record<string, string>) => runCommand(effect, repository.root, { post: 'effect.md' }, { env })
    expect(await run({ ...github.env })).toMatchObject({
      code: 2,
      said: expect.stringContaining('no run for a pull request'),
    })
    expect(await run({})).toMatchObject({ code: 2, said: expect.stringContaining('GITHUB_REPOSITORY') })
  })
})
