/** The secret keys in the text of an environment variable or an age key file: one or several, apart by white space; lines that begin with # are passed over. */
export function secretKeysIn(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => !line.trimStart().startsWith('#'))
  return lines.flatMap((line) => line.split(/\s+/)).filter((word) => word !== '')
}
