import { CONTACT_PARTS } from '../../core/contacts/read-contact.ts'
import type { Ambassador, Program } from '../../core/program.ts'
import type { World } from '../../ports.ts'
import { openContacts, UNOPENED_WORDS } from './open-contacts.ts'

/** Whether a member's settings ask for something their contact does not have. */
function lacking({ file, status }: Ambassador, has: { readonly email: boolean; readonly phone: boolean }): string {
  if (status !== 'active') return ''
  const streams = ['assignments', 'announcements', 'points', 'newsletter'] as const
  const wanted = new Set(streams.map((stream) => file.deliveries?.[stream] ?? 'email'))
  const missing = [wanted.has('email') && !has.email ? 'email' : '', wanted.has('sms') && !has.phone ? 'phone' : '']
  const named = missing.filter((part) => part !== '')
  return named.length === 0 ? '' : `needs ${named.join(' and ')}`
}

/** Lists who has what kind of contact, never the contact. */
export async function list(world: World, content: string, program: Program): Promise<number> {
  const opened =
    program.contacts.size === 0 ? { contacts: new Map(), unopened: [] } : await openContacts(world, content, program)
  if ('refused' in opened) {
    const width = Math.max(0, ...[...program.contacts].map((handle) => handle.length))
    for (const handle of [...program.contacts].sort()) world.out(`${handle.padEnd(width)}  sealed\n`)
    world.log.warn(opened.refused)
    return 2
  }
  const members = [...program.ambassadors.values()].sort((a, b) => (a.handle < b.handle ? -1 : 1))
  const closed = new Map(opened.unopened.map(({ handle, why }) => [handle, UNOPENED_WORDS[why]]))
  const rows = members.map((member) => {
    const contact = opened.contacts.get(member.handle) ?? {}
    const has = CONTACT_PARTS.map((part) => (contact[part] === undefined ? '-' : part))
    const remark =
      closed.get(member.handle) ?? lacking(member, { email: 'email' in contact, phone: 'phone' in contact })
    return [member.handle, member.status, ...has, remark]
  })
  const all = [['member', 'status', 'email', 'phone', 'postal', ''], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  world.out(`${lines.join('\n')}\n`)
  return opened.unopened.length > 0 ? 1 : 0
}
