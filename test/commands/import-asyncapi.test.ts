import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { filesStore } from '../../scripts/adapters/files.ts'
import { buildProgram } from '../../scripts/core/build-program.ts'
import { projectHub } from '../../scripts/core/hub/hub-data.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { run } from '../import/run.ts'
import { ASYNCAPI } from '../support/asyncapi.ts'
import { temporaryFolder } from '../support/folders.ts'

const { file: FILE, map: MAP, now: NOW } = ASYNCAPI

/** Every file of a folder, with its bytes, by path. */
function tree(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]))
}

/** Lines of the source that match, from 1. */
function linesOf(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, at) => (pattern.test(line) ? [at + 1] : []))
}

describe.skipIf(!existsSync(FILE))(`AsyncAPI's file of ambassadors (skipped where ${FILE} is missing)`, () => {
  let source: string
  beforeAll(() => {
    source = readFileSync(FILE, 'utf8')
  })

  async function imported() {
    const content = join(temporaryFolder(), 'content')
    const done = await run('import', { map: MAP, json: true }, [FILE], content, NOW)
    return { content, done, report: JSON.parse(done.out) }
  }

  test('everybody and everything in it is written, each once, and the counts add up', async () => {
    const { done, report } = await imported()
    const people = linesOf(source, /^ {2}- name:/).length
    const contributions = linesOf(source, /^ {6}- type:/).length
    expect([people, contributions, done.code, done.log]).toEqual([9, 63, 0, ''])
    expect(report.counts.ambassador).toMatchObject({ in: people, written: people, refused: 0 })
    expect(report.counts.share).toMatchObject({ in: contributions, written: contributions, refused: 0 })
    expect(report.rows.map((row: { line: number }) => row.line).sort((a: number, b: number) => a - b)).toEqual(
      linesOf(source, /^ {2}- name:|^ {6}- type:/),
    )
  })

  test('each flaw of the file is reported with its line, in the plan as in the result', async () => {
    const { report } = await imported()
    const dry = await run(
      'import',
      { map: MAP, json: true, 'dry-run': true },
      [FILE],
      join(temporaryFolder(), 'none'),
      NOW,
    )
    expect(JSON.parse(dry.out).rows).toEqual(report.rows)
    const said = (pattern: RegExp) =>
      report.rows.flatMap((row: { line: number; remarks: string[] }) =>
        row.remarks.some((text) => pattern.test(text)) ? [row.line] : [],
      )
    const start = (line: number) => linesOf(source, /^ {6}- type:/).findLast((one) => one <= line)
    expect(said(/month "2022" is not a month: only the year 2024/)).toEqual(linesOf(source, /month: "2022"/).map(start))
    const years = linesOf(source, /^ {10}year:/)
    expect(said(/there is no month: only the year 2023/)).toEqual(
      years.filter((line) => !/month/.test(source.split('\n')[line]!)).map(start),
    )
    expect(said(/there is no link: kept by its title/)).toEqual(linesOf(source, /link: ""/).map(start))
    expect(said(/made together with lbroudoux|made together with m3lkior$/).length).toBe(3)
    expect(said(/under another title/).length).toBe(2)
    expect(report.assumed).toContainEqual({
      text: 'share: at: the day is not known: dated day 1 of the month',
      times: 61,
    })
    expect(report.unused).toEqual([])
  })

  test('what was written has no error, is counted, and is what the hub shows', async () => {
    const { content } = await imported()
    const checked = JSON.parse((await run('validate', { format: 'json' }, [], content, NOW)).out)
    expect(JSON.stringify(checked)).not.toContain('"severity":"error"')
    expect((await run('validate', {}, [], content, NOW)).code).toBe(0)
    const { boards } = JSON.parse((await run('tally', { json: true }, [], content, NOW)).out)
    const handles = linesOf(source, /^ {4}github:/).map((line) =>
      /"(.*)"/.exec(source.split('\n')[line - 1]!)![1]!.toLowerCase(),
    )
    expect(boards.all.map((row: { handle: string }) => row.handle).sort()).toEqual(handles.sort())
    expect(boards.all.reduce((sum: number, row: { shares: number }) => sum + row.shares, 0)).toBe(63)
    const { records, files } = await filesStore(content).read()
    const program = buildProgram(records, files)!
    const hub = projectHub(program, tally(program, Date.parse(NOW)), new Map(), (words) => words)
    expect(hub.members.map(({ handle }) => handle)).toEqual(handles.sort())
    const shown = JSON.stringify(hub.members)
    for (const share of program.shares)
      if (share.url !== undefined) expect(shown).toContain(JSON.stringify(share.url).slice(1, -1))
  })

  test('imported again, later, nothing changes; exported and imported into an empty folder, the bytes are the same', async () => {
    const { content } = await imported()
    const before = tree(content)
    const again = JSON.parse(
      (await run('import', { map: MAP, json: true }, [FILE], content, '2027-02-01T00:00:00Z')).out,
    )
    expect([again.counts.ambassador.unchanged, again.counts.share.unchanged, again.changed]).toEqual([9, 63, []])
    expect(tree(content)).toEqual(before)
    const out = join(content, '..', 'out')
    expect((await run('export', { out }, [], content, NOW)).code).toBe(0)
    for (const from of ['json', 'csv']) {
      const back = join(content, '..', `from-${from}`)
      expect((await run('import', { 'from-export': out, from }, [], back, NOW)).code).toBe(0)
      expect(tree(back)).toEqual(before)
    }
  })
})
