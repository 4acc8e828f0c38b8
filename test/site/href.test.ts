import { describe, expect, test } from 'vitest'
import { joinBase, rebase } from '../../site/lib/href.ts'

describe('joinBase', () => {
  test.each([
    ['/', '/boards/', '/boards/'],
    ['/crew', '/boards/', '/crew/boards/'],
    ['/crew/', '/', '/crew/'],
    ['/a/b', '/x.svg', '/a/b/x.svg'],
  ])('%s and %s', (base, path, whole) => expect(joinBase(base, path)).toBe(whole))

  test('a path without a slash is a mistake', () => {
    expect(() => joinBase('/', 'boards/')).toThrow('href("boards/")')
  })
})

describe('rebase', () => {
  test('puts the base before links and sources from the root', () => {
    expect(rebase('<p><a class="x" href="/guides/">g</a> <img alt="" src="/a.webp"></p>', '/crew')).toBe(
      '<p><a class="x" href="/crew/guides/">g</a> <img alt="" src="/crew/a.webp"></p>',
    )
  })

  test('leaves other links, what has the base already, and text alone', () => {
    const html =
      '<a href="https://x.example/a">a</a><a href="//x.example">b</a><a href="#c">c</a><a href="/crew/b/">d</a><code>href="/e"</code>'
    expect(rebase(html, '/crew')).toBe(html)
    expect(rebase('<a href="/crewmates/">a</a>', '/crew')).toBe('<a href="/crew/crewmates/">a</a>')
  })

  test('at the root nothing changes', () => {
    expect(rebase('<a href="/x/">x</a>', '/')).toBe('<a href="/x/">x</a>')
  })
})
