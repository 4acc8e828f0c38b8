import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { RulesetFile } from '../../../schemas/ruleset.ts'
import { command as init } from '../../../scripts/commands/init.ts'
import { command as validate } from '../../../scripts/commands/validate.ts'
import { readAnswers } from '../../../scripts/core/init/answers.ts'
import { mask } from '../../../scripts/core/mask.ts'
import { emulatedGithub, mainFile, pushMain } from '../support/emulated.ts'
import { engineFolder, executeJob } from '../support/execute.ts'
import { contentFiles, git, runCommand, sampleRepository, smallRepository } from '../support/repository.ts'
import { allWorkflows } from '../workflows/read.ts'

const ANSWERS = {
  name: 'Harbour Crew',
  brand: 'Harbour Tea',
  url: 'https://crew.harbour.example',
  timezone: 'Europe/Berlin',
  from: 'Harbour Crew <crew@harbour.example>',
  'postal-address': 'Am Kai 1, 20095 Hamburg',
  home: 'public',
  group: 'The Pier',
  'group-url': 'https://pier.example/join',
  accent: '#1F5E63',
}

const allText = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ya?ml|mdx?)$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n')

const folder = engineFolder()

describe('init', () => {
  it('puts a program of one’s own in the place of the sample, and it holds', async () => {
    const { root } = sampleRepository()
    const before = git(root, 'ls-files', 'content/guides', 'content/emails').split('\n')
    expect(await runCommand(init, root, ANSWERS)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Harbour Crew is set up'),
    })
    const checked = await runCommand(validate, root, {})
    expect(checked).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ files, all fine\n$/) })
    // The rules of the sample bind nobody, so that a pull request with a new program is not held up by them.
    expect(await runCommand(validate, root, { base: 'HEAD' })).toMatchObject({ code: 0 })
    git(root, 'add', '--all')
    const after = git(root, 'ls-files', 'content').split('\n')
    expect(after).toEqual(
      expect.arrayContaining([
        ...before,
        'content/program.yaml',
        'content/points/2026-11-21.yaml',
        'content/campaigns/say-hello/index.mdx',
      ]),
    )
    expect(
      after.filter((path) =>
        /^content\/(?:ambassadors|shares|awards|contacts|stories|news|rewards|keys|\.sample)/.test(path),
      ),
    ).toEqual([])
    const text = allText(join(root, 'content'))
    expect(text).not.toMatch(/Fernweh|Galley|pier\.example/)
    for (const path of before.filter((one) => /guides\/.*\.mdx?$/.test(one)))
      expect(readFileSync(join(root, path), 'utf8')).toMatch(
        /\n---\n\n?> \*\*To do:\*\* this page came with the sample/,
      )
    // The guides tell the rules of the sample, so a new program begins with them.
    const [rules, sampleRules] = ['content/points/2026-11-21.yaml', 'content/points/2026-09-01.yaml'].map(
      (path) => parse(git(root, 'show', path.includes('11-21') ? `:${path}` : `HEAD:${path}`)) as RulesetFile,
    )
    expect(rules).toMatchObject({
      share: sampleRules!.share,
      bonus: sampleRules!.bonus,
      caps: sampleRules!.caps,
      keep_live: sampleRules!.keep_live,
    })
    expect(text).toContain('name: The Pier')
    expect(text).toContain('live: false')
    expect(text).toContain('\nlanguage: en\n')
  })

  it('keeps the group’s link where nobody else reads it', async () => {
    const { root } = sampleRepository()
    await runCommand(init, root, { ...ANSWERS, home: 'private', language: 'de' })
    const program = readFileSync(join(root, 'content/program.yaml'), 'utf8')
    expect(program).toContain('url: https://pier.example/join')
    expect(program).toContain('\nlanguage: de\n')
    expect(await runCommand(validate, root, {})).toMatchObject({ code: 0 })
  })

  it('empties nothing but the sample', async () => {
    const { root } = smallRepository()
    expect(await runCommand(init, root, ANSWERS)).toMatchObject({ code: 1, said: expect.stringContaining('no sample') })
    expect(git(root, 'status', '--short')).toBe('')
  })

  it('says every answer that is missing or wrong, with what right looks like', async () => {
    const { root } = sampleRepository()
    const ran = await runCommand(init, root, { name: 'Harbour Crew', timezone: 'Hamburg', accent: 'teal' })
    expect(ran.code).toBe(2)
    for (const words of [
      'brand is missing',
      'timezone cannot be used',
      '--timezone "Europe/Berlin"',
      'accent cannot be used',
      'home is missing',
    ])
      expect(ran.said).toContain(words)
    expect(ran.said).not.toContain('name is')
    // As the terminal shows it: what is printed is masked.
    expect(mask(ran.said)).toContain('--from "Harbour Crew <crew@example.com>"')
    expect(readAnswers({ ...ANSWERS, group: ' ', accent: '' })).toMatchObject({ name: 'Harbour Crew' })
  })

  it('does the same from the form on the Actions page, in one commit on main', async () => {
    const repository = sampleRepository(folder())
    const github = await emulatedGithub()
    await pushMain(github, contentFiles(repository))
    const start = allWorkflows().find(({ file }) => file === 'start')!
    expect(Object.keys((start.on['workflow_dispatch'] as { inputs: object }).inputs).sort()).toEqual(
      Object.keys(ANSWERS).sort(),
    )
    const name = 'Harbour "$(touch owned)" Crew'
    const run = () => executeJob(start, 'init', repository, github, { event: { inputs: { ...ANSWERS, name } } })
    expect(await run()).toMatchObject([{ code: 0, output: expect.stringContaining('is on the main branch') }])
    const { files } = await github.forge.main()
    expect(files.has('content/.sample')).toBe(false)
    expect(await mainFile(github, 'content/program.yaml')).toContain('$(touch owned)')
    expect([...files.keys()].some((path) => path.includes('shares/'))).toBe(false)
    expect(await run()).toMatchObject([{ code: 1, output: expect.stringContaining('no sample') }])
  })
})
