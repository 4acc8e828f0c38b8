/** What a folder of the editor is planned with: its files' schema, how a save travels, how its files are named. */
import type { z } from 'zod'
import type { Specials } from './fields.ts'
import type { AdminFolder } from './types.ts'

/** What is written after the fields of a Markdown file. Copy with placeholders is shown as it is written. */
export type Body = { readonly label: string; readonly hint?: string; readonly modes: readonly ('raw' | 'rich_text')[] }

export type Plan = Omit<AdminFolder, 'fields' | 'format' | 'media_folder' | 'public_folder' | 'editor'> & {
  readonly schema: z.ZodType
  readonly specials?: Specials
  readonly body?: Body
}

/** Short names, as `SLUG` of the schemas has them; the length is asked for too. */
export const SHORT = [
  '^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$',
  'Lower-case letters, digits and single hyphens, at most 40',
] as const
export const shortName = (from: string, hint: string) => ({
  slug: { template: `{{${from} | truncate(40)}}`, editable: ['create'] as const, hint, pattern: SHORT },
})

export const RICH = ['rich_text', 'raw'] as const
export const AS_WRITTEN = ['raw'] as const
export const REVIEWED = { publish_mode: 'editorial_workflow' } as const
export const AT_ONCE = { publish_mode: 'simple' } as const
export const MADE_HERE = { create: true, delete: true, duplicate: true } as const
export const ONLY_CHANGED = { create: false, delete: false, duplicate: false } as const
