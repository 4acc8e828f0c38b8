/** Controls, and marks that turn the direction of what follows them. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** One line of words out of any text: whole characters, single spaces, nothing invisible that could break a header or turn a line about. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim()
}

/** Escapes text for HTML, as content and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Escapes text so that Markdown reads it as the words it is. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** Cuts a line after a whole word where it is longer than so many characters, and says so with an ellipsis. */
export function shorten(text: string, most: number): string {
  const chars = [...text]
  if (chars.length <= most) return text
  const cut = chars.slice(0, most - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:]+$/, '')}…`
}
