/**
 * THE DOOR: the one place where the program's data enters the hub. It is read once, parsed by the contract it was written
 * to, and refused whole if anything is off. Pages import from here and from `look-ups.ts`; only this file knows the schema.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HubData, hubDataSchema } from '../../schemas/hub-data.ts'
import { generatedFolder } from './generated.ts'

export type * from '../../schemas/hub-data.ts'

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new Error(`The hub has nothing to show: ${file} is not there. Run \`npm run build\`, which writes it first.`)
  }
}

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not whole JSON. Run \`npm run build\` to write it anew.`, { cause: error })
  }
}

const versionOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined

/**
 * Reads and checks one hand-off file.
 * @throws an Error in plain words when the file is missing, is not JSON, is of another version, or breaks the contract
 *   (then the first five places are named).
 */
export const readProgram = (file: string): HubData => {
  const data = parseJson(readText(file), file)
  const version = versionOf(data)
  if (version !== 2) {
    throw new Error(
      `${file} is of version ${JSON.stringify(version)}, and this hub reads version 2. ` +
        'The scripts and the hub are of different ages: run `npm run build` with one and the same engine.',
    )
  }
  const parsed = hubDataSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.slice(0, 5).map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`${file} is not what the hub may show:\n${places.join('\n')}`)
}

let loaded: HubData | undefined

/** The program of this build. Reads on first use, and never again. */
export const program = (): HubData => {
  loaded ??= readProgram(join(generatedFolder(), 'program.json'))
  return loaded
}
