import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../../scripts/core/build-program.ts'
import { checkLaws, LAWS } from '../../../scripts/core/laws/index.ts'
import type { LawContext } from '../../../scripts/core/laws/law.ts'
import type { Program } from '../../../scripts/core/program.ts'
import type { ContentRecord } from '../../../scripts/core/records.ts'
import { makeProgram, type ProgramLiteral, recordAt, recordsOf } from '../../support/program-builder.ts'

const NOW = Date.parse('2026-11-10T12:00:00Z')

/** A program that breaks no law: what a case adds is what it breaks. */
const FINE: ProgramLiteral = {
  campaigns: {
    hello: { opens: '2026-01-01', starter: true, within: '7d', action: 'Say hello', captions: [{ text: '#ad Hello' }] },
  },
}

const found = (program: Program, context: Partial<LawContext> = {}) =>
  checkLaws(program, { now: NOW, broken: new Set(), ...context }).map(({ code, file, field }) =>
    [code, file, field?.join('.')].filter((one) => one !== undefined).join(' '),
  )

/** What the laws say of a fine program with more in it. */
function problems(more: ProgramLiteral, context: Partial<LawContext> = {}): string[] {
  const literal = { ...FINE, ...more, campaigns: { ...FINE.campaigns, ...more.campaigns } }
  return found(makeProgram(literal), context)
}

const withRecords = (records: readonly ContentRecord[], files: readonly string[] = []) =>
  found(
    buildProgram(
      [...recordsOf(FINE), ...records],
      files.map((path) => ({ path, bytes: 1 })),
    )!,
  )

const share = { by: 'maya', at: '2026-11-03T18:20:00Z', url: 'https://www.instagram.com/p/Cx1abcd/' }
const campaign = {
  opens: '2026-10-15',
  closes: '2026-11-30',
  action: 'Show it',
  captions: [{ text: '#ad The first cup' }],
}

describe('the laws', () => {
  it('find nothing in a fine program', () => {
    expect(problems({})).toEqual([])
    expect(problems({ shares: [share], campaigns: { tea: campaign } })).toEqual([])
  })

  it('do not depend on the order of the files', () => {
    const records = recordsOf({
      ...FINE,
      ambassadors: { maya: { referred_by: 'tom' }, tom: { referred_by: 'maya' }, t0m: { name: 'tom' } },
      shares: [share, { ...share, by: 'tom' }, { ...share, by: 'zoe', with: ['zoe'] }],
    })
    const sorted = (list: readonly ContentRecord[]) => found(buildProgram(list, [])!).sort()
    expect(sorted(records.toReversed())).toEqual(sorted(records))
    expect(sorted(records).length).toBeGreaterThan(4)
  })

  it('are listed once each', () => {
    expect(new Set(LAWS).size).toBe(LAWS.length)
  })
})

describe('dates', () => {
  it.each<[string, ProgramLiteral, string[]]>([
    ['a campaign may open and close on one day', { campaigns: { tea: { ...campaign, closes: '2026-10-15' } } }, []],
    [
      'a bare closing day is its end',
      { campaigns: { tea: { ...campaign, opens: '2026-10-15T12:00:00Z', closes: '2026-10-15' } } },
      [],
    ],
    [
      'a review in the second of posting is in order',
      { shares: [{ ...share, review: { status: 'verified', by: 'anna', at: share.at } }] },
      [],
    ],
    ['a post gone in the second of posting is in order', { shares: [{ ...share, removed: share.at }] }, []],
    ['a day ahead may be a matter of clocks', { shares: [{ ...share, at: '2026-11-11T11:00:00Z' }] }, []],
    [
      'a share before the networks is a slip',
      { shares: [{ ...share, at: '1926-11-03T18:20:00Z' }] },
      ['share-before-joining', 'shares-before-rules', 'unlikely-date'],
    ],
    ['a member may join next spring', { ambassadors: { maya: { joined: '2027-04-01' } } }, []],
    ['a member does not join in 2062', { ambassadors: { maya: { joined: '2062-04-01' } } }, ['unlikely-date']],
    [
      'logging earlier than posting is a slip',
      { shares: [{ ...share, logged: { at: '2026-11-01T10:00:00Z', via: 'form' } }] },
      ['unlikely-date'],
    ],
    [
      'imports noted no time of logging',
      { shares: [{ ...share, logged: { at: '2026-11-01T10:00:00Z', via: 'import' } }] },
      [],
    ],
    ['a reward may end on its first day', { rewards: { box: { from: '2026-11-01', until: '2026-11-01' } } }, []],
  ])('%s', (_, literal, codes) => {
    expect(
      problems(literal)
        .map((one) => one.split(' ')[0])
        .sort(),
    ).toEqual(codes)
  })
})

