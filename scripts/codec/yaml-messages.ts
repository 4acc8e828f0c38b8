import type { ErrorCode, YAMLError } from 'yaml'

/** What is wrong with a line of YAML, and how to mend it. */
export type Words = { readonly message: string; readonly hint: string }

const QUOTES = 'put the whole value between double quotes'
const GENERAL: Words = {
  message: 'This line does not parse as YAML',
  hint: `Write key: value, each deeper level two spaces further in; where a value holds : or # or begins with a special character, ${QUOTES}`,
}

/** What the parser's errors mean, in our words, since its own quote what stands around the place: error code, a part of its message, ours. */
const WORDS: readonly (readonly [ErrorCode, RegExp, Words])[] = [
  ['TAB_AS_INDENT', /./, { message: 'A tab stands where YAML wants spaces', hint: 'Replace the tab by two spaces' }],
  [
    'BAD_INDENT',
    /flow/i,
    {
      message: 'Brackets that were opened are closed too far left, or not at all',
      hint: 'Close the bracket, on the same line or indented below it',
    },
  ],
  [
    'BAD_INDENT',
    /./,
    {
      message: 'The line is indented differently from its neighbours',
      hint: 'Lines of one level begin below each other; each deeper level takes two spaces more',
    },
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /./,
    {
      message: 'A second colon turns the value into another key',
      hint: `If the colon belongs to the value, ${QUOTES}`,
    },
  ],
  [
    'MULTILINE_IMPLICIT_KEY',
    /./,
    {
      message: 'A line has no colon, or its key goes on over several lines',
      hint: 'Write key: value on one line, with a space after the colon',
    },
  ],
  [
    'MISSING_CHAR',
    /quote/,
    {
      message: 'A quote that was opened is not closed',
      hint: 'Close it with the same quote; inside double quotes write \\" for one',
    },
  ],
  [
    'MISSING_CHAR',
    /Implicit map keys/,
    { message: 'A line has no colon after its key', hint: 'Write key: value, with a space after the colon' },
  ],
  [
    'MISSING_CHAR',
    /Comments must/,
    {
      message: 'A comment begins without a space before its #',
      hint: `Put a space before the #; if it belongs to the value, ${QUOTES}`,
    },
  ],
  [
    'MISSING_CHAR',
    /Missing (?:,|space)/,
    {
      message: 'A comma or a space is missing between brackets',
      hint: 'Write [one, two] or { key: value, key: value }',
    },
  ],
  [
    'MISSING_CHAR',
    /Sequence item/,
    { message: 'A list item does not begin with "- "', hint: 'Begin each item with a hyphen and a space' },
  ],
  [
    'UNEXPECTED_TOKEN',
    /at node end/,
    { message: 'Something follows a value that is already complete', hint: `If it belongs to the value, ${QUOTES}` },
  ],
  [
    'UNEXPECTED_TOKEN',
    /Block scalar header/,
    {
      message: 'Something follows the | or > on its line',
      hint: 'Begin the text on the next line, two spaces further in',
    },
  ],
  [
    'UNEXPECTED_TOKEN',
    /empty item|Unexpected ,/,
    { message: 'There is a comma too many between brackets', hint: 'Write [one, two] or { key: value, key: value }' },
  ],
  [
    'UNEXPECTED_TOKEN',
    /./,
    { message: 'Something stands here that YAML does not expect', hint: `If it belongs to a value, ${QUOTES}` },
  ],
  [
    'BAD_DQ_ESCAPE',
    /./,
    {
      message: 'A backslash between double quotes begins no known escape',
      hint: 'Write two backslashes for one, or use single quotes',
    },
  ],
  [
    'BAD_SCALAR_START',
    /./,
    { message: 'A value cannot begin with this character', hint: `If it belongs to the value, ${QUOTES}` },
  ],
  [
    'BAD_COLLECTION_TYPE',
    /./,
    {
      message: 'List items and keys are mixed on one level',
      hint: 'A level holds either "- item" lines or "key: value" lines',
    },
  ],
  [
    'BLOCK_IN_FLOW',
    /./,
    {
      message: 'Lines of keys or items stand between brackets',
      hint: 'Close the bracket first, or write all of it between the brackets, with commas',
    },
  ],
  [
    'KEY_OVER_1024_CHARS',
    /./,
    { message: 'A key is longer than 1,024 characters', hint: 'Write key: value; perhaps a quote is not closed' },
  ],
]

/** Says in plain words what an error of the YAML parser means, without quoting the file. */
export function wordsFor(error: Pick<YAMLError, 'code' | 'message'>): Words {
  return WORDS.find(([code, part]) => code === error.code && part.test(error.message))?.[2] ?? GENERAL
}
