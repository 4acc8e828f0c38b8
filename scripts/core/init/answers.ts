import { z } from 'zod'
import { colour, language, line, timeZone, webUrl } from '../../../schemas/primitives.ts'

/** What a new program is told about itself: by option, or in the form on the Actions page. */
export const QUESTIONS = {
  name: { schema: line, needed: true, help: 'what members call it', example: 'Harbour Crew' },
  brand: { schema: line, needed: true, help: 'the brand it is for', example: 'Harbour Tea' },
  url: { schema: webUrl, needed: true, help: 'where the hub will be', example: 'https://crew.example.com' },
  timezone: { schema: timeZone, needed: true, help: 'where you are', example: 'Europe/Berlin' },
  from: { schema: line, needed: true, help: 'who mails come from', example: 'Harbour Crew <crew@example.com>' },
  'postal-address': {
    schema: line,
    needed: true,
    help: 'the law asks for it in every mail',
    example: 'Am Kai 1, 20095 Hamburg',
  },
  home: {
    schema: z.enum(['public', 'private']),
    needed: true,
    help: 'whether this repository is public or private',
    example: 'private',
  },
  language: { schema: language, needed: false, help: 'what the hub speaks; en unless said', example: 'de' },
  group: { schema: line, needed: false, help: 'the name of the members’ own chat group', example: 'The Galley' },
  'group-url': {
    schema: webUrl,
    needed: false,
    help: 'its invitation link; kept out of a public home',
    example: 'https://chat.example.com/join',
  },
  paper: { schema: colour, needed: false, help: 'the background', example: '#F6F1E7' },
  ink: { schema: colour, needed: false, help: 'the writing', example: '#1F2A2E' },
  accent: { schema: colour, needed: false, help: 'buttons and links', example: '#B5482A' },
} as const

export type Question = keyof typeof QUESTIONS

/** Every answer that was given, right in its shape. */
export type Answers = Readonly<Partial<Record<Question, string>>> &
  Readonly<Record<'name' | 'brand' | 'url' | 'timezone' | 'from' | 'postal-address', string>> & {
    readonly home: 'public' | 'private'
  }

/**
 * Reads what was answered. An empty answer is none.
 * @returns the answers; or what is wrong, a sentence each, with an example of right
 */
export function readAnswers(given: Readonly<Record<string, unknown>>): Answers | { readonly wrong: readonly string[] } {
  const wrong: string[] = []
  const answers: Partial<Record<Question, string>> = {}
  for (const [name, { schema, needed, example, help }] of Object.entries(QUESTIONS)) {
    const value = given[name]
    const text = typeof value === 'string' ? value.trim() : ''
    if (text === '') {
      if (needed) wrong.push(`${name} is missing (${help}), as in: --${name} "${example}"`)
      continue
    }
    if (schema.safeParse(text).success) answers[name as Question] = text
    else wrong.push(`${name} cannot be used (${help}): write it as in --${name} "${example}"`)
  }
  // What is needed was found to be there and right.
  return wrong.length > 0 ? { wrong } : (answers as Answers)
}
