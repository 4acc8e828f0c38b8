import { wordsDe } from './de.ts'
import { wordsEn } from './en.ts'
import { isGerman, type Writing, writingIn } from './writing.ts'

/** All that the code itself says in a mail, an SMS or a post for the group, beside the brand's copy. */
export type MailWords = ReturnType<typeof wordsEn> & Writing

const made = new Map<string, MailWords>()

/** The words of mails in a program's language; English where there are none in it. @param language a BCP 47 tag */
export function mailWords(language: string): MailWords {
  const known = made.get(language)
  if (known) return known
  const writing = writingIn(language)
  const words: MailWords = { ...writing, ...(isGerman(language) ? wordsDe(writing) : wordsEn(writing)) }
  made.set(language, words)
  return words
}
