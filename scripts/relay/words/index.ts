import { de } from './de.ts'
import { en, type Words } from './en.ts'

export type { Words }

/** Something to say, in whichever language. */
export type Say = (words: Words) => string

const WORDS: Readonly<Record<string, Words>> = { en, de }

/** The words of a language; one that has none takes English. */
export const wordsIn = (language: string): Words => WORDS[language.split('-')[0] ?? ''] ?? en
