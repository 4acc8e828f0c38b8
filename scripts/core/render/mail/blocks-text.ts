import type { Block, Inline } from './templates.ts'

/** How long a line of a text part is at most, in characters; an address is never cut. */
export const TEXT_WIDTH = 74

/** Words inside a block as plain text; a link is its words and, in brackets, its address. */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((one) => {
      switch (one.type) {
        case 'text':
          return one.text
        case 'break':
          return '\n'
        case 'strong':
        case 'emphasis':
          return inlineText(one.children)
        case 'link': {
          const words = inlineText(one.children)
          const address = one.url.replace(/^mailto:/i, '')
          return words === address ? address : `${words} (${address})`
        }
      }
    })
    .join('')
}

/** Breaks text into lines of whole words, further lines indented by `hang`. */
export function wrap(text: string, indent = '', hang = indent): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? indent : hang
    let empty = true
    for (const word of paragraph.split(' ').filter((one) => one !== '')) {
      if (!empty && [...line].length + 1 + [...word].length > TEXT_WIDTH) {
        lines.push(line)
        line = hang
        empty = true
      }
      line += empty ? word : ` ${word}`
      empty = false
    }
    lines.push(line.trimEnd())
  }
  return lines.join('\n')
}

function tableText(rows: readonly (readonly (readonly Inline[])[])[], indent: string): string {
  const cells = rows.map((row) => row.map(inlineText))
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)))
  const last = widths.length - 1
  const pad = (cell: string, column: number) => {
    const space = ' '.repeat(Math.max(0, widths[column]! - [...cell].length))
    return column === last ? space + cell : cell + space
  }
  return cells.map((row) => `${indent}${row.map(pad).join('   ')}`.trimEnd()).join('\n')
}

function blockText(block: Block, indent: string): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return wrap(inlineText(block.children), indent)
    case 'quote':
      return block.children.map((one) => blockText(one, `${indent}    `)).join('\n\n')
    case 'list':
      return block.items
        .map((item, at) => {
          const mark = block.start === null ? '- ' : `${block.start + at}. `
          const hang = indent + ' '.repeat(mark.length)
          return item
            .map((one, place) =>
              place === 0 && one.type === 'paragraph'
                ? wrap(inlineText(one.children), indent + mark, hang)
                : blockText(one, hang),
            )
            .join('\n')
        })
        .join('\n')
    case 'table':
      return tableText(block.rows, indent)
    case 'rule':
      return ''
  }
}

/** Blocks as a text that reads well by itself: paragraphs apart, lines wrapped, nothing marked up. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => blockText(block, ''))
    .filter((text) => text !== '')
    .join('\n\n')
}
