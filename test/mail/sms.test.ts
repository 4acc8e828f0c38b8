import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SMS_MOST, smsLength, smsOf } from '../../scripts/core/render/mail/sms.ts'

const LINK = 'https://circle.tea.example/me/#4f9KzQ2m8vB1xW7c'

describe('an SMS', () => {
  it('counts as phones do', () => {
    expect([smsLength('Grüße'), smsLength('5 €'), smsLength('[a]'), smsLength('Zoë'), smsLength('日本')]).toEqual([
      5, 4, 5, 3, 2,
    ])
  })

  it('writes typography in signs that cost nothing extra', () => {
    expect(smsOf(['“Tea” – it’s here…'], LINK)).toBe(`"Tea" - it's here...\n${LINK}`)
  })

  it('is cut after a whole word, and keeps its link', () => {
    const text = smsOf(
      [
        'Post a picture of the first cup of the day, wherever that is, with whom you like, and tell us what it tasted of, if you remember, and if you do not then tell us anyway.',
      ],
      LINK,
    )
    expect(text).toBe(
      `Post a picture of the first cup of the day, wherever that is, with whom you like, and tell us what it tasted of, if you remember...\n${LINK}`,
    )
  })

  it('is cut after a whole sentence where one says enough', () => {
    const said = 'New: Lit windows. 150 points, until 29 Nov.'
    const asks =
      'Take a picture of a lit window that you pass in the evening, and say what you drank when you came home.'
    expect(smsOf([`${said} ${asks}`], LINK)).toBe(`${said}\n${LINK}`)
    expect(smsOf([`Hello! ${asks} ${asks}`], LINK)).toMatch(/^Hello! Take a picture .*\.\n/)
    expect(smsOf([`Hi! ${'so '.repeat(60)}much`], LINK)).toMatch(/^Hi! so .*so\.\.\.\n/)
  })

  it('says how many are left when not all fit', () => {
    const line = 'New: something to share that takes ten minutes and brings 150 points.'
    expect(smsOf([line, line, line], LINK)).toBe(`${line}\n+2 more: ${LINK}`)
  })

  it('leaves out a line without words', () => {
    expect(smsOf(['', 'One.'], LINK)).toBe(`One.\n${LINK}`)
    expect(smsOf([], LINK)).toBe(LINK)
  })

  it('never takes more than 180, and never cuts an address or a word', () => {
    const word = fc.oneof(fc.stringMatching(/^[a-zA-Z.,!äöü€’…日]{1,30}$/), fc.constant('https://tea.example/abc'))
    const line = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = smsOf(lines, LINK)
        expect(smsLength(text)).toBeLessThanOrEqual(SMS_MOST)
        expect(text.endsWith(LINK)).toBe(true)
        for (const [address] of text.matchAll(/https:\S+/g))
          expect([LINK, 'https://tea.example/abc', 'https://tea.example/abc...']).toContain(address)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
