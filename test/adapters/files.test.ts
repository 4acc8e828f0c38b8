import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesStore } from '../../scripts/adapters/files.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'goodword-files-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const PASS = 'passes/autumn/maya.yaml'
const pass = { at: '2026-11-03T18:20:00Z' }
const text = (path: string) => readFileSync(join(root, path), 'utf8')

describe('a content folder', () => {
  test('is written, read, edited and emptied', async () => {
    const store = filesStore(root, 'content')
    expect(await store.apply([{ op: 'write', path: PASS, data: pass }])).toEqual([PASS])
    expect(text(PASS)).toBe('at: 2026-11-03T18:20:00Z\n')
    expect((await store.read()).records).toMatchObject([
      { kind: 'pass', path: PASS, data: pass, facts: { campaign: 'autumn', handle: 'maya' } },
    ])
    expect(
      await store.apply([{ op: 'edit', path: PASS, set: [{ at: ['note'], value: 'Away: back in May' }] }]),
    ).toEqual([PASS])
    expect(text(PASS)).toBe('at: 2026-11-03T18:20:00Z\nnote: "Away: back in May"\n')
    expect(await store.apply([{ op: 'remove', path: PASS }])).toEqual([PASS])
    expect(readdirSync(root)).toEqual([])
  })

  test('leaves what is as wanted untouched, and nothing beside it', async () => {
    const store = filesStore(root)
    await store.apply([{ op: 'write', path: PASS, data: pass }])
    const before = statSync(join(root, PASS), { bigint: true })
    expect(
      await store.apply([
        { op: 'write', path: PASS, data: pass },
        { op: 'remove', path: 'passes/autumn/tom.yaml' },
      ]),
    ).toEqual([])
    expect(statSync(join(root, PASS), { bigint: true }).mtimeNs).toBe(before.mtimeNs)
    expect(readdirSync(join(root, 'passes/autumn'))).toEqual(['maya.yaml'])
  })

  test('shows a change without making it', async () => {
    const store = filesStore(root)
    const shown = await store.preview([
      { op: 'write', path: PASS, data: pass },
      { op: 'edit', path: PASS, set: [{ at: ['note'], value: 'a' }] },
    ])
    expect(new TextDecoder().decode(shown.get(PASS))).toBe('at: 2026-11-03T18:20:00Z\nnote: a\n')
    expect(readdirSync(root)).toEqual([])
  })

  test('keeps all as it was when one part cannot be written', async () => {
    const store = filesStore(root)
    await store.apply([{ op: 'write', path: PASS, data: pass }])
    mkdirSync(join(root, 'rewards/mug.yaml'), { recursive: true })
    writeFileSync(join(root, 'rewards/mug.yaml/x'), '')
    const changes = [
      { op: 'write', path: PASS, data: { ...pass, note: 'new' } },
      { op: 'write', path: 'rewards/mug.yaml', data: { name: 'Mug', cost: 1 } },
    ] as const
    await expect(store.apply(changes)).rejects.toThrow()
    expect(text(PASS)).toBe('at: 2026-11-03T18:20:00Z\n')
    expect(readdirSync(join(root, 'passes/autumn'))).toEqual(['maya.yaml'])
  })

  test.each([
    '../out.age',
    '/etc/out.age',
    'contacts/../../out.age',
    'contacts/./a.age',
    'contacts\\a.age',
    'contacts/a\u0000.age',
    '.git/config',
    'contacts//a.age',
    '',
  ])('refuses to write %j', async (path) => {
    await expect(filesStore(root).apply([{ op: 'write-bytes', path, bytes: new Uint8Array(1) }])).rejects.toThrow(
      RangeError,
    )
  })

  test('neither reads nor writes through a link', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'goodword-outside-'))
    symlinkSync(outside, join(root, 'contacts'))
    symlinkSync(join(outside, 'a'), join(root, 'program.yaml'))
    const store = filesStore(root)
    await expect(
      store.apply([{ op: 'write-bytes', path: 'contacts/maya.age', bytes: new Uint8Array(1) }]),
    ).rejects.toThrow(/link/)
    await expect(store.apply([{ op: 'write-bytes', path: 'program.yaml', bytes: new Uint8Array(1) }])).rejects.toThrow(
      /link/,
    )
    await expect(store.bytes('contacts/maya.age')).rejects.toThrow(/link/)
    expect(readdirSync(outside)).toEqual([])
    expect((await store.read()).problems.map(({ code }) => code)).toEqual(['unreadable-file', 'unreadable-file'])
    rmSync(outside, { recursive: true })
  })

  test('passes over hidden files, measures media, and says when there is no folder', async () => {
    mkdirSync(join(root, 'rewards'))
    writeFileSync(join(root, 'rewards/mug.webp'), 'abc')
    writeFileSync(join(root, '.DS_Store'), 'x')
    expect(await filesStore(root).read()).toEqual({
      records: [],
      files: [{ path: 'rewards/mug.webp', bytes: 3 }],
      problems: [],
    })
    const gone = await filesStore(join(root, 'gone')).read()
    expect(gone.problems).toMatchObject([{ code: 'unreadable-file', message: 'There is no such content folder' }])
    expect(existsSync(join(root, 'gone'))).toBe(false)
  })

  test('finds the line of a field, of a missing one, and of a body', async () => {
    mkdirSync(join(root, 'stories'))
    writeFileSync(
      join(root, 'stories/maya.md'),
      '---\ntitle: Maya\nconsent:\n  at: 2026-11-03\n  by: Anna, anna@a.example\n---\n\nHello +49 170 1234567\n',
    )
    const file = 'stories/maya.md'
    const at = async (where: object) =>
      (await filesStore(root).locate([{ code: 'wrong-shape', message: 'm', file, ...where }]))[0]
    expect(await at({ field: ['consent', 'by'] })).toMatchObject({ line: 5, excerpt: 'by: Anna, [address]' })
    expect(await at({ field: ['consent', 'note'] })).toMatchObject({ line: 3, excerpt: 'consent:' })
    expect(await at({ field: ['cover'] })).toMatchObject({ line: 1 })
    expect(await at({ line: 8 })).toMatchObject({ line: 8, excerpt: 'Hello [number]' })
    expect(await at({})).not.toHaveProperty('line')
  })
})
