import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesStore } from '../../scripts/adapters/files.ts'
import { buildProgram } from '../../scripts/core/build-program.ts'
import { answerWords } from '../../scripts/core/intake/answer-words.ts'
import { KIND_NAMES, type NoticeKind } from '../../scripts/core/plans/notice.ts'
import { notesDe } from '../../scripts/core/points/notes-de.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { groupText } from '../../scripts/core/render/mail/group-text.ts'
import { type Message, renderMessage } from '../../scripts/core/render/mail/message.ts'
import { sampleNotice } from '../../scripts/core/render/mail/sample-notice.ts'
import { smsOf } from '../../scripts/core/render/mail/sms.ts'
import { pointsWords } from '../../scripts/core/render/mail/values/channels.ts'
import { mailContext } from '../../scripts/core/render/mail/values/context.ts'
import { dayWords, deadlineWords, periodWords, shortDay } from '../../scripts/core/render/mail/values/dates.ts'
import { fillingOf } from '../../scripts/core/render/mail/values/fill.ts'
import { mailWords } from '../../scripts/core/render/mail/words/index.ts'
import { zoneOf } from '../../scripts/core/zone.ts'
import { brand, copy, fillingWith, messageOf, templates } from './support.ts'

/** Words that English sentences are made of, and German ones are not. */
const ENGLISH =
  /\b(?:the|you|your|and|or|on|until|today|tomorrow|days|left|from|to|of|about|minutes?|points?|places|counts?|posts?|posted|choose|unsubscribe|say|it|is|not|fine|do|takes|by|where|brings|whenever|thanks|elsewhere|who|what|week|letter|news|more|with|this|up|down|another|campaign|reward|member|first|early|order|brought|closes|still|open|welcome|we|have|moved|how|works|stamp|our|us)\b/i

const german = mailWords('de')
const zone = zoneOf('Europe/Berlin')
const at = (day: string) => Date.parse(`${day}T09:00:00Z`)

const shown = ({ subject, preheader, text, html, sms = '' }: Message) =>
  [subject, preheader, text, html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' '), sms]
    .join('\n')
    .replace(/https?:\S+|&[a-z]+;/g, '')

describe('a program in German', () => {
  it.each(KIND_NAMES)('has no English word in the frame of %s', (kind) => {
    const blank = copy('# Grüße', { subject: 'Grüße', preheader: 'Grüße', button: 'Auf', sms: 'Grüße' })
    const made = { ...brand, program: 'Teekreis', address: 'Teehaus, Blattgasse 1', language: 'de' }
    const filling = fillingWith(kind, () => 'Tee')
    const told = shown(messageOf(renderMessage(templates, made, filling, blank, '3. November 2026')))
    expect(told).toContain('Du bekommst')
    expect(ENGLISH.exec(told)?.[0]).toBeUndefined()
  })

  it('says when something ends as people say it', () => {
    const said = (day: string) => deadlineWords(at(day), at('2026-11-21'), zone, 'de')
    expect(said('2026-11-21')).toBe('heute')
    expect(said('2026-11-22')).toBe('morgen, Sonntag, 22. November')
    expect(said('2026-11-26')).toBe('Donnerstag, 26. November, noch 5 Tage')
    expect(said('2027-01-02')).toBe('Samstag, 2. Januar 2027, noch 42 Tage')
    expect(dayWords('2026-11-29', '2026-11-21', 'de')).toBe('29. November')
    expect(shortDay('2026-11-29', 'de')).toBe('29. Nov.')
    expect(periodWords('2026-11-09', '2026-11-22', 'de')).toBe('9. bis 22. November')
    expect(periodWords('2026-10-26', '2026-11-08', 'de-AT')).toBe('26. Oktober bis 8. November')
  })

  it('counts and lists as German does', () => {
    expect([1, 10].map(german.frame.minutes)).toEqual(['etwa 1 Minute', 'etwa 10 Minuten'])
    expect([1, 2].map(german.frame.points)).toEqual(['Punkt', 'Punkte'])
    const channel = (slug: string, name: string, points: number) => ({ slug, name, points })
    const channels = [channel('a', 'Podcast', 1000), channel('b', 'Vortrag', 1000), channel('c', 'Treffen', 1000)]
    expect(pointsWords(german, channels, false)).toBe('1.000 Punkte für Podcast, Vortrag oder Treffen')
    expect(pointsWords(german, [channels[0]!, channel('x', 'X', 30)], true)).toBe(
      '1.000 Punkte für Podcast, 30 für X; anderswo zählt es auch',
    )
    expect(smsOf(['a'.repeat(120), 'b'.repeat(120)], 'https://tee.example/', german)).toMatch(/\n\+1 mehr: https/)
    expect(templates.fill('{{ n }}, {{ l | list }}', { n: 1240.5, l: ['a', 'b', 'c'] }, 'line', 'de')).toEqual({
      text: '1.240,5, a, b und c',
    })
    expect(templates.fill('{{ n }}, {{ l | list }}', { n: 1240.5, l: ['a', 'b', 'c'] }, 'line', 'en')).toEqual({
      text: '1,240.5, a, b and c',
    })
  })

  it('tells in German what came in and why it is not taken, and what an entry is', () => {
    const { why, kinds, ...rest } = answerWords('de')
    const of = [
      rest.sent,
      rest.post('Instagram', '3. November'),
      rest.postAgain('3. November'),
      rest.claim(undefined),
      rest.tip('joke'),
      rest.settings,
      rest.pass,
      rest.question,
      rest.guide,
    ]
    const notes = Object.values(notesDe).filter((one) => typeof one === 'string')
    const all = [...of, ...notes, ...Object.values(kinds), ...Object.values(why).flatMap((one) => Object.values(one))]
    expect(all.filter((one) => ENGLISH.test(one))).toEqual([])
    expect(answerWords('en-GB').post('Instagram', '3 November')).toBe('your Instagram post of 3 November')
    expect(notesDe.removedEarly(72 * 3_600_000)).toBe('Innerhalb von 3 Tagen wieder gelöscht')
  })

  it('takes English where there are no words in the language', () => {
    expect(mailWords('fr').frame.do).toBe('Do')
    expect(mailWords('de-CH').frame.do).toBe('Was')
  })
})

