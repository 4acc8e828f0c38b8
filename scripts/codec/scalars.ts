/** What the core schema reads as something else than words: null, true, false, numbers; with YAML 1.1's yes and no, for other programs. */
const OTHER =
  /^(?:~|null|true|false|y|yes|n|no|on|off|[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|\.[0-9_]+(?:e[-+]?[0-9]+)?)|[-+]?\.inf|\.nan|<<|=)$/i

/** A plain scalar's first character: none of YAML's indicators. */
const FIRST = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/
/** A hyphen or the like is no indicator where a word follows at once. */
const FIRST_TWO = /^[-?:][^\s,[\]{}]/

/** Characters that would not be seen in a file, or that YAML takes for something else. */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const hidden = (text: string) => text.search(HIDDEN) !== -1

/** True where words may stand in YAML as they are, on one line, in block style. */
export function isPlain(text: string): boolean {
  if (!FIRST.test(text) && !FIRST_TWO.test(text)) return false
  if (/\s$|[\t\n\r]|: |:$| #/.test(text) || hidden(text)) return false
  return !OTHER.test(text) && !/^(?:---|\.\.\.)/.test(text)
}

/** True where words go into a literal block and come out the same, whatever empty lines an editor leaves after it. */
export function isBlock(text: string): boolean {
  return /[^\n]\n?$/.test(text) && text.includes('\n') && !/\r|^[ \t]+$/m.test(text) && !hidden(text)
}

/** Words on one line of YAML: as they are, or between double quotes where YAML needs it. */
export function scalarText(value: string | number | boolean | null): string {
  if (typeof value === 'number') return numberText(value)
  if (typeof value !== 'string') return String(value)
  return isPlain(value) ? value : quoted(value)
}

/** Words between double quotes; what would not be seen is written as an escape. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(HIDDEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function numberText(value: number): string {
  if (Number.isFinite(value)) return String(value === 0 ? 0 : value).replace('e+', 'e')
  throw new RangeError(`a file holds no such number: ${value}`)
}

/** A literal block's lines: its header, then the words, indented. */
export function blockLines(text: string, indent: string): string[] {
  const clip = text.endsWith('\n')
  const lines = (clip ? text.slice(0, -1) : text).split('\n')
  const leads = /^\n*[ \t]/.test(text) ? '2' : ''
  return [`|${leads}${clip ? '' : '-'}`, ...lines.map((line) => (line === '' ? '' : indent + line))]
}
