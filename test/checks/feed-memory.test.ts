import { describe, expect, it } from 'vitest'
import { makeRound } from '../../scripts/commands/check-round.ts'
import { feedMemory, keepFeedMemory, readFeeds } from '../../scripts/commands/watch-feeds.ts'
import { memoryText, readMemory, wantedNow } from '../../scripts/core/checks/feed-memory.ts'
import { watchedAccounts } from '../../scripts/core/checks/watch.ts'
import type { WebCall } from '../../scripts/core/checks/web-answer.ts'
import type { Program } from '../../scripts/core/program.ts'
import type { Branch, World } from '../../scripts/ports.ts'
import { makeProgram, type ProgramLiteral } from '../support/program-builder.ts'
import { rssFeed } from './feeds.ts'

const FEED = 'https://pod.example/feed.xml'
const LITERAL: ProgramLiteral = {
  campaigns: { train: { opens: '2026-11-01', closes: '2026-11-30', hashtags: ['#NightTrain'] } },
  ambassadors: {
    maya: {
      channels: [
        { channel: 'podcast', handle: 'Kurz', feed: FEED, watch: true },
        { channel: 'mastodon', handle: 'zug.example/@maya', watch: true },
      ],
    },
  },
}

/** A branch that is a map, and what was asked of a host that says when nothing changed. */
function stage() {
  let files = new Map<string, string>()
  let commits = 0
  const branch: Branch = {
    name: 'ledger',
    read: async () => ({ head: String(commits), files }),
    commit: async (head, changes) => {
      if (head !== String(commits)) return { moved: true }
      commits += 1
      files = new Map([...files, ...changes] as [string, string][])
      return { head: String(commits) }
    },
  } as Branch
  const asked: WebCall[] = []
  const state = {
    tag: '"v1"',
    text: rssFeed('https://pod.example', [{ id: 'one', at: '2026-11-20T10:00:00Z', text: '#NightTrain' }]),
  }
  const world = {
    ledger: async () => branch,
    clock: { now: () => 0 },
    timer: { wait: async () => undefined },
    web: {
      async get(call: WebCall) {
        asked.push(call)
        if (call.url !== FEED) return { ended: 'answered', status: 200, text: '[]' }
        if (call.since?.etag === state.tag) return { ended: 'answered', status: 304, text: '' }
        return { ended: 'answered', status: 200, text: state.text, etag: state.tag }
      },
    },
  } as unknown as World
  const run = async (program: Program) => {
    const before = await feedMemory(world, 'content', wantedNow(program))
    const read = await readFeeds(makeRound(world, { requests: 50, until: 1 }), watchedAccounts(program).watched, before)
    await keepFeedMemory(world, 'content', read.memory)
    return { posts: read.found.flatMap(({ posts }) => posts).length, unchanged: read.unchanged }
  }
  return { run, asked, state, commits: () => commits }
}

describe('feeds that did not change', () => {
  it('are not sent again, and are read whole when they changed or something else is looked for', async () => {
    const { run, asked, state, commits } = stage()
    const program = makeProgram(LITERAL)
    expect(await run(program)).toEqual({ posts: 1, unchanged: 0 })
    expect(await run(program)).toEqual({ posts: 0, unchanged: 1 })
    expect(await run(program)).toEqual({ posts: 0, unchanged: 1 })
    // What is known already is not written again.
    expect(commits()).toBe(1)
    const wider = makeProgram({
      ...LITERAL,
      campaigns: { ...LITERAL.campaigns, more: { opens: '2026-11-02', hashtags: ['#More'] } },
    })
    expect(await run(wider)).toEqual({ posts: 1, unchanged: 0 })
    state.tag = '"v2"'
    expect(await run(wider)).toEqual({ posts: 1, unchanged: 0 })
    expect(await run(wider)).toEqual({ posts: 0, unchanged: 1 })
    // Only whole feeds are asked so: of Mastodon the account is looked up first.
    expect(asked.filter(({ url, since }) => url !== FEED && since !== undefined)).toEqual([])
  })

  it('are read whole where the memory is not as it was written', () => {
    const kept = { wanted: 'a', feeds: { k: { etag: '"1"', modified: 'Mon' } } }
    expect(readMemory(memoryText(kept), 'a')).toEqual(kept)
    for (const text of [
      undefined,
      '',
      '{',
      '[]',
      '{"wanted":"a","feeds":{"k":{"etag":7}}}',
      memoryText({ ...kept, wanted: 'b' }),
    ])
      expect(readMemory(text, 'a')).toEqual({ wanted: 'a', feeds: {} })
  })
})
