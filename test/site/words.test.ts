import { describe, expect, test } from 'vitest'
import type { HubCampaign, HubRules } from '../../site/data/program.ts'
import { captionFor } from '../../site/lib/captions.ts'
import { dayAndMonth, dayMonth, daysBetween, longDay, monthYear } from '../../site/lib/dates.ts'
import { dayAhead, deadline } from '../../site/lib/deadline.ts'
import { byMonth, initials, nextTier, settlingPoints } from '../../site/lib/journal.ts'
import { figureParts, number, signed } from '../../site/lib/numbers.ts'
import { causeOf, rulesInWords } from '../../site/lib/points-words.ts'
import { languages, wordsIn } from '../../site/words/index.ts'

const en = wordsIn('en')
const de = wordsIn('de')

const moment = (date: string, time = '23:59') => ({ at: `${date}T22:59:59Z`, date, time })

describe('dates', () => {
  test('days between local dates, over a change of clocks and a leap day', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4)
  })

  test('a day ahead, as people say it', () => {
    expect(dayAhead('2026-11-24', '2026-11-24', en)).toBe('today')
    expect(dayAhead('2026-11-25', '2026-11-24', en)).toBe('tomorrow')
    expect(dayAhead('2026-11-29', '2026-11-24', en)).toBe('Sunday')
    expect(dayAhead('2026-12-01', '2026-11-24', en)).toBe('Tuesday 1 December')
    expect(dayAhead('2027-01-02', '2026-11-24', en)).toBe('Saturday 2 January 2027')
  })

  test('the year stands where it is another, and always without a today', () => {
    expect(dayMonth('2026-03-01', '2026-11-24', 'en')).toBe('1 March')
    expect(dayMonth('2025-03-01', '2026-11-24', 'en')).toBe('1 March 2025')
    expect(longDay('2026-03-01', '', 'en')).toBe('Sunday 1 March 2026')
    expect(monthYear('2026-11-01', 'de')).toBe('November 2026')
  })
})

describe('deadlines', () => {
  const base = { starter: false, withinDays: null, opens: moment('2026-11-03'), closesWholeDay: true }
  const say = (more: Partial<HubCampaign>, today = '2026-11-24') =>
    deadline({ state: 'running', closes: moment('2026-11-29', '18:00'), ...base, ...more }, today, en)

  test.each<[Partial<HubCampaign>, string, string]>([
    [{}, '2026-11-24', 'closes Sunday, 5\u00a0days\u00a0left'],
    [{}, '2026-11-28', 'closes tomorrow, 1\u00a0day\u00a0left'],
    [{}, '2026-11-29', 'closes today'],
    [{ closesWholeDay: false }, '2026-11-29', 'closes today at 18:00'],
    [{}, '2026-11-10', 'closes Sunday 29 November, 19\u00a0days\u00a0left'],
    [{ state: 'coming', opens: moment('2026-12-01') }, '2026-11-24', 'opens Tuesday 1 December, in\u00a07\u00a0days'],
    [{ state: 'coming', opens: moment('2026-11-25') }, '2026-11-24', 'opens tomorrow'],
    [{ state: 'over', closes: moment('2026-09-13') }, '2026-11-24', 'closed 13 September'],
    [{ state: 'paused' }, '2026-11-24', 'paused for now'],
    [{ starter: true, closes: null, withinDays: 7 }, '2026-11-24', 'within 7 days of joining'],
    [{ starter: true, closes: null }, '2026-11-24', 'open to every new member'],
  ])('%j on %s', (more, today, words) => {
    expect(say(more, today)).toBe(words)
  })
})

