import { describe, expect, it } from 'vitest'
import { cut, tableText, widthOf } from '../../../scripts/core/points/columns.ts'
import { movementText } from '../../../scripts/core/points/table.ts'

describe('columns', () => {
  it.each([
    ['Maya', 4],
    ['森愛子', 6],
    ['김', 2],
    ['Łukasz', 6],
    ['e\u0301', 1],
    ['👩‍🌾', 2],
    ['', 0],
  ])('%s takes its width', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it.each([
    ['Maya Brandt', 11, 'Maya Brandt'],
    ['Maya Brandt', 10, 'Maya Bran…'],
    ['森愛子', 5, '森愛…'],
    ['森愛子', 4, '森…'],
    ['a\u001b[31mb\u202e', 40, 'a\\u001b[31mb\\u202e'],
  ])('%j in %i', (text, columns, kept) => {
    expect(cut(text, columns)).toBe(kept)
  })

  it('are set apart by two spaces, numbers at the right', () => {
    const columns = [
      { heading: 'Who', most: 8 },
      { heading: 'N', most: 5, right: true },
    ]
    expect(
      tableText(columns, [
        ['Maya', '1'],
        ['森', '20'],
      ]),
    ).toBe('Who    N\nMaya   1\n森    20\n')
  })
})

it.each([
  [2, '↑2'],
  [-1, '↓1'],
  [0, '='],
  [null, 'new'],
])('a movement of %s is %s', (movement, text) => {
  expect(movementText(movement)).toBe(text)
})
