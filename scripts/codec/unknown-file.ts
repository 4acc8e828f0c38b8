import { KINDS } from '../../schemas/kinds.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { quotable } from '../core/mask.ts'
import type { Problem } from '../core/problem.ts'

/** The problem of a file that has no place in the content folder, with the path that was most likely meant. */
export function unknownFile(path: string): Problem {
  const [top = ''] = path.split('/')
  const folder = path.includes('/') ? top : undefined
  const folders = KINDS.map(({ example }) => example.split('/')[0]!)
  const near = didYouMean(top, folders)
  const example = KINDS.find((kind) => kind.example.split('/')[0] === (near ?? top))?.example
  return {
    code: 'unknown-file',
    message:
      folder === undefined
        ? 'No file of this name belongs here'
        : `No file of this name belongs in ${quotable(folder, 60)}`,
    file: path,
    right:
      example === undefined
        ? `Files such as ${[...new Set(KINDS.map((kind) => kind.example))].slice(0, 5).join(', ')}`
        : `A path such as ${example}`,
    hint: 'Rename it (lower-case letters, digits and hyphens), move it to its folder, or delete it',
  }
}
