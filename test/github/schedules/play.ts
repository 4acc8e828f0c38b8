import { blueskyFeed } from '../../checks/feeds.ts'
import type { Sites } from './machine.ts'
import { type Disturbed, openStage, type Saves, type Stage } from './stage.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.parse('2026-11-02T10:11:00Z')
const DAYS = 15
/** After the disturbed days all goes well again for so long. */
const CALM = 3 * DAY
const day = (at: number) => new Date(at).toISOString().slice(0, 10)
const stamp = (at: number) => new Date(at).toISOString().replace('.000', '')

const member = (name: string, joined: string, channels = '') =>
  `---\nname: ${name}\nstatus: active\njoined: ${joined}\nsegments: [fan]\ntimezone: UTC\nquiet: { from: 0, until: 0 }\n${channels}---\n`
const POSTED = START + 1.5 * DAY
const FOUND = START + DAY + 8 * HOUR
const GONE = START + 5 * DAY
const MUG = 'content/rewards/mug.yaml'

const BEFORE: Saves = {
  'content/program.yaml': `name: Harbour Crew
brand: Harbour Tea
url: https://crew.harbour-tea.net
timezone: Europe/Berlin
mail: { from: Harbour Crew <crew@harbour-tea.net>, postal_address: 'Am Kai 1, 20095 Hamburg, Germany', send_hour: 0, weekly_cap: 7 }
disclosure: { tags: ['#ad'] }
home: private
live: true
live_from: 2026-11-01
`,
  'content/points/2026-01-01.yaml': 'share: { default: 100 }\nkeep_live: 48h\n',
  'content/campaigns/autumn-tea/index.md':
    '---\ntitle: Autumn tea\nopens: 2026-11-03\ncloses: 2026-12-20\nstatus: ready\nhashtags: ["#AutumnTea"]\ncaptions: [{ text: "#ad First cup" }]\n---\n\nOne cup.\n',
  'content/campaigns/say-hello/index.md':
    '---\ntitle: Say hello\nopens: 2026-01-01\nstatus: ready\nstarter: true\nwithin: 7d\ncaptions: [{ text: "#ad Hello" }]\n---\n\nSay hello.\n',
  'content/ambassadors/maya.md': member(
    'Maya',
    '2026-02-01',
    'channels: [{ channel: bluesky, handle: maya.example, watch: true }]\n',
  ),
  'content/ambassadors/tom.md': member('Tom', '2026-03-01'),
}

/** What people save, and when. */
const SAVES: readonly { readonly at: number; readonly files: Saves; readonly reached?: readonly string[] }[] = [
  {
    at: START + DAY - HOUR,
    files: { 'content/ambassadors/zoe.md': member('Zoe', day(START + DAY)) },
    reached: ['zoe'],
  },
  {
    at: POSTED + HOUR,
    files: {
      [`content/shares/2026/11/${day(POSTED).slice(8)}/tom--a1.yaml`]: `ambassador: tom\ncampaign: autumn-tea\nchannel: bluesky\nurl: https://bsky.app/profile/tom.example/post/aaa\nat: ${stamp(POSTED)}\nlogged: { at: ${stamp(POSTED)}, via: form }\nreview: { status: verified, by: anna, at: ${stamp(POSTED + HOUR)} }\n`,
    },
  },
]

const sites: Sites = (url, at) => {
  const answer = (body: object | string, status = 200) => ({
    status,
    text: typeof body === 'string' ? body : JSON.stringify(body),
  })
  if (url.includes('getAuthorFeed?actor=maya.example'))
    return answer(
      blueskyFeed('maya', at < FOUND ? [] : [{ id: 'm1', at: stamp(FOUND), text: '#ad The first cup. #AutumnTea' }]),
    )
  if (!url.includes('getPostThread')) return undefined
  if (url.includes('tom.example') && at >= GONE) return answer({ error: 'NotFound' }, 400)
  const handle = url.includes('tom.example') ? 'tom.example' : 'maya.example'
  const post = { author: { did: 'did:plc:1', handle }, likeCount: 1, replyCount: 0, repostCount: 0, quoteCount: 0 }
  return answer({ thread: { post } })
}

