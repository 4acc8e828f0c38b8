import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const HERE = join(import.meta.dirname, '../..')
const WHOLE = [
  'astro.config.mjs',
  'content',
  'package.json',
  'package-lock.json',
  'schemas',
  'scripts',
  'site',
  'tsconfig.json',
  '.gitignore',
]

let root: string

/** A clone of what is here now, with the packages of this one. */
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'good word ')))
  for (const name of WHOLE) cpSync(join(HERE, name), join(root, name), { recursive: true })
  rmSync(join(root, 'site/generated'), { recursive: true, force: true })
  symlinkSync(join(HERE, 'node_modules'), join(root, 'node_modules'))
  git('init', '--quiet')
  git('add', '--all')
})
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })

function start(args: string[], until?: string): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, NODE_OPTIONS: '' }
  const child = spawn(process.execPath, [join(root, 'scripts/launch.mjs'), 'start', ...args], { cwd: root, env })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => {
    err += chunk
    if (until && err.includes(until)) child.kill('SIGINT')
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

test('a first start checks, counts and builds; a second has nothing to do; the clone stays as it was', async () => {
  const before = git('status', '--short', '--untracked-files=all')
  const first = await start(['--no-serve'])
  expect(first.err).toContain('Build the hub')
  expect([first.code, first.out]).toEqual([0, ''])
  expect(readFileSync(join(root, '.goodword/start/dist/index.html'), 'utf8')).toContain('Fernweh')
  const second = await start(['--no-serve'])
  expect(second.err).toContain('Nothing has changed')
  expect(second.code).toBe(0)
  expect(git('status', '--short', '--untracked-files=all')).toBe(before)
  expect(execFileSync('git', ['-C', join(root, '.goodword/sample'), 'status', '--short'], { encoding: 'utf8' })).toBe(
    '',
  )
}, 180_000)

test('it serves until Ctrl-C, then ends with 0 and a word', async () => {
  const { code, err } = await start(['--port', '45173'], 'Ctrl-C ends it')
  expect(err).toMatch(/Look at\n {2}http:\/\/localhost:45\d+\//)
  expect(err).toMatch(/\nEnded\.\n$/)
  expect(code).toBe(0)
}, 180_000)

test('a broken edit is told by the file that was edited, not by its copy', async () => {
  const path = join(root, 'content/campaigns/night-train/index.mdx')
  const right = readFileSync(path, 'utf8')
  writeFileSync(path, right.replace('status: ready', 'status: reddy'))
  const { code, err } = await start(['--no-serve'])
  writeFileSync(path, right)
  expect(code).toBe(1)
  expect(err).toContain(path)
  expect(err).toContain('Did you mean ready?')
  expect(err).not.toContain('.goodword/sample')
}, 60_000)
