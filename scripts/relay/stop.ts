import { arrivalId } from '../../schemas/arriving.ts'
import { oneClickDocument, readOneClick } from '../../schemas/one-click.ts'
import { documentSchema } from '../../schemas/submission.ts'
import { page } from './answers.ts'
import type { Sent } from './read-parcel.ts'

/** What one click on unsubscribe sends, put together from the address in the mail; undefined where that is not whole. */
export async function readStop(query: URLSearchParams): Promise<Sent | undefined> {
  const click = readOneClick(query)
  if (!click) return undefined
  const document = oneClickDocument(click)
  if (!documentSchema.safeParse(JSON.parse(document)).success) return undefined
  return { id: await arrivalId(document), parcel: { v: 1, document, mac: click.mac } }
}

export const stopAsked = () =>
  page(
    200,
    'Stop these mails?',
    '<form method="post"><button>Yes, stop them</button></form>\n<p>You stay in the crew. On your own page you can choose which mails you want.</p>',
  )

export const stopDone = () =>
  page(200, 'Done', '<p>No more mails, within the hour. On your own page you can choose which ones you want back.</p>')

export const stopUnknown = () =>
  page(
    400,
    'This link is not whole',
    '<p>Open it from the mail again, or choose on your own page which mails you want.</p>',
  )
