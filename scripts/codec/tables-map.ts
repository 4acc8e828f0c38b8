import { importMapSchema } from '../../schemas/import-map.ts'
import type { MapRead } from '../core/import/reading.ts'
import type { Problem } from '../core/problem.ts'
import { shapeProblems } from './shape.ts'
import { excerptOf, lineAt, textOf } from './text.ts'
import { placeOf, readYaml } from './yaml-tree.ts'

const KIND = { kind: 'import-map', schema: importMapSchema } as const

/** Reads a map as every YAML file of the program is read: guarded, checked against its shape. */
export function readMap(name: string, bytes: Uint8Array): MapRead {
  const read = textOf(bytes)
  if ('code' in read) return { problems: [{ ...read, file: name }] }
  const tree = readYaml(read.text)
  const found = tree.problems.map(({ at, ...problem }) => placed(problem, name, read.text, at))
  if (tree.value === undefined || tree.doc === undefined || found.length > 0) return { problems: found }
  const problems = shapeProblems(KIND, tree.value)
  if (problems.length > 0) return { problems: locateInMap(problems, name, bytes) }
  return { map: importMapSchema.parse(tree.value) }
}

function placed(problem: Problem, file: string, text: string, at: number): Problem {
  const line = lineAt(text, at)
  const excerpt = excerptOf(text, line)
  return { ...problem, file, line, ...(excerpt === undefined ? {} : { excerpt }) }
}

/** Fills in file, line and excerpt of problems that name a field of a map. */
export function locateInMap(problems: readonly Problem[], name: string, bytes: Uint8Array): Problem[] {
  const read = textOf(bytes)
  if ('code' in read) return [...problems]
  const { doc } = readYaml(read.text)
  return problems.map((problem) =>
    doc && problem.field && problem.line === undefined
      ? placed(problem, name, read.text, placeOf(doc, problem.field).at)
      : { ...problem, file: name },
  )
}
