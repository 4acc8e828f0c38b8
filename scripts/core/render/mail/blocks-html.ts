import { escapeHtml } from './clean.ts'
import type { Palette } from './colours.ts'
import type { Block, Inline } from './templates.ts'

const SERIF = "font-family:Georgia,'Times New Roman',serif;"
const MONO = "font-family:Menlo,Consolas,'Courier New',monospace;"

/** Words inside a block as HTML for mail. */
export function inlineHtml(children: readonly Inline[], palette: Palette): string {
  return children
    .map((one) => {
      switch (one.type) {
        case 'text':
          return escapeHtml(one.text)
        case 'break':
          return '<br>'
        case 'strong':
          return `<strong>${inlineHtml(one.children, palette)}</strong>`
        case 'emphasis':
          return `<em>${inlineHtml(one.children, palette)}</em>`
        case 'link':
          return `<a href="${escapeHtml(one.url)}" class="link" style="color:${palette.accent};text-decoration:underline;">${inlineHtml(one.children, palette)}</a>`
      }
    })
    .join('')
}

function tableHtml(rows: readonly (readonly (readonly Inline[])[])[], palette: Palette): string {
  const [head = [], ...body] = rows
  const cell = (children: readonly Inline[], at: number, last: number, style: string) =>
    `<td${at === last ? ' align="right"' : ' align="left"'} valign="top" style="${style}${at > 0 && at < last ? 'width:100%;' : 'white-space:nowrap;'}">${inlineHtml(children, palette)}</td>`
  const row = (cells: readonly (readonly Inline[])[], style: string) =>
    `<tr>${cells.map((children, at) => cell(children, at, cells.length - 1, style)).join('')}</tr>`
  const label = `padding:12px 14px 8px;${MONO}font-size:12px;line-height:18px;color:${palette.board_soft};`
  const line = `padding:10px 14px;border-top:1px solid ${palette.board_line};${MONO}font-size:15px;line-height:22px;color:${palette.board_ink};`
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%" class="board" bgcolor="${palette.board}" style="width:100%;background-color:${palette.board};margin:0 0 20px;">${row(head, label)}${body.map((cells) => row(cells, line)).join('')}</table>`
}

function blockHtml(block: Block, palette: Palette): string {
  switch (block.type) {
    case 'paragraph':
      return `<p style="margin:0 0 16px;">${inlineHtml(block.children, palette)}</p>`
    case 'heading':
      return block.level <= 2
        ? `<h2 class="ink" style="margin:26px 0 12px;color:${palette.ink};${SERIF}font-weight:normal;font-size:25px;line-height:31px;">${inlineHtml(block.children, palette)}</h2>`
        : `<h3 class="ink" style="margin:20px 0 4px;color:${palette.ink};font-size:17px;line-height:25px;font-weight:600;">${inlineHtml(block.children, palette)}</h3>`
    case 'quote':
      return `<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%" style="margin:0 0 16px;"><tr><td class="line" style="border-left:3px solid ${palette.line};padding:2px 0 2px 16px;${SERIF}font-style:italic;font-size:18px;line-height:28px;">${endFlush(blocksHtml(block.children, palette))}</td></tr></table>`
    case 'list':
      return `<${block.start === null ? 'ul' : `ol start="${block.start}"`} style="margin:0 0 16px;padding:0 0 0 22px;">${block.items.map((item) => `<li style="margin:0 0 8px;">${itemHtml(item, palette)}</li>`).join('')}</${block.start === null ? 'ul' : 'ol'}>`
    case 'table':
      return tableHtml(block.rows, palette)
    case 'rule':
      return `<p class="line" style="margin:8px 0 24px;border-top:1px dashed ${palette.line};font-size:1px;line-height:1px;">&nbsp;</p>`
  }
}

/** Takes the distance after the last paragraph away. */
const endFlush = (html: string) =>
  html.replace(/<p style="margin:0 0 16px;">(?![\s\S]*<p style)/, '<p style="margin:0;">')

/** A list item of one paragraph is its words alone, without a paragraph's distance. */
const itemHtml = (item: readonly Block[], palette: Palette) => {
  const [only] = item
  return item.length === 1 && only?.type === 'paragraph'
    ? inlineHtml(only.children, palette)
    : blocksHtml(item, palette)
}

/** Blocks as HTML for mail: every style beside its element, in the light colours; the frame's style sheet turns them for the dark. */
export function blocksHtml(blocks: readonly Block[], palette: Palette): string {
  return blocks.map((block) => blockHtml(block, palette)).join('\n')
}
