import { rotationKeys } from '../../core/contacts/keys-plan.ts'
import type { Program } from '../../core/program.ts'
import type { FileChange } from '../../core/records.ts'
import type { World } from '../../ports.ts'
import { contactPath, openContacts, UNOPENED_WORDS } from './open-contacts.ts'
import { keysFileOf, publicKeys, vaultKeys } from './secrets.ts'

const AFTERWARDS = `By hand, now:
  1. Commit and push.
  2. Take the old key out of GOODWORD_VAULT_KEY and destroy every copy of it.
  3. If the recovery key was replaced too, destroy the old one: whoever has it opens what the history holds.`

/** Seals every contact again, to the newest vault key and the recovery key alone; keys.yaml drops the old one. All or nothing. */
export async function rotate(world: World, content: string, program: Program, dry: boolean): Promise<number> {
  const say = (text: string) => {
    world.log.warn(text)
    return 1
  }
  const file = keysFileOf(program.records.values())
  const publics = await publicKeys(world, content, program, file)
  if ('refused' in publics) return say(publics.refused)
  const held = await vaultKeys(world, content, program)
  if ('refused' in held) return say(held.refused)
  const next = rotationKeys(publics.keys)
  if (!held.publicKeys.includes(next.vault))
    return say(
      `The contacts would be sealed to ${next.vault}, whose secret half is not in GOODWORD_VAULT_KEY: nobody could open them.
Put the new key beside the old one, with a space between them, and start again.`,
    )
  const opened = await openContacts(world, content, program)
  if ('refused' in opened) return say(opened.refused)
  if (opened.unopened.length > 0)
    return say(
      `Nothing was changed: ${opened.unopened.length === 1 ? 'a contact' : `${opened.unopened.length} contacts`} could not be opened.
${opened.unopened.map(({ handle, why }) => `  ${contactPath(handle)} ${UNOPENED_WORDS[why]}`).join('\n')}
Put the key they are sealed to beside the new one in GOODWORD_VAULT_KEY; or seal them again (contacts -- seal HANDLE --replace).`,
    )
  const vault = await world.vault()
  const changes: FileChange[] = [{ op: 'edit', path: 'keys.yaml', set: [{ at: ['vault'], value: [next.vault] }] }]
  for (const [handle, contact] of opened.contacts) {
    const bytes = await vault.seal(contact, [next.vault, next.recovery])
    changes.push({ op: 'write-bytes', path: contactPath(handle), bytes })
  }
  const count = `${opened.contacts.size} ${opened.contacts.size === 1 ? 'contact' : 'contacts'}`
  if (dry) {
    world.out(`Would seal ${count} again, to ${next.vault} and the recovery key.\n`)
    return 0
  }
  await world.store(content).apply(changes)
  world.out(`Sealed ${count} again, to ${next.vault} and the recovery key.\n\n${AFTERWARDS}\n`)
  return 0
}
