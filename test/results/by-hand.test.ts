/**
 * The sample's results against sums worked by hand from its files, on 21 November 2026 at noon UTC. No figure here comes from the program: each
 * stands with its working, so that it can be checked with a pencil.
 */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { command } from '../../scripts/commands/results.ts'
import { runCommand } from '../support/run-command.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('Night train, worked by hand', () => {
  let night: Record<string, unknown>
  beforeAll(async () => {
    const { out } = await runCommand(command, ROOT, { values: { json: true, campaign: 'night-train' } })
    night = JSON.parse(out).campaigns[0]
  })

  it('was meant for all 14 who are active: nobody is filtered out', () => {
    // Active: Aiko, Elif, Greta, Henrik, Inês, Jonas, Kofi, Linh, Maya, Noor, Rafael, Samira, Tomasz, Zola = 14.
    // Posted: Aiko, Jonas, Maya, Tomasz, Inês, Noor, and Elif, who waits for a look = 7. Passed: Greta, Linh = 2. 14 - 7 - 2 = 5.
    expect(night['asked']).toEqual({ meant: 14, done: 7, passed: 2, silent: 5, unasked: 0 })
  })

  it('has 19 posts that count, by channel and by week', () => {
    // 27 were logged. Not counted, 4: Tomasz on 5 Nov (before it opened), Aiko's “Drawn by Inês” (Inês's post), Aiko's seventh on TikTok (six count),
    // Tomasz's second link to one video. Being checked, 4: Elif, Inês on 19 Nov, Noor on 20 Nov, Tomasz's video of 20 Nov. 27 - 4 - 4 = 19.
    expect(night).toMatchObject({ counted: 19, pending: 4, void: 4 })
    // Instagram: Maya 4, Tomasz 2, Inês 3. TikTok: Aiko 6. Bluesky: Jonas 2. Threads: Noor. YouTube: Tomasz. 9 + 6 + 2 + 1 + 1 = 19.
    expect(night['channels']).toEqual([
      { channel: 'instagram', shares: 9 },
      { channel: 'tiktok', shares: 6 },
      { channel: 'bluesky', shares: 2 },
      { channel: 'threads', shares: 1 },
      { channel: 'youtube', shares: 1 },
    ])
    // 6 to 8 Nov: Aiko 3, Jonas 1, Maya 2, Tomasz 1, Inês 1. 9 to 15 Nov: Noor 1, Aiko 3, Inês 2, Maya 1, Tomasz 1. From 16 Nov: Jonas, Tomasz, Maya.
    expect(night['weeks']).toEqual([
      { week: '2026-11-02', shares: 8 },
      { week: '2026-11-09', shares: 8 },
      { week: '2026-11-16', shares: 3 },
    ])
    // By Aiko, Jonas, Maya, Tomasz, Inês, Noor: 6. 19 / 6 = 3.166…
    expect(night).toMatchObject({ sharers: 6, perSharer: 3.17 })
  })

  it('was liked, answered, passed on, clicked and seen so often', () => {
    expect(night['engagement']).toEqual({
      // Aiko 1867 + 1718 + 1661 + 1165 + 1029 + 1614 = 9054; Jonas 62 + 88 = 150; Maya 181 + 249 + 260 + 164 = 854;
      // Tomasz 668 + 89 + 126 = 883; Inês 510 + 436 = 946; Noor 18. 9054 + 150 + 854 + 883 + 946 + 18
      likes: 11_905,
      // Aiko 83 + 80 + 26 + 51 + 28 + 67 = 335; Jonas 6 + 18 = 24; Maya 9 + 17 + 26 + 13 = 65; Tomasz 100 + 5 + 11 = 116; Inês 36 + 20 = 56; Noor 4
      comments: 600,
      // Aiko 74 + 42 + 53 + 74 + 60 + 35 = 338; Jonas 11 + 8 = 19; Maya 3 + 6 + 11 + 5 = 25; Tomasz 9 + 4 + 5 = 18; Inês 16 + 15 = 31; Noor 1
      reshares: 432,
      // Aiko 126 + 102 + 90 + 73 + 68 + 114 = 573; Jonas 18 + 23 = 41; Maya 31 + 41 + 35 + 22 = 129; Tomasz 265 + 11 + 15 = 291; Inês 83 + 65 = 148; Noor 2
      clicks: 1184,
      // Aiko 28005 + 25770 + 24911 + 17475 + 15442 + 24217 = 135820; Tomasz 10016
      views: 145_836,
    })
  })

  it('could have been seen by so many, each account once at its newest figure', () => {
    // Aiko's TikTok 22350 (18 Nov), Maya's Instagram 4820 (21 Nov), Tomasz's Instagram 3360 (19 Nov) and YouTube 8650 (20 Nov),
    // Inês's Instagram 11880 (19 Nov), Jonas's Bluesky 1240 (17 Nov), Noor's Threads 862 (10 Nov): 53162.
    // Proven: Aiko's TikTok, Maya's and Inês's Instagram, Tomasz's YouTube: 22350 + 4820 + 11880 + 8650 = 47700.
    expect(night['reach']).toEqual({
      people: 53_162,
      accounts: 7,
      unknown: 0,
      verified: 47_700,
      oldest: '2026-11-10',
      newest: '2026-11-21',
    })
    // Each post's audience then. Aiko 22140 + 22100 + 22140 + 22230 + 22260 + 22280 = 133150; Jonas 1220 + 1240 = 2460;
    // Maya 4750 + 4760 + 4790 + 4820 = 19120; Tomasz 8530 + 3350 + 3360 = 15240; Inês 11760 + 11810 + 11820 = 35390; Noor 862.
    // Together 206222; 206222 / 53162 = 3.879…
    expect(night).toMatchObject({ contacts: 206_222, frequency: 3.88 })
  })

  it('brought so many clicks and orders by personal links', () => {
    // Clicks: Maya 24 + 37, Tomasz 211, Aiko 96, Inês 74 = 442.
    // Orders: Maya 27.80 + 13.90, Tomasz 54 + 31.50, Inês 41.70 = 168.90; Aiko's 13.90 was cancelled on 16 Nov.
    // Fourteen days old at noon on 21 Nov, so made by noon on 7 Nov: Maya's first alone.
    expect(night['sales']).toEqual({ clicks: 442, orders: 5, settled: 1, cancelled: 1, revenue: { EUR: 168.9 } })
  })

  it('cost a fair part of the rewards, beside what ads would have cost', () => {
    // Said yes to: Aiko's voucher 25, Inês's prints 9.50, Maya's cup 6.40, Tomasz's bags 14 = 54.90. Cancelled, refused, only asked for: the other three.
    // 19 of 153 counted posts: 54.90 x 19 / 153 = 6.817…; 6.82 / 19 = 0.358…; 6.82 / 53.162 = 0.128…; 53.162 x 7.80 = 414.66…
    expect(night['cost']).toEqual({
      rewards: { EUR: 6.82 },
      perShare: { EUR: 0.36 },
      perThousand: { EUR: 0.13 },
      ads: { name: 'Ads on Instagram last spring', amount: 414.66, currency: 'EUR' },
    })
  })
})
