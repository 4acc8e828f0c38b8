/** How deep quotes and lists may lie in each other; people need fewer than ten. */
const MAX_NESTING = 20
/** How many marks that may open something (emphasis, links, code, tags) one block may hold. */
const MAX_MARKS = 500
/** How many all its blocks may hold. */
const MAX_ALL_MARKS = 4000
/** How many cells a table's row may have. */
const MAX_CELLS = 100
/** How many lines may follow each other without an empty one. */
const MAX_BLOCK_LINES = 250
/** How many lines a body may have. */
const MAX_LINES = 3000
/** How many marks may stand in a row. */
const ROW = /(?:[>*_~`[\](){}<!|#\\&-][ \t]*){61,}/

/** What makes Markdown too costly to read, and on which line of it, from 1. */
export type TooMuch = { readonly line: number; readonly what: string; readonly hint: string }

const NESTED = { what: 'nests quotes or lists too deep', hint: `Keep to fewer than ${MAX_NESTING} levels` }
const ROWED = { what: 'has a long row of special characters', hint: 'Shorten it, or put a backslash before them' }
const MARKED = {
  what: 'holds too many special characters',
  hint: 'Delete those that are not meant, or put empty lines between its parts',
}
const UNBROKEN = {
  what: `goes on for more than ${MAX_BLOCK_LINES} lines without an empty one`,
  hint: 'Put empty lines between its parts',
}
const LONG = { what: `has more than ${MAX_LINES} lines`, hint: 'Split it into several files' }

/**
 * Looks for Markdown that parsers take seconds over, or overflow their stack on: it must not reach them.
 * Thematic breaks and table rules, which are rows of one character, are let through.
 * @returns the first place, or undefined when all is well
 */
export function tooMuch(text: string): TooMuch | undefined {
  const lines = text.split('\n')
  let marks = 0
  let all = 0
  let unbroken = 0
  for (const [index, line] of lines.entries()) {
    const here = { line: index + 1 }
    if (index >= MAX_LINES) return { ...here, ...LONG }
    const empty = line.trim() === ''
    unbroken = empty ? 0 : unbroken + 1
    if (empty) marks = 0
    if (empty && line.length < 200) continue
    if (unbroken > MAX_BLOCK_LINES) return { ...here, ...UNBROKEN }
    if (containers(line) > MAX_NESTING) return { ...here, ...NESTED }
    if (!isRule(line) && ROW.test(line)) return { ...here, ...ROWED }
    const found = marksOn(line)
    marks += found
    all += found
    if (marks > MAX_MARKS || all > MAX_ALL_MARKS || line.split('|', MAX_CELLS + 2).length > MAX_CELLS)
      return { ...here, ...MARKED }
  }
  return undefined
}

/** A thematic break, a heading's underline, a fence or a table's rule, no longer than a line. */
const isRule = (line: string) => line.length <= 200 && /^\s*(?:([-*_=`~])[ \t]*(?:\1[ \t]*)*|[|:-][\s|:-]*)$/.test(line)

/** How many quotes and lists a line may open, its indentation counted as if each four spaces were one. */
function containers(line: string): number {
  const head = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)![0]
  const opened = head.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
  return isRule(line) ? 0 : opened + Math.floor((head.replaceAll('\t', '    ').length - opened * 2) / 4)
}

const marksOn = (line: string) => line.match(/[[<{*_~`!@\\&]|www\.|:\/\//g)?.length ?? 0
