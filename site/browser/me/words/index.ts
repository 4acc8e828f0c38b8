import { formatsOf } from '../../../words/formats.ts'
import type { MeWords } from './en.ts'

export type { MeWords } from './en.ts'

/** The words of the page in the hub's language: only that language's file is fetched. */
export async function meWords(language: string): Promise<MeWords> {
  const formats = formatsOf(language)
  if (language.split('-')[0] === 'de') return (await import('./de.ts')).de(formats)
  return (await import('./en.ts')).en(formats)
}
