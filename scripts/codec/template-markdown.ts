import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, Inline } from '../core/render/mail/templates.ts'

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()
const SAFE_LINK = /^(?:https?:\/\/[^\s<>"']+|mailto:[^\s<>"']+)$/i

/** A link that somebody wrote as a link: `[words](address)` or `<address>`. An address in running text stays text. */
function isWritten(node: Nodes, source: string): boolean {
  const from = node.position?.start.offset
  return from !== undefined && (source[from] === '[' || source[from] === '<')
}

function inline(node: PhrasingContent, source: string): Inline[] {
  const inner = (children: readonly PhrasingContent[]) => children.flatMap((child) => inline(child, source))
  switch (node.type) {
    case 'text':
      return node.value.split('\n').flatMap((text, at) =>
        at === 0
          ? [{ type: 'text', text }]
          : [
              { type: 'text', text: ' ' },
              { type: 'text', text },
            ],
      )
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: inner(node.children) }]
    case 'link':
      if (!isWritten(node, source) || !SAFE_LINK.test(node.url)) return inner(node.children)
      return [{ type: 'link', url: node.url, children: inner(node.children) }]
    case 'break':
      return [{ type: 'break' }]
    case 'image':
      return node.alt ? [{ type: 'text', text: node.alt }] : []
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : [{ type: 'text', text: node.value }]
    case 'inlineCode':
      return [{ type: 'text', text: node.value }]
    case 'delete':
      return inner(node.children)
    case 'linkReference':
      return inner(node.children)
    case 'imageReference':
      return node.alt ? [{ type: 'text', text: node.alt }] : []
    default:
      return []
  }
}

const words = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })

function block(node: RootContent, source: string): Block[] {
  const line = (children: readonly PhrasingContent[]) => children.flatMap((child) => inline(child, source))
  const inside = (children: readonly RootContent[]) => children.flatMap((child) => block(child, source))
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: line(node.children) }]
    case 'heading':
      return [{ type: 'heading', level: node.depth, children: line(node.children) }]
    case 'blockquote':
      return [{ type: 'quote', children: inside(node.children) }]
    case 'list':
      return [
        {
          type: 'list',
          start: node.ordered ? (node.start ?? 1) : null,
          items: node.children.map((item) => inside(item.children)),
        },
      ]
    case 'table':
      return [{ type: 'table', rows: node.children.map((row) => row.children.map((cell) => line(cell.children))) }]
    case 'thematicBreak':
      return [{ type: 'rule' }]
    case 'html':
    case 'code':
      return [words(node.value)]
    default:
      return []
  }
}

/**
 * Reads Markdown (with tables) into the few blocks that a mail can carry.
 * @returns blocks without raw HTML, pictures or any link but http, https and mailto
 */
export function readBlocks(markdown: string): Block[] {
  const root: Root = reader.parse(markdown)
  return root.children.flatMap((node) => block(node, markdown))
}
