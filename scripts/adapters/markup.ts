import rehypeSanitize, { type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { tooMuch } from '../codec/index.ts'
import type { Markup } from '../ports.ts'
import { tameLinks, tameMarkdown } from './markup-tree.ts'

/** All that may come out: words, lists, tables, quotes, code and links; no picture, no style, no id, no class. */
const ALLOWED: Options = {
  tagNames: [
    'p',
    'br',
    'strong',
    'em',
    'del',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'hr',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: { a: ['href', ['rel', 'nofollow', 'ugc', 'noopener']], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  ancestors: { li: ['ol', 'ul'], td: ['table'], th: ['table'], tr: ['table'], thead: ['table'], tbody: ['table'] },
  allowComments: false,
  allowDoctypes: false,
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(tameMarkdown)
  .use(remarkRehype)
  .use(tameLinks)
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify)
  .freeze()

/**
 * Makes HTML of Markdown that strangers wrote. HTML in it is shown as text, pictures as their description, links only to the web or a mail address.
 * Markdown nested so deep that parsers choke is shown as it was typed.
 */
export const markup: Markup = {
  toHtml: (markdown) => (tooMuch(markdown) === undefined ? String(processor.processSync(markdown)) : asTyped(markdown)),
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function asTyped(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[&<>"']/g, (char) => ENTITIES[char]!))
  return `<p>${lines.join('<br>\n')}</p>`
}
