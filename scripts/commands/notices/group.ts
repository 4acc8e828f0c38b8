import { coveredFile } from '../../../schemas/asked.ts'
import { NO_EDIT } from '../../core/outbox/ledger.ts'
import { type GroupPost, noticesOf } from '../../core/plans/group-post.ts'
import type { Tally } from '../../core/points/types.ts'
import type { Program } from '../../core/program.ts'
import { groupText } from '../../core/render/mail/group-text.ts'
import type { World } from '../../ports.ts'
import { contexts } from '../mailbox/people.ts'
import { commitLedger } from '../outbox/ledger-commit.ts'

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
  const notices = noticesOf(group).map(({ key, to }) => ({ key, to }))
  await world.disk.write(memoryOf(world), JSON.stringify({ notices }))
  world.out(
    `It covers ${notices.length} ${notices.length === 1 ? 'message' : 'messages'}. Once it is copied: npm run notices -- --done\n`,
  )
  return 0
}

/** What the last `--group` wrote out, so that ticking it done covers that and nothing that came after. */
const memoryOf = (world: World) => `${world.root}/.goodword/group-post.json`

/** Ticks the last written post done: receipts for all that it covered and nobody was told of since. Gives the exit code. */
export async function groupDone(world: World, content: string): Promise<number> {
  const text = await world.disk.read(memoryOf(world))
  const said = text && coveredFile.safeParse(JSON.parse(new TextDecoder().decode(text)))
  if (!said?.success) {
    world.log.warn(
      'No post for the group was written out here: npm run notices -- --group writes it, to be copied first.',
    )
    return 2
  }
  const { clock, timer, log } = world
  const at = clock.now()
  const receipts = said.data.notices.map(({ key, to }) => ({ key, to, at, by: 'group' as const }))
  const run = [...world.random.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const branch = await world.ledger(content)
  const done = await commitLedger<number>({ branch, timer }, run, async ({ receipts: known }) => {
    const fresh = receipts.filter(({ key }) => !known.has(key))
    const subject = `Note what went by the group: ${fresh.length}`
    return { edit: { ...NO_EDIT, receipts: fresh }, subject, found: fresh.length }
  })
  if ('stopped' in done) {
    log.warn(done.stopped)
    return 1
  }
  await world.disk.remove(memoryOf(world))
  world.out(`Done: ${done.found} ${done.found === 1 ? 'message' : 'messages'} went by the group.\n`)
  return 0
}
