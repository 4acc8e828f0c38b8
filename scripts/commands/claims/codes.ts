import type { Program, Redemption } from '../../core/program.ts'
import type { FileChange } from '../../core/records.ts'
import { randomName } from '../../core/rewards/code-name.ts'
import { dealtCodes, freeCodes } from '../../core/rewards/stock.ts'
import type { World } from '../../ports.ts'
import { keysFileOf, publicKeys, type Refused, vaultKeys } from '../contacts/secrets.ts'

const NAME_BYTES = 12

/** Opens one sealed code. @returns why it stays closed, in a sentence without what is in it */
export async function openCode(
  world: World,
  content: string,
  path: string,
  secretKeys: readonly string[],
): Promise<{ readonly code: string } | Refused> {
  const sealed = await world.store(content).bytes(path)
  if (!sealed) return { refused: `${path} is not there any more.` }
  const opened = await (await world.vault()).openText(sealed, secretKeys)
  if ('text' in opened) return { code: opened.text }
  return {
    refused: `${path} ${opened.closed === 'damaged' ? 'is damaged' : 'is sealed to another key than the ones given'}.`,
  }
}

/** Codes by claim, and why others stay closed, in sentences without what is in them. */
export type OpenedCodes = { readonly codes: ReadonlyMap<string, string>; readonly closed: readonly string[] }

/** Opens the codes that were dealt to claims; a claim without one is passed over, and no key is asked for where none has any. */
export async function openCodes(
  world: World,
  content: string,
  program: Program,
  claims: readonly Redemption[],
): Promise<OpenedCodes | Refused> {
  const dealt = claims.filter(({ file }) => file.code !== undefined)
  const codes = new Map<string, string>()
  const closed: string[] = []
  if (dealt.length === 0) return { codes, closed }
  const keys = await vaultKeys(world, content, program)
  if ('refused' in keys) return keys
  for (const { id, reward, file } of dealt) {
    const opened = await openCode(world, content, `codes/${reward}/${file.code}.age`, keys.secretKeys)
    if ('code' in opened) codes.set(id, opened.code)
    else closed.push(`The code of ${id} is not shown: ${opened.refused}`)
  }
  return { codes, closed }
}

/** The codes of a reward that lie sealed already, dealt ones too: the same code is not sealed twice. */
async function known(
  world: World,
  content: string,
  program: Program,
  reward: string,
): Promise<ReadonlySet<string> | Refused> {
  const ids = program.codes.get(reward) ?? []
  if (ids.length === 0) return new Set()
  const keys = await vaultKeys(world, content, program)
  if ('refused' in keys) return keys
  const codes = new Set<string>()
  for (const id of ids) {
    const opened = await openCode(world, content, `codes/${reward}/${id}.age`, keys.secretKeys)
    if ('refused' in opened) return opened
    codes.add(opened.code)
  }
  return codes
}

/**
 * Seals the codes of a text file, one to a line, each into a file of its own. A code that lies sealed already is passed
 * over, so that the same file can be given twice.
 */
export async function addCodes(
  world: World,
  content: string,
  program: Program,
  reward: string,
  file: string,
): Promise<number> {
  const bytes = await world.disk.read(file)
  const keys = await publicKeys(world, content, program, keysFileOf(program.records.values()))
  const before = await known(world, content, program, reward)
  const refused = !bytes
    ? `There is no file ${file}.`
    : 'refused' in keys
      ? keys.refused
      : 'refused' in before
        ? before.refused
        : undefined
  if (refused !== undefined || !bytes || 'refused' in keys || 'refused' in before) {
    world.log.warn(refused ?? '')
    return 1
  }
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.trim())
  const fresh = [...new Set(lines)].filter((line) => line !== '' && !before.has(line))
  const changes: FileChange[] = []
  const vault = await world.vault()
  for (const code of fresh) {
    const name = randomName(world.random.bytes(NAME_BYTES))
    const sealed = await vault.sealText(code, [...keys.keys.vault, keys.keys.recovery])
    changes.push({ op: 'write-bytes', path: `codes/${reward}/${name}.age`, bytes: sealed })
  }
  await world.store(content).apply(changes)
  const free = freeCodes(program, reward).length + fresh.length
  const dealt = [...dealtCodes(program)].filter((one) => one.startsWith(`${reward}/`)).length
  world.out(`${fresh.length} codes sealed for ${reward}; ${free} to deal, ${dealt} dealt so far.\n`)
  world.log.info(`Now delete ${file}: the sealed ones are all that is needed.`)
  return 0
}
