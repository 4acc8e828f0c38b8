import { type GroupPost, noticesOf } from '../../core/plans/group-post.ts'
import type { Tally } from '../../core/points/types.ts'
import type { Program } from '../../core/program.ts'
import { groupText } from '../../core/render/mail/group-text.ts'
import type { World } from '../../ports.ts'
import { contexts } from '../mailbox/people.ts'

/** Prints the post for the members' own group and the lines for single members, ready to be copied. */
export async function writeGroup(
  world: World,
  content: string,
  program: Program,
  counted: Tally,
  group: GroupPost | undefined,
): Promise<number> {
  if (!group) {
    world.out('Nothing is due to anybody who hears of things in the group.\n')
    return 0
  }
  const templates = await world.templates()
  const context = (await contexts(world, content, program, templates))(counted)
  const { post, messages } = groupText(context, templates, group)
  const heading = (words: string) => `${words}\n${'-'.repeat(words.length)}\n\n`
  const where = program.settings.file.community?.name ?? 'the group'
  if (post !== '') world.out(`${heading(`For all in ${where}`)}${post}\n\n`)
  for (const { to, text } of messages)
    world.out(`${heading(`For ${program.ambassadors.get(to)?.name ?? to} alone`)}${text}\n\n`)
  world.out(`It covers ${noticesOf(group).length} messages.\n`)
  return 0
}
