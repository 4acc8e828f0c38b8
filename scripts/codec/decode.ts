import { type Document, isScalar } from 'yaml'
import { type Kind, kindOf } from '../../schemas/kinds.ts'
import { type KeyPath, type Problem, sortProblems } from '../core/problem.ts'
import type { ContentRecord } from '../core/records.ts'
import { readFlat } from './flat-yaml.ts'
import { type Page, pageOf } from './front-matter.ts'
import { hasShape, shapeProblems } from './shape.ts'
import { excerptOf, lineAt, textOf } from './text.ts'
import { unknownFile } from './unknown-file.ts'
import type { Found } from './yaml-tokens.ts'
import { placeOf, readYaml, type YamlTree } from './yaml-tree.ts'

/** A file read: its record when all is well, else what is wrong, each problem with its line. */
export type Decoded = { readonly record?: ContentRecord; readonly problems: readonly Problem[] }

/** A file's text taken apart and its YAML read, before its shape is looked at. */
export type Parts = Page & { readonly tree: YamlTree }

/** Of a file with more problems than these the rest is only counted. */
const MOST_PROBLEMS = 50

type Facts = Readonly<Record<string, string>>

/**
 * Reads one file of the content folder: text, front matter, YAML, shape; each gate tells all it can before the next is tried.
 * MDX is not compiled here: see `mdxProblems`.
 * @param path below the content folder, with `/`
 */
export function decode(path: string, bytes: Uint8Array): Decoded {
  const found = kindOf(path)
  if (!found) return { problems: [unknownFile(path)] }
  const text = textOf(bytes)
  if ('code' in text) return { problems: [{ ...text, file: path }] }
  return decodeText(path, found.kind, found.facts, text.text)
}

function decodeText(path: string, kind: Kind, facts: Facts, text: string): Decoded {
  if (text.trim() === '') return { problems: [{ ...emptyFile(kind), file: path, line: 1 }] }
  const page = splitText(kind, text)
  const told = (problems: readonly Found[], offset: number) => ({
    problems: sortProblems(shortened(once(sortFound(problems).map((problem) => placed(problem, path, text, offset))))),
  })
  if ('code' in page) return told([page], 0)
  const { yaml, yamlAt, body, bodyAt } = page
  const recordOf = (data: unknown) => {
    const bodyLine = kind.format === 'yaml' ? 1 : lineAt(text, bodyAt)
    return { record: { kind: kind.kind, path, facts, data, body, bodyLine } as ContentRecord, problems: [] }
  }
  const flat = readFlat(yaml)
  if (flat !== undefined && hasShape(kind, flat)) return recordOf(flat)
  const tree = readYaml(yaml)
  if (tree.doc === undefined) return told(tree.problems, yamlAt)
  const found = [...tree.problems, ...shapeFound(kind, tree, yamlAt)]
  return found.length > 0 ? told(found, yamlAt) : recordOf(tree.value)
}

/** What is wrong with the shape of what was read, but for fields that are told already. */
function shapeFound(kind: Kind, tree: YamlTree, yamlAt: number): Found[] {
  const doc = tree.doc!
  const broken = new Set(tree.problems.map(({ at }) => at))
  return shapeProblems(kind, tree.value, (field) => writtenAt(doc, field)).flatMap((problem) => {
    const { at, whole } = placeOf(doc, problem.field!)
    if (broken.has(at) && whole) return []
    const root = problem.field!.length === 0 || (problem.field!.length === 1 && !whole)
    return [{ ...problem, at: root ? -yamlAt : at }]
  })
}

/** Takes a text apart by its kind's format and reads its YAML; a Found when that cannot be done. */
export function partsOf(kind: Kind, text: string): Parts | Found {
  if (text.trim() === '') return emptyFile(kind)
  const page = splitText(kind, text)
  return 'code' in page ? page : { ...page, tree: readYaml(page.yaml) }
}

function splitText(kind: Kind, text: string): Page | Found {
  return kind.format === 'yaml' ? { yaml: text, yamlAt: 0, body: '', bodyAt: text.length } : pageOf(text)
}

const emptyFile = (kind: Kind): Found => ({
  code: kind.format === 'yaml' ? 'yaml-syntax' : 'front-matter',
  at: 0,
  message: 'The file is empty',
  right: `Fields, as other files beside ${kind.example} have them`,
  hint: 'Fill it in, or delete it',
})

function writtenAt(doc: Document, field: KeyPath): string | undefined {
  const { node } = placeOf(doc, field)
  return isScalar(node) ? node.source : undefined
}

/** The same said of the same line is said once. */
function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem])).values()]
}

const sortFound = (problems: readonly Found[]) => [...problems].sort((a, b) => a.at - b.at)

/** The first of many problems, and how many more there are. */
function shortened(problems: readonly Problem[]): Problem[] {
  const left = problems.length - MOST_PROBLEMS
  if (left <= 0) return [...problems]
  const shown = problems.slice(0, MOST_PROBLEMS)
  const { file, line } = problems[MOST_PROBLEMS]!
  const more: Problem = {
    code: 'more-problems',
    message: `This file has ${left} more ${left === 1 ? 'problem' : 'problems'}, from here on`,
    hint: 'Mend those above first, then check again',
  }
  return [...shown, { ...more, ...(file !== undefined && { file }), ...(line !== undefined && { line }) }]
}

function placed({ at, ...problem }: Found, path: string, text: string, offset: number): Problem {
  const line = lineAt(text, Math.min(Math.max(0, at + offset), text.trimEnd().length))
  const excerpt = problem.code === 'missing-key' && problem.field?.length === 1 ? undefined : excerptOf(text, line)
  return { ...problem, file: path, line, ...(excerpt === undefined ? {} : { excerpt }) }
}
