import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { command } from '../../scripts/commands/validate.ts'
import { makeWorld } from '../../scripts/world.ts'

export const GALLERY = import.meta.dirname
const SMALL = join(GALLERY, '..', 'fixtures', 'programs', 'small')
/** The present in every case. */
const NOW = Date.parse('2026-11-10T12:00:00Z')

/**
 * What a case may say about itself in `case.json`.
 * Beside it: `content/` laid over the small program, `before/` committed first (then `--base HEAD` is given),
 * `make.ts` for what cannot be kept as a file.
 */
type Settings = {
  /** The content alone, not laid over the small program. */
  readonly alone?: boolean
  /** Paths of the small program that are taken away. */
  readonly without?: readonly string[]
}

const isCase = (folder: string) => ['content', 'make.ts', 'case.json'].some((name) => existsSync(join(folder, name)))

/** The cases: folders of the gallery named by a code, or one level deeper. */
export function casesOf(code: string): string[] {
  const folder = join(GALLERY, code)
  if (!existsSync(folder)) return []
  if (isCase(folder)) return [folder]
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isCase)
}

/** The folders of the gallery, which are named by codes. */
export const galleryCodes = (): string[] =>
  readdirSync(GALLERY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

export const nameOf = (folder: string): string => relative(GALLERY, folder)

const settingsOf = (folder: string): Settings =>
  existsSync(join(folder, 'case.json')) ? JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) : {}

function commitAll(root: string) {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Anna', '-c', 'user.email=anna@harbour.example', '-c', 'core.autocrlf=false', ...args], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'As it was')
}

/** Lays out the content of a case below a folder. @returns whether it is to be compared with a commit */
async function layOut(folder: string, root: string): Promise<boolean> {
  const { alone = false, without = [] } = settingsOf(folder)
  const content = join(root, 'content')
  mkdirSync(content)
  if (!alone) cpSync(SMALL, content, { recursive: true })
  const before = join(folder, 'before')
  if (existsSync(before)) {
    cpSync(before, content, { recursive: true })
    commitAll(root)
  }
  for (const path of without) rmSync(join(content, path), { recursive: true })
  if (existsSync(join(folder, 'content'))) cpSync(join(folder, 'content'), content, { recursive: true })
  if (existsSync(join(folder, 'make.ts'))) {
    const { make } = (await import(pathToFileURL(join(folder, 'make.ts')).href)) as { make: (content: string) => void }
    make(content)
  }
  return existsSync(before)
}

/** Runs validate on a content folder inside a root, as the command does. */
export async function runValidate(
  root: string,
  values: Readonly<Record<string, string>> = {},
  more: { readonly colour?: boolean; readonly stepSummary?: string } = {},
): Promise<{ code: number; out: string; log: string }> {
  let [out, log] = ['', '']
  const write = (text: string) => {
    log += `${text}\n`
  }
  const world = makeWorld({
    root,
    fixedNow: NOW,
    interrupted: new AbortController().signal,
    log: { info: write, warn: write },
    out: (text) => {
      out += text
    },
    colour: false,
    stepSummary: undefined,
    ...more,
  })
  const code = await command.run({ values, positionals: [], content: join(root, 'content'), resolve: (path) => path }, world)
  return { code, out, log }
}

/** Lays out a case and runs validate on it. */
export async function runCase(folder: string, root: string) {
  const compared = await layOut(folder, root)
  return runValidate(root, compared ? { base: 'HEAD' } : {})
}

/** Lays out the small program alone. */
export function layOutSmall(root: string): void {
  cpSync(SMALL, join(root, 'content'), { recursive: true })
}
