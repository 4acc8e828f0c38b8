/** Builds the hubs that the browser tests look at, once for all of them: real commands on real content, at fixed instants. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { ASYNCAPI } from '../../support/asyncapi.ts'

const ROOT = join(import.meta.dirname, '../../..')
// Inside the clone: Astro keeps its half-made pages beside an output folder that lies there, and in one shared place else.
const WORK = join(ROOT, '.goodword/test/browser')

/** Where the hub under a path sends its forms; a test that sends any puts a relay there. */
export const RELAY = 'https://relay.crew.example/'

/** A built hub and what it was built from; folders are absolute. */
export type BuiltHub = {
  readonly content: string
  /** The instant it shows, as `--now` takes it. */
  readonly now: string
  /** Where what it was built from was written. */
  readonly generated: string
  /** The built pages. */
  readonly dist: string
  /** The path it is published under: `/` or `/crew/`. */
  readonly base: string
}

export type Hubs = {
  /** The sample at three instants: before the second ruleset; just after midnight of a new quarter, where UTC has the day before; now, under a path. */
  readonly sample: readonly [summer: BuiltHub, midnight: BuiltHub, crew: BuiltHub]
  /** A real program's file, imported into an empty folder; undefined where that file is not on this machine. */
  readonly asyncapi: BuiltHub | undefined
}

declare module 'vitest' {
  export interface ProvidedContext {
    hubs: Hubs
  }
}

async function command(...args: string[]): Promise<void> {
  // Not the whole environment: the test runner's own settings are not the command's.
  const { PATH, HOME } = process.env
  try {
    await promisify(execFile)(process.execPath, ['scripts/main.ts', ...args], { cwd: ROOT, env: { PATH, HOME } })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? error.stderr : error
    throw new Error(`${args[0]} failed: node scripts/main.ts ${args.join(' ')}\n${said}`)
  }
}

/** Builds the hub of a content folder at an instant, into a place of its own by that name. */
export async function build(name: string, content: string, now: string, base: string): Promise<BuiltHub> {
  const [generated, dist] = [join(WORK, name, 'generated'), join(WORK, name, 'dist')]
  await command('build', '--content', content, '--now', now, '--generated', generated, '--out', dist)
  return { content, now, generated, dist, base }
}

/** The sample as another brand would publish it: at a path of a shared host. */
function underAPath(): string {
  const content = join(WORK, 'crew/content')
  cpSync(join(ROOT, 'content'), content, { recursive: true })
  const file = join(content, 'program.yaml')
  const text = readFileSync(file, 'utf8')
  const moved = text.replace(/^url: .*$/m, 'url: https://acme.github.io/crew')
  if (moved === text) throw new Error('content/program.yaml has no line "url: …" to change')
  writeFileSync(file, `${moved}ways_in: { relay: ${RELAY}, email: in@in.crew.example }\n`)
  return content
}

async function importedAsyncapi(): Promise<BuiltHub | undefined> {
  if (!existsSync(ASYNCAPI.file)) {
    process.stderr.write(`\nNOT TESTED: the hub of an imported program, since ${ASYNCAPI.file} is not here.\n`)
    return undefined
  }
  const content = join(WORK, 'asyncapi/content')
  mkdirSync(content, { recursive: true })
  await command('import', '--content', content, '--now', ASYNCAPI.now, '--map', ASYNCAPI.map, ASYNCAPI.file)
  return build('asyncapi', content, ASYNCAPI.now, '/')
}

/** What the test runner calls before the first browser test; what it returns is called after the last. */
export default async function setup(project: TestProject): Promise<() => void> {
  rmSync(WORK, { recursive: true, force: true })
  const content = join(ROOT, 'content')
  // One after the other: Astro keeps a list of its pages' bodies at one place of the clone, and two builds would mix theirs.
  const summer = await build('summer', content, '2026-07-15T12:00:00Z', '/')
  const midnight = await build('midnight', content, '2026-09-30T22:30:00Z', '/')
  const crew = await build('crew', underAPath(), '2026-11-21T12:00:00Z', '/crew/')
  const asyncapi = await importedAsyncapi()
  project.provide('hubs', { sample: [summer, midnight, crew], asyncapi })
  return () => rmSync(WORK, { recursive: true, force: true })
}
