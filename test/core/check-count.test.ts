import { describe, expect, test } from 'vitest'
import { closingLine, countTests, exitCode, NONE, oneCheck, plus } from '../../scripts/core/check-count.ts'

const report = (passed: number, failed: number, pending = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0 })

describe('counting a run of tests', () => {
  test.each([
    ['all held', report(5, 0), 0, { passed: 5, failed: 0, skipped: 0 }],
    ['some did not', report(3, 2, 1), 1, { passed: 3, failed: 2, skipped: 1 }],
    ['a file that could not be read fails, though no test did', report(5, 0), 1, { passed: 5, failed: 1, skipped: 0 }],
    ['no test at all is a failure', report(0, 0), 0, { passed: 0, failed: 1, skipped: 0 }],
    ['skipped ones are no tests', report(0, 0, 7), 0, { passed: 0, failed: 1, skipped: 7 }],
    ['no report is a failure', undefined, 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_, json, code, count) => expect(countTests(json, code)).toEqual(count))
})

test('a whole run adds up, and fails when nothing was checked', () => {
  const total = plus(plus(oneCheck(true), oneCheck(false)), countTests(report(40, 0), 0))
  expect(closingLine(total)).toBe('41 passed, 1 failed')
  expect([exitCode(total), exitCode(NONE), exitCode(oneCheck(true))]).toEqual([1, 1, 0])
})
