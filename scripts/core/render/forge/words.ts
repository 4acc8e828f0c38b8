import { mask, visible } from '../../mask.ts'
import { escapeHtml, escapeMarkdown, oneLine } from '../mail/clean.ts'

/**
 * Words from a file or from outside, as GitHub's Markdown shows them and no more: masked, nothing invisible, no mark-up, nobody called by an
 * `@`, nothing linked by a `#`.
 */
export function said(text: string): string {
  return escapeMarkdown(visible(mask(text).replace(/\s+/g, ' '))).replace(/\\([@#])/g, '$1<!-- -->')
}

/** The same where GitHub reads HTML and no Markdown: in the line that a folded part is opened by. */
export function saidInHtml(text: string): string {
  return escapeHtml(oneLine(visible(mask(text).replace(/\s+/g, ' ')))).replace(/@|#(?!\d+;)/g, '$&<!-- -->')
}

/** A path or a command to type, as code. */
export function code(text: string): string {
  const line = visible(mask(text).replace(/\s+/g, ' '))
  const fence = '`'.repeat(Math.max(1, ...[...line.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  const space = /^`|`$/.test(line) ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

/** A link whose address is this program's own or the forge's. */
export const link = (words: string, url: string): string =>
  `[${said(words)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`

/** `1 post`, `2 posts`, `1,200 posts`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${Math.abs(count) === 1 ? one : many}`

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** The same Markdown for a terminal: without the escapes, addresses after the words they belong to. */
export const unescaped = (markdown: string): string =>
  markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\(<([^>]*)>\)/g, '$1 ($2)')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('<!-- -->', '')