describe('numbers', () => {
  test('say what they count', () => {
    expect([0, 1, 1240].map(en.count.posts)).toEqual(['no posts', '1 post', '1,240 posts'])
    expect([0, 1, 1240].map(de.count.posts)).toEqual(['keine Beiträge', '1 Beitrag', '1.240 Beiträge'])
    expect(wordsIn('de-AT').count.posts(12_400)).toBe('12\u00a0400 Beiträge')
  })

  test('a sign, with a real minus', () => {
    expect(signed(100, 'en')).toBe('+100')
    expect(signed(-1200, 'en')).toBe('\u22121,200')
  })

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('%i is the %s', (value, words) => expect(en.member.placeOf(value, 200)).toBe(`${words} of 200`))

  test('figures in pieces give the number back', () => {
    for (const value of [0, 7, 1050, 1234567, -40]) {
      expect(
        figureParts(value, 'en')
          .map((part) => part.text)
          .join(''),
      ).toBe(number(value, 'en'))
    }
    expect(figureParts(1050, 'en').map((part) => part.between)).toEqual([false, true, false])
  })

  test('lists', () => {
    expect([en.list([]), en.list(['a']), en.list(['a', 'b']), en.list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
    expect(de.list(['a', 'b', 'c'])).toBe('a, b und c')
  })
})

describe('the message files', () => {
  test('speak English and German, and say what to do for another language', () => {
    expect(languages).toEqual(['en', 'de'])
    expect(() => wordsIn('pl')).toThrow(
      /`language: pl`.*it speaks en, de\.\nWrite `language: en`, or add site\/words\/pl\.ts/s,
    )
    expect(() => wordsIn('constructor')).toThrow(/it speaks en, de/)
  })

  test('dates go by the language', () => {
    expect(longDay('2026-11-29', '2026-11-24', 'de')).toBe('Sonntag, 29. November')
    expect([dayAndMonth('2026-11-09', 'en'), dayAndMonth('2026-11-09', 'de')]).toEqual([
      ['9', 'Nov'],
      ['9', 'Nov'],
    ])
    expect(dayMonth('2026-11-29', '2026-11-24', 'en-US')).toBe('November 29')
  })

  test('German deadlines are German sentences', () => {
    const base = { starter: false, withinDays: null, opens: moment('2026-12-01'), closesWholeDay: false }
    const say = (state: HubCampaign['state'], today: string) =>
      deadline({ ...base, state, closes: moment('2026-12-06', '18:00') }, today, de)
    expect([
      say('running', '2026-12-04'),
      say('running', '2026-12-05'),
      say('coming', '2026-11-28'),
      say('coming', '2026-11-20'),
      say('over', '2026-12-09'),
    ]).toEqual([
      'endet am Sonntag um 18:00 Uhr, noch\u00a02\u00a0Tage',
      'endet morgen um 18:00 Uhr, noch\u00a01\u00a0Tag',
      'beginnt am Dienstag, in\u00a03\u00a0Tagen',
      'beginnt am Dienstag, 1.\u00a0Dezember, in\u00a011\u00a0Tagen',
      'vorbei seit 6. Dezember',
    ])
  })
})

describe('captions', () => {
  const disclosure = { required: true, tags: ['#ad', '#FernwehPartner'] }
  const campaign = { link: 'https://f.example/x', hashtags: ['#One', '#Two'] }

  const tracked = 'https://f.example/x?utm_source=crew'
  const kit = { ...campaign, tracked }

  test('the disclosure comes first, link and tags last', () => {
    expect(captionFor('Fog.', kit, disclosure)).toBe(`#ad Fog.\n\n${tracked}\n#One #Two`)
  })

  test('what the words hold is not said twice; their link becomes the one that goes out', () => {
    expect(captionFor('#FernwehPartner Fog #one https://f.example/x', kit, disclosure)).toBe(
      `#FernwehPartner Fog #one ${tracked}\n\n#Two`,
    )
  })

  test('a longer tag or word is not the tag', () => {
    expect(captionFor('An #adventure', { link: null, tracked: null, hashtags: [] }, disclosure)).toBe(
      '#ad An #adventure',
    )
  })

  test('no disclosure where the program asks for none', () => {
    expect(captionFor('Fog', { link: null, tracked: null, hashtags: [] }, { required: false, tags: ['#ad'] })).toBe(
      'Fog',
    )
  })

  test('no link where none can be followed', () => {
    expect(captionFor('Fog', { ...kit, tracked: null }, disclosure)).toBe('#ad Fog\n\n#One #Two')
  })

  test('a start for own words: the tag, then room, then link and tags', () => {
    expect(captionFor('', kit, disclosure)).toBe(`#ad \n\n${tracked}\n#One #Two`)
  })
})

describe('points in words', () => {
  const rules: HubRules = {
    from: '2026-01-01',
    inForce: true,
    share: [],
    otherChannels: 50,
    engagement: [],
    engagementCap: 0,
    perDay: 3,
    perCampaign: 10,
    keepLiveHours: 48,
    firstShare: 50,
    earlyBird: { hours: 24, points: 20 },
    streak: { weeks: 4, points: 100 },
    referral: { points: 100, limit: 10 },
  }

  test('each rule is a sentence', () => {
    expect(rulesInWords(rules, en)).toEqual([
      'A post stays up for 2 days or longer. Taken down sooner, it earns nothing.',
      'On each channel up to 3 a day and 10 in a campaign count.',
      'Your very first post brings 50 more.',
      'Posting within one day of a campaign’s opening brings 20 more.',
      '4 weeks in a row with a post bring 100 more, each time.',
      'Someone you brought along posts for the first time: 100 more, for up to 10 people.',
      'Likes, comments and clicks earn nothing unless a campaign says so, so there is no need to ask anyone for them.',
    ])
  })

  test('a rule that is not there is not spoken of', () => {
    const bare: HubRules = {
      ...rules,
      perDay: 0,
      perCampaign: 0,
      keepLiveHours: 0,
      firstShare: 0,
      earlyBird: null,
      streak: null,
      referral: null,
      engagement: [{ unit: 'comments', points: 2 }],
      engagementCap: 40,
    }
    expect(rulesInWords(bare, en)).toEqual(['What people do with a post adds 2 for each comment, up to 40 a post.'])
  })

  test('a line says what it was for', () => {
    const channel = () => 'Instagram'
    expect(causeOf({ rule: 'share', channel: 'instagram' }, channel, en)).toBe('Instagram post')
    expect(causeOf({ rule: 'award', channel: null }, channel, en)).toBe('From the team')
  })
})

describe('the journal', () => {
  const entry = (date: string, points: number, state: 'earned' | 'settling' = 'earned') => ({
    on: moment(date),
    rule: 'share' as const,
    points,
    state,
    final: null,
    note: null,
    campaign: null,
    channel: null,
    url: null,
  })

  test('months in the order of the entries, with their sums', () => {
    const months = byMonth([entry('2026-11-03', 100), entry('2026-11-01', 30), entry('2026-10-30', 50)])
    expect(months.map((one) => [one.month, one.entries.length, one.points])).toEqual([
      ['2026-11', 2, 130],
      ['2026-10', 1, 50],
    ])
  })

  test('what is not final yet', () => {
    expect(settlingPoints([entry('2026-11-03', 100, 'settling'), entry('2026-11-01', 30)])).toBe(100)
  })

  test('the next tier, and none at the top', () => {
    const tiers = [0, 500].map((from) => ({ slug: `t${from}`, name: 'T', from, perks: [] }))
    expect(nextTier(tiers, 460)).toEqual({ tier: tiers[1], missing: 40 })
    expect(nextTier(tiers, 500)).toBeNull()
    expect(nextTier(tiers, -20)).toEqual({ tier: tiers[0], missing: 20 })
  })

  test.each([
    ['Maya Okonkwo', 'MO'],
    ['Noor', 'N'],
    ['Wanda Maria Kowalczyk', 'WK'],
    ['émile zola', 'ÉZ'],
    ['𝒜 b', '𝒜B'],
  ])('%s is %s', (name, letters) => expect(initials(name)).toBe(letters))
})
