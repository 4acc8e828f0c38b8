/** How many checks held and how many did not. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const NONE: Count = { passed: 0, failed: 0, skipped: 0 }

/** Two counts together. */
export const plus = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** One check as a count. */
export const oneCheck = (held: boolean): Count => (held ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 })

const wholeNumber = (report: object, key: string): number => {
  const value: unknown = Object.entries(report).find(([name]) => name === key)?.[1]
  return typeof value === 'number' ? value : 0
}

/**
 * Counts the tests of one run of the test runner.
 * @param json the text of its JSON report; undefined when it wrote none
 * @param code its exit code: a run that failed outside any test counts as one failure, and so does a run without tests
 */
export function countTests(json: string | undefined, code: number): Count {
  const parsed: unknown = json === undefined ? undefined : JSON.parse(json)
  if (typeof parsed !== 'object' || parsed === null) return oneCheck(false)
  const passed = wholeNumber(parsed, 'numPassedTests')
  const failed = wholeNumber(parsed, 'numFailedTests')
  const skipped = wholeNumber(parsed, 'numPendingTests') + wholeNumber(parsed, 'numTodoTests')
  const lost = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: failed + lost, skipped }
}

/** The line a whole run ends with. */
export const closingLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`

/** The exit code of a whole run: nothing checked is not success. */
export const exitCode = ({ passed, failed }: Count): 0 | 1 => (failed === 0 && passed > 0 ? 0 : 1)
