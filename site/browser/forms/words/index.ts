import { formatsOf } from '../../../words/formats.ts'
import type { FormWords } from './en.ts'

export type { FormWords } from './en.ts'

/** What the forms say, in the hub's language: only that language's file is fetched. */
export async function formWords(language: string): Promise<FormWords> {
  const formats = formatsOf(language)
  if (language.split('-')[0] === 'de') return (await import('./de.ts')).de(formats)
  return (await import('./en.ts')).en(formats)
}
