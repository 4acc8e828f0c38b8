import { memberLinks } from '../../core/links/member-links.ts'
import type { Program } from '../../core/program.ts'
import type { World } from '../../ports.ts'
import { unknownMember } from '../unknown-member.ts'
import { linkSecret } from './secrets.ts'

/** Shows a member's personal link; or first replaces it, by raising `link` in their file, so that the old one opens nothing. */
export async function link(
  world: World,
  content: string,
  program: Program,
  { handle, replace }: { readonly handle: string | undefined; readonly replace: boolean },
): Promise<number> {
  const member = handle === undefined ? undefined : program.ambassadors.get(handle)
  if (!member) {
    world.log.warn(handle === undefined ? 'Say whose: npm run contacts -- link HANDLE' : unknownMember(program, handle))
    return 2
  }
  if (world.env.CI || world.env.GITHUB_ACTIONS) {
    world.log.warn(
      'A personal link is a key to a private page, and the log of a run is no place for it: ask on a machine of your own.',
    )
    return 1
  }
  const found = await linkSecret(world, content, program)
  if ('refused' in found) {
    world.log.warn(found.refused)
    return 1
  }
  const count = (member.file.link ?? 0) + (replace ? 1 : 0)
  if (replace)
    await world.store(content).apply([{ op: 'edit', path: member.path, set: [{ at: ['link'], value: count }] }])
  const token = world.personalKeys.tokenOf(found.secret, member.handle, count)
  world.out(`${memberLinks(program.settings.url, token).me}\n`)
  if (replace)
    world.log.info(
      `${member.path} says link: ${count} now. Once that is pushed and the hub is built, the old link opens nothing; send them the new one.`,
    )
  return 0
}
