import { describe, expect, test } from 'vitest'
import { markup } from '../../scripts/adapters/markup.ts'

describe('Markdown of strangers', () => {
  test.each([
    ['# Hi', '<h3>Hi</h3>'],
    ['###### Hi', '<h6>Hi</h6>'],
    ['a <b onclick="x()">b</b>', '<p>a &#x3C;b onclick="x()">b&#x3C;/b></p>'],
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['[a](https://a.example/?b=1)', '<p><a href="https://a.example/?b=1" rel="nofollow ugc noopener">a</a></p>'],
    ['<maya@a.example>', '<p><a href="mailto:maya@a.example" rel="nofollow ugc noopener">maya@a.example</a></p>'],
    ['[a](javascript:alert(1))', '<p>a</p>'],
    ['[a](JaVaScRiPt:alert(1))', '<p>a</p>'],
    ['[a](data:text/html,x)', '<p>a</p>'],
    ['[a](/members/)', '<p>a</p>'],
    ['[a](//evil.example)', '<p>a</p>'],
    ['[a](https://u:p@a.example)', '<p>a</p>'],
    ['![a picture](https://a.example/x.png)', '<p>a picture</p>'],
    ['![](x.png) b', '<p> b</p>'],
    ['- [x] done', '<ul>\n<li>☑ done</li>\n</ul>'],
    ['a[^1]\n\n[^1]: b', '<p>a[1]</p>\n<p>b</p>'],
    ['```js\na < b\n```', '<pre><code>a &#x3C; b\n</code></pre>'],
    ['~~a~~ **b** *c*', '<p><del>a</del> <strong>b</strong> <em>c</em></p>'],
  ])('%j', (markdown, html) => {
    expect(markup.toHtml(markdown)).toBe(html)
  })

  test('what parsers choke on is shown as it was typed', () => {
    expect(markup.toHtml('> '.repeat(5000))).toMatch(/^<p>(?:&gt; )+<\/p>$/)
    expect(markup.toHtml(`${'['.repeat(5000)}<script>`)).toMatch(/^<p>\[+&lt;script&gt;<\/p>$/)
  })
})
