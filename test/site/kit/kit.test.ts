import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { calendarFile } from '../../../site/lib/kit/calendar.ts'
import { channelOf } from '../../../site/lib/kit/channels.ts'
import { shareUrl, trackedLink } from '../../../site/lib/kit/links.ts'
import { qrPath, qrSvg } from '../../../site/lib/kit/qr.ts'
import { keptPart, pictureFor, SHAPES, shapeOf, sizeFor } from '../../../site/lib/kit/shapes.ts'
import { countSigns } from '../../../site/lib/kit/signs.ts'

describe('how a channel counts', () => {
  test.each([
    ['Fog on the water', 'signs', 16],
    ['👩‍🌾 é', 'signs', 3],
    ['👩‍🌾', 'x', 2],
    ['日本', 'x', 4],
    ['See https://fernweh.example/a/very/long/address/indeed?with=more', 'x', 27],
    ['See https://a.example', 'links', 27],
    ['See https://a.example', 'signs', 21],
    ['', 'x', 0],
  ] as const)('%s by %s: %i', (text, counting, signs) => expect(countSigns(text, counting)).toBe(signs))

  test('limits are those that members meet', () => {
    expect(
      ['instagram', 'x', 'bluesky', 'threads', 'mastodon', 'blog', 'postcard'].map((slug) => channelOf(slug).limit),
    ).toEqual([2200, 280, 300, 500, 500, null, null])
  })

  test('a channel called like a built-in thing is one of the program’s own', () => {
    expect(channelOf('constructor').way).toBe('writing')
  })
})

describe('the link that goes out', () => {
  test('says source, channel, campaign and, if known, the member', () => {
    expect(trackedLink('https://f.example/x', 'instagram', 'first-light')).toBe(
      'https://f.example/x?utm_source=crew&utm_medium=instagram&utm_campaign=first-light',
    )
    expect(trackedLink('https://f.example/x?size=l#top', 'x', 'first-light', 'maya')).toBe(
      'https://f.example/x?size=l&utm_source=crew&utm_medium=x&utm_campaign=first-light&utm_content=maya#top',
    )
  })

  test('a link that says so already says it once', () => {
    expect(trackedLink('https://f.example/?utm_source=mail&utm_medium=mail', 'x', 'one')).toBe(
      'https://f.example/?utm_source=crew&utm_medium=x&utm_campaign=one',
    )
  })
})

describe('where a draft is posted', () => {
  const draft = { text: '#ad Fog & light?', link: 'https://f.example/x?a=1&b=2', title: 'First light', picture: null }

  test.each([
    ['x', 'https://x.com/intent/post?text=%23ad%20Fog%20%26%20light%3F'],
    ['threads', 'https://www.threads.com/intent/post?text=%23ad%20Fog%20%26%20light%3F'],
    ['bluesky', 'https://bsky.app/intent/compose?text=%23ad%20Fog%20%26%20light%3F'],
    ['mastodon', 'https://share.joinmastodon.org/#text=%23ad%20Fog%20%26%20light%3F'],
    ['facebook', 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Ff.example%2Fx%3Fa%3D1%26b%3D2'],
    ['linkedin', 'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Ff.example%2Fx%3Fa%3D1%26b%3D2'],
    ['reddit', 'https://www.reddit.com/submit?url=https%3A%2F%2Ff.example%2Fx%3Fa%3D1%26b%3D2&title=First%20light'],
    ['instagram', null],
    ['blog', null],
    ['toString', null],
  ])('%s: %s', (channel, address) => expect(shareUrl(channel, draft)).toBe(address))

  test('Meta’s Facebook gets the link and none of the words; without a link there is nothing to open', () => {
    expect(shareUrl('facebook', draft)).not.toContain('Fog')
    expect(shareUrl('facebook', { ...draft, link: null })).toBeNull()
  })

  test('whatever is written arrives as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const url = new URL(shareUrl('x', { ...draft, text })!)
        expect([url.origin, url.searchParams.get('text')]).toEqual(['https://x.com', text.toWellFormed()])
      }),
    )
  })
})

describe('the picture for a shape', () => {
  const [wide, tall, story] = [
    { name: 'wide', width: 1600, height: 1200, channel: null },
    { name: 'tall', width: 1080, height: 1350, channel: null },
    { name: 'story', width: 1080, height: 1920, channel: null },
  ]

  test('is the one that loses least', () => {
    const chosen = SHAPES.map((shape) => [shape.id, pictureFor([wide, tall, story], shape)?.name])
    expect(chosen).toEqual([
      ['portrait', 'tall'],
      ['story', 'story'],
      ['square', 'tall'],
      ['landscape', 'wide'],
      ['pin', 'story'],
    ])
  })

  test('is none where too much would be cut away', () => {
    expect(pictureFor([wide], shapeOf('story'))).toBeUndefined()
    expect(keptPart(wide, shapeOf('story'))).toBeCloseTo(0.42, 2)
  })

  test('is never blown up', () => {
    expect(sizeFor({ width: 600, height: 4000 }, shapeOf('square'))).toEqual({ width: 600, height: 600 })
    expect(sizeFor(wide, shapeOf('landscape'))).toEqual({ width: 1200, height: 675 })
  })
})

describe('the calendar entry', () => {
  const entry = {
    uid: 'first-light@crew.example',
    stamp: '2026-11-21T12:00:00Z',
    title: 'First light closes; last day, really',
    about:
      'One story\nof a morning. Ünd a long line that has to be folded because it says a great deal about very little.',
    url: 'https://crew.example/campaigns/first-light/',
    on: { date: '2026-12-31' },
    remind: 2,
  }
  const lines = calendarFile(entry).split('\r\n')

  test('is a whole day, over the turn of a year', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  })

  test('has a time where there is one', () => {
    expect(calendarFile({ ...entry, on: { at: '2026-12-12T17:00:00Z' } })).toContain('DTSTART:20261212T170000Z')
  })

  test('keeps to 75 bytes a line, and reads back as it was written', () => {
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const whole = lines.join('\r\n').replace(/\r\n /g, '')
    expect(whole).toContain('SUMMARY:First light closes\\; last day\\, really')
    expect(whole).toContain(`DESCRIPTION:${entry.about.replace('\n', '\\n')}`)
  })
})

describe('the QR code', () => {
  const link = 'https://fernweh.example/first-light?utm_source=crew&utm_medium=offline&utm_campaign=first-light'

  test('has the three eyes and the quiet around them', async () => {
    const { size } = qrPath(link)
    const { data, info } = await sharp(Buffer.from(qrSvg(link)))
      .resize(size, size, { kernel: 'nearest' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const dark = (x: number, y: number) => data[(y * info.width + x) * info.channels]! < 128
    const eye = (x: number, y: number) =>
      Array.from({ length: 7 }, (_, i) => dark(x + i, y) && dark(x, y + i) && dark(x + 3, y + 3))
    expect([...eye(4, 4), ...eye(size - 11, 4), ...eye(4, size - 11)].every(Boolean)).toBe(true)
    for (let i = 0; i < size; i += 1) expect(dark(i, 3) || dark(3, i) || dark(i, size - 4)).toBe(false)
  })
})
