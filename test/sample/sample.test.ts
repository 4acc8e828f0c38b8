import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHANNELS, REDEMPTION_STATUSES, REVIEW_STATUSES, SEGMENTS } from '../../schemas/vocabulary.ts'
import { filesStore } from '../../scripts/adapters/files.ts'
import { buildProgram } from '../../scripts/core/build-program.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { LOOKS } from './pictures/portraits/looks.ts'
import { portrait } from './pictures/portraits/portrait.ts'

const CONTENT = join(import.meta.dirname, '..', '..', 'content')
const NOW = Date.UTC(2026, 10, 21, 10)

const reading = await filesStore(CONTENT).read()
const program = buildProgram(reading.records, reading.files)
if (!program) throw new Error('the sample program cannot be read')
const counted = tally(program, NOW)
const members = [...program.ambassadors.values()]
const campaigns = [...program.campaigns.values()]
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
const words = files
  .filter((path) => /\.(?:mdx?|yaml)$/.test(path))
  .map((path) => [path, readFileSync(join(CONTENT, path), 'utf8')] as const)

const sorted = (values: Iterable<string>) => [...new Set(values)].sort()

describe('the sample shows every feature', () => {
  it('has members of all groups and in the stages that need different care', () => {
    expect(members.length).toBeGreaterThanOrEqual(15)
    expect(sorted(members.flatMap((member) => member.segments))).toEqual([...SEGMENTS].sort())
    expect(sorted(members.map((member) => member.status))).toEqual(['active', 'alumni', 'applied', 'paused'])
    const posted = new Set(program.shares.map((share) => share.ambassador))
    expect(members.filter((member) => member.status === 'active' && !posted.has(member.handle)).length).toBeGreaterThan(
      1,
    )
    expect(members.some((member) => member.referredBy)).toBe(true)
    expect(members.some((member) => member.status === 'active' && !member.leaderboard)).toBe(true)
  })

  it('has campaigns before, in and after their window, with rules of their own', () => {
    const ready = campaigns.filter((campaign) => campaign.status === 'ready')
    const running = ready.filter(({ opens, closes }) => opens <= NOW && closes !== undefined && closes >= NOW)
    expect(ready.some(({ closes }) => closes !== undefined && closes < NOW)).toBe(true)
    expect(ready.some(({ opens }) => opens > NOW)).toBe(true)
    expect(ready.filter(({ starter }) => starter)).toHaveLength(1)
    expect(running.some(({ file }) => file.points?.engagement)).toBe(true)
    expect(running.some(({ file }) => file.channels)).toBe(true)
    expect(running.some(({ visibility }) => visibility === 'members')).toBe(true)
    expect(campaigns.some(({ status }) => status === 'draft')).toBe(true)
  })

  it('has posts on every channel, in every state, and not counted for every reason but a missing ruleset', () => {
    expect(program.shares.length).toBeGreaterThanOrEqual(120)
    expect(sorted(program.shares.map((share) => share.channel))).toEqual([...CHANNELS, 'postcard'].sort())
    expect(sorted(program.shares.map((share) => share.file.review?.status ?? 'pending'))).toEqual(
      [...REVIEW_STATUSES].sort(),
    )
    expect(sorted(counted.entries.flatMap(({ reason }) => reason ?? []))).toEqual(
      ['rejected', 'removed-early', 'outside-window', 'duplicate', 'day-cap', 'campaign-cap'].sort(),
    )
    expect(sorted(counted.entries.map(({ state }) => state))).toEqual(['earned', 'pending', 'settling', 'void'])
    expect(sorted(counted.entries.map(({ rule }) => rule))).toEqual(
      ['share', 'engagement', 'first_share', 'early_bird', 'streak', 'referral', 'award'].sort(),
    )
    expect(program.shares.some(({ reviews }) => reviews.length > 1)).toBe(true)
    expect(program.shares.some((share) => share.with.length > 0)).toBe(true)
    expect(program.shares.some(({ file }) => file.proof)).toBe(true)
    expect(
      program.shares.some(({ removed, reviews }) => removed !== undefined && reviews.at(-1)?.status === 'verified'),
    ).toBe(true)
  })

  it('has claims at every step, awards that take, and a "not this one"', () => {
    expect(sorted(program.redemptions.flatMap(({ steps }) => steps.map(({ status }) => status)))).toEqual(
      [...REDEMPTION_STATUSES].sort(),
    )
    expect(program.awards.some(({ points }) => points < 0)).toBe(true)
    expect(program.awards.some(({ file }) => file.badge)).toBe(true)
    expect(program.passes.length).toBeGreaterThan(0)
    expect(program.rulesets.length).toBe(2)
  })

  it('has members on every tier', () => {
    const tiers = counted.boards.all.map((row) => row.tier)
    expect(sorted(tiers.flatMap((tier) => tier ?? []))).toEqual(sorted(program.settings.tiers.map(({ slug }) => slug)))
  })

  it('has nothing that happens after its own present', () => {
    const late = program.shares.filter(
      ({ at, file, reviews }) =>
        at > NOW || Date.parse(file.logged.at) > NOW || reviews.some((review) => review.at > NOW),
    )
    expect(late.map(({ id }) => id)).toEqual([])
  })
})

describe('its words', () => {
  it('name no day of the year, since every date moves with the reader', () => {
    const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
    const dated = new RegExp(
      String.raw`\b\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:${months})\b|\b(?:${months}) \d{1,2}\b|\b20\d\d\b`,
    )
    const prose = words
      .filter(([path]) => /^(?:campaigns|guides|news|stories|ambassadors)\//.test(path))
      .map(([path, text]) => [path, text.split(/^---$/m).slice(2).join('---')] as const)
    expect(prose.filter(([, text]) => dated.test(text)).map(([path]) => path)).toEqual([])
  })

  it("carry no emoji, and no address but the program's own", () => {
    expect(words.filter(([, text]) => /\p{Extended_Pictographic}/u.test(text)).map(([path]) => path)).toEqual([])
    const mails = words.flatMap(([path, text]) =>
      [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([mail]) => `${path} ${mail}`),
    )
    expect(sorted(mails)).toEqual(['program.yaml crew@fernweh.example'])
  })

  it('say in every caption, before anything else, who is behind it', () => {
    const captions = campaigns.flatMap(({ slug, file }) => (file.captions ?? []).map(({ text }) => `${slug}: ${text}`))
    expect(captions.length).toBeGreaterThan(20)
    const late = captions.filter((text) => !/#ad\b|#FernwehPartner\b/.test(text.slice(0, 120)))
    expect(late).toEqual([])
  })
})

describe('its pictures', () => {
  const pictures = files.filter((path) => path.endsWith('.webp'))

  it('are light enough for a phone', () => {
    const bytes = pictures.map((path) => statSync(join(CONTENT, path)).size)
    expect(pictures.filter((_, i) => (bytes[i] ?? 0) > 120_000)).toEqual([])
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000)
  })

  it('show the face of nobody who did not agree', () => {
    const agreed = members.filter(({ file }) => file.public?.includes('photo')).map(({ file }) => file.photo)
    const faces = pictures
      .filter((path) => path.startsWith('ambassadors/'))
      .map((path) => path.slice('ambassadors/'.length))
    expect(faces.sort()).toEqual(agreed.sort())
  })

  it('come out the same when drawn again', () => {
    const look = Object.values(LOOKS)[0]!
    expect(portrait(look)).toBe(portrait(look))
    expect(portrait(look)).not.toBe(portrait({ ...look, hair: 'bun' }))
  })
})
