import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { decode, edit, encode } from '../../scripts/codec/index.ts'
import { bare } from '../../scripts/codec/schema-walk.ts'
import { kindsWithFiles, valuesOf } from './arbitraries.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (data: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)

/** Lines of the file without those of one top-level field. */
function without(lines: readonly string[], key: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (start === -1) return [...lines]
  let end = start + 1
  while (
    end < lines.length &&
    /^(?: |\r?$)/.test(lines[end]!) &&
    lines
      .slice(end)
      .some((line, at) => line.startsWith(' ') && lines.slice(end, end + at).every((one) => one.trim() === ''))
  )
    end++
  return [...lines.slice(0, start), ...lines.slice(end)]
}

/** Puts comments and empty lines between the fields, and comments after plain values. */
function decorate(lines: readonly string[], notes: readonly number[]): string[] {
  const open = lines.indexOf('---', 1)
  return lines.flatMap((line, at) => {
    const note = notes[at % notes.length]
    const top = /^[a-z_]+:/.test(line) && (open === -1 || at < open)
    if (!top || note === 0) return [line]
    if (note === 1) return ['# a note: kept', line]
    if (note === 2) return ['', '#kept', line]
    return /^[a-z_]+: +[^|>"'\s]/.test(line) ? [`${line}   # beside`] : [line]
  })
}

describe('an edit touches nothing but its field', () => {
  test.each(kindsWithFiles)('$kind.kind ($kind.format)', ({ kind, files }) => {
    const shape = (bare(kind.schema) as z.ZodObject).shape as Record<string, z.ZodType>
    const change = fc
      .constantFrom(...Object.keys(shape))
      .chain((key) => fc.record({ key: fc.constant(key), value: fc.option(valuesOf(shape[key]!), { nil: undefined }) }))
    fc.assert(
      fc.property(
        files,
        change,
        fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        ({ path, data, body }, { key, value }, notes, eol, bom) => {
          const before = (bom ? '\ufeff' : '') + decorate(encode(path, data, body).split('\n'), notes).join(eol)
          const has = Object.hasOwn(data, key)
          fc.pre(Object.keys(data).length > 1 || value !== undefined)
          const after = text(edit(path, bytes(before), [{ at: [key], value }]))
          const { [key]: _, ...rest } = data as Record<string, unknown>
          const wanted = value === undefined ? rest : { ...rest, [key]: value }
          const yes = decode(path, bytes(after))
          const allowed = kind.schema.safeParse(wanted).success
          if (allowed) expect(yes.record?.data).toEqual(wanted)
          const strip = (all: string) => without(all.replace('\ufeff', '').split(eol), key)
          expect(strip(after)).toEqual(strip(before))
          expect(after.startsWith('\ufeff')).toBe(bom)
          if (!has && value === undefined) expect(after).toBe(before)
          if (eol === '\r\n') expect(after.replaceAll('\r\n', '')).not.toMatch(/\n/)
        },
      ),
      { numRuns: 150 },
    )
  })
})
