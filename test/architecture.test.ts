import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breachesOf } from './architecture/import-law.ts'

const ROOT = join(import.meta.dirname, '..')
const SOURCE = /\.(?:ts|mts|js|mjs|astro)$/
const PASSED = /^(?:site\/generated|test\/fixtures|test\/errors\/[^/]+\/.*content)\//

/** The repository's sources, by their path from its root. */
function sources(): Map<string, string> {
  const paths = ['schemas', 'scripts', 'site', 'test'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${top}/${path.replaceAll('\\', '/')}`,
    ),
  )
  const mine = paths.filter((path) => SOURCE.test(path) && !PASSED.test(path) && !path.includes('node_modules')).sort()
  return new Map(mine.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

const breaches = (files: Readonly<Record<string, string>>) => breachesOf(new Map(Object.entries(files)))

describe('the import law', () => {
  it('holds in the whole repository', () => {
    const files = sources()
    expect(files.size).toBeGreaterThan(100)
    expect(breachesOf(files)).toEqual([])
  })

  it.each([
    ['the core takes a node module', 'scripts/core/a.ts', "import { readFileSync } from 'node:fs'"],
    ['the core takes a package off the list', 'scripts/core/a.ts', "import { parse } from 'yaml'"],
    ['the core imports an adapter lazily', 'scripts/core/a.ts', "const b = await import('../adapters/files.ts')"],
    ['the core imports the types of ports', 'scripts/core/a.ts', "import type { Store } from '../ports.ts'"],
    ['the core reads the clock', 'scripts/core/a.ts', 'export const now = () => Date.now()'],
    ['the core makes a date of now', 'scripts/core/a.ts', 'export const now = new Date()'],
    ['the core asks Temporal for now', 'scripts/core/a.ts', 'export const now = Temporal.Now.instant()'],
    ['the core throws dice', 'scripts/core/a.ts', 'export const one = Math.random()'],
    ['the core reads the environment', 'scripts/core/a.ts', "export const home = process.env['HOME']"],
    ['the core makes a random id', 'scripts/core/a.ts', 'export const id = crypto.randomUUID()'],
    [
      'the core makes a key',
      'scripts/core/a.ts',
      "export const k = () => crypto.subtle.generateKey('Ed25519', true, ['sign'])",
    ],
    ['the core fetches', 'scripts/core/a.ts', "export const page = fetch('https://a.example')"],
    ['schemas import the core', 'schemas/a.ts', "export { mask } from '../scripts/core/mask.ts'"],
    ['the codec imports a value of the core', 'scripts/codec/a.ts', "import { tally } from '../core/points/tally.ts'"],
    ['ports import a value', 'scripts/ports.ts', "import { sortProblems } from './core/problem.ts'"],
    ['an adapter imports another', 'scripts/adapters/a.ts', "import { b } from './b.ts'"],
    ['an adapter imports the core', 'scripts/adapters/a.ts', "import { tally } from '../core/points/tally.ts'"],
    ['a command imports an adapter', 'scripts/commands/a.ts', "import { filesStore } from '../adapters/files.ts'"],
    ['a command imports a node module', 'scripts/commands/a.ts', "import { join } from 'node:path'"],
    ['main imports the core', 'scripts/main.ts', "import { tally } from './core/points/tally.ts'"],
    [
      'the site imports a script',
      'site/pages/a.astro',
      "---\nimport { tally } from '../../scripts/core/points/tally.ts'\n---\n",
    ],
    ['the site reads past the door', 'site/lib/a.ts', "import { hubData } from '../../schemas/hub-data.ts'"],
    [
      "the site's own script imports a script",
      'site/pages/a.astro',
      "<p>1</p>\n<script>\nimport '../../scripts/main.ts'\n</script>\n",
    ],
    ['the site reads content', 'site/content.config.ts', "const base = './content/guides'"],
    [
      'the site globs content',
      'site/pages/a.astro',
      "---\nconst all = import.meta.glob('../../content/guides/*.mdx')\n---\n",
    ],
    [
      'a script imports a test',
      'scripts/commands/a.ts',
      "import { makeProgram } from '../../test/support/program-builder.ts'",
    ],
    ['a file stands nowhere', 'scripts/helpers/a.ts', 'export const a = 1'],
  ])('breaks when %s', (_, path, text) => {
    expect(breaches({ [path]: text })).toHaveLength(1)
  })

  it.each([
    [
      'the core imports schemas and the date package',
      'scripts/core/a.ts',
      "import { Temporal } from 'temporal-polyfill'\nimport { SLUG } from '../../schemas/primitives.ts'",
    ],
    [
      'the core makes a date of an instant',
      'scripts/core/a.ts',
      'export const day = (at: number) => new Date(at).toISOString()',
    ],
    ['the core digests', 'scripts/core/a.ts', "export const d = (b: Uint8Array) => crypto.subtle.digest('SHA-256', b)"],
    [
      'the core has a field called process',
      'scripts/core/a.ts',
      'export const a = (b: { process: string }) => b.process',
    ],
    ['an adapter imports its own part', 'scripts/adapters/files-list.ts', "import { b } from './files-read.ts'"],
    [
      'an adapter imports types of the core',
      'scripts/adapters/a.ts',
      "import type { Program } from '../core/program.ts'\nimport { type Share } from '../core/program.ts'",
    ],
    [
      'the door reads the hand-off',
      'site/data/program.ts',
      "import { readFileSync } from 'node:fs'\nimport { hubData } from '../../schemas/hub-data.ts'",
    ],
    [
      'a page talks about imports',
      'site/pages/a.astro',
      "---\nconst a = 1\n---\n<p>import { a } from '../../scripts/main.ts'</p>\n",
    ],
    [
      'a comment talks about them',
      'scripts/core/a.ts',
      "// import { a } from 'node:fs'; Date.now()\nexport const a = 1",
    ],
  ])('allows that %s', (_, path, text) => {
    expect(breaches({ [path]: text })).toEqual([])
  })
})
