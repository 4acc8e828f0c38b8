/** A node of a Markdown or HTML tree, as far as it matters here. */
export type TreeNode = {
  type: string
  tagName?: string
  value?: string
  alt?: string | null
  depth?: number
  checked?: boolean | null
  label?: string | null
  identifier?: string
  properties?: Record<string, unknown>
  children?: TreeNode[]
}

/** How far headings are lowered: a page's own title and section stand above members' words. */
const LOWERED = 2

/** Replaces each node by what `change` makes of it: itself, or others in its place; from the leaves up. */
export function mapTree(node: TreeNode, change: (node: TreeNode, parent: TreeNode) => readonly TreeNode[]): void {
  if (!node.children) return
  for (const child of node.children) mapTree(child, change)
  node.children = node.children.flatMap((child) => change(child, node))
}

/** Nodes that hold blocks, not words. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

const textNode = (value: string): TreeNode => ({ type: 'text', value })

/** Markdown: HTML becomes text, pictures their description, footnotes and tick boxes words, headings are lowered. */
export function tameMarkdown() {
  return (tree: unknown): void =>
    mapTree(tree as TreeNode, (node, parent) => {
      if (node.type === 'html') {
        const words = textNode(node.value ?? '')
        return [HOLDS_BLOCKS.has(parent.type) ? { type: 'paragraph', children: [words] } : words]
      }
      if (node.type === 'image' || node.type === 'imageReference') return node.alt ? [textNode(node.alt)] : []
      if (node.type === 'footnoteReference') return [textNode(`[${node.label ?? node.identifier}]`)]
      if (node.type === 'footnoteDefinition') return node.children ?? []
      if (node.type === 'listItem' && typeof node.checked === 'boolean') return [ticked(node)]
      if (node.type === 'heading') return [{ ...node, depth: Math.min(6, node.depth! + LOWERED) }]
      return [node]
    })
}

function ticked(node: TreeNode): TreeNode {
  const [first, ...rest] = node.children ?? []
  const mark = textNode(node.checked ? '☑ ' : '☐ ')
  const { checked: _, ...item } = node
  if (first?.type !== 'paragraph')
    return { ...item, children: [{ type: 'paragraph', children: [mark] }, ...(node.children ?? [])] }
  return { ...item, children: [{ ...first, children: [mark, ...(first.children ?? [])] }, ...rest] }
}

/** HTML: links that lead to the web or to a mail program say that strangers set them; all others become their words. */
export function tameLinks() {
  return (tree: unknown): void =>
    mapTree(tree as TreeNode, (node) => {
      if (node.tagName !== 'a') return [node]
      const href = node.properties?.href
      if (typeof href !== 'string' || !isOpen(href)) return node.children ?? []
      return [{ ...node, properties: { href, rel: ['nofollow', 'ugc', 'noopener'] } }]
    })
}

/** True for an address of the web without user or password, and for a mail address. */
function isOpen(href: string): boolean {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return false
  const url = URL.parse(href)
  return url !== null && url.username === '' && url.password === ''
}
