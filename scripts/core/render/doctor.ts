import type { Finding } from '../doctor/finding.ts'

const MARKS: Readonly<Record<Finding['state'], string>> = { fine: 'ok  ', todo: 'TODO', unseen: '?   ' }

/** Writes what was looked at for a person at a terminal: what is to do first, how to mend each, what is fine last. */
export function doctorText(findings: readonly Finding[]): string {
  const of = (state: Finding['state']) => findings.filter((one) => one.state === state)
  const lines = (['todo', 'unseen', 'fine'] as const).flatMap((state) =>
    of(state).flatMap(({ what, mend }) => [`${MARKS[state]} ${what}`, ...(mend ? [`       ${mend}`] : [])]),
  )
  const left = of('todo').length
  const closing = left === 0 ? 'Nothing is left to do.' : `${left} ${left === 1 ? 'thing' : 'things'} left to do.`
  return `${[...lines, '', closing].join('\n')}\n`
}
