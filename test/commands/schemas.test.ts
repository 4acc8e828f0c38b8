import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { KINDS } from '../../schemas/kinds.ts'
import { command } from '../../scripts/commands/schemas.ts'
import { jsonSchemas } from '../../scripts/core/json-schemas.ts'
import { makeWorld } from '../../scripts/world.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'

const ROOT = join(import.meta.dirname, '..', '..')

async function run(root: string, given: { check?: boolean } = {}) {
  let [out, log] = ['', '']
  const warn = (text: string) => {
    log += `${text}\n`
  }
  const write = (text: string) => {
    out += text
  }
  const world = makeWorld({
    root,
    fixedNow: 0,
    interrupted: new AbortController().signal,
    log: { info: warn, warn },
    out: write,
  })
  const code = await command.run(
    {
      values: given as Parameters<typeof command.run>[0]['values'],
      positionals: [],
      content: join(root, 'content'),
      resolve: (path) => path,
    },
    world,
  )
  return { code, out, log }
}

describe('the JSON Schemas', () => {
  it('are as schemas/ says: run npm run schemas when this fails', async () => {
    expect(await run(ROOT, { check: true })).toEqual({
      code: 0,
      out: 'The JSON Schemas and issue forms are as schemas/ says\n',
      log: '',
    })
  })

  it('are written, and drift is told', async () => {
    const root = temporaryFolder()
    expect(await run(root)).toMatchObject({
      code: 0,
      out: '18 JSON Schemas: 18 written, 0 removed\n4 issue forms: 4 written, 0 removed\n',
    })
    expect(await run(root)).toMatchObject({
      code: 0,
      out: '18 JSON Schemas: 0 written, 0 removed\n4 issue forms: 0 written, 0 removed\n',
    })
    const folder = join(root, 'schemas', 'json')
    writeFileSync(join(folder, 'share.schema.json'), '{}\n')
    writeFileSync(join(folder, 'old.schema.json'), '{}\n')
    const { code, log } = await run(root, { check: true })
    expect(code).toBe(1)
    expect(log).toBe(
      'schemas/json/share.schema.json differs from schemas/\nschemas/json/old.schema.json differs from schemas/\nRun npm run schemas and commit what it writes.\n',
    )
    rmSync(join(folder, 'pass.schema.json'))
    expect(await run(root)).toMatchObject({ out: expect.stringContaining('18 JSON Schemas: 2 written, 1 removed\n') })
    expect(existsSync(join(folder, 'old.schema.json'))).toBe(false)
  })

  it('come with the forms of issues in the program’s own language, and leave those that people wrote', async () => {
    const folder = join('.github', 'ISSUE_TEMPLATE')
    const root = writeTree(temporaryFolder(), {
      'content/program.yaml':
        'name: Crew\nbrand: Tee\nurl: https://crew.tee.example\ntimezone: Europe/Berlin\nlanguage: de\nmail:\n  from: crew@tee.example\n  postal_address: Hafen 1\n',
      [`${folder}/problem.yml`]: 'name: Mine\n',
      [`${folder}/member-old.yml`]: 'name: Old\n',
    })
    expect(await run(root)).toMatchObject({ out: expect.stringContaining('4 issue forms: 4 written, 1 removed\n') })
    expect(readFileSync(join(root, folder, 'member-share.yml'), 'utf8')).toContain('name: "Ich habe gepostet"')
    expect(existsSync(join(root, folder, 'problem.yml'))).toBe(true)
  })

  it.each([...jsonSchemas()])('%s keeps what editors show, and says the same as the shape', (name, text) => {
    const json = JSON.parse(text) as z.core.JSONSchema.BaseSchema
    expect(json).toMatchObject({
      type: 'object',
      additionalProperties: false,
      title: expect.any(String),
      description: expect.any(String),
    })
    expect(text).not.toContain(
      '"allOf": [\n        {\n          "$ref": "#/definitions/slug"\n        }\n      ]\n    }',
    )
    const { schema } = KINDS.find(({ kind }) => `${kind}.schema.json` === name)!
    const again = z.fromJSONSchema(json)
    for (const bad of [{ never: 1 }, [], 'words', 1, null]) {
      expect([name, again.safeParse(bad).success]).toEqual([name, schema.safeParse(bad).success])
    }
  })

  it('are wired to every kind of YAML file', () => {
    const text = readFileSync(join(ROOT, '.vscode', 'settings.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '')
    const wired = Object.entries((JSON.parse(text) as { 'yaml.schemas': Record<string, string> })['yaml.schemas'])
    for (const { kind, format, example } of KINDS) {
      if (format !== 'yaml') continue
      const [file] = wired.find(([, glob]) => matchesGlob(`content/${example}`, glob)) ?? []
      expect(file).toBe(`./schemas/json/${kind}.schema.json`)
    }
    expect(readdirSync(join(ROOT, 'schemas', 'json'))).toEqual(
      expect.arrayContaining(wired.map(([file]) => file.split('/').at(-1))),
    )
  })
})
