import type { KeyPath } from '../problem.ts'
import type { Program } from '../program.ts'
import type { ContentRecord } from '../records.ts'

/** One place where a file names a picture, video or paper beside it. */
export type Picture = {
  /** Where it should lie, below the content folder. */
  readonly path: string
  /** The file that names it. */
  readonly file: string
  readonly field?: KeyPath
  /** Instead of a field: the line of the body. */
  readonly line?: number
  readonly proof?: true
}

const FIELDS = ['cover', 'photo', 'picture', 'proof'] as const
const IMAGE = /!\[[^\]\n]*\]\(\s*<?(?:\.\/)?([A-Za-z0-9_][A-Za-z0-9._-]*\.[A-Za-z0-9]{2,5})>?[^)\n]*\)/g

/** The names of the files that a body shows as Markdown images; each lies beside the body. */
export const picturesInBody = (body: string): string[] =>
  body.includes('![') ? [...body.matchAll(IMAGE)].map(([, name]) => name!) : []

function inBody({ path, body, bodyLine }: ContentRecord, folder: string, on: (picture: Picture) => void) {
  if (!body.includes('![')) return
  body.split('\n').forEach((text, index) => {
    for (const name of picturesInBody(text)) on({ path: folder + name, file: path, line: bodyLine + index })
  })
}

/** Goes through every picture, video and paper that some file names: in its fields, and as a Markdown image in its body. */
export function eachPicture(program: Program, on: (picture: Picture) => void): void {
  for (const record of program.records.values()) {
    const folder = record.path.slice(0, record.path.lastIndexOf('/') + 1)
    const data: Readonly<Record<string, unknown>> = record.data
    for (const key of FIELDS) {
      const name = data[key]
      if (typeof name === 'string')
        on({ path: folder + name, file: record.path, field: [key], ...(key === 'proof' && { proof: true }) })
    }
    if (record.kind === 'campaign') {
      record.data.assets?.forEach(({ file }, index) => {
        on({ path: folder + file, file: record.path, field: ['assets', index, 'file'] })
      })
    }
    inBody(record, folder, on)
  }
  const { fonts = {}, logo } = program.settings.file
  for (const [role, face] of Object.entries(fonts))
    if (face.endsWith('.woff2')) on({ path: `theme/${face}`, file: 'program.yaml', field: ['fonts', role] })
  if (logo !== undefined) on({ path: `theme/${logo}`, file: 'program.yaml', field: ['logo'] })
}