describe('the starter', () => {
  const hello = FINE.campaigns!['hello']!
  it.each<[string, ProgramLiteral, string[]]>([
    [
      'opens later: none is open',
      { campaigns: { hello: { ...hello, opens: '2026-12-01' } } },
      ['no-open-starter program.yaml'],
    ],
    ['a second one that is paused is no second one', { campaigns: { other: { ...hello, status: 'paused' } } }, []],
    ['a second one that opens later is no second one', { campaigns: { other: { ...hello, opens: '2026-12-01' } } }, []],
    [
      'without one, a live program has an error instead',
      {
        program: {
          live: true,
          live_from: '2026-11-01',
          url: 'https://a.org',
          mail: { from: 'a@a.org', postal_address: 'Kai 1' },
        },
        campaigns: { hello: { ...hello, status: 'draft' } },
      },
      ['live-incomplete program.yaml live'],
    ],
  ])('%s', (_, literal, expected) => {
    expect(problems(literal)).toEqual(expected)
  })

  it('may be in a campaign that could not be read', () => {
    expect(
      problems({ campaigns: { hello: { ...hello, status: 'draft' } } }, { broken: new Set(['campaigns/x/index.md']) }),
    ).toEqual([])
  })
})

describe('rulesets compared with an earlier commit', () => {
  const earlier = { ref: 'main', changed: [], deleted: [], added: [] }
  const today = 'points/2026-11-10.yaml'
  const tomorrow = 'points/2026-11-11.yaml'
  it.each([
    ['changed today', { changed: [today] }, [`ruleset-changed ${today}`]],
    ['changed before it takes effect', { changed: [tomorrow] }, []],
    ['deleted', { deleted: [today] }, [`ruleset-deleted ${today}`]],
    ['deleted before it takes effect', { deleted: [tomorrow] }, []],
    ['added with the date of today', { added: [today] }, []],
    [
      'added with a date that has passed',
      { added: ['points/2026-11-09.yaml'] },
      ['ruleset-backdated points/2026-11-09.yaml'],
    ],
  ])('%s', (_, differences, expected) => {
    const rulesets = { '2020-01-01': {}, '2026-11-09': {} }
    expect(problems({ rulesets }, { earlier: { ...earlier, ...differences } })).toEqual(expected)
  })

  it("a program's first rulesets may begin in its past", () => {
    expect(problems({}, { earlier: { ...earlier, added: ['points/2020-01-01.yaml'] } })).toEqual([])
  })

  it("today is the program's own today", () => {
    const late = { now: Date.parse('2026-11-10T23:30:00Z'), earlier: { ...earlier, changed: [tomorrow] } }
    expect(problems({}, late)).toEqual([`ruleset-changed ${tomorrow}`])
  })
})

