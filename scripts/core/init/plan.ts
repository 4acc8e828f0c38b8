import type { CampaignFile } from '../../../schemas/campaign.ts'
import type { ProgramFile } from '../../../schemas/program.ts'
import type { ContentRecord, FileChange, MediaFile } from '../records.ts'
import { type Instant, zoneOf } from '../zone.ts'
import type { Answers } from './answers.ts'

type Content = { readonly records: readonly ContentRecord[]; readonly files: readonly MediaFile[] }

/** What stays of the sample: guides with their pictures, and the copy of messages. */
const KEPT = /^(?:guides|emails)\/|^theme\.css$/

const TAG = '#ad'

function programData(answers: Answers): ProgramFile {
  const { name, brand, url, timezone, from, home, paper, ink, accent } = answers
  const colours = Object.entries({ paper, ink, accent }).filter(([, value]) => value !== undefined)
  const link = home === 'private' ? answers['group-url'] : undefined
  return {
    name,
    brand,
    url: url.replace(/\/+$/, ''),
    timezone,
    engine: '0.1',
    language: answers.language ?? 'en',
    seasons: 'quarter',
    disclosure: { required: true, tags: [TAG] },
    review: { shares: 'manual', applications: 'manual', working_days: 3 },
    mail: { from, postal_address: answers['postal-address'], weekly_cap: 3, send_hour: 9, ask_above: 10, hold: '1h' },
    ...(answers.group !== undefined && {
      community: { name: answers.group, ...(link !== undefined && { url: link }) },
    }),
    home,
    live: false,
    tiers: [
      { slug: 'friend', name: 'Friend', from: 0 },
      { slug: 'regular', name: 'Regular', from: 500 },
      { slug: 'inner-circle', name: 'Inner circle', from: 1500 },
    ],
    ...(colours.length > 0 && { colours: Object.fromEntries(colours) as Record<string, string> }),
  }
}

/**
 * The rules to begin with, which are those that the guides speak of: a post 100, X 30, what takes an evening 150, nothing on Facebook, whose platform policy forbids
 * rewarding posts; gone within two days, nothing.
 */
const FIRST_RULES = {
  share: { x: 30, facebook: 0, podcast: 150, talk: 150, event: 150, default: 100 },
  caps: { per_day: 2, per_campaign: 6 },
  bonus: {
    first_share: 50,
    early_bird: { within: '24h', points: 20 },
    streak: { weeks: 4, points: 100 },
    referral: { points: 100, limit: 10 },
  },
  keep_live: '48h',
}

const STARTER_WORDS = `Tell your friends what you like about us, in your own words and on whichever channel you use anyway. A picture helps, and so does a
true detail.

Say that it is advertising: \`${TAG}\` among the first words.
`

/** The captions of the first task that init writes. */
export const firstCaptions = (brand: string) => [
  { text: `${TAG} One thing I keep coming back to: ${brand}. Ask me why.` },
  { text: `${TAG} I joined the people who like ${brand} and say so. Here is what I would try first.` },
]

const starterData = ({ brand }: Answers, today: string) => ({
  title: 'Say hello',
  opens: today,
  status: 'ready',
  summary: 'Your first post: the easiest one there is',
  action: `Post one thing you like about ${brand}.`,
  minutes: 10,
  captions: firstCaptions(brand),
  starter: true,
  within: '7d',
})

/** Whether the words of a first task still are those that were written for every program, told by its captions. */
export const isFirstTaskAsWritten = ({ captions }: Pick<CampaignFile, 'captions'>, brand: string): boolean =>
  JSON.stringify(captions) === JSON.stringify(firstCaptions(brand))

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Names of the sample and what stands in their place, the longest first, so that a part is not taken before the whole. */
function renames({ records }: Content, { name, brand, group }: Answers): [RegExp, string][] {
  const main = records.find((record) => record.kind === 'program')
  if (main?.kind !== 'program') return []
  const { data } = main
  const first = data.brand.split(' ')[0]!
  const pairs: [string, string][] = [
    ...(data.disclosure?.tags ?? []).filter((tag) => tag !== TAG).map((tag): [string, string] => [tag, TAG]),
    [data.name, name],
    [data.brand, brand],
    ...(data.community ? [[data.community.name, group ?? 'our group'] as [string, string]] : []),
    [`the ${data.name.split(' ').at(-1)}`, name],
    [`The ${data.name.split(' ').at(-1)}`, name],
    [first, brand],
    ...records.flatMap((record): [string, string][] =>
      record.kind === 'campaign' ? [[`campaigns/${record.facts['slug']}`, 'campaigns/say-hello']] : [],
    ),
  ]
  return pairs
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([from, to]) => [new RegExp(`(?<![\\p{L}\\p{N}#])${escaped(from)}(?![\\p{L}\\p{N}])`, 'gu'), to])
}

/** The same value with names replaced in all its words. */
function renamed<T>(value: T, pairs: readonly [RegExp, string][]): T {
  if (typeof value === 'string')
    return pairs.reduce<string>((text, [from, to]) => text.replaceAll(from, () => to), value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, pairs)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, pairs)])) as T
}

/** Stands at the head of each guide that came with the sample, for everybody to see, until somebody has made it theirs. */
export const GUIDE_TO_DO =
  '> **To do:** this page came with the sample, a coffee roaster’s program. Make it yours, then take this line out.'

/**
 * Plans a program of one's own in the place of the sample: what the sample's people did goes, guides and the copy of messages stay with the new
 * names in them, each guide marked as still to be made one's own, first rules and a first task are written. The program is not live, so nothing is sent.
 */
export function planInit(sample: Content, answers: Answers, now: Instant): FileChange[] {
  const today = zoneOf(answers.timezone).dayOf(now)
  const paths = [...sample.records.map(({ path }) => path), ...sample.files.map(({ path }) => path)]
  const written = ['program.yaml', `points/${today}.yaml`]
  const pairs = renames(sample, answers)
  const guides = sample.records.filter(({ kind }) => kind === 'guide' || kind === 'email')
  return [
    ...paths
      .filter((path) => !KEPT.test(path) && !written.includes(path))
      .map((path): FileChange => ({ op: 'remove', path })),
    { op: 'write', path: 'program.yaml', data: programData(answers) },
    { op: 'write', path: `points/${today}.yaml`, data: FIRST_RULES },
    { op: 'write', path: 'campaigns/say-hello/index.mdx', data: starterData(answers, today), body: STARTER_WORDS },
    ...guides.flatMap(({ kind, path, data, body }): FileChange[] => {
      const [words, named] = [renamed(data as object, pairs), renamed(body, pairs)]
      const text = kind === 'guide' ? `${GUIDE_TO_DO}\n\n${named.trimStart()}` : named
      const same = text === body && JSON.stringify(words) === JSON.stringify(data)
      return same ? [] : [{ op: 'write', path, data: words, body: text }]
    }),
  ]
}
