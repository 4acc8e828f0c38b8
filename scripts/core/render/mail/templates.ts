import type { Problem } from '../../problem.ts'

/** A stretch of words inside a block. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }

/** Markdown as mail can carry it. Raw HTML is text; a picture is its words; only http, https and mailto links are links. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly type: 'rule' }

/** What a template says, without running it. */
export type TemplateFacts = {
  /** Variables it names, loop names resolved: `['joiners', '[]', 'name']` for `person.name` inside `for person in joiners`. */
  readonly variables: readonly { readonly path: readonly string[]; readonly line: number }[]
  readonly filters: readonly { readonly name: string; readonly line: number }[]
  readonly tags: readonly { readonly name: string; readonly line: number }[]
  /** Why it does not parse; what comes after that place is not among the lists. */
  readonly broken?: { readonly message: string; readonly line: number }
}

/** Reads a template without running it. Lines count from 1. */
export type ParseTemplate = (source: string) => TemplateFacts

/** Markdown that the brand wrote (an announcement, say): a value that goes into a body as it is. */
export class BrandMarkdown {
  readonly markdown: string
  constructor(markdown: string) {
    this.markdown = markdown
  }
}

/** Values for a template, by name. Absent ones are null, never left out. */
export type TemplateValues = { readonly [name: string]: unknown }

export type Filled = { readonly text: string } | { readonly problem: Problem }

/**
 * The template engine and the Markdown reader, as the rendering needs them. Nothing here reads a clock or a file:
 * the same input gives the same result.
 */
export interface Templates {
  /**
   * Fills a marketer's template.
   * @param language writes numbers and lists: the program's
   * @param as `line`: values go in as one line of plain words; `body`: values go in escaped, so that no value is ever read as Markdown
   */
  fill(source: string, values: TemplateValues, as: 'line' | 'body', language: string): Filled
  /** Reads Markdown. */
  blocks(markdown: string): readonly Block[]
  /** Fills the mail's frame; values are escaped for HTML, but those that the frame marks as HTML already. */
  frame(values: TemplateValues): string
}

/** The tags of Liquid that copy may use: conditions, loops, comments. */
export const TAGS: readonly string[] = ['if', 'unless', 'case', 'for', 'assign', 'comment', 'raw', '#']

/** The filters that copy may use: each gives the same for the same, and none hands out what is not escaped. */
export const FILTERS: readonly string[] = [
  'append',
  'prepend',
  'capitalize',
  'upcase',
  'downcase',
  'default',
  'join',
  'map',
  'size',
  'first',
  'last',
  'limit',
  'list',
  'minus',
  'plus',
  'times',
  'divided_by',
  'round',
  'ceil',
  'floor',
  'plural',
  'remove',
  'replace',
  'strip',
  'truncate',
  'truncatewords',
  'where',
]
