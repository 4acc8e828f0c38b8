import { wantedNow } from '../core/checks/feed-memory.ts'
import { foundText, unreadableText } from '../core/checks/text.ts'
import { planWatch, watchedAccounts } from '../core/checks/watch.ts'
import { ROUND_OPTIONS, readRound, usedText } from './check-options.ts'
import { makeRound } from './check-round.ts'
import { writePlan } from './check-write.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'
import { feedMemory, keepFeedMemory, readFeeds } from './watch-feeds.ts'

export const command = defineCommand({
  name: 'watch',
  summary: SUMMARIES.watch,
  usage: '[options]',
  options: ROUND_OPTIONS,
  help: `Reads the public feeds of accounts whose member switched it on (watch: true beside the account in their file): Bluesky, Mastodon, YouTube, DEV, and
the RSS or Atom feed that the file names (feed:). Posts that carry the link or a tag of an open campaign become shares that wait for a review, once each,
also when the member logs them too.

Exit code: 0 done, 1 a file cannot be used or main moved all the time, 2 the command was given wrongly.

Examples:
  npm run watch
  npm run watch -- --apply`,
  async run({ values, content }, world) {
    const program = await readProgram(world, content)
    if (!program) return 1
    const now = world.fixedNow ?? world.clock.now()
    const read = readRound(values, world.clock.now())
    if ('wrong' in read) {
      world.log.warn(read.wrong)
      return 2
    }
    const round = makeRound(world, read.limits)
    const { watched, unreadable } = watchedAccounts(program)
    const isKept = read.writing === 'main'
    const wanted = wantedNow(program)
    const before = isKept ? await feedMemory(world, content, wanted) : { wanted, feeds: {} }
    const { found, troubles, unchanged, left, memory } = await readFeeds(round, watched, before)
    world.out(foundText(planWatch(program, found, now).shares, program))
    if (troubles.length > 0) world.out(`\nNot read:\n${troubles.join('')}`)
    for (const { member, account } of unreadable) world.out(`\n${unreadableText(member.handle, account)}\n`)
    const same = unchanged > 0 ? `, ${unchanged} with nothing new` : ''
    world.out(`\n${watched.length} accounts${same}, ${usedText(round.used, left)}`)
    const written = await writePlan(world, content, program, read.writing, (newest) => {
      const { changes } = planWatch(newest, found, now)
      return { changes, message: `Found ${changes.length} posts of members` }
    })
    if (typeof written !== 'string') {
      world.log.warn(written.wrong)
      return 1
    }
    world.out(`${written}\n`)
    if (isKept) await keepFeedMemory(world, content, memory)
    return 0
  },
})