describe('members', () => {
  it('are told once of a circle, however long, and not of what leads to it', () => {
    const by = (referred_by?: string) => ({ ...(referred_by && { referred_by }) })
    expect(
      problems({ ambassadors: { a: by('b'), bo: by('ci'), ci: by('du'), du: by('bo'), e: by('bo'), b: by() } }),
    ).toEqual(['referral-circle ambassadors/bo.md referred_by'])
  })

  it.each<[string, ProgramLiteral, string[]]>([
    [
      'a share from before joining that was imported',
      {
        ambassadors: { maya: { joined: '2026-11-05' } },
        shares: [{ ...share, logged: { at: '2026-11-09T10:00:00Z', via: 'import' } }],
      },
      [],
    ],
    ['a share of an alumna', { ambassadors: { maya: { status: 'alumni' } }, shares: [share] }, []],
    [
      'a declined twin',
      {
        program: { home: 'private' },
        ambassadors: { maya: { name: 'Maya' }, maja: { name: 'Maya', status: 'declined' } },
      },
      [],
    ],
    [
      'names apart by case and space alone',
      { ambassadors: { maya: { name: 'Maya Lind' }, zoe: { name: 'maya  LIND', joined: '2026-01-01' } } },
      ['same-name ambassadors/zoe.md name'],
    ],
  ])('%s', (_, literal, expected) => {
    expect(problems(literal)).toEqual(expected)
  })
})

describe('shares', () => {
  it.each<[string, ProgramLiteral, string[]]>([
    [
      'a partner logged it under another spelling',
      {
        shares: [
          { ...share, with: ['tom'] },
          { by: 'tom', at: '2026-11-03T19:00:00Z', url: 'http://m.instagram.com/reel/Cx1abcd?igsh=1' },
        ],
      },
      [],
    ],
    [
      'a proof that was removed, but for its hash',
      { shares: [{ by: 'maya', at: share.at, proof_hash: 'a'.repeat(64) }] },
      [],
    ],
    ['a talk with a title', { shares: [{ by: 'maya', at: share.at, channel: 'talk', title: 'Tea' }] }, []],
    [
      'a talk that can be watched on a network',
      { shares: [{ ...share, channel: 'talk', url: 'https://youtu.be/dQw4w9WgXcQ' }] },
      [],
    ],
    ['a blog anywhere', { shares: [{ ...share, channel: 'blog', url: 'https://medium.com/@maya/tea' }] }, []],
    [
      'a host that only ends like a network',
      { shares: [{ ...share, url: 'https://notinstagram.com/p/Cx1abcd/' }] },
      ['link-elsewhere shares/2026/11/03/maya--s1.yaml url'],
    ],
    ['a share under the local day, past midnight there', { shares: [{ ...share, at: '2026-11-03T23:30:00Z' }] }, []],
    [
      'an earlier review without a name',
      { shares: [{ ...share, review: null, reviewed: [{ status: 'rejected', at: '2026-11-04T10:00:00Z' }] }] },
      ['review-unsigned shares/2026/11/03/maya--s1.yaml reviewed.0'],
    ],
    [
      'a review by their own account on the forge',
      {
        ambassadors: { maya: { github: 'maya-l' } },
        shares: [{ ...share, review: { status: 'verified', by: 'maya-l', at: '2026-11-04T10:00:00Z' } }],
      },
      ['own-decision shares/2026/11/03/maya--s1.yaml review.by'],
    ],
    [
      'a campaign whose window is upside down is told once',
      { campaigns: { tea: { ...campaign, closes: '2026-10-01' } }, shares: [{ ...share, campaign: 'tea' }] },
      ['dates-backwards campaigns/tea/index.mdx closes'],
    ],
  ])('%s', (_, literal, expected) => {
    expect(problems(literal)).toEqual(expected)
  })
})

