import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'
import { eachPicture } from './pictures.ts'

/** A picture or proof that a file names lies beside it. */
export const missingFiles: Law = (program, { broken }) => {
  const problems: Problem[] = []
  eachPicture(program, ({ path, file, field, line, proof }) => {
    if (program.media.has(path) || broken.has(path)) return
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    problems.push({
      code: 'missing-file',
      message: `There is no file ${path.slice(folder.length)} beside this one`,
      file,
      ...(field && { field }),
      ...(line && { line }),
      right: `The name of a file in ${folder}; capital letters count`,
      hint: proof
        ? 'Lay the screenshot there; if it was removed after review, take the line out (proof_hash stays)'
        : 'Lay the file there, or mend its name',
    })
  })
  return problems
}
