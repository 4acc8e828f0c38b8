import { describe, expect, it } from 'vitest'
import { command as queue } from '../../../scripts/commands/queue.ts'
import { CREW, emulatedGithub, mainFile, pushMain } from '../support/emulated.ts'
import { engineFolder, executeJob, outputOf, summaryOf } from '../support/execute.ts'
import { contentFiles, type Files, runCommand, smallRepository } from '../support/repository.ts'
import { allWorkflows } from './read.ts'

const workflowOf = (file: string) => allWorkflows().find((one) => one.file === file)!
const IGNORED: Files = { '.gitignore': 'node_modules\n.runner\n.goodword\nscripts\nschemas\npackage.json\neffect\n' }
const MUG = 'name: The mug\nprice: 300\n'

const folder = engineFolder()

async function ready(files: Files = {}) {
  return { repository: smallRepository({ ...IGNORED, ...files }, folder()), github: await emulatedGithub() }
}

/** The payload of a pull request's event, cut to what is in every one of them. */
const pullEvent = (action: string, number: number, from = 'anna/crew') => ({
  action,
  number,
  pull_request: {
    number,
    title: '"; rm -rf / #',
    head: { sha: 'b', repo: { full_name: from } },
    base: { sha: 'a', repo: { full_name: 'anna/crew' } },
  },
  repository: { full_name: 'anna/crew' },
})

