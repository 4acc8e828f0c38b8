import type { KeysFile } from '../../../schemas/keys.ts'
import { DEMO, DEMO_REFUSED, demoAllowed, hasDemoKey } from '../../core/contacts/demo-key.ts'
import { secretKeysIn } from '../../core/contacts/secret-keys.ts'
import type { Program } from '../../core/program.ts'
import type { ContentRecord, RecordOf } from '../../core/records.ts'
import type { World } from '../../ports.ts'
import { isSample } from '../working-copy.ts'

/** Something a command cannot do, in words for the person at the terminal. */
export type Refused = { readonly refused: string }

const NO_KEYS = `There is no keys.yaml in the content folder, so nothing can be sealed.
Make the program's keys: npm run contacts -- keygen`

const NO_VAULT_KEY = `The contacts are sealed, and the key that opens them is not here.
Put it into the environment as GOODWORD_VAULT_KEY (it begins with AGE-SECRET-KEY-1), for this command alone:
  GOODWORD_VAULT_KEY="$(cat FILE)" npm run contacts -- list`

const NO_LINK_SECRET = `Personal links are made with a secret that is not here: the one that npm run contacts -- keygen showed as GOODWORD_LINK_SECRET.
Put it into the environment, for this command alone:
  GOODWORD_LINK_SECRET="$(cat FILE)" npm run ...
A program that has none yet makes one with npm run contacts -- keygen --link-secret. Another one than before ends every link that members have.`

const SHORT_LINK_SECRET = `GOODWORD_LINK_SECRET has fewer than 32 characters: links made with it could be guessed.
npm run contacts -- keygen --link-secret makes a good one.`

/** The program's public keys as their file has them; undefined when there is none. */
export const keysFileOf = (records: Iterable<ContentRecord>): KeysFile | undefined =>
  [...records].find((one): one is RecordOf<'keys'> => one.kind === 'keys')?.data

const demoHere = async (world: World, content: string, program: Program | undefined) =>
  demoAllowed(await isSample(world, content), program?.settings.file.live === true)

/** The public keys to seal to, each of them whole; never the demo key outside the sample. */
export async function publicKeys(
  world: World,
  content: string,
  program: Program | undefined,
  file: KeysFile | undefined,
): Promise<{ readonly keys: KeysFile } | Refused> {
  if (!file) return { refused: NO_KEYS }
  if (hasDemoKey(file) && !(await demoHere(world, content, program))) return { refused: DEMO_REFUSED }
  const { isKey } = await world.vault()
  const bad = [...file.vault, file.recovery].find((key) => !isKey(key))
  return bad === undefined
    ? { keys: file }
    : {
        refused: `keys.yaml holds ${bad}, which is no whole age key: one letter at least is wrong. Copy it again from where it was made.`,
      }
}

/**
 * The secret keys that open the program's contacts: GOODWORD_VAULT_KEY, one or, while one replaces the other, two; the demo key for the sample.
 * @returns why there are none: no key, no whole one, or none of this program's
 */
export async function vaultKeys(
  world: World,
  content: string,
  program: Program,
): Promise<{ readonly secretKeys: readonly string[]; readonly publicKeys: readonly string[] } | Refused> {
  const file = keysFileOf(program.records.values())
  if (!file) return { refused: NO_KEYS }
  const demo = await demoHere(world, content, program)
  const given = world.env.GOODWORD_VAULT_KEY ?? (demo && hasDemoKey(file) ? DEMO.vaultSecret : '')
  const secretKeys = secretKeysIn(given)
  if (secretKeys.length === 0) return { refused: hasDemoKey(file) ? DEMO_REFUSED : NO_VAULT_KEY }
  const vault = await world.vault()
  const halves: string[] = []
  for (const [index, key] of secretKeys.entries()) {
    const half = await vault.publicOf(key)
    if (half === undefined) {
      const which = secretKeys.length > 1 ? `Key ${index + 1} of GOODWORD_VAULT_KEY` : 'GOODWORD_VAULT_KEY'
      return {
        refused: `${which} is no whole secret key: it begins with AGE-SECRET-KEY-1 and has 74 characters. Copy it again from where it is kept.`,
      }
    }
    halves.push(half)
  }
  if (halves.includes(DEMO.vault) && !demo) return { refused: DEMO_REFUSED }
  if (halves.some((half) => file.vault.includes(half) || file.recovery === half))
    return { secretKeys, publicKeys: halves }
  return {
    refused: `GOODWORD_VAULT_KEY is the secret half of ${halves.join(' and ')}, and keys.yaml does not name it.
It belongs to another program, or to a pair that was replaced. The contacts here are sealed to ${file.vault.join(' and ')}.`,
  }
}

/** The secret that personal links are made with: GOODWORD_LINK_SECRET; the demo one for the sample. */
export async function linkSecret(
  world: World,
  content: string,
  program: Program,
): Promise<{ readonly secret: string } | Refused> {
  const demo = await demoHere(world, content, program)
  const secret = (world.env.GOODWORD_LINK_SECRET ?? (demo ? DEMO.linkSecret : '')).trim()
  if (secret === '') return { refused: NO_LINK_SECRET }
  if (secret === DEMO.linkSecret && !demo)
    return {
      refused:
        'GOODWORD_LINK_SECRET is the one of the sample, which everyone can read. Make your own: npm run contacts -- keygen --link-secret',
    }
  return secret.length < 32 ? { refused: SHORT_LINK_SECRET } : { secret }
}
