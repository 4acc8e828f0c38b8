import { describe, expect, test } from 'vitest'
import { decode, mdxProblems } from '../../scripts/codec/index.ts'
import { didYouMean } from '../../scripts/core/did-you-mean.ts'
import { mask, quotable } from '../../scripts/core/mask.ts'

const SHARE = 'shares/2026/11/03/maya--k3f9.yaml'
const told = (path: string, text: string) =>
  decode(path, new TextEncoder().encode(text)).problems.map(({ code, line, message, hint }) => [
    code,
    line,
    message,
    ...(hint === undefined ? [] : [hint]),
  ])

describe('what is wrong with a share', () => {
  test('is told at once, by line, a field one time', () => {
    const text = 'ambassador: 012\nchanel: x\nurl: a.example\nat: 2026-02-30\nlogged:\n  via: emial\nwith: tom\n'
    expect(told(SHARE, text)).toEqual([
      ['wrong-shape', 1, 'ambassador is the number 012 and must be words', 'Put it between double quotes: "012"'],
      ['unknown-key', 2, 'There is no key chanel', 'Did you mean channel?'],
      [
        'wrong-shape',
        3,
        'url is "a.example", which is not a web address',
        'It starts with https:// and has no user name, password or space',
      ],
      [
        'wrong-shape',
        4,
        'at is "2026-02-30", which is not a date',
        'Write a day, or a date, a time and Z or an offset',
      ],
      ['missing-key', 5, 'The key at is missing in logged', 'Add it: date, time and Z or an offset'],
      ['wrong-shape', 6, 'logged.via is "emial", which is none of the words allowed here', 'Did you mean email?'],
      [
        'wrong-shape',
        7,
        'with is "tom" and must be a list',
        'Write [one, two], or each item on a line of its own after "- "',
      ],
    ])
  })

  test('counts lines from the top of the file, front matter and CRLF or not', () => {
    const page = '---\ntitle: a\nconsent:\n  at: no\n  by: b\n---\nHello\n'
    expect(told('stories/maya.md', page)[0]?.slice(0, 2)).toEqual(['wrong-shape', 4])
    expect(told('stories/maya.md', page.replaceAll('\n', '\r\n'))[0]?.slice(0, 2)).toEqual(['wrong-shape', 4])
  })

  test('names the line a quote was opened on', () => {
    expect(told(SHARE, 'a: 1\nb: "c\nd: e\n')[0]?.slice(0, 3)).toEqual([
      'yaml-syntax',
      2,
      'A quote that was opened is not closed',
    ])
  })

  test('gives the line of MDX in the whole file', async () => {
    const { record } = decode('guides/01-a.mdx', new TextEncoder().encode('---\ntitle: a\n---\n\nHello\n\n<Tip>\n'))
    expect(await mdxProblems(record!)).toMatchObject([{ code: 'mdx-syntax', line: 7, excerpt: '<Tip>' }])
  })
})

describe('what is printed', () => {
  test.each([
    ['write to maya@a.example now', 'write to [address] now'],
    ['mailto:maya%40a.example', 'mailto:[address]'],
    ['write to maya@example.com.de now', 'write to [address] now'],
    ['write to maya%40a.example@example.com', 'write to [address]'],
    ['--from "Harbour Crew <crew@example.com>"', '--from "Harbour Crew <crew@example.com>"'],
    ['+49 (0)170 / 123 45-67', '[number]'],
    ['call 0170.1234567', 'call [number]'],
    ['2026-11-03T18:20:00Z', '2026-11-03T18:20:00Z'],
    ['shares/2026/11/03/maya.yaml', 'shares/2026/11/03/maya.yaml'],
    ['120 likes, 8 comments', '120 likes, 8 comments'],
  ])('%j is masked', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  test('is one line, short, and hides nothing', () => {
    expect(quotable('a\n\u001b[31mb\u202e')).toBe('a \\u001b[31mb\\u202e')
    expect([...quotable('x'.repeat(500))]).toHaveLength(120)
    expect(mask('a'.repeat(60_000))).toHaveLength(60_000)
  })

  test('a slip is recognised, a stranger is not', () => {
    expect(didYouMean('chanel', ['channel', 'campaign'])).toBe('channel')
    expect(didYouMean('post-code', ['postcode'])).toBe('postcode')
    expect(didYouMean('ulr', ['url', 'at'])).toBe('url')
    expect(didYouMean('zebra', ['url', 'at', 'channel'])).toBeUndefined()
    expect(didYouMean('x', ['y'])).toBeUndefined()
  })
})
