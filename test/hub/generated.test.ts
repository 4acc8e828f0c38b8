import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { images } from '../../scripts/adapters/images.ts'
import { planGenerated } from '../../scripts/core/hub/generated.ts'
import { mailPictureUrl } from '../../scripts/core/render/mail/brand.ts'
import { recordAt, recordsOf } from '../support/program-builder.ts'
import { hubOf, NOW, programOf } from './support.ts'

const closes = '2026-12-01'
const bodied = (slug: string, data: object, body: string) => {
  const [record] = recordsOf({ campaigns: { [slug]: { closes, ...data } } }).filter(({ kind }) => kind === 'campaign')
  return { ...record!, body }
}

const program = programOf(
  [
    ...recordsOf({ ambassadors: { maya: { photo: 'maya.webp' } } }),
    bodied('one', { cover: 'cover.webp' }, 'See ![a mug](detail.webp) and ![none](gone.webp)'),
    bodied('two', { cover: 'cover.webp' }, '![a mug](detail.webp)'),
    bodied('hidden', { cover: 'cover.webp', visibility: 'members' }, '![x](secret.webp)'),
    bodied('later', { opens: '2026-11-25' }, '![x](soon.webp)'),
    recordAt('news', 'news/2026-11-01-ship.md', { title: 'Ship', cover: 'ship.png' }, '![map](map.webp)'),
    recordAt(
      'news',
      'news/2026-11-02-hush.md',
      { title: 'Hush', cover: 'hush.png', visibility: 'members' },
      '![x](plan.webp)',
    ),
    recordAt('guide', 'guides/01-hello.mdx', { title: 'Hello', cover: 'door.webp' }, 'Hello'),
  ],
  [
    'campaigns/one/cover.webp',
    'campaigns/one/detail.webp',
    'campaigns/one/unnamed.webp',
    'campaigns/two/cover.webp',
    'campaigns/two/detail.webp',
    'campaigns/hidden/cover.webp',
    'campaigns/hidden/secret.webp',
    'campaigns/later/soon.webp',
    'news/ship.png',
    'news/map.webp',
    'news/hush.png',
    'news/plan.webp',
    'guides/door.webp',
    'ambassadors/maya.webp',
  ],
)
const files = planGenerated(program, hubOf(program), Date.parse(NOW))
const paths = files.map(({ path }) => path)

describe('what the hub is built from', () => {
  test('is what public pages show, and nothing else of the folder', () => {
    expect(paths.toSorted()).toEqual([
      'assets/campaigns/one/cover.webp',
      'assets/campaigns/two/cover.webp',
      'assets/guides/door.webp',
      'assets/news/ship.png',
      'bodies/campaigns/one/detail.webp',
      'bodies/campaigns/one/index.mdx',
      'bodies/campaigns/two/detail.webp',
      'bodies/campaigns/two/index.mdx',
      'bodies/guides/hello.mdx',
      'bodies/news/2026-11-01-ship.md',
      'bodies/news/map.webp',
      'program.json',
      'public/mail/campaigns/one/cover.jpg',
      'public/mail/campaigns/two/cover.jpg',
      'public/mail/news/ship.jpg',
    ])
  })

  test('a picture that two campaigns name alike stays each one’s own', () => {
    const sources = files.flatMap((file) =>
      'copyOf' in file && file.path.endsWith('detail.webp') ? [file.copyOf] : [],
    )
    expect(sources).toEqual(['campaigns/one/detail.webp', 'campaigns/two/detail.webp'])
  })

  test('a cover lies where mails look for it, no wider than they need', () => {
    const cover = files.find(({ path }) => path === 'public/mail/campaigns/one/cover.jpg')
    expect(cover).toEqual({
      path: 'public/mail/campaigns/one/cover.jpg',
      jpegOf: 'campaigns/one/cover.webp',
      width: 1200,
    })
    expect(mailPictureUrl('https://acme.github.io/crew', 'campaigns/one/cover.webp')).toBe(
      `https://acme.github.io/crew/${cover!.path.replace('public/', '')}`,
    )
  })
})

test('a picture for mail is a JPEG of the width asked for, upright, and white where it was clear', async () => {
  const clear = await sharp({
    create: { width: 400, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .withMetadata({ orientation: 6 })
    .webp()
    .toBuffer()
  const made = await images.jpeg(clear, 100)
  const { format, width, height } = await sharp(made).metadata()
  expect([format, width, height]).toEqual(['jpeg', 100, 200])
  const { dominant } = await sharp(made).stats()
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
})
