import { describe, expect, it } from 'vitest'
import { contactIn } from '../../../scripts/core/laws/contact-words.ts'

const own = new Set(['crew@harbour.example'])

describe('a contact in words', () => {
  it.each([
    'zoe@post.example',
    'Write to zoe.brandt+tea@mail.post.co.uk, please',
    'Zoe <zoe@post.example>',
    'mailto:zoe@post.example',
    'https://a.example/?to=zoe and zoe@post.example',
    'zoe%40post.example',
    'zoe＠post.example',
    'zoë@köln.example',
    'not crew@harbour.example but zoe@post.example',
  ])('finds the address in %s', (text) => {
    expect(contactIn(text, own)).toBe('address')
  })

  it.each([
    '+49 151 2345 6789',
    '+4915123456789',
    'call 0049 (0)151 / 2345 6789 tonight',
    '0151 23456789',
    '015123456789',
    '030/1234567',
    '(555) 123-4567',
    '555-123-4567',
    '+1 (555) 123 4567',
    'tel:+4915123456789',
    'https://wa.me/4915123456789',
    'https://api.whatsapp.com/send?phone=4915123456789',
    '+٤٩ ١٥١ ٢٣٤٥ ٦٧٨٩'.replace('+٤', '+4'),
  ])('finds the number in %s', (text) => {
    expect(contactIn(text, own)).toBe('number')
  })

  it.each([
    'crew@harbour.example',
    'Ask at Crew@Harbour.example',
    'https://www.youtube.com/@maya/videos',
    'https://mastodon.example/@maya/109501234567890123',
    'https://www.instagram.com/p/0151234567890/',
    '@maya@mastodon.example',
    '@maya',
    'from 2026-11-03 to 2026-11-30',
    '2026-11-03T18:20:00Z',
    '10 000 cups in 2026, 4,820 followers, 1.5 litres',
    '120 likes, 8 comments, 3 reshares',
    'Am Kai 1, 20095 Hamburg',
    '3 - 4 - 5 - 6',
    'ISBN 978-3-16-148410-0',
    '50% off @ the quay',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '18:30, table 4',
  ])('leaves %s alone', (text) => {
    expect(contactIn(text, own)).toBeUndefined()
  })
})
