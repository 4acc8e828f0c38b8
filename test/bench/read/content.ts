import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { encode } from '../../../scripts/codec/index.ts'

const CHANNELS = ['instagram', 'x', 'tiktok', 'youtube', 'linkedin', 'bluesky', 'blog', 'talk']
const FIRST_DAY = Date.UTC(2025, 0, 1)
const DAYS = 670
const DAY_MS = 86_400_000
const MEMBERS = 1000
const CAMPAIGNS = 24

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruence, after Numerical Recipes). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Writes a content folder with so many shares, the same for the same count: two years of a thousand members. */
export function writeContent(root: string, shares: number): void {
  const random = seeded(20261121)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`
  const folders = new Set<string>()
  const write = (path: string, data: object, body?: string) => {
    const place = join(root, path)
    const folder = dirname(place)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(place, encode(path, data, body))
  }
  write('program.yaml', {
    name: 'Bench Crew',
    brand: 'Bench',
    url: 'https://crew.bench.example',
    timezone: 'Europe/Berlin',
    mail: { from: 'Crew <crew@bench.example>', postal_address: 'Bench 1, 10115 Berlin' },
    tiers: [
      { slug: 'bronze', name: 'Bronze', from: 0 },
      { slug: 'silver', name: 'Silver', from: 5000 },
    ],
  })
  write('points/2025-01-01.yaml', {
    share: { instagram: 100, x: 30, default: 50 },
    engagement: { likes: 0.5, comments: 1, clicks: 2 },
    engagement_cap: 100,
    caps: { per_day: 3, per_campaign: 10 },
    bonus: { first_share: 50, streak: { weeks: 4, points: 100 } },
    keep_live: '48h',
  })
  const opens = (campaign: number) => FIRST_DAY + Math.floor((campaign * DAYS) / CAMPAIGNS) * DAY_MS
  for (let n = 0; n < CAMPAIGNS; n++)
    write(
      `campaigns/campaign-${n}/index.mdx`,
      {
        title: `Campaign ${n}`,
        opens: instant(opens(n)).slice(0, 10),
        closes: instant(opens(n) + 40 * DAY_MS).slice(0, 10),
      },
      'Show it.\n',
    )
  const handles = Array.from({ length: MEMBERS }, (_, n) => `member-${n}`)
  for (const handle of handles)
    write(
      `ambassadors/${handle}.md`,
      { name: `Name of ${handle}`, status: 'active', joined: '2025-01-01', segments: ['fan'] },
      'Hello.\n',
    )
  for (let n = 0; n < shares; n++) {
    const at = FIRST_DAY + Math.floor(random() * DAYS * DAY_MS)
    const day = new Date(at + 3_600_000).toISOString().slice(0, 10).replaceAll('-', '/')
    const handle = pick(handles)
    const channel = pick(CHANNELS)
    const campaign = Math.floor(random() * CAMPAIGNS)
    const inWindow = at >= opens(campaign) && at < opens(campaign) + 40 * DAY_MS
    const data = {
      ambassador: handle,
      ...(inWindow ? { campaign: `campaign-${campaign}` } : {}),
      channel,
      ...(channel === 'talk'
        ? { title: `A talk: beans, water & time #${n}` }
        : { url: `https://social.example/p/${n.toString(36)}/?v=${n}` }),
      at: instant(at),
      audience: Math.floor(random() * 9000),
      engagement: {
        likes: Math.floor(random() * 200),
        comments: Math.floor(random() * 20),
        clicks: Math.floor(random() * 9),
      },
      logged: { at: instant(at + 3_600_000), via: pick(['form', 'email', 'import']), ref: `msg ${n}` },
      ...(random() < 0.9
        ? {
            review: {
              status: random() < 0.95 ? 'verified' : 'rejected',
              by: 'anna',
              at: instant(at + DAY_MS),
              ...(random() < 0.2 ? { note: 'Lovely light; thank you!' } : {}),
            },
          }
        : {}),
      ...(random() < 0.05 ? { with: [pick(handles)] } : {}),
    }
    write(`shares/${day}/${handle}--${n.toString(36)}.yaml`, data)
  }
}
