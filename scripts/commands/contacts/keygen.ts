import { DEMO, hasDemoKey } from '../../core/contacts/demo-key.ts'
import { type KeyWish, keysInTheWay, keysToMake, withNewKeys } from '../../core/contacts/keys-plan.ts'
import type { KeyPair, World } from '../../ports.ts'
import { readContent, refuse } from '../import-parts.ts'
import { isSample } from '../working-copy.ts'
import { keysFileOf } from './secrets.ts'

/** Where a secret is kept, and what it does, as the person reads it. */
const secretText = ([name, what]: readonly [string, string], secret: string) => `${name}\n  ${what}\n  ${secret}\n`

const WHERE = {
  vault: [
    'GOODWORD_VAULT_KEY',
    'Opens the contacts. Store it as a secret of the environment mail; beside the old one while two are in use.',
  ],
  recovery: [
    'The recovery key',
    'Opens the contacts when the other is lost. Print it or put it into a password safe; no machine needs it.',
  ],
  intake: ['GOODWORD_INTAKE_KEY', 'Opens what members send in. Store it as a secret of the environment intake.'],
} as const

const LINK = [
  'GOODWORD_LINK_SECRET',
  "Makes the members' personal links. Store it as a secret of both environments, mail and intake. A new one replaces every link at once.",
] as const

const IN_A_RUN = `This would print secret keys into the log of a run, where others can read them: run it on a machine of your own.`

const IS_SAMPLE = `This folder is the sample, and lives with its demo key. Delete .sample once the content is your own, then make your keys.`

const NEXT = `These secrets are shown this once and are kept nowhere: store them now, then close this window.
keys.yaml holds the public halves; commit it. Say in it where the copies lie, so that doctor can ask once a year whether they are still there:
  kept: { by: anna, where: The password manager; the recovery key on paper, on: 2026-11-21 }`

const NEXT_ROTATION = `Then, with both vault keys in GOODWORD_VAULT_KEY, one after the other with a space between: npm run contacts -- rotate`

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** Makes key pairs: the public halves go into keys.yaml, the secret ones are shown to the person once. */
export async function keygen(
  world: World,
  content: string,
  wish: KeyWish & { readonly linkSecret: boolean },
): Promise<number> {
  if (world.env.CI || world.env.GITHUB_ACTIONS) {
    world.log.warn(IN_A_RUN)
    return 1
  }
  if (await isSample(world, content)) {
    world.log.warn(IS_SAMPLE)
    return 1
  }
  const read = await readContent(world, content)
  if ('problems' in read) return refuse(world, read.problems)
  const there = keysFileOf(read.records)
  const file = hasDemoKey(there) ? undefined : there
  const linkAlone = wish.linkSecret && !wish.vault && !wish.recovery && !wish.intake && file !== undefined
  const make = linkAlone ? { vault: false, recovery: false, intake: false } : keysToMake(file, wish)
  const blocked = keysInTheWay(file, make)
  if (blocked !== undefined) {
    world.log.warn(blocked)
    return 1
  }
  const vault = await world.vault()
  const made: { vault?: KeyPair; recovery?: KeyPair; intake?: KeyPair } = {}
  for (const name of ['vault', 'recovery', 'intake'] as const) if (make[name]) made[name] = await vault.keygen()
  const halves = Object.fromEntries(Object.entries(made).map(([name, pair]) => [name, pair.publicKey]))
  if (!linkAlone)
    await world.store(content).apply([{ op: 'write', path: 'keys.yaml', data: withNewKeys(file, halves) }])
  for (const name of ['vault', 'recovery', 'intake'] as const) {
    const pair = made[name]
    if (pair) world.out(`${secretText(WHERE[name], pair.secretKey)}\n`)
  }
  if (wish.linkSecret || !file) world.out(`${secretText(LINK, base64url(world.random.bytes(32)))}\n`)
  world.log.info(linkAlone ? NEXT.split('\n')[0]! : NEXT)
  if (file && (make.vault || make.recovery)) world.log.info(NEXT_ROTATION)
  if (hasDemoKey(there))
    world.log.info(
      `The demo key (${DEMO.vault.slice(0, 12)}…) is gone from keys.yaml; contacts of the sample stay sealed to it.`,
    )
  return 0
}
