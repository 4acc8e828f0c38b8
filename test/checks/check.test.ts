import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command } from '../../scripts/commands/check.ts'
import { command as explain } from '../../scripts/commands/explain.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { runWith, type Served } from './run.ts'

const SECRET = 'a secret of more than thirty-two characters'
const share = (by: string, channel: string, url: string, at = '2026-11-19T12:00:00Z') =>
  `# said by mail\nambassador: ${by}\nchannel: ${channel}\nurl: ${url}\nat: ${at}\nlogged: { at: ${at}, via: form }\nreview: { status: verified, by: anna, at: ${at} }\n`
const FILES = {
  'content/program.yaml': `name: Small Crew
brand: Small
url: https://crew.small.example
timezone: Europe/Berlin
mail: { from: Crew <crew@small.example>, postal_address: 'Kai 1, 20095 Hamburg' }
`,
  'content/points/2026-01-01.yaml': 'share: { default: 100 }\nkeep_live: 48h\n',
  'content/ambassadors/maya.md':
    '---\nname: Maya\nstatus: active\njoined: 2026-01-01\nchannels:\n  - { channel: bluesky, handle: maya.example } # hers\n  - { channel: instagram, handle: maya.b }\n---\n',
  'content/shares/2026/11/19/maya--a.yaml': share('maya', 'bluesky', 'https://bsky.app/profile/maya.example/post/aaa'),
  'content/shares/2026/11/19/maya--b.yaml': share('maya', 'youtube', 'https://youtu.be/abcdefghijk'),
  'content/shares/2026/11/19/maya--c.yaml': share('maya', 'instagram', 'https://www.instagram.com/p/Cx1/'),
}
const LOOK = '2026-11-21T08:00:00Z'
const LATER = '2026-11-22T09:00:00Z'

const gone = { status: 400, text: '{"error":"NotFound"}' }
const live = (handle: string) =>
  JSON.stringify({
    thread: {
      post: { author: { did: 'did:plc:1', handle }, likeCount: 2, replyCount: 0, repostCount: 1, quoteCount: 0 },
    },
  })
const bluesky =
  (answer: ReturnType<Served>, rest: Served = () => undefined): Served =>
  (url) =>
    url.includes('getPostThread') ? answer : rest(url)
const fileOf = (root: string, path: string) => readFileSync(join(root, 'content', path), 'utf8')
const shareOf = (root: string) => fileOf(root, 'shares/2026/11/19/maya--a.yaml')
const apply = { values: { apply: true } }