describe('check, step by step as it stands', () => {
  it('opened, from a fork, then synchronised: one comment that follows the pull request, none for a fork', async () => {
    const { repository, github } = await ready()
    repository.commit('The change', { 'content/rewards/mug.yaml': MUG })
    const [own, fork] = await Promise.all(
      ['A change', 'A fork’s'].map((title) => github.as('anna').issues.create({ ...CREW, title, body: '' })),
    )
    const run = (job: string, action: string, { data } = own!, from?: string) =>
      executeJob(workflowOf('check'), job, repository, github, { event: pullEvent(action, data.number, from) })
    const comments = ({ data } = own!) => github.forge.comments(data.number)

    expect(await run('effect', 'opened')).toMatchObject([
      { code: 1, output: expect.stringContaining('::error file=content/rewards/mug.yaml,line=2') },
    ])
    expect(summaryOf(repository)).toMatch(/### If this is merged[\s\S]*to mend before this can be merged/)
    expect(await run('comment', 'opened', fork, 'tom/crew')).toMatchObject([{ code: 0 }])
    expect(await comments(fork)).toEqual([])
    expect(await run('comment', 'opened')).toMatchObject([{ code: 0 }])
    expect(await comments()).toMatchObject([{ body: expect.stringContaining('`content/rewards/mug.yaml`') }])

    repository.commit('Mended', { 'content/rewards/mug.yaml': undefined })
    repository.commit('Nothing', {})
    expect(await run('effect', 'synchronize')).toMatchObject([{ code: 0 }])
    await run('comment', 'synchronize')
    expect(await comments()).toEqual([])
  })
})

describe('tick, step by step as it stands', () => {
  const look = async ({ repository, github }: Awaited<ReturnType<typeof ready>>, steps?: number) =>
    executeJob(workflowOf('tick'), 'look', repository, github, {
      event: { schedule: '11,41 5-20 * * *' },
      ...(steps !== undefined && { steps }),
    })

  it('ends well before the program is live; goes on past a broken main; started twice at once leaves one issue', async () => {
    const made = await ready()
    await pushMain(made.github, contentFiles(made.repository))
    const early = await look(made)
    expect(early.map(({ code }) => code)).toEqual([0, 0])
    expect(early[0]!.output).toContain('The program is not live, so nothing is sent.')
    expect(early[0]!.output).toContain('it does not say from when: Add live_from')
    expect(summaryOf(made.repository)).toContain('### Not live, so nothing is sent')
    expect(await made.github.forge.issues('goodword: queue')).toMatchObject([{ title: '2 waiting for you' }])

    made.repository.commit('A mug', { 'content/rewards/mug.yaml': MUG })
    const broken = await look(made)
    expect(broken.map(({ code }) => code)).toEqual([0, 0])
    expect(broken[0]!.output).toMatch(
      /The newest content has errors since commit \w{8}, saved by Anna; this run goes on with \w{8}/,
    )
    const [issue] = await made.github.forge.issues('goodword: queue')
    expect(issue!.body).toMatch(
      /^<!-- goodword: queue -->\n\*\*Main has errors\.\*\* \[content.{1,2}rewards.{1,2}mug.{1,2}yaml\]\(<[^>]+>\), saved by Anna: .+ Mend: .+\n\n\*\*3 things wait for you\.\*\*/,
    )
    expect(issue!.body).toContain('saved by Anna')

    made.repository.commit('Mended', { 'content/rewards/mug.yaml': 'name: The mug\ncost: 300\n' })
    await Promise.all([look(made), look(made)])
    const after = await made.github.forge.issues('goodword: queue', 'all')
    expect(after).toHaveLength(1)
    expect(after[0]!.body).not.toContain('Main has errors')
  })

  it('starts the job that sends once the program is live and something is due, and only then', async () => {
    const live = `name: Harbour Crew
brand: Harbour Tea
url: https://crew.harbour-tea.net
timezone: Europe/Berlin
mail: { from: Harbour Crew <crew@harbour-tea.net>, postal_address: 'Am Kai 1, 20095 Hamburg, Germany', send_hour: 0 }
tiers: [{ slug: deckhand, name: Deckhand, from: 0 }]
badges: [{ slug: first-light, name: First light, for: The best picture }]
home: private
live: true
live_from: 2026-01-01
`
    const made = await ready({ 'content/program.yaml': live })
    await pushMain(made.github, contentFiles(made.repository))
    const [first] = await look(made, 1)
    expect(first).toMatchObject({ code: 0, output: expect.not.stringContaining('not live') })
    expect(outputOf(made.repository)).toBe('send=false\nintake=false\nvisit=false\n')
    // The step goes by the clock on the wall, so her night is put half a day away from it.
    const now = new Date()
    const day = now.toISOString().slice(0, 10)
    const [from, until] = [11, 12].map((hours) => (now.getUTCHours() + hours) % 24)
    made.repository.commit('Somebody joins', {
      'content/ambassadors/zoe.md': `---\nname: Zoe\nstatus: active\njoined: ${day}\ntimezone: UTC\nchannels: [{ channel: bluesky, handle: zoe.example, watch: true }]\nquiet: { from: ${from}, until: ${until} }\n---\n`,
      'content/contacts/zoe.age': 'sealed',
    })
    await look(made, 1)
    expect(outputOf(made.repository)).toBe('send=true\nintake=false\nvisit=true\n')
  })
})

describe('answer, step by step as it stands', () => {
  it('does what a maintainer wrote, whatever else the comment holds', async () => {
    const made = await ready()
    const { github, repository } = made
    await pushMain(github, contentFiles(repository))
    const run = (event: object) => executeJob(workflowOf('answer'), 'queue', repository, github, { event })
    await runCommand(queue, repository.root, { issue: true }, { env: github.env })
    const [issue] = await github.forge.issues('goodword: queue')
    const body = '$(touch /tmp/owned) `id` "; exit 1 #\n/accept tom--p2d7'
    const { data } = await github.as('anna').issues.createComment({ ...CREW, issue_number: issue!.number, body })
    expect(
      await run({ action: 'created', issue: { number: issue!.number }, comment: { id: data.id, body } }),
    ).toMatchObject([{ code: 0 }])
    expect(await mainFile(github, 'content/shares/2026/11/05/tom--p2d7.yaml')).toContain('status: verified')
  })
})

describe('a failing run, step by step as it stands', () => {
  it('is told', async () => {
    const { repository, github } = await ready()
    const needs = { look: { result: 'failure', outputs: {} } }
    const run = executeJob(workflowOf('tick'), 'trouble', repository, github, { event: {}, needs })
    expect(await run).toMatchObject([{ code: 0 }])
    expect(await github.forge.issues('goodword: trouble')).toMatchObject([{ title: 'Something has stopped: tick' }])
  })

  it.each(['answer', 'heartbeat', 'publish', 'report', 'start'])('of %s is told by the same job', (file) => {
    const { needs: _, ...job } = workflowOf(file).jobs['trouble']!
    const { needs, ...told } = workflowOf('tick').jobs['trouble']!
    expect(needs).toContain('look')
    expect(JSON.parse(JSON.stringify(job).replace(`--workflow ${file}`, '--workflow tick'))).toEqual(told)
  })
})

describe('report and heartbeat, step by step as they stand', () => {
  it('end well', async () => {
    const { repository, github } = await ready()
    const run = (file: string, job: string) => executeJob(workflowOf(file), job, repository, github, { event: {} })
    const report = await run('report', 'report')
    expect(report).toMatchObject([{ code: 0, output: expect.stringContaining('nothing is sent') }])
    expect(await run('heartbeat', 'heartbeat')).toMatchObject([
      { code: 0, output: expect.stringContaining('Kept awake') },
    ])
  })
})
