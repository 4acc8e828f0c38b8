import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode } from '../../scripts/codec/index.ts'
import { kindsWithFiles } from './arbitraries.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what is written is read again as it was', () => {
  test.each(kindsWithFiles)('$kind.kind ($kind.format)', ({ files }) => {
    fc.assert(
      fc.property(files, ({ path, data, body }) => {
        const text = encode(path, data, body)
        const { record, problems } = decode(path, bytes(text))
        expect(problems).toEqual([])
        expect(record?.data).toEqual(data)
        expect(record?.body).toBe(body)
        expect(encode(path, record!.data, record!.body)).toBe(text)
        expect(text.endsWith('\n')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
