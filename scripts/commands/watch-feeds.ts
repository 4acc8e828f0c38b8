import {
  FEEDS_PATH,
  type FeedMemory,
  feedKey,
  memoryText,
  readMemory,
  type Since,
  validators,
} from '../core/checks/feed-memory.ts'
import { troubleText } from '../core/checks/text.ts'
import type { Found, Watched } from '../core/checks/watch.ts'
import type { World } from '../ports.ts'
import type { Round } from './check-round.ts'

/** Tries before it is left to the next run to note what hosts said. */
const TRIES = 3

export type FeedsRead = {
  readonly found: readonly Found[]
  readonly troubles: readonly string[]
  /** Feeds whose host said that nothing is new, and those that the run did not come to. */
  readonly unchanged: number
  readonly left: number
  /** What is known of the feeds now. */
  readonly memory: FeedMemory
}

/** Reads the feeds of accounts, each only if it changed since the last reading, where its host can say so. */
export async function readFeeds(round: Round, watched: readonly Watched[], before: FeedMemory): Promise<FeedsRead> {
  const found: Found[] = []
  const troubles: string[] = []
  const feeds: Record<string, Since> = {}
  const sums = { unchanged: 0, left: 0 }
  for (const one of watched) {
    const key = feedKey(one)
    const known = before.feeds[key]
    const feed = await round.walk(one.step, one.place.gapMs, known)
    if (feed && 'found' in feed) {
      found.push({ watched: one, posts: feed.found })
      feeds[key] = validators(feed)
      continue
    }
    if (known) feeds[key] = known
    if (!feed) sums.left += 1
    else if ('unchanged' in feed) sums.unchanged += 1
    else
      troubles.push(
        `  ${one.member.handle} on ${one.account.channel}: ${troubleText(feed.trouble)}; it is read again next time\n`,
      )
  }
  return { found, troubles, ...sums, memory: { wanted: before.wanted, feeds } }
}

/** What earlier runs noted of feeds. */
export async function feedMemory(world: World, content: string, wanted: string): Promise<FeedMemory> {
  const { files } = await (await world.ledger(content)).read()
  return readMemory(files.get(FEEDS_PATH), wanted)
}

/** Notes on the ledger what hosts said, once what was found is written. Where others write there all the time it is left: feeds are then read whole. */
export async function keepFeedMemory(world: World, content: string, memory: FeedMemory): Promise<void> {
  const branch = await world.ledger(content)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { head, files } = await branch.read()
    const text = memoryText(memory)
    const there = files.get(FEEDS_PATH)
    if (there === text || (there === undefined && Object.keys(memory.feeds).length === 0)) return
    const written = await branch.commit(head, new Map([[FEEDS_PATH, text]]), 'Note what feeds were read')
    if ('head' in written) return
    await world.timer.wait(500 * 2 ** tries)
  }
}