describe('check', () => {
  it('says what it would do, names what a person has to look at, and writes nothing', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const ran = await runWith(command, root, bluesky(live('maya.example')), { now: LOOK })
    expect([ran.code, ran.said]).toEqual([0, ''])
    expect(ran.out).toMatchInlineSnapshot(`
      "2 posts were looked at:
        1 no clear answer; nothing follows, it is looked at again
          maya--b (youtube): no connection
        1 there

      For a person:
        maya--c (instagram) https://www.instagram.com/p/Cx1/
          no public address shows it: look yourself, its points become final within a day

      2 requests
      Nothing was written: --apply writes it into the files.
      "
    `)
    expect(shareOf(root)).toBe(FILES['content/shares/2026/11/19/maya--a.yaml'])
  })

  it('writes what it saw with its day, and looks again only when it is time', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    await runWith(command, root, bluesky(live('maya.example')), { ...apply, now: LOOK })
    expect(shareOf(root)).toMatchInlineSnapshot(`
      "# said by mail
      ambassador: maya
      channel: bluesky
      url: https://bsky.app/profile/maya.example/post/aaa
      at: 2026-11-19T12:00:00Z
      logged: { at: 2026-11-19T12:00:00Z, via: form }
      review: { status: verified, by: anna, at: 2026-11-19T12:00:00Z }
      checks:
        - at: 2026-11-21T08:00:00Z
          seen: live
          how: bluesky
          author: theirs
          engagement:
            likes: 2
            comments: 0
            reshares: 1
      "
    `)
    const asked = async (now: string) =>
      (await runWith(command, root, bluesky(gone), { now })).asked.filter((url) => url.includes('bsky'))
    expect(await asked('2026-11-23T09:00:00Z')).toEqual([])
    expect(await asked('2026-11-26T12:00:00Z')).toHaveLength(1)
  })

  it('takes points only after two clear absences a day apart, and none for errors between', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const line = async (now: string) =>
      (await runWith(explain, root, () => undefined, { positionals: ['maya'], now })).out.replaceAll(/\s+/g, ' ')
    const LATE = '2026-11-24T09:00:00Z'
    expect(await line(LATE)).not.toContain('Taken down within 48 hours')
    const first = await runWith(command, root, bluesky(gone), { ...apply, now: LOOK })
    expect(first.out).toContain('looked at once more')
    expect(first.out).toContain('its member is told')
    expect(shareOf(root)).not.toContain('removed')
    for (const answer of [undefined, { status: 500, text: '' }, { status: 429, text: '' }, '<html>'])
      await runWith(command, root, bluesky(answer), { ...apply, now: '2026-11-22T08:30:00Z' })
    expect(shareOf(root)).not.toContain('removed')
    expect((await runWith(command, root, bluesky(gone), { now: '2026-11-22T07:00:00Z' })).asked.join()).not.toContain(
      'bsky',
    )
    const second = await runWith(command, root, bluesky(gone), { ...apply, now: LATER })
    expect(second.out).toContain('noted as removed')
    expect(shareOf(root)).toContain('removed: 2026-11-21T08:00:00Z')
    expect(shareOf(root)).toContain('# said by mail')
    expect(await line(LATE)).toContain('Taken down within 48 hours')
  })

  it('forgets an absence when the post is back', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    await runWith(command, root, bluesky(gone), { ...apply, now: LOOK })
    expect((await runWith(command, root, bluesky(live('maya.example')), { ...apply, now: LATER })).out).toContain(
      'there again',
    )
    await runWith(command, root, bluesky(gone), { ...apply, now: '2026-11-26T12:00:00Z' })
    expect(shareOf(root)).not.toContain('removed')
  })

  it('does not believe a place at which nothing is there any more', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const missing: Served = () => ({ status: 404, text: 'Not Found' })
    const ran = await runWith(command, root, missing, { ...apply, now: LOOK })
    expect(ran.out).toContain('neither was a post that should be there')
    expect(fileOf(root, 'shares/2026/11/19/maya--b.yaml')).not.toContain('checks')
    const witness: Served = (url) =>
      url.includes('jNQXAc9IVRw') ? '{"author_url":"https://www.youtube.com/@jawed"}' : missing(url)
    await runWith(command, root, witness, { ...apply, now: LOOK })
    expect(fileOf(root, 'shares/2026/11/19/maya--b.yaml')).toContain('seen: gone')
  })

  it('says when somebody else posted it', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const ran = await runWith(command, root, bluesky(live('tom.example')), { ...apply, now: LOOK })
    expect(shareOf(root)).toContain('author: another')
    expect((await runWith(command, root, bluesky(undefined), { now: LOOK })).out).toContain(
      'an account that is not in the member’s file',
    )
    expect(ran.code).toBe(0)
  })

  it('stops where it was told to and goes on in the next run', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const there = bluesky(live('maya.example'), () => '{}')
    const one = await runWith(command, root, there, {
      values: { apply: true, requests: '1' },
      now: LOOK,
    })
    expect(one.asked).toHaveLength(1)
    expect(one.out).toContain('1 more are due')
    const two = await runWith(command, root, there, {
      values: { apply: true, requests: '1' },
      now: LOOK,
    })
    expect(two.asked).toHaveLength(1)
    expect(new Set([...one.asked, ...two.asked].map((url) => new URL(url).host)).size).toBe(2)
  })

  it('proves an account by the code that only its member was told', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const env = { GOODWORD_LINK_SECRET: SECRET }
    const shown = await runWith(command, root, () => undefined, { values: { code: 'maya' }, env, now: LOOK })
    const code = /^bluesky maya\.example: (crew-[a-z0-9]{10})$/m.exec(shown.out)?.[1]
    expect(code).toBeDefined()
    const profile =
      (text: string): Served =>
      (url) =>
        url.includes('getProfile') ? JSON.stringify({ description: text, followersCount: 321 }) : undefined
    const member = () => fileOf(root, 'ambassadors/maya.md')
    await runWith(command, root, profile('crew-aaaaaaaaaa'), { ...apply, env, now: LOOK })
    expect(member()).not.toContain('verified')
    const ran = await runWith(command, root, profile(`Coffee. ${code!.toUpperCase()}!`), { ...apply, env, now: LOOK })
    expect(ran.out).toContain('Proven: maya on bluesky')
    expect(member()).toContain('verified: 2026-11-21T08:00:00Z')
    expect(member()).toContain('followers: 321')
    expect(member()).toContain('# hers')
  })

  it('says what is wrong with how it was called', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const said = async (values: object) => {
      const ran = await runWith(command, root, () => undefined, { values, now: LOOK })
      return `${ran.code} ${ran.said}`
    }
    expect(await said({ minutes: '0' })).toMatch(/^2 --minutes wants/)
    expect(await said({ apply: true, commit: true })).toMatch(/^2 Choose/)
    expect(await said({ code: 'mayo' })).toMatch(/^2 .*Did you mean maya\?/)
    expect(await said({ code: 'maya' })).toMatch(/^2 GOODWORD_LINK_SECRET/)
    expect(await said({ commit: true })).toMatch(/^1 .*GITHUB/)
  })
})
