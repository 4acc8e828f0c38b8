import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CODES } from '../../scripts/core/problem-codes.ts'
import { temporaryFolder } from '../support/folders.ts'
import { casesOf, galleryCodes, layOutSmall, nameOf, runCase, runValidate } from './gallery.ts'

/** Not of a content folder: it arises when a message is filled in, and is told by the tests of that. */
const ELSEWHERE: readonly string[] = ['template-fails']

const codes = Object.entries(CODES).filter(([code]) => !ELSEWHERE.includes(code))

describe('the error gallery', () => {
  it('begins from a program without any problem', async () => {
    const root = temporaryFolder()
    layOutSmall(root)
    expect(await runValidate(root)).toEqual({ code: 0, out: '17 files, all fine\n', log: '' })
  })

  it('has a folder for codes alone', () => {
    expect(galleryCodes().filter((name) => !Object.hasOwn(CODES, name))).toEqual([])
  })

  describe.each(codes)('%s', (code, { severity }) => {
    it('has a case', () => {
      expect(casesOf(code)).not.toEqual([])
    })

    it.each(casesOf(code).map((folder) => [nameOf(folder), folder]))('says %s', async (_, folder) => {
      const { out, code: exit } = await runCase(folder, temporaryFolder())
      const expected = join(folder, 'expected.txt')
      if (process.env['UPDATE'] === '1') writeFileSync(expected, out)
      expect(out).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : 'no expected.txt yet: run with UPDATE=1')
      expect(out).toContain(`[${code}]`)
      expect(exit).toBe(/^ {2}error: /m.test(out) ? 1 : 0)
      if (severity === 'error') expect(exit).toBe(1)
    })
  })
})
