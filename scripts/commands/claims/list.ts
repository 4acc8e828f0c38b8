import type { Program } from '../../core/program.ts'
import { type Waiting, waitingClaims } from '../../core/rewards/waiting.ts'
import { fulfilmentRows, waitingText } from '../../core/rewards/waiting-text.ts'
import type { Instant } from '../../core/zone.ts'
import type { World } from '../../ports.ts'
import { type Refused, vaultKeys } from '../contacts/secrets.ts'

/** Opens the names and addresses of the claims that wait to be sent: the one given with the claim, else the member's own. */
async function openAddresses(
  world: World,
  content: string,
  program: Program,
  waiting: readonly Waiting[],
): Promise<ReadonlyMap<string, string> | Refused> {
  const keys = await vaultKeys(world, content, program)
  if ('refused' in keys) return keys
  const [vault, store] = [await world.vault(), world.store(content)]
  const addresses = new Map<string, string>()
  for (const { claim } of waiting.filter(({ address }) => address === 'sealed')) {
    const own = `${claim.path.slice(0, -'.yaml'.length)}.age`
    const path = program.addresses.has(claim.id) ? own : `contacts/${claim.ambassador}.age`
    const sealed = await store.bytes(path)
    const opened = sealed && (await vault.open(sealed, keys.secretKeys))
    if (opened && 'contact' in opened && opened.contact.postal !== undefined)
      addresses.set(claim.id, opened.contact.postal)
  }
  return addresses
}

/**
 * Shows what waits, or writes it as a table that a spreadsheet takes for nothing but text.
 * @param csv where the table goes, absolute; undefined: show it
 * @param addresses whether the table holds the opened names and addresses: only in a file, never on a screen
 */
export async function listClaims(
  world: World,
  content: string,
  program: Program,
  { csv, addresses, now }: { readonly csv: string | undefined; readonly addresses: boolean; readonly now: Instant },
): Promise<number> {
  const waiting = waitingClaims(program, now)
  if (csv === undefined) {
    world.out(waitingText(waiting))
    return 0
  }
  const opened = addresses ? await openAddresses(world, content, program, waiting) : new Map<string, string>()
  if ('refused' in opened) {
    world.log.warn(opened.refused)
    return 1
  }
  const tables = await world.tables()
  await world.disk.write(csv, `\ufeff${tables.writeCsv(fulfilmentRows(waiting, opened, now))}`)
  world.out(`${waiting.length} claims written to ${csv}\n`)
  if (addresses) world.log.info('It holds names and addresses: delete it once the parcels are out.')
  return 0
}
