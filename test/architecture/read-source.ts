import ts from 'typescript'

/** One import, export-from, `import()` or `import type` of a file. */
export type Import = { readonly target: string; readonly line: number; readonly typesOnly: boolean }

/** What a source file leans on. */
export type Source = {
  readonly imports: readonly Import[]
  /** Uses of the world's state: clocks, chance, the environment, the network, by their name and line. */
  readonly worldly: readonly { readonly name: string; readonly line: number }[]
  /** Every piece of text in the code. */
  readonly texts: readonly { readonly text: string; readonly line: number }[]
}

/** Globals that are a state of the world, wherever they are used. */
const GLOBALS = new Set([
  'process',
  'globalThis',
  'fetch',
  'performance',
  'crypto',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'Buffer',
  'require',
  'navigator',
  'window',
])
const MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now', 'import.meta'])

/** The scripts of a file: an Astro file's front matter and its script elements, any other file whole. Lines are kept. */
function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text
  const keep = new Array<boolean>(text.length).fill(false)
  const parts = [/^---\r?\n[\s\S]*?\r?\n---/.exec(text), ...text.matchAll(/<script\b[^>]*>[\s\S]*?<\/script>/g)]
  for (const part of parts) if (part) keep.fill(true, part.index, part.index + part[0].length)
  const script = [...text].map((char, index) => (keep[index] || char === '\n' ? char : ' ')).join('')
  return script.replace(/^---/gm, '   ').replace(/<\/?script\b[^>]*>/g, (tag) => ' '.repeat(tag.length))
}

function typesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly)
  )
}

/** True where an identifier stands for a value, not for a key, a member or a name that the file itself gives. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  // A digest, or a mac by a key that is handed in, is the same everywhere and always; new keys and random bytes are not.
  if (
    node.text === 'crypto' &&
    /^crypto\.subtle\.(?:digest|importKey|sign|verify)$/.test(parent.parent?.getText() ?? '')
  )
    return false
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isBinaryExpression(parent)) return true
  return ts.isElementAccessExpression(parent) && parent.expression === node
}

/**
 * Reads what a TypeScript, JavaScript or Astro file imports and uses, by the TypeScript parser.
 * @param path decides how it is read
 */
export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const imports: Import[] = []
  const worldly: { name: string; line: number }[] = []
  const texts: { text: string; line: number }[] = []
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
  const add = (target: ts.Node | undefined, types: boolean) => {
    if (target && ts.isStringLiteralLike(target))
      imports.push({ target: target.text, line: lineOf(target), typesOnly: types })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, typesOnly(node))
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    else if (ts.isNewExpression(node) && node.expression.getText(file) === 'Date' && !node.arguments?.length)
      worldly.push({ name: 'new Date()', line: lineOf(node) })
    else if (ts.isCallExpression(node) && node.expression.getText(file) === 'Date')
      worldly.push({ name: 'Date()', line: lineOf(node) })
    else if ((ts.isPropertyAccessExpression(node) || ts.isMetaProperty(node)) && MEMBERS.has(node.getText(file)))
      worldly.push({ name: node.getText(file), line: lineOf(node) })
    else if (ts.isIdentifier(node) && GLOBALS.has(node.text) && isUse(node))
      worldly.push({ name: node.text, line: lineOf(node) })
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push({ text: node.text, line: lineOf(node) })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { imports, worldly, texts }
}
