import { isGerman } from '../render/mail/words/writing.ts'
import { answerWordsDe } from './answer-words-de.ts'
import { answerWordsEn } from './answer-words-en.ts'

export type AnswerWords = typeof answerWordsEn

/** What answers say of what came in, in a program's language; English where there are no words in it. @param language a BCP 47 tag */
export const answerWords = (language: string): AnswerWords => (isGerman(language) ? answerWordsDe : answerWordsEn)