/** Values that the code builds out of the program's facts; all others are the brand's or a member's own words. */
const BUILT = new Set(
  'closes until closes_short points channels when day day_of final period moved again last_day asked disclosure what reason mend question'.split(
    ' ',
  ),
)

function builtIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return BUILT.has(name) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => builtIn(one))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => builtIn(one, key))
}

const content = fileURLToPath(new URL('../../content', import.meta.url))

describe.runIf(existsSync(`${content}/.sample`))('the sample in German', async () => {
  const reading = await filesStore(content).read()
  const records = reading.records.map((one) =>
    one.kind === 'program' ? { ...one, data: { ...one.data, language: 'de' } } : one,
  )
  const program = buildProgram(records, reading.files)!
  const now = at('2026-11-21')
  const links = (handle: string | null) => {
    const me = `https://crew.fernweh.example/me/#${handle ?? 'team'}`
    return { me, settings: me, unsubscribe: me, rewards: me, ask: me, pass: () => me }
  }
  const context = mailContext({
    program,
    now,
    tally: tally(program, now),
    links,
    picture: () => undefined,
    benefitsAtOnce: true,
    plain: (markdown) => markdown,
  })
  const valuesOf = (kind: NoticeKind, handle: string) =>
    fillingOf(context, sampleNotice(context, kind, handle)!).values as unknown

  it('builds no English value for any member and any kind', () => {
    const built = context.active.flatMap((handle) => KIND_NAMES.flatMap((kind) => builtIn(valuesOf(kind, handle))))
    expect(built.length).toBeGreaterThan(1000)
    expect([...new Set(built)].filter((one) => ENGLISH.test(one))).toEqual([])
    expect(built.some((one) => /^\d+ Punkte für .+ oder .+/.test(one))).toBe(true)
    expect(built.some((one) => /^#ad oder /.test(one))).toBe(true)
  })

  it('writes the post for the group in German', () => {
    const notice = sampleNotice(context, 'reminder', 'maya')!
    const { post } = groupText(context, templates, { posts: [[notice]], lines: [] })
    for (const words of ['Letzte Gelegenheit: ', 'Das dauert etwa ', 'Das bringt ', 'Sag, dass es Werbung ist: '])
      expect(post).toContain(words)
  })
})
