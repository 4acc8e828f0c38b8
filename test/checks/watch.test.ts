import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { command } from '../../scripts/commands/watch.ts'
import { postsOfFeed } from '../../scripts/core/checks/feed-xml.ts'
import { carriesTag, planWatch, watchedAccounts } from '../../scripts/core/checks/watch.ts'
import { afterChanges } from '../../scripts/core/contacts/after-changes.ts'
import { shareFinder } from '../../scripts/core/import/identity.ts'
import { canonicalPost } from '../../scripts/core/post.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { makeProgram } from '../support/program-builder.ts'
import { atomFeed, blueskyFeed, mastodonStatuses, rssFeed } from './feeds.ts'
import { runWith, type Served } from './run.ts'

const FILES = {
  'content/program.yaml': `name: Small Crew
brand: Small
url: https://crew.small.example
timezone: Europe/Berlin
mail: { from: Crew <crew@small.example>, postal_address: 'Kai 1, 20095 Hamburg' }
disclosure: { tags: ["#ad"] }
`,
  'content/points/2026-01-01.yaml': 'share: { default: 100 }\n',
  'content/campaigns/night-train/index.md':
    '---\ntitle: Night train\nopens: 2026-11-01\ncloses: 2026-11-30\nstatus: ready\nhashtags: ["#NightTrain"]\nlink: https://shop.example/night\n---\n',
  'content/campaigns/later/index.md':
    '---\ntitle: Later\nopens: 2026-12-01\ncloses: 2026-12-30\nstatus: ready\nhashtags: ["#Later"]\n---\n',
  'content/ambassadors/maya.md': `---
name: Maya
status: active
joined: 2026-01-01
channels:
  - { channel: bluesky, handle: "@maya.example", followers: 500, watch: true }
  - { channel: mastodon, handle: zug.example/@maya, watch: true }
  - { channel: youtube, handle: UCabcdefghijklmnopqrstuv, watch: true }
  - { channel: blog, handle: https://dev.to/maya, watch: true }
  - { channel: podcast, handle: Kurz, feed: https://pod.example/feed.xml, watch: true }
  - { channel: instagram, handle: maya.b, watch: true }
---
`,
  'content/ambassadors/tom.md':
    '---\nname: Tom\nstatus: active\njoined: 2026-01-01\nchannels:\n  - { channel: bluesky, handle: tom.example }\n---\n',
}
const AT = '2026-11-20T10:00:00Z'

const served: Served = (url) => {
  if (url.includes('getAuthorFeed?actor=maya.example'))
    return blueskyFeed('maya', [
      { id: 'a1', at: AT, text: '#ad In carriage 24 with a cup. #nighttrain' },
      { id: 'a2', at: AT, text: 'Just a cup' },
      { id: 'a3', at: AT, text: '#ad #NightTrainStation is elsewhere' },
      { id: 'a4', at: '2026-10-20T10:00:00Z', text: '#NightTrain before it opened' },
    ])
  if (url === 'https://zug.example/api/v1/accounts/lookup?acct=maya') return JSON.stringify({ id: '42' })
  if (url.startsWith('https://zug.example/api/v1/accounts/42/statuses'))
    return mastodonStatuses('zug.example', 'maya', [
      {
        id: '114000000000000001',
        at: AT,
        text: '#ad look',
        link: 'https://www.shop.example/night?ref=maya&utm_source=x',
      },
    ])
  if (url === 'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv')
    return atomFeed([{ id: 'abcdefghijk', at: AT, text: 'Brewing &lt;script&gt;alert(1)&lt;/script&gt; #NightTrain' }])
  if (url === 'https://dev.to/feed/maya')
    return rssFeed('https://dev.to/maya', [
      { id: 'on-coffee', at: AT, text: 'On coffee #ad', link: 'https://shop.example/night/beans' },
    ])
  if (url === 'https://pod.example/feed.xml') return { status: 500, text: 'no' }
  return undefined
}

const written = (root: string) =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.startsWith('shares/') && statSync(join(root, 'content', path)).isFile())
    .sort()
    .map((path) => readFileSync(join(root, 'content', path), 'utf8'))

