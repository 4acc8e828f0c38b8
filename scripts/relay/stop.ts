import { arrivalId } from '../../schemas/arriving.ts'
import { oneClickDocument, readOneClick } from '../../schemas/one-click.ts'
import { documentSchema } from '../../schemas/submission.ts'
import { escaped, page } from './answers.ts'
import type { Sent } from './read-parcel.ts'
import { type Words, wordsIn } from './words/index.ts'

/** What one click on unsubscribe sends, put together from the address in the mail; undefined where that is not whole. */
export async function readStop(query: URLSearchParams): Promise<Sent | undefined> {
  const click = readOneClick(query)
  if (!click) return undefined
  const document = oneClickDocument(click)
  if (!documentSchema.safeParse(JSON.parse(document)).success) return undefined
  return { id: await arrivalId(document), parcel: { v: 1, document, mac: click.mac } }
}

/** What a page says, in the program's language. */
const said = (status: number, language: string, make: (words: Words['stop']) => readonly [string, string]) => {
  const [title, body] = make(wordsIn(language).stop)
  return page(status, title, body, '', language)
}

export const stopAsked = (language: string) =>
  said(200, language, ({ title, yes, stay }) => [
    title,
    `<form method="post"><button>${escaped(yes)}</button></form>\n<p>${escaped(stay)}</p>`,
  ])

export const stopDone = (language: string) => said(200, language, ({ done, gone }) => [done, `<p>${escaped(gone)}</p>`])

export const stopUnknown = (language: string) =>
  said(400, language, ({ broken, mend }) => [broken, `<p>${escaped(mend)}</p>`])