describe('claims', () => {
  const claims = (...costs: number[]) => costs.map((cost) => ({ by: 'maya', cost, at: '2026-11-08' }))
  const step = (status: 'requested' | 'cancelled', at: string) => ({ status, at, by: 'anna' })
  const has = (points: number): ProgramLiteral => ({
    rewards: { box: { stock: 2, per_member: 2 } },
    awards: [{ to: 'maya', points, at: '2026-11-01' }],
  })
  it.each<[string, ProgramLiteral, string[]]>([
    ['spend the balance to the last point', { ...has(200), redemptions: claims(100, 100) }, []],
    [
      'are told from the first that is not covered',
      { ...has(150), redemptions: claims(100, 100) },
      ['over-balance redemptions/2026/maya--r2.yaml cost'],
    ],
    [
      'do not count when cancelled',
      {
        ...has(100),
        redemptions: [
          {
            ...claims(100)[0]!,
            steps: [step('requested', '2026-11-08T12:00:00Z'), step('cancelled', '2026-11-09T12:00:00Z')],
          },
          ...claims(100),
        ],
      },
      [],
    ],
    [
      'stop at the stock and at what each may have',
      { ...has(300), redemptions: claims(100, 100, 100) },
      ['over-stock redemptions/2026/maya--r3.yaml reward', 'over-stock redemptions/2026/maya--r3.yaml reward'],
    ],
  ])('%s', (_, literal, expected) => {
    expect(problems(literal)).toEqual(expected)
  })

  it('are not told of too few points while a file that may hold them is broken', () => {
    expect(
      problems({ ...has(0), redemptions: claims(100) }, { broken: new Set(['shares/2026/11/03/maya--x.yaml']) }),
    ).toEqual([])
  })
})

describe('disclosure and points', () => {
  const caption = (text: string): ProgramLiteral => ({ campaigns: { tea: { ...campaign, captions: [{ text }] } } })
  const at = 'campaigns/tea/index.mdx captions.0.text'
  it.each<[string, ProgramLiteral, string[]]>([
    ['a longer hashtag is not the tag', caption('#adventure on the quay'), [`caption-without-tag ${at}`]],
    ['capitals do not matter', caption('#AD On the quay'), []],
    ['the fourth line is too late', caption('One\nTwo\nThree\n#ad'), [`late-tag ${at}`]],
    ['not required: not asked for', { ...caption('On the quay'), program: { disclosure: { required: false } } }, []],
    [
      'another word of advertising',
      {
        ...caption('#Anzeige Am Kai'),
        campaigns: {
          hello: { ...FINE.campaigns!['hello'], captions: [{ text: '#anzeige Hallo' }] },
          tea: { ...campaign, captions: [{ text: '#Anzeige Am Kai' }] },
        },
        program: { disclosure: { tags: ['#anzeige'] } },
      },
      [],
    ],
    ['liking tea is not begging', caption('#ad I like this tea, and you would too. Follow the river.'), []],
    ['begging in German', caption('#ad Liken und teilen!'), [`begs-for-likes ${at}`]],
    [
      'a ruleset that is past is past',
      {
        rulesets: {
          '2020-01-01': { share: { facebook: 10, default: 10 } },
          '2026-01-01': { share: { facebook: 0, default: 10 } },
        },
      },
      [],
    ],
    [
      'points by default reach Facebook once somebody is there',
      { shares: [{ ...share, channel: 'facebook', url: 'https://www.facebook.com/maya/posts/1' }] },
      ['facebook-points points/2020-01-01.yaml share.default'],
    ],
    [
      "a campaign's own points for likes",
      {
        rulesets: { '2020-01-01': { engagement_cap: 10 } },
        campaigns: { tea: { ...campaign, points: { engagement: { likes: 1 } } } },
      },
      ['points-for-likes campaigns/tea/index.mdx points.engagement.likes'],
    ],
    [
      'a channel is paid by the campaign',
      {
        rulesets: { '2020-01-01': { share: { x: 10 } } },
        campaigns: { tea: { ...campaign, channels: ['blog'], points: { share: { blog: 5 } } } },
      },
      [],
    ],
  ])('%s', (_, literal, expected) => {
    expect(problems(literal)).toEqual(expected)
  })

  it.each([
    ['a draft', { ...campaign, status: 'draft' as const, captions: [], action: undefined }],
    ['one that is over', { ...campaign, closes: '2026-11-01', captions: [], action: undefined }],
    ['one to come', { ...campaign, opens: '2026-11-12', captions: [], action: undefined }],
  ])('asks nothing of %s', (_, tea) => {
    expect(problems({ campaigns: { tea } })).toEqual([])
  })
})

