import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { layOutSmall, runValidate } from '../errors/gallery.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'

/** A program with one error and one warning in one file, and some bad files at will. */
function badProgram(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder()
  layOutSmall(root)
  return writeTree(root, files)
}

const reward = (name: string) => `name: ${name}\ncost: 10\n`
const misspelt = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `content/rewards/mug-${index + 10}.yaml`,
      `${reward('Mug')}tiers: [mats]\npicture: a.webp\n`,
    ]),
  )

describe('validate', () => {
  it('prints two-space JSON with the same keys in the same order, and nothing else', async () => {
    const root = badProgram({ 'content/rewards/mug.yaml': `${reward('Mug')}tiers: [mats]\n` })
    const { code, out } = await runValidate(root, { format: 'json' })
    expect(code).toBe(1)
    expect(out).toBe(`{
  "ok": false,
  "errors": 1,
  "warnings": 0,
  "files": 18,
  "acrossFiles": true,
  "problems": [
    {
      "severity": "error",
      "code": "unknown-tier",
      "title": "A tier that is not known",
      "message": "There is no tier mats",
      "file": "rewards/mug.yaml",
      "line": 3,
      "field": [
        "tiers",
        0
      ],
      "excerpt": "tiers: [mats]",
      "right": "One of deckhand, mate",
      "hint": "Did you mean mate? If it is new, add mats to tiers in program.yaml"
    }
  ]
}
`)
  })

  it('annotates for GitHub: path from the root, escaped, ten of each, then how many more', async () => {
    const root = badProgram({ ...misspelt(12), 'content/rewards/100% tea, hot.yaml': reward('Tea') })
    const { code, out } = await runValidate(root, { format: 'github' })
    const lines = out.split('\n')
    expect(code).toBe(1)
    expect(lines[0]).toMatch(
      /^::error file=content\/rewards\/100%25 tea%2C hot\.yaml,title=A file that belongs nowhere::No file of this name belongs in rewards%0ARight: /,
    )
    expect(lines[1]).toMatch(
      /^::error file=content\/rewards\/mug-10\.yaml,line=3,title=A tier that is not known::There is no tier mats%0ARight: .*%0AMend: /,
    )
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
    expect(lines.slice(-4)).toEqual([
      '::warning file=content/rewards/mug-19.yaml,line=4,title=A picture without words::The picture has no words for people who do not see it%0ARight: picture_alt: Two cups on a harbour wall in the morning%0AMend: Add picture_alt: what it shows, in a sentence',
      '+2 more warnings',
      '25 errors and 12 warnings in 13 files; 17 files are fine',
      '',
    ])
    expect(lines).toContain('+15 more errors')
  })

  it('adds to the step summary, in a fence that no content can close', async () => {
    const root = badProgram({
      'content/rewards/mug.yaml': `${reward('"```` </code>"')}tiers: [a]\nwords: "\`\`\`\`\` [x](y)"\ntierss: 1\n`,
    })
    const stepSummary = join(root, 'summary.md')
    writeFileSync(stepSummary, 'Before.\n')
    await runValidate(root, { format: 'github' }, { stepSummary })
    const text = readFileSync(stepSummary, 'utf8')
    expect(text).toMatch(/^Before\.\n## 1 error in 1 file; 17 files are fine\n\n```text\ncontent\/rewards\/mug\.yaml\n/)
    expect(text.endsWith('\n```\n')).toBe(true)
    await runValidate(root, {}, { stepSummary })
    expect(readFileSync(stepSummary, 'utf8')).toBe(text)
  })

  it('masks contacts in everything it prints, and shows what is invisible', async () => {
    const root = badProgram({
      'content/rewards/mug.yaml':
        'name: Mug\ncost: zoe.canary@post.example\nkind: "+49 151 2345 6789"\n"zoe.canary@post.example": 1\n',
      'content/rewards/a\u001b[31m\u202ered.yaml': reward('Red'),
      'content/stories/a.md':
        '---\ntitle: A\nconsent: { at: 2026-01-01, by: zoe }\n---\n\nCall 0151 23456789 or zoe.canary@post.example\n',
    })
    for (const format of ['text', 'json', 'github']) {
      const stepSummary = join(root, 'summary.md')
      const { out, log } = await runValidate(root, { format }, { stepSummary })
      const all = `${out}${log}${existsSync(stepSummary) ? readFileSync(stepSummary, 'utf8') : ''}`
      expect(all).not.toMatch(/canary|2345/)
      expect(all).not.toMatch(/[\u001b\u202e]/)
    }
  })

  it('colours for a terminal alone', async () => {
    const root = badProgram({ 'content/rewards/mug.yaml': `${reward('Mug')}tiers: [mats]\n` })
    const plain = (await runValidate(root)).out
    const { out } = await runValidate(root, {}, { colour: true })
    expect(out).toContain('\u001b[31merror\u001b[0m: There is no tier mats')
    expect(out.replace(/\u001b\[\d+m/g, '')).toBe(plain)
  })

  it('runs on what could be loaded, and calls nothing unknown that is only broken', async () => {
    const root = badProgram({
      'content/ambassadors/maya.md': '---\nname: Maya\n',
      'content/campaigns/autumn-tea/index.mdx': '---\ntitle: {\n---\n',
    })
    const { out } = await runValidate(root)
    expect(out).toContain('[front-matter]')
    expect(out).not.toMatch(/unknown-|orphaned|over-balance/)
    expect(out).toContain('2 errors in 2 files; 15 files are fine')
  })

  it('says first that an unusable program.yaml kept it from looking across files', async () => {
    const root = badProgram({
      'content/program.yaml': 'name: [\n',
      'content/rewards/mug.yaml': `${reward('Mug')}tiers: [mats]\n`,
    })
    const { code, out } = await runValidate(root)
    expect(code).toBe(1)
    expect(out).toMatch(/^program\.yaml cannot be used, so nothing was checked across files\. /)
    expect(out).not.toContain('unknown-tier')
    expect((await runValidate(root, { format: 'github' })).out).toMatch(/^program\.yaml cannot be used/)
    expect(JSON.parse((await runValidate(root, { format: 'json' })).out)).toMatchObject({ acrossFiles: false })
  })

  it('gives 0 on warnings alone, 2 on a format or a commit that there is not', async () => {
    const root = badProgram({ 'content/rewards/mug.yaml': reward('Mug') })
    cpSync(join(root, 'content', 'campaigns', 'autumn-tea', 'cover.webp'), join(root, 'content', 'rewards', 'mug.webp'))
    expect(await runValidate(root)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 warning in 1 file; 18 files are fine'),
    })
    expect(await runValidate(root, { format: 'xml' })).toEqual({
      code: 2,
      out: '',
      log: 'There is no format xml: use text, json, github.\n',
    })
    const { code, log } = await runValidate(root, { base: 'origin/main' })
    expect(code).toBe(2)
    expect(log).toMatch(/is in no git repository, so it cannot be compared with origin\/main\.\n$/)
  })
})
