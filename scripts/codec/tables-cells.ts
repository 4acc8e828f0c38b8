/** What a spreadsheet would take for a formula at the head of a cell, and the marks put before it. */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** A cell's text made safe for spreadsheets: where it begins as a formula does, an apostrophe stands before it. */
export const guardCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text)

/** The text of a cell again, without the apostrophe. */
export const unguardCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)