describe('a public home', () => {
  const open: ProgramLiteral = {
    program: { community: { name: 'The quay', url: 'https://chat.example/x' } },
    ambassadors: {
      maya: {
        location: 'Kiel',
        country: 'DE',
        why: 'Tea',
        photo: undefined,
        channels: [{ channel: 'x', handle: 'maya' }],
      },
    },
    shares: [{ ...share, review: { status: 'verified', by: 'anna', at: '2026-11-04T10:00:00Z', note: 'Dark' } }],
  }
  it('keeps nothing open that is not for all', () => {
    expect(problems(open).sort()).toEqual([
      'not-agreed ambassadors/maya.md channels',
      'not-agreed ambassadors/maya.md country',
      'not-agreed ambassadors/maya.md location',
      'not-agreed ambassadors/maya.md why',
      'open-community program.yaml community.url',
      'open-note shares/2026/11/03/maya--s1.yaml review.note',
    ])
  })

  it('shows what the member agreed to; a private one may hold the rest', () => {
    expect(
      problems({ ambassadors: { maya: { ...open.ambassadors!['maya'], public: ['location', 'words', 'channels'] } } }),
    ).toEqual([])
    expect(problems({ ...open, program: { ...open.program, home: 'private' } })).toEqual([])
  })
})

describe('contacts', () => {
  it('are found in any field and line, but not in the program’s own', () => {
    const records = [
      recordAt(
        'story',
        'stories/a.md',
        { title: 'Call 0151 23456789', consent: { at: '2026-01-01', by: 'maya' } },
        'Fine.\n\nWrite to zoe@post.example\n',
      ),
      recordAt('guide', 'guides/01-a.mdx', { title: 'Ask' }, 'Write to [us](mailto:crew@test.example).\n'),
      recordAt('ambassador', 'ambassadors/maya.md', {
        name: 'Maya',
        status: 'active',
        joined: '2026-01-01',
        public: ['channels'],
        channels: [
          { channel: 'mastodon', handle: 'maya@social.example' },
          { channel: 'x', handle: 'maya@social.example' },
        ],
      }),
    ]
    expect(withRecords(records).sort()).toEqual([
      'plain-contact ambassadors/maya.md channels.1.handle',
      'plain-contact stories/a.md',
      'plain-contact stories/a.md title',
    ])
  })

  it('of nobody are told', () => {
    expect(withRecords([], ['contacts/zoe.age'])).toEqual(['unknown-ambassador contacts/zoe.age'])
  })
})

describe('pictures and links', () => {
  const guide = (body: string) => [recordAt('guide', 'guides/01-a.mdx', { title: 'A' }, body)]
  it.each([
    ['a picture that a component names', '<Figure file="a.webp" />', ['guides/a.webp'], []],
    ['a picture that is not there', '![A](./a.webp "A")', [], ['missing-file guides/01-a.mdx']],
    ['a remote picture', '![A](https://a.example/a.webp)', [], []],
    ['a picture nobody names', 'A', ['guides/a.webp'], ['orphaned-file guides/a.webp']],
    ['the theme', 'A', ['theme.css'], []],
    [
      'links that lead somewhere',
      '[A](/campaigns/hello) [B](../guides/a/#top) [C](https://a.example/campaigns/none)',
      [],
      [],
    ],
    ['a link of a component', '<a href="/campaigns/helo/">A</a>', [], ['broken-link guides/01-a.mdx']],
  ])('%s', (_, body, files, expected) => {
    expect(withRecords(guide(body), files)).toEqual(expected)
  })

  it('of a folder with a broken file are left alone', () => {
    const program = buildProgram(recordsOf(FINE), [{ path: 'guides/a.webp', bytes: 1 }])!
    expect(found(program, { broken: new Set(['guides/01-a.mdx']) })).toEqual([])
  })
})
