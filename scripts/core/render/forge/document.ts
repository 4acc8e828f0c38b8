import { said, saidInHtml } from './words.ts'

/** A piece of what people read on the forge. Texts are Markdown already: words from outside have gone through `said`. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      /** Columns of figures, set to the right. */
      readonly right?: readonly number[]
      readonly rows: readonly (readonly string[])[]
      /** What a row is, once and many, for “+3 more members”. */
      readonly noun: readonly [one: string, many: string]
    }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly noun: readonly [one: string, many: string] }

export type Section = {
  /** Plain words; those from outside too. */
  readonly heading: string
  /** Shown as a line to open. */
  readonly folded?: true
  readonly blocks: readonly Block[]
}

/** What a comment, an issue or a summary says, before it is cut to the forge's limits. */
export type ForgeDocument = {
  readonly title?: string
  readonly lead: string
  readonly sections: readonly Section[]
  readonly foot?: string
}

/** GitHub refuses a comment or an issue above 65,536 characters; some room is left for what is put around. */
export const COMMENT_CHARS = 60_000
/** GitHub cuts a step's summary at 1 MiB; other steps may have taken some. */
export const SUMMARY_CHARS = 240_000

const more = (left: number, [one, many]: readonly [string, string]) =>
  left > 0 ? [`+${left.toLocaleString('en-US')} more ${left === 1 ? one : many}`] : []

function blockText(block: Block, most: number): string {
  if (block.kind === 'text') return block.text
  if (block.kind === 'list') {
    const rest = more(block.items.length - most, block.noun).map((words) => `- ${words}`)
    return [...block.items.slice(0, most).map((item) => `- ${item.replaceAll('\n', '\n  ')}`), ...rest].join('\n')
  }
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = block.head.map((_, at) => (block.right?.includes(at) ? '--:' : '---'))
  const table = [line(block.head), line(rule), ...block.rows.slice(0, most).map(line)].join('\n')
  return [table, ...more(block.rows.length - most, block.noun)].join('\n\n')
}

function sectionText({ heading, folded, blocks }: Section, most: number): string {
  const body = blocks.map((block) => blockText(block, most)).join('\n\n')
  return folded
    ? `<details><summary>${saidInHtml(heading)}</summary>\n\n${body}\n\n</details>`
    : `#### ${said(heading)}\n\n${body}`
}

function textWith({ title, lead, sections, foot }: ForgeDocument, most: number): string {
  return [
    ...(title === undefined ? [] : [`### ${title}`]),
    lead,
    ...sections.map((section) => sectionText(section, most)),
    ...(foot === undefined ? [] : [`<sub>${foot}</sub>`]),
  ].join('\n\n')
}

/** Rows of each table and list, tried until all fits. */
const LADDER = [25, 15, 8, 4, 2, 1]

/**
 * Writes a document as GitHub's Markdown, each list cut to what fits with “+N more” below it.
 * @param most characters; lists are kept shorter, down to one row each, until the whole is within it
 * @param rows of a list at the most
 */
export function forgeMarkdown(document: ForgeDocument, most: number = COMMENT_CHARS, rows = LADDER[0]!): string {
  for (const limit of [rows, ...LADDER.filter((one) => one < rows)]) {
    const text = textWith(document, limit)
    if (text.length <= most) return `${text}\n`
  }
  const shorter = { ...document, sections: document.sections.slice(0, -1) }
  if (document.sections.length > 0) return forgeMarkdown(shorter, most, 1)
  return `${[...document.lead].slice(0, most - 2).join('')}…\n`
}
