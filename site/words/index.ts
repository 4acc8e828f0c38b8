import { de } from './de.ts'
import { en, type Words } from './en.ts'
import { formatsOf } from './formats.ts'

export type { Words } from './en.ts'

/** The message files, by language. Another language is another file with its folder beside these, and a line here. */
const files = { en, de }

/** The languages that the hub speaks: `en`, `de`. */
export const languages: readonly string[] = Object.keys(files)

const isKnown = (language: string): language is keyof typeof files => Object.hasOwn(files, language)

/**
 * The hub's own words in a language; a region (`de-AT`) takes its language's words, and writes dates and numbers its own way.
 * @throws an Error in plain words when there is no message file for the language
 */
export const wordsIn = (language: string): Words => {
  const base = language.split('-')[0] ?? ''
  if (isKnown(base)) return files[base](formatsOf(language))
  throw new Error(
    `program.yaml says \`language: ${language}\`, and the hub has no words in it: it speaks ${languages.join(', ')}.\n` +
      `Write \`language: en\`, or add site/words/${base}.ts (copy en.ts and its folder, translate them, and name it in site/words/index.ts).`,
  )
}
