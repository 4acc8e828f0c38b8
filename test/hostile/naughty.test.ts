import { describe, expect, test } from 'vitest'
import { throughFields, throughMarkup } from './naughty.ts'

describe('the big list of naughty strings', () => {
  test('through the text fields of every kind: a problem, or the same text', () => {
    const { strings, fields, tries, equal, refused, wrong } = throughFields(7)
    console.log(
      `${strings} strings, ${fields} text fields, ${tries} tries: ${equal} read as they were written, ${refused} refused`,
    )
    expect(wrong).toEqual([])
    expect(strings).toBeGreaterThan(480)
    expect(equal).toBeGreaterThan(1000)
    expect(refused).toBeGreaterThan(1000)
    expect(equal + refused).toBe(tries)
  })

  test('through the markup: nothing that a browser would act on', () => {
    expect(throughMarkup()).toEqual([])
  })
})
