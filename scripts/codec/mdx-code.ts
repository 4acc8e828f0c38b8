type EsNode = {
  readonly type: string
  readonly expression?: EsNode
  readonly argument?: EsNode
  readonly operator?: string
  readonly elements?: readonly (EsNode | null)[]
  readonly expressions?: readonly EsNode[]
  readonly regex?: unknown
}

/** A node of an MDX tree, as far as it matters here. */
export type MdxNode = {
  readonly type: string
  readonly value?: string | MdxNode | null
  readonly position?: { readonly start: { readonly line: number } }
  readonly children?: readonly MdxNode[]
  readonly attributes?: readonly MdxNode[]
  readonly data?: { readonly estree?: { readonly body: readonly EsNode[] } | null }
}

/** Code found in a text, by line of the text. */
export type CodeInText = { readonly line: number; readonly message: string; readonly hint: string }

/** Finds what a build would run: import and export, and expressions that are more than a comment or a plain value. */
export function codeIn(tree: MdxNode): CodeInText[] {
  const found: CodeInText[] = []
  const steps: { readonly node: MdxNode; readonly line: number }[] = [{ node: tree, line: 1 }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node } = step
    const line = node.position?.start.line ?? step.line
    if (node.type === 'mdxjsEsm')
      found.push({
        line,
        message: 'The text imports or exports code',
        hint: "Delete the line: the hub's components need no import",
      })
    else if (/Expression/.test(node.type) && !isPlain(node))
      found.push({
        line,
        message: 'What stands between { } is code that a build would run',
        hint: 'Write the words themselves; for a plain { write \\{',
      })
    const value = typeof node.value === 'object' && node.value !== null ? [node.value] : []
    for (const child of [...(node.children ?? []), ...(node.attributes ?? []), ...value])
      steps.push({ node: child, line })
  }
  return found.toSorted((a, b) => a.line - b.line)
}

/** True for a comment, and for a value that is written out. */
function isPlain({ type, data }: MdxNode): boolean {
  if (type === 'mdxJsxExpressionAttribute') return false
  return (data?.estree?.body ?? []).every(
    ({ type, expression }) => type === 'ExpressionStatement' && isValue(expression),
  )
}

function isValue(node: EsNode | null | undefined): boolean {
  if (node?.type === 'Literal') return node.regex === undefined
  if (node?.type === 'UnaryExpression') return node.operator === '-' && isValue(node.argument)
  if (node?.type === 'ArrayExpression') return (node.elements ?? []).every(isValue)
  return node?.type === 'TemplateLiteral' && node.expressions?.length === 0
}
