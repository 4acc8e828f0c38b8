import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generatedFolder } from '../../site/data/generated.ts'
import { readProgram } from '../../site/data/program.ts'
import { temporaryFolder } from '../support/folders.ts'

const fixture = join(import.meta.dirname, '../fixtures/hub/fernweh/program.json')
const whole = (): Record<string, unknown> => JSON.parse(readFileSync(fixture, 'utf8'))
const written = (text: string): string => {
  const file = join(temporaryFolder(), 'program.json')
  writeFileSync(file, text)
  return file
}

describe('the door', () => {
  test('reads what the scripts wrote', () => {
    const hub = readProgram(fixture)
    expect(hub.program.name).toBe('Fernweh Crew')
    expect(hub.boards.all.length).toBe(hub.members.filter((one) => one.listed).length)
  })

  test('says what to run when nothing was written', () => {
    expect(() => readProgram('/nowhere/program.json')).toThrow(
      /\/nowhere\/program\.json is not there\. Run `npm run build`/,
    )
  })

  test('names the file that is not whole JSON', () => {
    const file = written('{"version": 2,')
    expect(() => readProgram(file)).toThrow(`${file} is not whole JSON`)
  })

  test.each([[1], [undefined], ['2']])('refuses version %j', (version) => {
    const file = written(JSON.stringify({ ...whole(), version }))
    expect(() => readProgram(file)).toThrow(/is of version .*this hub reads version 2/)
  })

  test.each([['null'], ['[]'], ['"x"']])('refuses %s', (text) => {
    expect(() => readProgram(written(text))).toThrow(/is of version undefined/)
  })

  test('refuses a field that the contract does not name, and says where', () => {
    const data = whole()
    const members = data.members as Record<string, unknown>[]
    const file = written(JSON.stringify({ ...data, members: [{ ...members[0], email: 'x@y.example' }] }))
    expect(() => readProgram(file)).toThrow(/members\.0: .*"email"/)
  })

  test.each([['javascript:alert(1)'], ['data:text/html,x'], ['//evil.example'], ['https://a.example/ b']])(
    'refuses the link %s',
    (link) => {
      const data = whole()
      const campaigns = data.campaigns as Record<string, unknown>[]
      const file = written(JSON.stringify({ ...data, campaigns: [{ ...campaigns[0], link }] }))
      expect(() => readProgram(file)).toThrow(/campaigns\.0\.link/)
    },
  )

  test.each([['../secret.webp'], ['a/../../b.webp'], ['.hidden'], ['a/.git/x'], ['a?url'], ['a#b'], ['a\\b']])(
    'refuses the picture %s',
    (file) => {
      const data = whole()
      const cover = { file, alt: '', width: 1, height: 1 }
      const campaigns = data.campaigns as Record<string, unknown>[]
      const path = written(JSON.stringify({ ...data, campaigns: [{ ...campaigns[0], cover }] }))
      expect(() => readProgram(path)).toThrow(/campaigns\.0\.cover\.file/)
    },
  )
})

test('the generated folder is the hub’s own unless the environment names another', () => {
  expect(generatedFolder({})).toBe(join(process.cwd(), 'site/generated'))
  expect(generatedFolder({ GOODWORD_GENERATED: '' })).toBe(join(process.cwd(), 'site/generated'))
  expect(generatedFolder({ GOODWORD_GENERATED: '/tmp/other' })).toBe('/tmp/other')
})
