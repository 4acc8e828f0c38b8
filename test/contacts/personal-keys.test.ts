import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import { personalKeysOf } from '../../site/browser/personal-keys.ts'

const SECRET = 'a link secret of more than thirty-two characters'
const handle = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8})?$/)
const counter = fc.nat({ max: 1000 })

describe('the keys of a personal link', () => {
  it('are the same in the browser and in the scripts', async () => {
    await fc.assert(
      fc.asyncProperty(handle, counter, async (name, link) => {
        const token = personalKeys.tokenOf(SECRET, name, link)
        const { token: again, ...ours } = personalKeys.keysOf(token)
        expect(again).toBe(token)
        expect(await personalKeysOf(token)).toEqual(ours)
      }),
      { numRuns: 100 },
    )
  })

  it('all change with the secret, the member and the counter, and none is another’s', () => {
    const seen = new Map<string, string>()
    for (const [secret, name, link] of [
      [SECRET, 'maya', 0],
      [SECRET, 'maya', 1],
      [SECRET, 'maya', 10],
      [SECRET, 'maya1', 0],
      [`${SECRET}.`, 'maya', 0],
    ] as const) {
      const keys = personalKeys.keysOf(personalKeys.tokenOf(secret, name, link))
      for (const [part, value] of Object.entries(keys)) {
        const text = typeof value === 'string' ? value : Buffer.from(value).toString('hex')
        expect(seen.get(text), `${part} of ${name} ${link}`).toBeUndefined()
        seen.set(text, part)
      }
    }
    expect(seen.size).toBe(25)
  })

  it('are fit for their use: a URL, a file name, AES-256, HMAC-SHA-256, the front of a mail address', () => {
    const keys = personalKeys.keysOf(personalKeys.tokenOf(SECRET, 'maya', 0))
    expect(keys.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(keys.bundle).toMatch(/^[a-z2-7]{32}$/)
    expect(keys.inbox).toMatch(/^[a-z2-7]{24}$/)
    expect([keys.bundleKey.length, keys.submitKey.length]).toEqual([32, 32])
  })

  it('stay as they are from release to release: links in people’s mailboxes go on working', () => {
    const token = personalKeys.tokenOf(SECRET, 'maya', 2)
    expect(token).toBe(createHmac('sha256', SECRET).update('goodword/personal-link/1\nmaya\n2').digest('base64url'))
    const { bundle, inbox } = personalKeys.keysOf(token)
    expect({ token, bundle, inbox }).toMatchInlineSnapshot(`
      {
        "bundle": "4kdna6pdjeqfjrdre3iijt4qjwddgxda",
        "inbox": "o4agsoxsk4ovgj4v5umbkj7t",
        "token": "_-sOVw5GLgaYuPVlrdTEGEPKEbxY47ZYW38jrYuCqMY",
      }
    `)
  })

  it('are not made from a secret that could be guessed, or from what is no token', async () => {
    expect(() => personalKeys.tokenOf('short', 'maya', 0)).toThrow('fewer than 32')
    expect(await personalKeysOf('preview')).toBeUndefined()
    expect(await personalKeysOf('')).toBeUndefined()
  })
})
