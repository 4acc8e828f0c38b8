import { GOOD, type HostileCase, share, story } from './make.ts'

/** Aliases that each name the former twice: 2^n values from n lines. */
const laughs = ['a0: &a0 lol', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)].join(
  '\n',
)
const stairs = (steps: number) => Array.from({ length: steps }, (_, n) => `${' '.repeat(n)}k:`).join('\n')

export const depth: HostileCase[] = [
  share('900 brackets', `a: ${'['.repeat(900)}${']'.repeat(900)}\n`, 'too-deep'),
  share('900 brackets, not closed', `a: ${'['.repeat(900)}\n`, 'too-deep'),
  share('60,000 brackets', '['.repeat(60_000), 'too-deep'),
  share('30,000 brackets, closed', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'too-deep'),
  share('900 braces', `${'{a: '.repeat(900)}1${'}'.repeat(900)}\n`, 'too-deep'),
  share('brackets between quoted ones', `a: ${'[ "]", '.repeat(900)}\n`, 'too-deep'),
  share('10,000 lists on a line', `${'- '.repeat(10_000)}x\n`, 'too-deep'),
  share('10,000 question marks', `${'? '.repeat(10_000)}x\n`, 'too-deep'),
  share('350 nested maps', `${stairs(350)}\n`, 'too-deep'),
  share('2,000 nested maps, beyond the size', stairs(2000), 'too-long'),
  share(
    'nested maps in lists',
    Array.from({ length: 100 }, (_, n) => `${' '.repeat(n * 4)}- k:`).join('\n'),
    'too-deep',
  ),
  share('18 levels', `a: ${'['.repeat(18)}1${']'.repeat(18)}\n`, 'too-deep'),
  story('brackets in front matter', `---\na: ${'['.repeat(900)}${']'.repeat(900)}\n---\n`, 'too-deep'),
]

export const aliases: HostileCase[] = [
  share('billion laughs', `${laughs}\n`, 'yaml-alias'),
  share('an alias', `${GOOD}title: *a\n`, 'yaml-alias'),
  share('an anchor', `${GOOD}title: &a words\n`, 'yaml-alias'),
  share('an anchor that holds itself', 'a: &a [*a]\n', 'yaml-alias'),
  share('a merge key', `${GOOD}<<: { title: words }\n`, 'yaml-alias'),
  share('a merge of an alias', 'a: &a { b: 1 }\n<<: *a\n', 'yaml-alias'),
  share('an alias as key', '*a : b\n', 'yaml-alias'),
  share('20,000 aliases', '*a '.repeat(20_000), 'yaml-alias'),
  share('20,000 anchors', '&a '.repeat(20_000), 'yaml-alias'),
  share('a function', `${GOOD}title: !!js/function 'function () { throw 1 }'\n`, 'yaml-alias'),
  share('a regular expression', `${GOOD}title: !!js/regexp /(a+)+$/\n`, 'yaml-alias'),
  share('undefined', `${GOOD}title: !!js/undefined ''\n`, 'yaml-alias'),
  share('a Python object', `${GOOD}title: !!python/object/apply:os.system ["id"]\n`, 'yaml-alias'),
  share('a binary', `${GOOD}title: !!binary aGk=\n`, 'yaml-alias'),
  share('a set', '!!set { a, b }\n', 'yaml-alias'),
  share('a timestamp tag', `${GOOD}removed: !!timestamp 2026-11-04\n`, 'yaml-alias'),
  share('an own tag', `${GOOD}title: !own words\n`, 'yaml-alias'),
  share('a tag by address', `${GOOD}title: !<tag:yaml.org,2002:str> words\n`, 'yaml-alias'),
  share('a tag on a block', `${GOOD}title: !x |\n  words\n`, 'yaml-alias'),
  share('30,000 tags', '! '.repeat(30_000), 'yaml-alias'),
]
