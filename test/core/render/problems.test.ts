import { describe, expect, it } from 'vitest'
import type { Findings } from '../../../scripts/core/check.ts'
import type { Problem } from '../../../scripts/core/problem.ts'
import { problemsGithub, problemsSummary } from '../../../scripts/core/render/problems-github.ts'
import { closingLine, problemsText } from '../../../scripts/core/render/problems-text.ts'

const error = (file: string, message = 'Wrong'): Problem => ({ code: 'wrong-shape', message, file })
const warning = (file: string): Problem => ({ code: 'orphaned-file', message: 'Nobody names it', file })
const findings = (problems: readonly Problem[], files = 9): Findings => ({ problems, files, acrossFiles: true })

describe('the closing line', () => {
  it.each<[readonly Problem[], number, string]>([
    [[], 0, '0 files, all fine'],
    [[], 1, '1 file, and it is fine'],
    [[], 242, '242 files, all fine'],
    [[error('a')], 1, '1 error in 1 file'],
    [[warning('a')], 2, '1 warning in 1 file; 1 file is fine'],
    [
      [error('a'), error('a'), error('b'), warning('c'), warning('d')],
      242,
      '3 errors and 2 warnings in 4 files; 238 files are fine',
    ],
  ])('%#', (problems, files, line) => {
    expect(closingLine(findings(problems, files))).toBe(line)
  })
})

describe('words from files', () => {
  it('stay on their line, masked and visible, in every printer', () => {
    const bad = findings([
      { ...error('a\nb.yaml', 'One\r\n::error::two zoe@post.example \u202e'), hint: '100%\n+49 151 23456789' },
    ])
    expect(problemsText(bad, 'content/', false)).toBe(
      'content/a\\u000ab.yaml\n  error: One ::error::two [address] \\u202e [wrong-shape]\n    Mend:  100% [number]\n\n1 error in 1 file; 8 files are fine\n',
    )
    expect(problemsGithub(bad, 'content/')).toBe(
      '::error file=content/a\\u000ab.yaml,title=A value of the wrong shape::One ::error::two [address] \\u202e%0AMend: 100%25 [number]\n1 error in 1 file; 8 files are fine\n',
    )
  })
})

describe('the summary', () => {
  const many = findings(Array.from({ length: 50 }, (_, index) => error(`${index}.yaml`, `Wrong ${'ü'.repeat(100)}`)))

  it('holds everything while there is room', () => {
    const text = problemsSummary(many, 'content/')
    expect(text.match(/error: /g)).toHaveLength(50)
    expect(text).not.toContain('more files')
  })

  it('is cut between files, in bytes, and says how many more there are', () => {
    const text = problemsSummary(many, 'content/', 2000)
    const kept = text.match(/error: /g)!.length
    expect(kept).toBeGreaterThan(3)
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(2000)
    expect(text.endsWith(`\n\`\`\`\n\n+${50 - kept} more files\n`)).toBe(true)
  })

  it('is a line when all is well', () => {
    expect(problemsSummary(findings([]), 'content/')).toBe('## 9 files, all fine\n')
  })
})
