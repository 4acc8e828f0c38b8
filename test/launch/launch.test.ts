import { spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, writeTree } from '../support/folders.ts'

const SCRIPTS = join(import.meta.dirname, '../../scripts')

/** A clone with nothing to install, whose main does what the test says. */
function clone(main: string): string {
  const root = writeTree(temporaryFolder(), {
    'scripts/main.ts': main,
    'package.json': '{"type":"module"}',
    'package-lock.json': '{"packages":{"":{}}}',
    'node_modules/.package-lock.json': '{"packages":{}}',
  })
  cpSync(join(SCRIPTS, 'launch.mjs'), join(root, 'scripts/launch.mjs'))
  cpSync(join(SCRIPTS, 'launch'), join(root, 'scripts/launch'), { recursive: true })
  return root
}

type Run = { code: number | null; out: string; err: string }

function launch(root: string, args: string[], whenReady?: (pid: number) => void): Promise<Run> {
  // The test may itself run under the launcher, which sets this.
  const { NODE_COMPILE_CACHE: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/launch.mjs'), ...args], { cwd: '/', env })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
    if (String(chunk).includes('ready') && child.pid) whenReady?.(child.pid)
  })
  child.stderr.on('data', (chunk) => (err += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

test('arguments, exit code and both streams pass through as they are, from any folder', async () => {
  const root = clone(
    'const words: string[] = process.argv.slice(2)\nconsole.log(JSON.stringify(words)); console.error("for people"); process.exitCode = 3',
  )
  const { code, out, err } = await launch(root, ['tally', '--json', 'two words', '*'])
  expect(code).toBe(3)
  expect(out).toBe('["tally","--json","two words","*"]\n')
  expect(err).toBe('for people\n')
})

test('the command gets its Node first in the path and a place to keep compiled code', async () => {
  const root = clone('console.log(process.env.PATH!.split(":")[0], process.env.NODE_COMPILE_CACHE)')
  const { out } = await launch(root, [])
  expect(out).toBe(`${join(process.execPath, '..')} ${root}/.goodword/cache/compile\n`)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the command, and its own exit code counts', async (signal) => {
  const root = clone(
    `process.on('${signal}', () => { console.log('tidied up'); process.exit(0) }); setInterval(() => {}, 1000); console.log('ready')`,
  )
  const { code, out } = await launch(root, [], (pid) => process.kill(pid, signal))
  expect([code, out]).toEqual([0, 'ready\ntidied up\n'])
})

test('a command that a signal ends gives the code that shells give', async () => {
  const root = clone("setInterval(() => {}, 1000); console.log('ready')")
  expect((await launch(root, [], (pid) => process.kill(pid, 'SIGTERM'))).code).toBe(143)
})

test('a good install is remembered by a stamp', async () => {
  const root = clone('')
  await launch(root, [])
  expect(readFileSync(join(root, 'node_modules/.goodword-stamp'), 'utf8')).toMatch(/^\w+-\w+ [0-9a-f]{64}$/)
})

test('without a lock file it says how to get it back, on stderr alone', async () => {
  const root = clone('')
  rmSync(join(root, 'package-lock.json'))
  const { code, out, err } = await launch(root, ['tally'])
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('git checkout -- package-lock.json')
})

test('under npm, the command ends when the shell between them is gone', async () => {
  const root = clone(
    "process.on('SIGTERM', () => { console.log('tidied up'); process.exit(0) }); setInterval(() => {}, 1000); console.log('ready')",
  )
  const script = `"${process.execPath}" "${join(root, 'scripts/launch.mjs')}"; true`
  const shell = spawn('sh', ['-c', script], { env: { ...process.env, npm_lifecycle_event: 'start' } })
  let out = ''
  shell.stdout.on('data', (chunk) => {
    out += chunk
    if (String(chunk).includes('ready')) shell.kill('SIGKILL')
  })
  await new Promise((resolve) => shell.on('close', resolve))
  expect(out).toBe('ready\ntidied up\n')
})
