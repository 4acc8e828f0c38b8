import type { Problem } from '../core/problem.ts'
import type { ContentRecord } from '../core/records.ts'
import { tooMuch } from './markdown-depth.ts'
import { type CodeInText, codeIn, type MdxNode } from './mdx-code.ts'
import { excerptOf } from './text.ts'

type Place = { readonly line?: number; readonly start?: { readonly line?: number } }

/** What the compiler throws: the rule that is broken, a reason that quotes the text, mostly a place in the body. */
type Trouble = { readonly ruleId?: string; readonly reason?: string; readonly line?: number; readonly place?: Place }

type Words = { readonly message: string; readonly hint: string }

/**
 * Compiles a record's MDX without running it. Components and plain values are welcome; code of its own
 * (import, export, names, calls) is refused, since a build would run it.
 * @returns no problem, or what is wrong, by line in the whole file
 */
export async function mdxProblems(record: ContentRecord): Promise<Problem[]> {
  const { body } = record
  const much = tooMuch(body)
  if (much) return [problemAt(record, much.line, 'too-deep', { message: `The text ${much.what}`, hint: much.hint })]
  const { compile } = await import('@mdx-js/mdx')
  const { default: gfm } = await import('remark-gfm')
  const found: CodeInText[] = []
  const look = () => (tree: unknown) => {
    found.push(...codeIn(tree as MdxNode))
  }
  try {
    await compile(body, { remarkPlugins: [gfm, look] })
  } catch (error) {
    const trouble = error as Trouble
    if (trouble.ruleId === undefined) throw error
    const words = WORDS[trouble.ruleId] ?? { message: 'The text does not compile as MDX', hint: PLAIN }
    return [problemAt(record, Math.min(lineOf(trouble), body.trimEnd().split('\n').length), 'mdx-syntax', words)]
  }
  return found.map(({ line, ...words }) => problemAt(record, line, 'mdx-syntax', words))
}

function problemAt(
  { path, body, bodyLine }: ContentRecord,
  line: number,
  code: Problem['code'],
  words: Words,
): Problem {
  const excerpt = excerptOf(body, line)
  return { code, ...words, file: path, line: bodyLine + line - 1, ...(excerpt === undefined ? {} : { excerpt }) }
}

/** Some reasons name the place of the opening tag in their words alone. */
function lineOf({ line, place, reason }: Trouble): number {
  return line ?? place?.line ?? place?.start?.line ?? Number(/\((\d+):\d+/.exec(reason ?? '')?.[1] ?? 1)
}

const PLAIN = 'For a plain < write &lt;, for a plain { write \\{'

/** What the compiler's rules mean, in our words. */
const WORDS: Record<string, Words> = {
  'end-tag-mismatch': {
    message: 'A tag is not closed, or another one is closed in its place',
    hint: 'Close it: <Tip>…</Tip> or <Tip />; for a plain < write &lt;',
  },
  'unexpected-eof': {
    message: 'A tag or brace is still open where the text ends',
    hint: `Close it; ${PLAIN.toLowerCase()}`,
  },
  'unexpected-character': {
    message: 'A < or { begins something that is no tag',
    hint: `${PLAIN}; a link is [words](https://…)`,
  },
  'unexpected-lazy': {
    message: 'A tag or brace goes on outside the list or quote it begins in',
    hint: 'Close it there, or indent what follows',
  },
  acorn: {
    message: 'What stands between { }, or after import or export, makes no sense',
    hint: `${PLAIN}; begin no line with the words import or export`,
  },
}