describe('watch', () => {
  it('finds what carries a campaign, once, and says what it cannot read', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const first = await runWith(command, root, served, { values: { apply: true } })
    expect([first.code, first.said]).toEqual([0, ''])
    expect(first.out).toMatchInlineSnapshot(`
      "4 new posts, to be looked at:
        maya on bluesky, for Night train: https://bsky.app/profile/maya.example/post/a1
        maya on mastodon, for Night train: https://zug.example/@maya/114000000000000001
        maya on youtube, for Night train: https://www.youtube.com/watch?v=abcdefghijk
          without a disclosure tag: ask for it before you accept
        maya on blog, for Night train: https://dev.to/maya/on-coffee

      Not read:
        maya on podcast: status 500; it is read again next time

      maya wants instagram watched, but nothing public shows posts there: maya logs them, or lays a screenshot.

      5 accounts, 6 requests
      Written: 4 files.
      "
    `)
    const shares = written(root)
    expect(shares).toHaveLength(4)
    expect(shares.join('\n')).not.toContain('review')
    expect(shares.find((text) => text.includes('bsky.app'))).toMatchInlineSnapshot(`
      "ambassador: maya
      campaign: night-train
      channel: bluesky
      url: https://bsky.app/profile/maya.example/post/a1
      at: 2026-11-20T10:00:00Z
      audience: 500
      title: "#ad In carriage 24 with a cup. #nighttrain"
      logged:
        at: 2026-11-21T12:00:00Z
        via: watch
        ref: bluesky
      disclosed: true
      "
    `)
    expect(first.asked.some((url) => url.includes('tom.example'))).toBe(false)
    const again = await runWith(command, root, served, { values: { apply: true } })
    expect(again.out).toContain('No new post was found.')
    expect(written(root)).toEqual(shares)
  })

  it('writes nothing unless asked to', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    expect((await runWith(command, root, served)).out).toContain('--apply writes it')
    expect(readdirSync(join(root, 'content'))).not.toContain('shares')
    expect((await runWith(command, root, served, { values: { requests: 'many' } })).code).toBe(2)
  })

  it('takes a tag only as a word of its own', () => {
    const post = (text: string) => ({ text, tags: [] })
    for (const text of ['#ad', 'x #AD!', '(#ad)', '#ad.'])
      expect([text, carriesTag(post(text), '#ad')]).toEqual([text, true])
    for (const text of ['#adventure', 'x#ad', '#ad_1', 'https://a.example/#ad', '&#ad'])
      expect([text, carriesTag(post(text), '#ad')]).toEqual([text, false])
  })
})

describe('feeds', () => {
  it('are read in one pass, whatever they hold', () => {
    const hostile = [
      '<item>'.repeat(100_000),
      `<rss>${'<item/>'.repeat(100_000)}`,
      `<rss>${'<item><link'.repeat(50_000)}`,
      `<feed>${'<entry>&#x110000;'.repeat(60_000)}</entry>`,
      `<rss><item><title>${'<'.repeat(500_000)}</title></item>`,
    ]
    const from = performance.now()
    for (const text of hostile) expect(postsOfFeed(text) ?? []).toEqual([])
    expect(performance.now() - from).toBeLessThan(5000)
    expect(postsOfFeed('<html><body>no feed</body></html>')).toBeUndefined()
  })
})

describe('watching and logging the same posts', () => {
  const spellings = [
    (id: number) => `https://bsky.app/profile/maya.example/post/p${id}`,
    (id: number) => `http://www.bsky.app/profile/Maya.example/post/p${id}?utm_source=a`,
    (id: number) => `https://bsky.app/profile/maya.example/post/p${id}/`,
  ]
  const NOW = Date.parse('2026-11-21T12:00:00Z')
  const empty = makeProgram({
    campaigns: { train: { opens: '2026-11-01', closes: '2026-11-30', status: 'ready', hashtags: ['#NightTrain'] } },
    ambassadors: { maya: { channels: [{ channel: 'bluesky', handle: 'maya.example', watch: true }] } },
  })
  const watched = watchedAccounts(empty).watched[0]!
  const feedOf = (ids: readonly number[]) =>
    ids.map((id) => ({
      url: spellings[0]!(id),
      also: [`https://bsky.app/profile/did:plc:maya/post/p${id}`],
      at: Date.parse(AT) + id,
      text: `#NightTrain ${id}`,
      tags: [],
      links: [],
    }))

  it('gives each one share, in any order, however often', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('watch' as const), ids: fc.subarray([1, 2, 3, 4, 5]) }),
      fc.record({ do: fc.constant('log' as const), id: fc.integer({ min: 1, max: 5 }), as: fc.nat(2) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let program = empty
        const posts = new Set<string>()
        steps.forEach((one, number) => {
          if (one.do === 'watch') {
            const plan = planWatch(
              program,
              [
                { watched, posts: feedOf(one.ids) },
                { watched, posts: feedOf(one.ids) },
              ],
              NOW,
            )
            program = afterChanges(program, plan.changes)
            for (const id of one.ids) posts.add(canonicalPost(spellings[0]!(id)))
            return
          }
          const url = spellings[one.as]!(one.id)
          posts.add(canonicalPost(url))
          const data = { ambassador: 'maya', channel: 'bluesky', url, at: AT, logged: { at: AT, via: 'form' } }
          if (shareFinder(program)(data, `log${number}`) !== undefined) return
          program = afterChanges(program, [{ op: 'write', path: `shares/2026/11/20/maya--log${number}.yaml`, data }])
        })
        const held = program.shares.map(({ url }) => canonicalPost(url!))
        expect(held.toSorted()).toEqual([...posts].sort())
      }),
      { numRuns: 200, seed: 8 },
    )
  })

  it('knows a post that was logged under the number of its account', () => {
    const url = 'https://bsky.app/profile/did:plc:maya/post/p1'
    const program = afterChanges(empty, [
      {
        op: 'write',
        path: 'shares/2026/11/20/maya--l.yaml',
        data: { ambassador: 'maya', channel: 'bluesky', url, at: AT, logged: { at: AT, via: 'form' } },
      },
    ])
    expect(planWatch(program, [{ watched, posts: feedOf([1]) }], NOW).shares).toEqual([])
  })
})
