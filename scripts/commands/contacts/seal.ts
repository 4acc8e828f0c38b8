import type { ContactFile } from '../../../schemas/contact.ts'
import { CONTACT_PARTS, type ContactRead, contactFrom, contactFromLines } from '../../core/contacts/read-contact.ts'
import { folded } from '../../core/import/source.ts'
import type { Program } from '../../core/program.ts'
import type { FileChange } from '../../core/records.ts'
import type { World } from '../../ports.ts'
import { nameOf, refuse } from '../import-parts.ts'
import { unknownMember } from '../unknown-member.ts'
import { contactPath } from './open-contacts.ts'
import { keysFileOf, publicKeys } from './secrets.ts'

/** What `seal` was told. */
export type SealWish = {
  readonly handle: string | undefined
  /** A CSV, absolute; else one contact comes from standard input. */
  readonly from: string | undefined
  readonly replace: boolean
}

type Ready = { readonly handle: string; readonly contact: ContactFile }

const HOW = `Give the contact on standard input, a line for each part:
  email: name@domain
  phone: +49 170 and the rest
  postal: Street 1, 20095 Hamburg, Germany`

/** A row of a CSV by the names of its columns, whatever their capitals. */
function rowOf(value: unknown): Readonly<Record<string, string>> {
  const cells = Object.entries(value as Readonly<Record<string, unknown>>)
  return Object.fromEntries(cells.map(([name, cell]) => [folded(name), typeof cell === 'string' ? cell : '']))
}

type Collected = { readonly ready: readonly Ready[]; readonly wrong: readonly string[] }

/** Reads the contacts of a CSV with the columns handle, email, phone and postal; nothing of a wrong one is quoted. */
async function fromCsv(
  world: World,
  program: Program,
  path: string,
  only: string | undefined,
): Promise<Collected | number> {
  const bytes = await world.disk.read(path)
  if (!bytes) {
    world.log.warn(`There is no file ${path}.`)
    return 2
  }
  const read = (await world.tables()).readSource(nameOf(path), bytes, { format: 'csv' })
  if ('problems' in read) return refuse(world, read.problems)
  const columns = (read.source.columns ?? []).map(folded)
  if (!columns.includes('handle') || !CONTACT_PARTS.some((part) => columns.includes(part))) {
    world.log.warn(`${nameOf(path)} needs a column handle, and one or more of email, phone and postal.`)
    return 1
  }
  const ready: Ready[] = []
  const wrong: string[] = []
  for (const { value, line, wrong: unread } of read.source.rows) {
    const row = rowOf(value)
    const handle = (row.handle ?? '').trim()
    if (unread === undefined && only !== undefined && handle !== only) continue
    const made: ContactRead = unread === undefined ? contactFrom(row) : { wrong: [unread] }
    if ('wrong' in made) wrong.push(...made.wrong.map((text) => `line ${line}: ${text}`))
    else if (!program.ambassadors.has(handle)) wrong.push(`line ${line}: its handle is no member's`)
    else if (ready.some((one) => one.handle === handle)) wrong.push(`line ${line}: ${handle} has a row above already`)
    else ready.push({ handle, contact: made.contact })
  }
  if (only !== undefined && ready.length + wrong.length === 0) wrong.push(`no row has the handle ${only}`)
  return { ready, wrong }
}

async function collected(world: World, program: Program, { handle, from }: SealWish): Promise<Collected | number> {
  if (from !== undefined) return fromCsv(world, program, from, handle)
  if (handle === undefined) {
    world.log.warn('Say whose contact it is: npm run contacts -- seal HANDLE; or bring a table: seal --from FILE.csv')
    return 2
  }
  const read = contactFromLines(await world.input(HOW))
  return 'wrong' in read
    ? { ready: [], wrong: [...read.wrong] }
    : { ready: [{ handle, contact: read.contact }], wrong: [] }
}

/** Seals contacts from standard input or a CSV: all of them or, when one is wrong, none. */
export async function seal(world: World, content: string, program: Program, wish: SealWish): Promise<number> {
  if (wish.handle !== undefined && !program.ambassadors.has(wish.handle)) {
    world.log.warn(unknownMember(program, wish.handle))
    return 2
  }
  const keys = await publicKeys(world, content, program, keysFileOf(program.records.values()))
  if ('refused' in keys) {
    world.log.warn(keys.refused)
    return 1
  }
  const found = await collected(world, program, wish)
  if (typeof found === 'number') return found
  const { ready, wrong } = found
  const there = wish.replace ? [] : ready.filter(({ handle }) => program.contacts.has(handle))
  if (wrong.length > 0 || there.length > 0) {
    const held = there.map(
      ({ handle }) => `${handle} has a sealed contact already; --replace puts this one, whole, in its place`,
    )
    world.log.warn(
      [...wrong, ...held, 'Nothing was sealed.', ...(wrong.length > 0 && wish.from === undefined ? [HOW] : [])].join(
        '\n',
      ),
    )
    return 1
  }
  const vault = await world.vault()
  const changes: FileChange[] = []
  for (const { handle, contact } of ready)
    changes.push({
      op: 'write-bytes',
      path: contactPath(handle),
      bytes: await vault.seal(contact, [...keys.keys.vault, keys.keys.recovery]),
    })
  const changed = await world.store(content).apply(changes)
  world.out(
    `Sealed ${changed.length === 1 ? 'one contact' : `${changed.length} contacts`}:\n${changed.map((path) => `  ${path}\n`).join('')}`,
  )
  return 0
}
