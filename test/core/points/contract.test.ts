import { describe, expect, it } from 'vitest'
import { explainJson, tallyJson } from '../../../scripts/core/points/contract.ts'
import { explain } from '../../../scripts/core/points/explain.ts'
import { jsonText, type Printable } from '../../../scripts/core/points/json.ts'
import { at, tallied } from './support.ts'

describe('tally --json', () => {
  it('prints every key in its order', () => {
    const { tally } = tallied(
      {
        program: { tiers: [{ slug: 'low', name: 'Low', from: 10 }] },
        ambassadors: { maya: { segments: ['fan'] } },
        campaigns: { roast: {} },
        shares: [{ by: 'maya', at: '2026-11-03T18:20:00Z', campaign: 'roast' }],
      },
      '2026-11-04T09:00:00.987Z',
    )
    const row = (indent: string, movement: string) =>
      [
        '[',
        '  {',
        '    "rank": 1,',
        '    "handle": "maya",',
        '    "points": 100,',
        '    "pending": 0,',
        '    "balance": 100,',
        '    "shares": 1,',
        '    "tier": "low",',
        `    "movement": ${movement}`,
        '  }',
        ']',
      ].join(`\n${indent}`)
    expect(tallyJson(tally)).toBe(`{
  "now": "2026-11-04T09:00:00Z",
  "boards": {
    "all": ${row('    ', '0')},
    "seasons": {
      "2026-Q4": ${row('      ', 'null')}
    },
    "campaigns": {
      "roast": ${row('      ', 'null')}
    },
    "segments": {
      "fan": ${row('      ', '0')}
    }
  }
}
`)
  })

  it('leaves empty boards out', () => {
    expect(tallyJson(tallied({}).tally)).toBe(
      '{\n  "now": "2026-12-31T12:00:00Z",\n  "boards": {\n    "seasons": {},\n    "campaigns": {},\n    "segments": {}\n  }\n}\n',
    )
  })

  it('keeps slugs that look like numbers in the order of their signs', () => {
    const slugs = ['b', '9', '10', '2026', 'a']
    const shares = slugs.map((campaign, index) => ({ by: 'maya', at: `2026-11-0${index + 1}`, campaign }))
    const text = tallyJson(tallied({ shares }).tally)
    expect([...text.matchAll(/^ {6}"(.+)": \[/gm)].map(([, key]) => key)).toEqual([
      '2026-Q4',
      '10',
      '2026',
      '9',
      'a',
      'b',
    ])
  })
})

it('explain --json prints every key in its order and leaves out what is absent', () => {
  const literal = {
    rulesets: { '2026-01-01': { share: { instagram: 100 } } },
    campaigns: { roast: { title: 'Autumn roast' } },
    shares: [
      { by: 'maya', id: 'k3f9', at: '2026-11-03T18:20:00Z', campaign: 'roast' },
      { by: 'maya', id: 'b', at: '2026-11-04T18:20:00Z', review: 'rejected' as const },
    ],
    awards: [{ to: 'maya', id: 'thanks', points: -5, at: '2026-11-05', reason: 'A “mistake”' }],
  }
  const { program, tally } = tallied(literal)
  expect(explainJson(tally.now, 'maya', explain(program, tally, 'maya'))).toBe(`{
  "now": "2026-12-31T12:00:00Z",
  "handle": "maya",
  "entries": [
    {
      "at": "2026-11-03T18:20:00Z",
      "rule": "share",
      "points": 100,
      "state": "earned",
      "share": "maya--k3f9",
      "campaign": "roast",
      "source": "content/shares/2026/11/03/maya--k3f9.yaml",
      "note": "Instagram post for Autumn roast: 100 points"
    },
    {
      "at": "2026-11-04T18:20:00Z",
      "rule": "share",
      "points": 0,
      "state": "void",
      "reason": "rejected",
      "share": "maya--b",
      "source": "content/shares/2026/11/04/maya--b.yaml",
      "note": "Not accepted in review: no points"
    },
    {
      "at": "2026-11-04T23:00:00Z",
      "rule": "award",
      "points": -5,
      "state": "earned",
      "award": "maya--thanks",
      "source": "content/awards/2026/maya--thanks.yaml",
      "note": "A “mistake”: -5 points"
    }
  ]
}
`)
})

it.each<Printable>([{ a: 1, b: [], c: {}, d: [1, [2]], e: { f: null }, g: 'x"\n\u2028', h: true }, [], 'text', -0.5])(
  'prints %j as JSON.stringify does',
  (value) => {
    expect(jsonText(value)).toBe(JSON.stringify(value, null, 2))
  },
)

it('cuts instants to the second', () => {
  expect(at('2026-11-03T18:20:00.999Z') % 1000).toBe(999)
  expect(tallyJson(tallied({}, '2026-11-03T18:20:59.999Z').tally)).toContain('"now": "2026-11-03T18:20:59Z"')
})
