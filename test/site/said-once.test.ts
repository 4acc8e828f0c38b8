/** What stands on a page once instead of on every card, and what members are said to have done. */
import { describe, expect, test } from 'vitest'
import { didWords } from '../../site/lib/did-words.ts'
import { byCountries, usualPerMember } from '../../site/lib/reward-terms.ts'
import { wordsIn } from '../../site/words/index.ts'

const each = (...numbers: (number | null)[]) => numbers.map((perMember) => ({ perMember }))

describe('the terms of rewards', () => {
  test('a number that half of them share is said once; else each says its own', () => {
    expect(usualPerMember(each(1, 1, 2, null))).toBe(1)
    expect(usualPerMember(each(1, 1, 2, null, null))).toBeNull()
    expect(usualPerMember(each(1, 2))).toBeNull()
    expect(usualPerMember(each(1))).toBeNull()
    expect(usualPerMember([])).toBeNull()
  })

  test('countries are said once for all that go to the same, in whatever order they were written', () => {
    const reward = (name: string, ...countries: string[]) => ({ name, countries })
    expect(
      byCountries([reward('Cup', 'DE', 'AT'), reward('Code'), reward('Bag', 'AT', 'DE'), reward('Print', 'PL')]),
    ).toEqual([
      { names: ['Cup', 'Bag'], countries: ['DE', 'AT'] },
      { names: ['Print'], countries: ['PL'] },
    ])
  })
})

test.each([
  ['instagram', 'Instagram', false, 'posted on Instagram', 'hat auf Instagram gepostet'],
  ['x', 'Twitter', true, 'posted on Twitter', 'hat auf Twitter gepostet'],
  ['event', 'Event', false, 'brought people together', 'hat Menschen zusammengebracht'],
  ['event', 'Stammtisch', true, 'shared it (Stammtisch)', 'hat davon erzählt (Stammtisch)'],
  ['twitch', 'twitch', false, 'shared it (twitch)', 'hat davon erzählt (twitch)'],
])('on %s, called %s by the program: %s', (channel, label, own, english, german) => {
  expect(didWords(channel, label, own, wordsIn('en'))).toBe(english)
  expect(didWords(channel, label, own, wordsIn('de'))).toBe(german)
})
