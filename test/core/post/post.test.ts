import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPost, channelOf } from '../../../scripts/core/post.ts'
import { APART, SAME } from './spellings.ts'

const every = [...SAME.flat(), ...APART.flat()]

/** Cuts an address at its first # and its first ?. */
function partsOf(url: string): { page: string; query: string | undefined; fragment: string } {
  const [, page = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? []
  return { page, query, fragment }
}

describe('the canonical post', () => {
  it.each(SAME.map((spellings) => [spellings[0]!, spellings] as const))(
    'of every spelling of %s',
    (canonical, spellings) => {
      for (const url of spellings) expect([url, canonicalPost(url)]).toEqual([url, canonical])
    },
  )

  it('is another one for every other list', () => {
    const keys = SAME.map(([url]) => canonicalPost(url!))
    expect(new Set(keys).size).toBe(SAME.length)
  })

  it.each(APART)('of %s is not that of %s', (one, other) => {
    expect(canonicalPost(one)).not.toBe(canonicalPost(other))
  })

  it('gives itself again', () => {
    for (const url of every) expect(canonicalPost(canonicalPost(url))).toBe(canonicalPost(url))
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const key = canonicalPost(url)
        expect(canonicalPost(key)).toBe(key)
      }),
      { numRuns: 1000 },
    )
  })

  const TRACKING = [
    'utm_source=a',
    'utm_content=b%20c',
    'fbclid=Iw',
    'gclid=1',
    'igsh=x',
    'igshid=y',
    'mc_eid=1',
    'hmsr=z',
    'ref=mail',
    'msclkid=2',
    '_hsenc=p',
  ]

  it('is the same with any tracking, in any place', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...every), fc.webUrl({ withQueryParameters: true })),
        fc.subarray(TRACKING, { minLength: 1 }),
        fc.boolean(),
        (url, tracking, first) => {
          const { page, query, fragment } = partsOf(url)
          const pieces = first ? [...tracking, query] : [query, ...tracking]
          const tracked = `${page}?${pieces.filter((piece) => piece !== undefined).join('&')}${fragment}`
          expect(canonicalPost(tracked)).toBe(canonicalPost(url))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is the same with http, www and a fragment that points into the page', () => {
    for (const [url] of SAME) {
      const bare = url!.replace('https://', '')
      for (const spelled of [`http://${bare}`, `HTTPS://www.${bare}`, `https://${bare}#part`])
        expect(canonicalPost(spelled)).toBe(canonicalPost(url!))
    }
  })

  it('leaves text that is no web address as it is', () => {
    for (const text of ['', 'a talk', 'ftp://files.example/a', 'mailto:maya@crew.example', 'https://'])
      expect(canonicalPost(text)).toBe(text)
  })
})

describe('the channel of a link', () => {
  it.each([
    ['https://youtu.be/x', 'youtube'],
    ['https://www.instagram.com/maya/', 'instagram'],
    ['https://mobile.twitter.com/maya', 'x'],
    ['https://vm.tiktok.com/ZM1', 'tiktok'],
    ['https://fb.watch/a', 'facebook'],
    ['https://mbasic.facebook.com/a', 'facebook'],
    ['https://threads.net/@maya', 'threads'],
    ['https://bsky.app/profile/maya.bsky.social', 'bluesky'],
    ['https://mastodon.social/@maya', 'mastodon'],
    ['https://social.crew.example/@maya/110123456789012345', 'mastodon'],
    ['https://de.linkedin.com/in/maya', 'linkedin'],
    ['https://redd.it/1abcd2', 'reddit'],
    ['https://pin.it/1', 'pinterest'],
    ['https://dev.to/maya/a', 'blog'],
    ['https://open.spotify.com/episode/4a', 'podcast'],
    ['https://open.spotify.com/track/4a', undefined],
    ['https://crew.substack.com/p/autumn', undefined],
    ['https://blog.example/@maya', undefined],
    ['https://notyoutube.com/watch', undefined],
    ['a talk', undefined],
  ])('%s: %s', (url, channel) => {
    expect(channelOf(url)).toBe(channel)
  })
})
