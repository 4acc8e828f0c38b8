import { type AskedFile, askedFile } from '../../../schemas/asked.ts'
import { instantText } from '../zone.ts'
import type { Hold } from './envelope.ts'

const ASKED = /^asked\/.+\.json$/

/** Where a question lies on the branch `ledger`. */
export const askedPath = (id: string): string => `asked/${id.replaceAll(':', '')}.json`

/**
 * Reads the questions that were asked before messages went to many.
 * @param files the files of the branch `ledger`, path -> text
 * @returns them, or the first that cannot be read, in a sentence: nothing may be sent then, as a stop could be lost
 */
export function readAsked(files: ReadonlyMap<string, string>): { readonly holds: Hold[] } | { readonly fault: string } {
  const holds: Hold[] = []
  for (const [path, text] of files) {
    if (!ASKED.test(path)) continue
    const read = askedFile.safeParse(jsonOf(text))
    if (!read.success)
      return {
        fault: `${path} on the branch ledger is not what the program writes there. Put it back as it was before, then run again.`,
      }
    const { at, ...rest } = read.data
    holds.push({ ...rest, at: Date.parse(at) })
  }
  return { holds }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The text of a question's file. */
export function askedText({ id, at, keys, decision }: Hold): string {
  const file: AskedFile = { id, at: instantText(at), keys: [...keys], ...(decision && { decision }) }
  return `${JSON.stringify(file, null, 1)}\n`
}