/** What goes wrong with the run at an instant; `missed`: there is none. */
export type Weather = (tick: number) => Disturbed | 'missed'
/** The state that a schedule leaves behind. */
export type End = {
  readonly files: ReadonlyMap<string, string>
  readonly boards: string
  readonly queue: { readonly title: string; readonly ids: readonly string[]; readonly count: number }
  /** Messages that went, by key; those that a week without a run lets expire are left out. */
  readonly lasting: readonly string[]
  readonly doubled: number
  readonly isPublished: boolean
  /** Issues about troubles that are open. */
  readonly openTroubles: number
}

export type Played = {
  readonly end: End
  /** Every issue about troubles, as it stood last. */
  readonly troubles: readonly string[]
  /** What became of each run. */
  readonly ends: readonly string[]
  /** What runs warned of. */
  readonly said: readonly string[]
}

/** Instants that only say when something was looked at or found. */
const WHEN = /\b(at|as_of|removed|verified|by): \d{4}-\d\d-\d\dT[\d:.]+Z/g
/** How often a post was looked at depends on the runs there were; what was found does not. */
const LOOKS = /^checks:\n(?: .*\n)*/m
const LASTING = /^(?:welcome|moved-in|share|tier)\//

async function outcome(stage: Stage, ends: readonly string[]): Promise<Played> {
  const { forge } = stage.github
  const { files } = await forge.main()
  const texts = await Promise.all(
    [...files]
      .filter(([path]) => /^content\/(?:shares|ambassadors|rewards)\//.test(path))
      .map(async ([path, id]) => {
        const text = new TextDecoder().decode(await forge.blob(id))
        return [path, text.replace(LOOKS, '').replace(WHEN, '$1: WHEN')] as const
      }),
  )
  const queues = (await forge.issues('goodword: queue')).filter(({ mine }) => mine)
  const troubles = await forge.issues('goodword: trouble', 'all')
  const keys = await stage.sentKeys()
  const end = {
    files: new Map(texts.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    boards: await stage.boards(),
    queue: {
      title: queues[0]?.title ?? '',
      ids: [...(queues[0]?.body.matchAll(/`([a-z0-9-]+--[a-z0-9-]+)`/g) ?? [])].map(([, id]) => id!),
      count: queues.length,
    },
    lasting: keys.filter((key) => LASTING.test(key)).toSorted(),
    doubled: stage.doubled(),
    isPublished: await stage.isPublished(),
    openTroubles: troubles.filter(({ open }) => open).length,
  }
  return { end, troubles: troubles.map(({ title, body }) => `${title}\n${body}`), ends, said: stage.said }
}

/**
 * Plays fifteen days of the program, a run every so many hours; then three calm ones.
 * @param broken days from and to which main holds a file with an error
 */
export async function play(
  everyHours: number,
  weather: Weather = () => ({}),
  broken?: readonly [from: number, to: number],
): Promise<Played> {
  const stage = await openStage(sites, BEFORE, ['maya', 'tom'])
  try {
    const mended = START + (broken?.[1] ?? 8) * DAY
    const saves = [
      ...SAVES,
      ...(broken ? [{ at: START + broken[0] * DAY, files: { [MUG]: 'name: The mug\nprice: 300\n' } }] : []),
      { at: mended, files: { [MUG]: 'name: The mug\ncost: 300\n' } },
    ].toSorted((a, b) => a.at - b.at)
    const ends: string[] = []
    for (let tick = 0, next = 0; ; tick += 1) {
      const now = START + tick * everyHours * HOUR
      if (now > START + DAYS * DAY + CALM) break
      for (; saves[next] && saves[next]!.at <= now; next += 1)
        await stage.at(saves[next]!.at, saves[next]!.files, (saves[next] as (typeof SAVES)[number]).reached)
      const disturbed = now > START + DAYS * DAY ? {} : weather(tick)
      await stage.at(now)
      if (disturbed !== 'missed') ends.push(...(await stage.tick(disturbed)))
    }
    return await outcome(stage, ends)
  } finally {
    await stage.close()
  }
}
