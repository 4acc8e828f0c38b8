/** An account on its way from a member's word to a proven audience: the code on their own page, the look that finds it, and what then counts as checked. */
import { createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { OwnPage } from '../../schemas/own-page.ts'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import { command as bundles } from '../../scripts/commands/bundles.ts'
import { command as check } from '../../scripts/commands/check.ts'
import { command as results } from '../../scripts/commands/results.ts'
import { runWith } from '../checks/run.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { runCommand } from '../support/run-command.ts'

const env = { GOODWORD_LINK_SECRET: 'a secret of more than thirty-two characters' }
const now = '2026-11-21T08:00:00Z'
const FILES = {
  'dist/me/index.html': '<!doctype html>',
  'content/program.yaml': `name: Small Crew
brand: Small
url: https://crew.small.example
timezone: Europe/Berlin
mail: { from: Crew <crew@small.example>, postal_address: 'Kai 1, 20095 Hamburg' }
`,
  'content/points/2026-01-01.yaml': 'share: { default: 100 }\n',
  'content/ambassadors/maya.md': `---
name: Maya
status: active
joined: 2026-01-01
channels:
  - { channel: bluesky, handle: maya.example, followers: 90, as_of: 2026-10-01 }
  - { channel: instagram, handle: maya.b, followers: 700, as_of: 2026-10-01 }
  - { channel: mastodon, handle: '@maya@zug.example', followers: 50, as_of: 2026-10-01, verified: 2026-10-02 }
---
`,
  'content/shares/2026/11/01/maya--a.yaml':
    'ambassador: maya\nchannel: bluesky\nurl: https://bsky.app/profile/maya.example/post/aaa\nat: 2026-11-01T10:00:00Z\nlogged: { at: 2026-11-01T10:00:00Z, via: form }\nreview: { status: verified, by: anna, at: 2026-11-01T12:00:00Z }\n',
}

/** The member's own page as their link opens it. */
function ownPage(root: string): OwnPage {
  const { bundle, bundleKey } = personalKeys.keysOf(personalKeys.tokenOf(env.GOODWORD_LINK_SECRET, 'maya', 0))
  const file = readFileSync(join(root, `dist/me/sealed/${bundle}.bin`))
  const decipher = createDecipheriv('aes-256-gcm', bundleKey, file.subarray(0, 12))
  decipher.setAAD(Buffer.from(bundle))
  decipher.setAuthTag(file.subarray(-16))
  const bytes = Buffer.concat([decipher.update(file.subarray(12, -16)), decipher.final()])
  return JSON.parse(inflateRawSync(bytes.subarray(4, 4 + bytes.readUInt32BE(0))).toString())
}

it('is told its code, seen with it, and its followers count as checked', async () => {
  const root = writeTree(temporaryFolder(), FILES)
  const publish = async () => {
    expect(await runCommand(bundles, root, { env, now })).toMatchObject({ code: 0 })
    return ownPage(root).accounts
  }
  const reach = async () => {
    const { out } = await runCommand(results, root, { values: { json: true }, now })
    return JSON.parse(out).total.reach
  }
  const before = await publish()
  // Nobody can look at Instagram, and Mastodon is proven: no code for either.
  expect(before).toEqual([
    {
      channel: 'Bluesky',
      handle: 'maya.example',
      followers: 90,
      proven: null,
      code: expect.stringMatching(/^crew-\w{10}$/),
    },
    { channel: 'Mastodon', handle: '@maya@zug.example', followers: 50, proven: '2026-10-02', code: null },
  ])
  expect(await reach()).toMatchObject({ people: 90, verified: 0 })
  const profile = (description: string) => (url: string) =>
    url.includes('getProfile') ? JSON.stringify({ description, followersCount: 112 }) : undefined
  const look = (description: string) =>
    runWith(check, root, profile(description), { values: { apply: true }, env, now })
  expect((await look('Coffee. crew-aaaaaaaaaa')).out).not.toContain('Proven')
  expect((await look(`Coffee.\n${before[0]!.code!.toUpperCase()}`)).out).toContain('Proven: maya on bluesky')
  expect((await publish())[0]).toMatchObject({ followers: 112, proven: '2026-11-21', code: null })
  expect(await reach()).toMatchObject({ people: 112, verified: 112 })
})

it('is told of a post that was not found, on their own page, until it is found again', async () => {
  const shown = async (check: string) => {
    const share = `ambassador: maya\nchannel: bluesky\nurl: https://bsky.app/profile/maya.example/post/bbb\nat: 2026-11-19T12:00:00Z\nlogged: { at: 2026-11-19T12:00:00Z, via: form }\nreview: { status: verified, by: anna, at: 2026-11-19T13:00:00Z }\nchecks:\n  - { at: 2026-11-21T06:00:00Z, seen: gone, how: bluesky }\n${check}`
    const root = writeTree(temporaryFolder(), {
      ...FILES,
      'content/points/2026-01-01.yaml': 'share: { default: 100 }\nkeep_live: 48h\n',
      'content/shares/2026/11/19/maya--b.yaml': share,
    })
    expect(await runCommand(bundles, root, { env, now })).toMatchObject({ code: 0 })
    return ownPage(root).lines.map(({ missed }) => missed)
  }
  expect(await shown('')).toEqual(['2026-11-21', null])
  expect(await shown('  - { at: 2026-11-21T07:00:00Z, seen: live, how: anna }\n')).toEqual([null, null])
})
