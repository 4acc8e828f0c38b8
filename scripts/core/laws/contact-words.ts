const ADDRESS =
  /(?<![\w@/.%+-])[^\s@＠<>"'(),;:/?&=]{1,64}(?:@|＠|%40)[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)*\.\p{L}{2,24}/giu
const LINK = /\bhttps?:\/\/\S+/gi
/** Links that are nothing but a way to reach one person. */
const REACH = /(?:\bmailto:|\btel:|\bsms:|wa\.me\/\+?\d|(?:api\.whatsapp\.com|web\.whatsapp\.com)\/send\/?\?\S*phone=)/i
/** What every address and number has some of; quick, since every text of every file is asked. */
const MAYBE = /[@＠%:]|[0-9][^a-z]*[0-9]|[^\u0000-\u04ff]/
const ONE_LINK = /^https?:\/\/[^\s"'<>]+$/i
const DATE = /\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?/g
/** Numbers that people dial: with a country's code, with a leading zero and a break, or in the North American form. */
const NUMBER =
  /(?<![\p{L}\p{Nd}])(?:(?:\+|00)[\s(]{0,2}[1-9](?:[\s().\-/\u2010-\u2015]{0,3}\p{Nd}){7,14}|\(?0[1-9]\p{Nd}{1,4}[)\s\-/.]{1,3}\p{Nd}(?:[\s\-/.]?\p{Nd}){4,9}|01[5-7]\p{Nd}{8,9}|(?:\(\p{Nd}{3}\)\s?|\p{Nd}{3}[-.])\p{Nd}{3}[-.]\p{Nd}{4})(?!\p{Nd})/u

/**
 * Says whether a text holds somebody's address or number. Narrower than the mask, which hides whatever might be one:
 * here an honest text must not be refused. Addresses of posts and pages are no contacts; links to one person are.
 * @param own addresses that may be read by everybody, in lower case
 */
export function contactIn(text: string, own: ReadonlySet<string>): 'address' | 'number' | undefined {
  if (text.length < 6 || !MAYBE.test(text)) return undefined
  // Most of what is asked about are the links of shares.
  if (ONE_LINK.test(text) && !REACH.test(text)) return undefined
  const reach = REACH.exec(text)
  const rest = text.includes('//') ? text.replace(LINK, ' ') : text
  const named = reach ? text : rest
  for (const [found] of named.matchAll(ADDRESS)) {
    if (
      !own.has(
        found
          .toLowerCase()
          .replace('%40', '@')
          .replace(/^mailto:/, ''),
      )
    )
      return 'address'
  }
  if (reach && !/^mailto:/i.test(reach[0])) return 'number'
  return NUMBER.test(rest.replace(DATE, ' ')) ? 'number' : undefined
}
