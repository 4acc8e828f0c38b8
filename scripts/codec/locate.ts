import { kindOf } from '../../schemas/kinds.ts'
import type { KeyPath, Problem } from '../core/problem.ts'
import { type Parts, partsOf } from './decode.ts'
import { excerptOf, lineAt, textOf } from './text.ts'
import { placeOf } from './yaml-tree.ts'

/**
 * Fills in where problems of one file lie: the line of their `field` (of what is around it, when it is missing) and the line itself.
 * A problem that has its line, such as one of the body, is given the excerpt alone.
 * @param path the file's, below the content folder
 * @param bytes what the file holds
 */
export function locate(problems: readonly Problem[], path: string, bytes: Uint8Array): Problem[] {
  const kind = kindOf(path)?.kind
  const read = textOf(bytes)
  if ('code' in read) return [...problems]
  const { text } = read
  const parts = kind && partsOf(kind, text)
  return problems.map((problem) => {
    const found =
      problem.line ??
      (parts && !('code' in parts) && problem.field ? lineOfField(parts, text, problem.field) : undefined)
    if (found === undefined) return problem
    const atRoot = problem.line === undefined && isRootGap(parts, problem.field)
    const excerpt = problem.excerpt ?? (atRoot ? undefined : excerptOf(text, found))
    return { ...problem, line: found, ...(excerpt === undefined ? {} : { excerpt }) }
  })
}

const usable = (parts: ReturnType<typeof partsOf> | undefined): parts is Parts =>
  parts !== undefined && !('code' in parts) && parts.tree.doc !== undefined

/** True for a field of the file itself that is not there: no line shows it. */
function isRootGap(parts: ReturnType<typeof partsOf> | undefined, field: KeyPath | undefined): boolean {
  return (
    field !== undefined &&
    (field.length === 0 || (field.length === 1 && usable(parts) && !placeOf(parts.tree.doc!, field).whole))
  )
}

function lineOfField(parts: Parts, text: string, field: KeyPath): number | undefined {
  if (!usable(parts)) return undefined
  if (isRootGap(parts, field)) return 1
  return lineAt(text, parts.yamlAt + placeOf(parts.tree.doc!, field).at)
}
