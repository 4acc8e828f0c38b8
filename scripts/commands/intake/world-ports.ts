import { DEMO, DEMO_REFUSED, demoAllowed, hasDemoKey } from '../../core/contacts/demo-key.ts'
import { secretKeysIn } from '../../core/contacts/secret-keys.ts'
import { tagOf } from '../../core/intake/confirm.ts'
import { cameFrom, keptText } from '../../core/intake/kept.ts'
import type { ProofKeys } from '../../core/intake/prove.ts'
import type { Program } from '../../core/program.ts'
import type { World } from '../../ports.ts'
import { keysFileOf, linkSecret, publicKeys, type Refused } from '../contacts/secrets.ts'
import { isSample } from '../working-copy.ts'
import { type Applications, followApplications, pullDecisions } from './applications.ts'
import { openItems } from './items.ts'
import { folderMain, forgeMain } from './main-branch.ts'
import type { IntakePorts, Sealer } from './ports.ts'
import { answerIssues, readIssues } from './read-issues.ts'
import { readMails } from './read-mails.ts'

const NO_KEY = `What came in is sealed, and the key that opens it is not here.
Put it into the environment as GOODWORD_INTAKE_KEY (it begins with AGE-SECRET-KEY-1), for this command alone:
  GOODWORD_INTAKE_KEY="$(cat FILE)" npm run intake`

const NO_INTAKE = `keys.yaml names no intake key, so nobody can send anything in.
Make one: npm run contacts -- keygen --intake`

/** The secret keys that open what comes in: GOODWORD_INTAKE_KEY, one or, while one replaces the other, two; the demo key for the sample. */
async function intakeKeys(
  world: World,
  content: string,
  program: Program,
): Promise<{ readonly secretKeys: readonly string[]; readonly publicKeys: readonly string[] } | Refused> {
  const file = keysFileOf(program.records.values())
  if (!file?.intake) return { refused: NO_INTAKE }
  const demo = demoAllowed(await isSample(world, content), program.settings.file.live === true)
  const given = world.env.GOODWORD_INTAKE_KEY ?? (demo && file.intake.includes(DEMO.intake) ? DEMO.intakeSecret : '')
  const secretKeys = secretKeysIn(given)
  if (secretKeys.length === 0) return { refused: hasDemoKey(file) && !demo ? DEMO_REFUSED : NO_KEY }
  const vault = await world.vault()
  const halves = await Promise.all(secretKeys.map((key) => vault.publicOf(key)))
  if (halves.includes(undefined))
    return {
      refused:
        'GOODWORD_INTAKE_KEY holds no whole secret key: each begins with AGE-SECRET-KEY-1 and has 74 characters. Copy it again from where it is kept.',
    }
  if (!halves.some((half) => half !== undefined && file.intake?.includes(half)))
    return {
      refused: `GOODWORD_INTAKE_KEY is the secret half of ${halves.join(' and ')}, and keys.yaml does not name it: nothing that came in would open.`,
    }
  return { secretKeys, publicKeys: file.intake }
}

const armoured = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Wires the intake into the world: the forge's main and inbox where a repository is named, else those of the folder; and the mails. */
export async function intakePorts(world: World, content: string, program: Program): Promise<IntakePorts | Refused> {
  const link = await linkSecret(world, content, program)
  if ('refused' in link) return link
  const opening = await intakeKeys(world, content, program)
  if ('refused' in opening) return opening
  const sealing = await publicKeys(world, content, program, keysFileOf(program.records.values()))
  if ('refused' in sealing) return sealing
  const vault = await world.vault()
  const to = [...sealing.keys.vault, sealing.keys.recovery]
  const sealer: Sealer = {
    contact: (contact, before) => (before ? vault.sealOver(contact, before, to) : vault.seal(contact, to)),
    text: async (text) => armoured(await vault.sealText(text, sealing.keys.vault)),
    item: async (one) => armoured(await vault.sealItem(await keptText(link.secret, one), opening.publicKeys)),
  }
  const forge = await world.forge()
  const now = () => world.fixedNow ?? world.clock.now()
  const confirmed = new Map<string, string>()
  const known = new Map<string, ProofKeys>()
  return {
    inbox: await world.inbox(content),
    main: 'missing' in forge ? folderMain(world, content) : forgeMain(world, forge, content),
    timer: world.timer,
    now,
    open: (files, done) =>
      openItems(
        files,
        { vault, images: () => world.images(), cameFrom: (id, kept) => cameFrom(link.secret, id, kept) },
        opening.secretKeys,
        now(),
        done,
      ),
    async others(seen) {
      const mails = await readMails(world, program, link.secret, seen, now(), () => world.images())
      for (const [id, handle] of mails.confirmed) confirmed.set(id, handle)
      if ('missing' in forge) return mails
      const issues = await readIssues(forge, program, { vault, secretKeys: opening.secretKeys }, seen)
      return { incoming: [...mails.incoming, ...issues.incoming], missing: [...mails.missing, ...issues.missing] }
    },
    decidedElsewhere: async (seen) => ('missing' in forge ? new Map() : pullDecisions(forge, seen)),
    follow: async (decided, after) => {
      if ('missing' in forge) return
      const inbox = await world.inbox(content)
      await answerIssues(forge, inbox, decided, after)
      const written: Applications['written'] = (changes) => world.store(content).preview(changes)
      const given = { forge, inbox, sealer, written, now, warn: (text: string) => world.log.warn(text) }
      await followApplications(given, decided, after)
    },
    sealer,
    keysOf({ handle, file }) {
      const name = `${handle}/${file.link ?? 0}`
      const keys =
        known.get(name) ?? world.personalKeys.keysOf(world.personalKeys.tokenOf(link.secret, handle, file.link ?? 0))
      known.set(name, keys)
      return keys
    },
    confirmed,
    tagOf: (about, text) => tagOf(link.secret, about, text),
  }
}
