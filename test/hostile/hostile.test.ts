import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { makeFolders, readInChildren } from './run.ts'

const { root, folders } = await makeFolders()
const outcomes = await readInChildren(folders, 20)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe(`${folders.length} hostile files`, () => {
  test('there are a hundred and more', () => {
    expect(folders.length).toBeGreaterThanOrEqual(100)
    expect(new Set(folders.map(({ name }) => name)).size).toBe(folders.length)
    expect(outcomes).toHaveLength(folders.length)
  })

  test.each([...outcomes])('$name: $code', ({ code, problems, ended }) => {
    expect(ended).toBe('well')
    expect(problems.map((problem) => problem.code)).toContain(code)
    for (const problem of problems) {
      const printed = [problem.message, problem.excerpt ?? '', problem.right ?? '', problem.hint ?? ''].join('\n')
      expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/)
      expect((problem.excerpt ?? '').length).toBeLessThanOrEqual(121)
      expect(problem.message.length).toBeLessThan(300)
    }
  })
})
