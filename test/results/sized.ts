import { tally } from '../../scripts/core/points/tally.ts'
import { resultsPage } from '../../scripts/core/results/page.ts'
import { resultsOf } from '../../scripts/core/results/results.ts'
import { makeProgram, type ShareLiteral } from '../support/program-builder.ts'
import { diceOf } from '../support/seeded.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-21T12:00:00Z')
const CHANNELS = [
  'instagram',
  'tiktok',
  'bluesky',
  'youtube',
  'blog',
  'threads',
  'linkedin',
  'mastodon',
  'x',
  'pinterest',
]
const text = (at: number) => new Date(at).toISOString().slice(0, 19)

/** A program of so many members, who joined over two years and posted now and then, with a campaign that most were meant for. */
function sizedProgram(members: number, language: string) {
  const dice = diceOf(members + 3)
  const ambassadors: Record<string, object> = {}
  const shares: ShareLiteral[] = []
  for (let number = 0; number < members; number += 1) {
    const handle = `m${number}`
    const joined = NOW - dice.int(20, 700) * DAY
    const channel = dice.pick(CHANNELS)
    ambassadors[handle] = {
      name: `Member ${number}`,
      joined: text(joined).slice(0, 10),
      channels: [{ channel, handle, followers: dice.int(40, 9000), as_of: '2026-10-01' }],
    }
    for (let post = dice.int(members === 1 ? 1 : 0, 5); post > 0; post -= 1) {
      const at = joined + dice.int(1, 300) * DAY
      if (at > NOW && members > 1) continue
      const isLate = at >= Date.parse('2026-09-02')
      shares.push({
        by: handle,
        at: `${text(at)}Z`,
        channel,
        engagement: { likes: dice.int(0, 200), comments: dice.int(0, 9) },
        ...(isLate && { campaign: 'autumn' }),
      })
    }
  }
  return makeProgram({
    program: { language, paid_ads: { name: 'Ads last spring', per_thousand: 7.8, currency: 'EUR' } },
    ambassadors,
    shares,
    campaigns: { autumn: { title: 'Autumn light', opens: '2026-09-01', closes: '2026-12-01' } },
  })
}

/** The page of results of a program of so many members. */
export function sizedPage(members: number, language = 'en'): string {
  const program = sizedProgram(members, language)
  return resultsPage(resultsOf(program, tally(program, NOW)), program)
}
