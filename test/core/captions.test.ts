import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTooLong, longestOn, signsOn } from '../../scripts/core/captions/length.ts'
import { blockedIn, shortenedIn } from '../../scripts/core/captions/words.ts'
import { channelOf } from '../../site/lib/kit/channels.ts'
import { countSigns } from '../../site/lib/kit/signs.ts'

const CHANNELS = 'x bluesky reddit threads mastodon pinterest instagram linkedin tiktok youtube'.split(' ')
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('https://a.example/long/way?x=1', '👩‍👩‍👧', 'é', '日本', ' '),
    ),
  )
  .map((parts) => parts.join(''))

describe('the length of a caption', () => {
  it('is what the share kit on the hub counts, with the same limits', () => {
    for (const channel of CHANNELS) expect([channel, longestOn(channel)]).toEqual([channel, channelOf(channel).limit])
    fc.assert(
      fc.property(fc.constantFrom(...CHANNELS), text, (channel, words) => {
        expect(signsOn(channel, words)).toBe(countSigns(words, channelOf(channel).counting))
      }),
    )
  })

  it.each([
    ['x', 'a'.repeat(280), false],
    ['x', 'a'.repeat(281), true],
    ['x', `${'a'.repeat(256)} https://shop.example/${'b'.repeat(80)}`, false],
    ['x', '日'.repeat(141), true],
    ['blog', 'a'.repeat(9000), false],
    ['toString', 'a'.repeat(9000), false],
  ])('on %s', (channel, words, isLong) => {
    expect(isTooLong(channel, words)).toBe(isLong)
  })
})

describe('words in a caption', () => {
  it.each([
    ['Drink yourself HEALTHY', ['healthy'], ['HEALTHY']],
    ['A miracle  cure', ['miracle cure'], ['miracle  cure']],
    ['unhealthy', ['healthy'], []],
    ['Größenwahn', ['wahn', 'Größe'], []],
    ['1+1 (free)', ['(free)', '1+1'], ['(free)', '1+1']],
  ])('that a program does not want: %j', (words, blocked, found) => {
    expect(blockedIn(words, blocked)).toEqual(found)
  })

  it('that hide where a link leads', () => {
    expect(shortenedIn('See https://bit.ly/x and https://habit.ly/x, http://www.t.co/y')).toEqual([
      'https://bit.ly/x',
      'http://www.t.co/y',
    ])
  })
})
