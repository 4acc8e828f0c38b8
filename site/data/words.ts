import { type Words, wordsIn } from '../words/index.ts'
import { program } from './program.ts'

let chosen: Words | undefined

/** The hub's own words, in the program's language. */
export const words = (): Words => {
  chosen ??= wordsIn(program().program.language)
  return chosen
}
