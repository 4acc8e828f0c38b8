import { mask, visible } from '../mask.ts'
import type { Restored } from './restore.ts'

const plural = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`

/** Writes what became of an export's files, for a person: the counts first. */
export function restoreText(files: readonly Restored[], from: string, folder: string, dry: boolean): string {
  const of = (outcome: Restored['outcome']) => files.filter((file) => file.outcome === outcome)
  const list = (title: string, found: readonly Restored[]) =>
    found.length === 0 ? [] : ['', title, ...found.map(({ path, reason, remark }) => `  ${path}: ${reason ?? remark}`)]
  const lines = [
    `${from} into ${folder}${dry ? ' (--dry-run: nothing is written)' : ''}`,
    '',
    `${plural(files.length)} read: ${of('written').length} written, ${of('unchanged').length} unchanged, ${of('refused').length} refused`,
    ...list('Refused', of('refused')),
    ...list(
      'Taken, with a remark',
      files.filter(({ remark }) => remark !== undefined),
    ),
  ]
  return `${lines.map((line) => visible(mask(line))).join('\n')}\n`
}

/** The page that explains an export to whoever opens it. */
export function exportReadme(name: string, records: number, files: number): string {
  return `# An export of ${name.replace(/[\r\n]+/g, ' ')}

- \`program.json\`: all ${records} records in one file, a line each: where each file lies, its fields, its words.
- \`tables/\`: the same as one table per kind, for a spreadsheet. A cell holds text, or JSON for numbers, lists and the like;
  an apostrophe before = + - or @ keeps spreadsheets from taking it for a formula. Save as CSV UTF-8.
- \`files/\`: ${files} pictures, sealed contacts and other files, as they are.

\`source_text\` (\`text\` in the JSON) is the file itself, where it holds comments or is laid out by hand. It is used as long as the fields beside
it say the same.

Into a content folder again, to the same bytes: \`npm run import -- --from-export THIS-FOLDER --content DIR\`
(\`--from csv\` after a table was edited).
`
}
