import type { ImportMap } from '../../../schemas/import-map.ts'
import type { Problem } from '../problem.ts'
import type { Source } from './source.ts'

/** How a source is to be read; what is not said is found out. */
export type SourceForm = {
  readonly format?: 'csv' | 'json' | 'yaml'
  readonly list?: string
  readonly separator?: 'comma' | 'semicolon' | 'tab'
  /** No bound on its size: it is our own. */
  readonly large?: boolean
}

/** A source, or why it cannot be read; a problem's `file` is the source's name. */
export type SourceRead = { readonly source: Source } | { readonly problems: readonly Problem[] }

/** A map, or everything that is wrong with it, each problem with its line. */
export type MapRead = { readonly map: ImportMap } | { readonly problems: readonly Problem[] }
