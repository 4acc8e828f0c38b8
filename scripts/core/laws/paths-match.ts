import type { KeyPath, Problem } from '../problem.ts'
import type { ContentRecord, RecordOf } from '../records.ts'
import type { Law } from './law.ts'

const isDated = (
  record: ContentRecord,
): record is RecordOf<'share'> | RecordOf<'award'> | RecordOf<'redemption'> | RecordOf<'order'> | RecordOf<'visit'> =>
  ['share', 'award', 'redemption', 'order', 'visit'].includes(record.kind)

/** What a file's path says and what stands in the file must agree: whose it is, and the local day or year it belongs to. */
export const pathsMatch: Law = ({ records, zone, settings }) => {
  const problems: Problem[] = []
  const mismatch = (file: string, field: KeyPath, message: string, right: string, wanted: string) =>
    problems.push({
      code: 'path-mismatch',
      message,
      file,
      field,
      right,
      hint: `Move the file to ${wanted}, or change the field`,
    })
  for (const record of records.values()) {
    if (!isDated(record)) continue
    const { path, facts, data } = record
    const parts = path.split('/')
    const name = parts.at(-1)!
    if (data.ambassador !== facts['handle']) {
      const wanted = [...parts.slice(0, -1), `${data.ambassador}--${facts['id']}.yaml`].join('/')
      mismatch(
        path,
        ['ambassador'],
        `The file's name says ${facts['handle']}, the file says ${data.ambassador}`,
        'The same handle in both',
        wanted,
      )
    }
    const day = zone.dayOf(zone.momentOf(data.at))
    const folder = parts.slice(1, -1).join('-')
    const right = record.kind === 'share' ? day : day.slice(0, 4)
    if (folder === right) continue
    const wanted = `${parts[0]}/${right.replaceAll('-', '/')}/${name}`
    const what = record.kind === 'share' ? 'day' : 'year'
    mismatch(
      path,
      ['at'],
      `The file lies under ${folder.replaceAll('-', '/')}, but "at" is the ${what} ${right} in ${settings.timezone}`,
      `A folder of the local ${what} of "at"`,
      wanted,
    )
  }
  return problems
}
