import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../scripts/codec/template.ts'
import { readBlocks } from '../../scripts/codec/template-markdown.ts'

const paths = (source: string) =>
  parseTemplate(source)
    .variables.map(({ path, line }) => `${line}: ${path.join('.')}`)
    .sort()

describe('a template, read and not run', () => {
  it('gives its variables with their lines, wherever they stand', () => {
    expect(
      paths(
        'Hi {{ a.b | append: c }}\n{% if d > 1 and e.f %}\n{{ g }}{% elsif h %}{% else %}{{ i }}{% endif %}\n{% case j %}{% when k %}{{ l }}{% endcase %}{% unless m %}{% endunless %}',
      ),
    ).toEqual(['1: a.b', '1: c', '2: d', '2: e.f', '3: g', '3: h', '3: i', '4: j', '4: k', '4: l', '4: m'])
  })

  it('resolves the names of loops and leaves out assigned ones', () => {
    expect(
      paths(
        '{% for one in list.all limit: most %}{{ one.name }}{{ forloop.index }}{% for two in one.rest %}{{ two.x }}{% endfor %}{% endfor %}{{ one }}{% assign z = q %}{{ z }}',
      ),
    ).toEqual([
      '1: list.all',
      '1: list.all.[].name',
      '1: list.all.[].rest',
      '1: list.all.[].rest.[].x',
      '1: most',
      '1: one',
      '1: q',
    ])
  })

  it('gives filters and tags', () => {
    const { filters, tags } = parseTemplate('{{ a | upcase | nope: b }}\n{% if c %}{% endif %}\n{% include "x" %}')
    expect(filters).toEqual([
      { name: 'upcase', line: 1 },
      { name: 'nope', line: 1 },
    ])
    expect(tags).toEqual([
      { name: 'if', line: 2 },
      { name: 'include', line: 3 },
    ])
  })

  it.each([
    ['a\n{{ b }', 2, /\{\{ is not closed/],
    ['a\n{% if b %}', 2, /never ended/],
    ['{% if b', 1, /\{% is not closed/],
    ['{{ a..b }}', 1, /does not read/],
    ['{% for i in (1..9) %}{% endfor %}', 1, /range/],
    ['{{ a[b] }}', 1, /square brackets/],
  ])('says where and why %j does not parse', (source, line, message) => {
    expect(parseTemplate(source).broken).toEqual({ line, message: expect.stringMatching(message) })
  })
})

describe('Markdown for mail', () => {
  const links = (markdown: string) => JSON.stringify(readBlocks(markdown)).match(/"url":"[^"]*"/g) ?? []

  it('links only what was written as a link, and only to the web and to mail', () => {
    expect(links('[a](https://a.example) <https://b.example> [c](mailto:c@tea.example)')).toHaveLength(3)
    expect(
      links(
        'https://a.example www.a.example a@tea.example [b](javascript:alert) [c](data:text/html,x) [d](ftp://d) ![e](https://e.example/e.png) <a href="https://f.example">f</a>',
      ),
    ).toEqual([])
  })

  it('takes HTML for words, but a line break for what it is', () => {
    expect(readBlocks('a<br>b\n\n<script>x</script>')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'text', text: 'b' }] },
      { type: 'paragraph', children: [{ type: 'text', text: '<script>x</script>' }] },
    ])
  })
})
