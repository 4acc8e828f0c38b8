import matter from 'gray-matter'
import type { Found } from './yaml-tokens.ts'

/** A page taken apart: the text of its front matter and its body, with their offsets in the text. */
export type Page = { readonly yaml: string; readonly yamlAt: number; readonly body: string; readonly bodyAt: number }

const FENCE = /^---[ \t]*$/
const RIGHT = 'A line ---, the fields, a line ---, then the text'

/**
 * Takes a page apart. gray-matter does the split but sees neither YAML nor anything else it might run:
 * its engines read nothing, or throw; options are given, so that its cache is not used.
 * @param text without byte order mark, lines ended by `\n`
 */
export function pageOf(text: string): Page | Found {
  const first = text.slice(0, lineEnd(text, 0))
  if (!first.startsWith('---') || first.startsWith('----'))
    return trouble(
      0,
      'The file does not begin with front matter',
      'Begin the file with a line of three hyphens, then the fields, then another such line',
    )
  if (!FENCE.test(first))
    return trouble(
      0,
      'The first line names a language for the front matter, or says more than ---',
      'Make the first line three hyphens and nothing else; the fields are YAML',
    )
  const close = closingFence(text)
  if (close === undefined)
    return trouble(0, 'The front matter is not closed', 'Add a line of three hyphens after the last field')
  if (!FENCE.test(text.slice(close, lineEnd(text, close))))
    return trouble(
      close,
      'A line of the front matter begins with --- but says more',
      'Make it three hyphens and nothing else, or indent it if it belongs to a value',
    )
  const file = matter(text, { language: 'yaml', engines: ENGINES })
  const yamlAt = first.length + 1
  const blank = /^(?:[ \t]*\n)*/.exec(file.content)![0].length
  return {
    yaml: text.slice(yamlAt, 3 + file.matter.length + 1),
    yamlAt,
    body: file.content.slice(blank),
    bodyAt: text.length - file.content.length + blank,
  }
}

const refuse = (): never => {
  throw new Error('only YAML is read')
}
const only = { parse: refuse, stringify: refuse }
const ENGINES = {
  yaml: { parse: () => ({}), stringify: refuse },
  json: only,
  javascript: only,
  js: only,
  coffee: only,
  coffeescript: only,
  cson: only,
  toml: only,
}

const trouble = (at: number, message: string, hint: string): Found => ({
  code: 'front-matter',
  at,
  message,
  right: RIGHT,
  hint,
})

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** The offset of the first line after the first that begins with three hyphens. */
function closingFence(text: string): number | undefined {
  const at = text.indexOf('\n---')
  return at === -1 ? undefined : at + 1
}
