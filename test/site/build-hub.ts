import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { HubData } from '../../schemas/hub-data.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/** The small made-up hub that the tests build. */
export const fixture = join(root, 'test/fixtures/hub/fernweh')

export const fernweh = (): HubData => JSON.parse(readFileSync(join(fixture, 'program.json'), 'utf8'))

/** A program in which nothing has happened and nothing is said. */
export const empty = (): HubData => {
  const whole = fernweh()
  const bare = { tagline: null, about: null, contact: null, postalAddress: null, tiers: [], badges: [], rules: [] }
  const forms = { ...whole.program.forms, relay: null, email: null, issues: null, keys: [] }
  return {
    ...whole,
    program: { ...whole.program, ...bare, forms, url: 'https://bare.example' },
    campaigns: [],
    boards: { all: [], seasons: [], campaigns: {}, segments: {} },
    members: [],
    newcomers: [],
    efforts: { ...whole.efforts, newcomers: [], streaks: [], improved: [] },
    totals: { members: 0, shares: 0 },
    guides: [],
    stories: [],
    tips: [],
    news: [],
    rewards: [],
    quiz: null,
  }
}

/**
 * A folder for what a test file builds. Inside the clone: Astro keeps its half-made pages beside an output folder that
 * lies there, and in one shared place else.
 */
export const workFolder = (name: string): string => join(root, '.goodword', `hub-${name}-${process.pid}`)

/**
 * Builds a hub of data, and of the bodies and pictures that lie in `from`.
 * @param sheet the brand's own stylesheet
 * @param nodeArgs handed to the Node that runs Astro
 * @returns the folder of the built pages
 */
export const buildHub = async (
  folder: string,
  data: HubData,
  from?: string,
  sheet?: string,
  nodeArgs: readonly string[] = [],
): Promise<string> => {
  const generated = join(folder, 'generated')
  const out = join(folder, 'dist')
  mkdirSync(generated, { recursive: true })
  if (from) cpSync(from, generated, { recursive: true })
  writeFileSync(join(generated, 'program.json'), JSON.stringify(data))
  if (sheet !== undefined) writeFileSync(join(generated, 'brand.css'), sheet)
  // Not the whole environment: Vitest's own settings are not the build's.
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, GOODWORD_GENERATED: generated, GOODWORD_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' }
  const args = [...nodeArgs, join(root, 'node_modules/astro/bin/astro.mjs'), 'build']
  await run(process.execPath, args, { cwd: root, env, maxBuffer: 2 ** 28 })
  return out
}

/** The paths of the built pages. */
export const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))

/** What a reader reads of a page, and what is read out: text, and the attributes that are words. */
export const wordsOf = (html: string): string => {
  const shown = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
  const read = [...shown.matchAll(/\s(?:alt|title|aria-label|placeholder|content)="(?!https?:)([^"]*)"/g)]
  return `${shown.replace(/<[^>]*>/g, ' ')} ${read.map(([, text]) => text).join(' ')}`.replace(/\s+/g, ' ')
}

const size = (file: string): number => gzipSync(readFileSync(file)).length
const isFile = (file: string): boolean => existsSync(file)

/** A script and all that it imports before it runs. */
const scriptFiles = (file: string, known = new Set<string>()): Set<string> => {
  if (known.has(file) || !isFile(file)) return known
  known.add(file)
  const code = readFileSync(file, 'utf8')
  for (const [, from] of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
    scriptFiles(join(dirname(file), from ?? ''), known)
  return known
}

/** What the script that holds some words weighs with all that it imports, in bytes compressed; 0 where there is none. */
export const scriptWeight = (folder: string, words: string): number => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'))
  const [first] = all.filter((path) => readFileSync(join(folder, path), 'utf8').includes(words))
  return first === undefined ? 0 : [...scriptFiles(join(folder, first))].reduce((sum, file) => sum + size(file), 0)
}

/** What a page weighs when it is opened, in bytes compressed, without pictures and faces. */
export const weightOf = (folder: string, page: string, base = ''): { all: number; scripts: number } => {
  const html = readFileSync(join(folder, page), 'utf8')
  const here = (path: string) => join(folder, path.slice(base.length))
  const sheets = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, path]) =>
    here(path ?? ''),
  )
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].flatMap(([, path]) => [...scriptFiles(here(path ?? ''))]),
  )
  const inline = [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? '')
  const scriptBytes = [...scripts].reduce((sum, file) => sum + size(file), gzipSync(inline.join('\n')).length)
  const sheetBytes = [...new Set(sheets)].reduce((sum, file) => sum + size(file), 0)
  return { all: gzipSync(html).length + sheetBytes + scriptBytes, scripts: scriptBytes }
}
