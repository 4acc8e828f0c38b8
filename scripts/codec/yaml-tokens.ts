import { type CST, Parser } from 'yaml'
import type { Problem } from '../core/problem.ts'

/** How deep lists and fields may lie in each other; the schemas need six. */
export const MAX_DEPTH = 16

/** How many items a list, or fields a map, may have; the schemas need a hundred. */
const MAX_ITEMS = 1000
/** More problems than these are not looked for. */
const MAX_PROBLEMS = 50

/** A problem with the offset at which it lies. */
export type Found = Problem & { readonly at: number }

/** YAML taken apart into tokens, not yet into values. */
export type Tokens = {
  readonly tokens: readonly CST.Token[]
  readonly problems: readonly Found[]
  /** Where quoted values begin, by where they end. */
  readonly quotes: ReadonlyMap<number, number>
}

type Step = { readonly token: CST.Token; readonly depth: number }

const ALIAS: Record<string, string> = { alias: 'an alias (*)', anchor: 'an anchor (&)', tag: 'a tag (!)' }

/**
 * Takes YAML apart without recursion and refuses what must not reach the parser that builds values:
 * nesting that would exhaust its stack, aliases, anchors, tags, directives and further documents.
 */
export function tokensOf(text: string): Tokens {
  const tokens = [...new Parser().parse(text)]
  const problems: Found[] = []
  const quotes = new Map<number, number>()
  const documents = tokens.filter((token) => token.type === 'document')
  const second = documents[1]
  if (second)
    problems.push({
      code: 'yaml-syntax',
      at: second.offset,
      message: 'A second document begins here (--- or ...)',
      right: 'One document in a file',
      hint: 'Delete the line, or quote it if it belongs to a value',
    })
  const steps: Step[] = []
  for (const token of tokens) {
    if (token.type === 'directive')
      problems.push({
        code: 'yaml-syntax',
        at: token.offset,
        message: 'A line begins with %, which is a YAML directive',
        hint: 'Delete the line, or quote it if it belongs to a value',
      })
    if (token.type === 'document') {
      for (const part of token.start) refuse(part, problems)
      if (token.value) steps.push({ token: token.value, depth: 0 })
    }
  }
  while (steps.length > 0) {
    const { token, depth } = steps.pop()!
    if (!('items' in token)) {
      refuse(token, problems)
      if (token.type === 'double-quoted-scalar') refuseEscapes(token, problems)
      if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar')
        quotes.set(token.offset + token.source.length, token.offset)
      continue
    }
    if (depth >= MAX_DEPTH) {
      problems.push({
        code: 'too-deep',
        at: token.offset,
        message: `Lists and fields lie more than ${MAX_DEPTH} deep in each other`,
        right: 'At most six levels are used in any file',
        hint: 'Check for brackets that are not closed',
      })
      return { tokens, quotes, problems: problems.filter(({ code }) => code === 'too-deep') }
    }
    if (token.items.length > MAX_ITEMS) return { tokens, quotes, problems: [tooMany(token.offset)] }
    if (problems.length > MAX_PROBLEMS) break
    for (const item of token.items) {
      if (item.start.length > MAX_ITEMS) return { tokens, quotes, problems: [tooMany(token.offset)] }
      for (const part of item.start) refuse(part, problems)
      for (const part of item.sep ?? []) refuse(part, problems)
      if (item.key) {
        steps.push({ token: item.key, depth: depth + 1 })
        if ('source' in item.key && item.key.source === '<<')
          problems.push(aliasProblem(item.key.offset, 'a merge key (<<)'))
      }
      if (item.value) steps.push({ token: item.value, depth: depth + 1 })
    }
  }
  return { tokens, quotes, problems }
}

/** The first backslash between double quotes that begins no escape; the parser would tell each, slowly. */
function refuseEscapes({ source, offset }: CST.FlowScalar, problems: Found[]): void {
  if (!source.includes('\\')) return
  for (const { index, 1: next } of source.matchAll(/\\([\s\S])/g)) {
    if (ESCAPES.includes(next!)) continue
    problems.push({
      code: 'yaml-syntax',
      at: offset + index,
      message: 'A backslash between double quotes begins no known escape',
      hint: 'Write two backslashes for one, or use single quotes',
    })
    return
  }
}

/** What may follow a backslash in YAML 1.2. */
const ESCAPES = '0abt\tnvfre "/\\N_LPxuU\n'

const tooMany = (at: number): Found => ({
  code: 'too-long',
  at,
  message: `A list or a group of keys has more than ${MAX_ITEMS} entries`,
  hint: 'Check for a character that is repeated by mistake',
})

function refuse(token: CST.Token, problems: Found[]): void {
  const name = ALIAS[token.type]
  if (name) problems.push(aliasProblem(token.offset, name))
  else if (token.type === 'block-scalar') for (const part of token.props) refuse(part, problems)
}

const aliasProblem = (at: number, name: string): Found => ({
  code: 'yaml-alias',
  at,
  message: `Here is ${name}, which is not allowed`,
  hint: 'Write the value itself; if the character belongs to a value, put the whole value between double quotes',
})
