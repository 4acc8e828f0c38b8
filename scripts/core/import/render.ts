import type { ImportKind } from '../../../schemas/import-map.ts'
import { mask, visible } from '../mask.ts'
import { type ImportReport, OUTCOMES, type Outcome, type ReportRow } from './report.ts'

const NAMES: Readonly<Record<ImportKind, string>> = {
  ambassador: 'ambassadors',
  share: 'shares',
  award: 'awards',
  campaign: 'campaigns',
  reward: 'rewards',
  redemption: 'redemptions',
  order: 'orders',
  visit: 'clicks',
}
const WORDS: Readonly<Record<Outcome, string>> = {
  written: 'written',
  merged: 'merged',
  unchanged: 'unchanged',
  'left-out': 'left out',
  refused: 'refused',
}

/** How many rows of one sort a person is shown; the whole list is in the JSON. */
const MOST = 200
/** So many rows that were left out for one reason are listed one by one. */
const MOST_ALIKE = 10

const shown = (text: string) => visible(mask(text))

function countLines({ counts }: ImportReport): string[] {
  const wide = String(Math.max(...Object.values(counts).map((one) => one.in), 0)).length
  return Object.entries(counts).map(([kind, of]) => {
    const parts = OUTCOMES.filter((outcome) => of[outcome] > 0).map((outcome) => `${of[outcome]} ${WORDS[outcome]}`)
    const remarked = of.remarked > 0 ? ` (${of.remarked} with a remark)` : ''
    return `${NAMES[kind as ImportKind].padEnd(12)} ${String(of.in).padStart(wide)} read: ${parts.join(', ')}${remarked}`
  })
}

function rowLines(rows: readonly ReportRow[], text: (row: ReportRow) => readonly string[]): string[] {
  const lines = rows.slice(0, MOST).flatMap((row) => {
    const [first, ...rest] = text(row)
    const head = `  line ${row.line}, ${row.kind}${
      row.path === undefined
        ? ''
        : ` ${row.path
            .split('/')
            .at(-1)!
            .replace(/\.\w+$/, '')}`
    }`
    return [`${head}: ${first}`, ...rest.map((one) => `    and ${one}`)]
  })
  return rows.length > MOST ? [...lines, `  … and ${rows.length - MOST} more; --json lists them all`] : lines
}

/** A report of a whole shop has thousands of lines that are nobody's: those alike are said once. */
function leftOutLines(rows: readonly ReportRow[]): string[] {
  return [...Map.groupBy(rows, ({ kind, reason }) => `${kind}: ${reason ?? ''}`)].flatMap(([why, alike]) =>
    alike.length > MOST_ALIKE
      ? [`  ${alike.length} lines from line ${alike[0]!.line} on, ${why}`]
      : rowLines(alike, ({ reason }) => [reason ?? '']),
  )
}

const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines])

/**
 * Writes an import's report for a person: the counts first, then what was refused and what they should know.
 * @param folder the content folder, as people read it
 * @param dry true when nothing was written
 * @param stopped true when something stands in the way of writing it, which is said apart
 */
export function importText(report: ImportReport, folder: string, dry: boolean, stopped = false): string {
  const { rows, assumed, unused, ignored, absent, emptyLines, begun } = report
  const sealed = rows.filter(({ contact }) => contact === 'sealed').length
  const kept = rows.filter(({ contact }) => contact === 'kept').length
  const of = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome)
  const lines = [
    `${report.source} into ${folder}${dry ? ' (--dry-run: nothing is written)' : ''}`,
    '',
    ...countLines(report),
    ...(sealed + kept > 0
      ? [`${'contacts'.padEnd(12)} ${sealed + kept} read: ${sealed} sealed, ${kept} kept as they were`]
      : []),
    ...(emptyLines > 0 ? [`${'empty lines'.padEnd(12)} ${emptyLines}`] : []),
    ...section(
      'Refused',
      rowLines(of('refused'), ({ reason, remarks }) => [reason ?? '', ...remarks]),
    ),
    ...section('Left out, as the map says', leftOutLines(of('left-out'))),
    ...section(
      'Taken, with a remark',
      rowLines(
        rows.filter(({ outcome, remarks }) => remarks.length > 0 && outcome !== 'refused' && outcome !== 'left-out'),
        ({ remarks }) => remarks,
      ),
    ),
    ...section(
      'Of many rows alike',
      assumed.map(({ text, times }) => `  ${times} ${times === 1 ? 'time' : 'times'}: ${text}`),
    ),
    ...section(
      'Begun, since the folder had none',
      begun.map((path) => `  ${path}`),
    ),
    ...section(
      'Named by the map, but in no record',
      absent.map(({ path, near }) => `  ${path}${near === undefined ? '' : ` (did you mean ${near}?)`}`),
    ),
    ...section('Not taken: the map does not name', unused.length > 0 ? [`  ${unused.join(', ')}`] : []),
    ...section('Left behind, as the map says', ignored.length > 0 ? [`  ${ignored.join(', ')}`] : []),
    ...(stopped ? [] : ['', dry ? 'Without --dry-run it is written.' : 'Next: npm run validate looks at it all.']),
  ]
  return `${lines.map(shown).join('\n')}\n`
}

/** The report as JSON; what was quoted from the source is masked, as everything printed is. */
export function importJson(report: ImportReport, changed: readonly string[], dry: boolean): string {
  const rows = report.rows.map((row) => ({
    ...row,
    ...(row.reason === undefined ? {} : { reason: shown(row.reason) }),
    remarks: row.remarks.map(shown),
  }))
  return `${JSON.stringify({ dryRun: dry, ...report, rows, unused: report.unused.map(shown), changed }, null, 2)}\n`
}
