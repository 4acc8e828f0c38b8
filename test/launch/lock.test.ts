import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { STALE_AFTER, withLock } from '../../scripts/launch/lock.mjs'
import { temporaryFolder } from '../support/folders.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('two at once take turns, and the second is told why it waits', async () => {
  const path = join(temporaryFolder(), 'new', 'setup.lock')
  const said: string[] = []
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await pause(100)
    inside -= 1
  }
  await Promise.all([1, 2, 3].map(() => withLock(path, (line: string) => said.push(line), work)))
  expect(most).toBe(1)
  expect(said).toHaveLength(2)
  expect(existsSync(path)).toBe(false)
})

test('a failure gives the lock back', async () => {
  const path = join(temporaryFolder(), 'setup.lock')
  const failing = withLock(
    path,
    () => {},
    async () => {
      throw new Error('full')
    },
  )
  await expect(failing).rejects.toThrow('full')
  expect(existsSync(path)).toBe(false)
})

test.each([
  ['whose owner is dead', () => `${hostname()} ${spawnSync('true').pid}`, 0],
  ['whose owner, elsewhere, has been silent', () => 'another-host 1', STALE_AFTER + 1000],
])('a lock %s is taken over', async (_, owner, age) => {
  const path = join(temporaryFolder(), 'setup.lock')
  mkdirSync(path)
  writeFileSync(join(path, 'owner'), owner())
  const then = new Date(Date.now() - age)
  utimesSync(path, then, then)
  expect(
    await withLock(
      path,
      () => {},
      async () => 'done',
    ),
  ).toBe('done')
})

test('a lock whose owner lives is not', async () => {
  const path = join(temporaryFolder(), 'setup.lock')
  mkdirSync(path)
  writeFileSync(join(path, 'owner'), `${hostname()} ${process.pid}`)
  const waiting = withLock(
    path,
    () => {},
    async () => 'in',
  )
  expect(await Promise.race([waiting, pause(700).then(() => 'waiting')])).toBe('waiting')
  rmSync(path, { recursive: true })
  expect(await waiting).toBe('in')
})

test('a lock that is held is given back when its process ends', () => {
  const path = join(temporaryFolder(), 'astro.lock')
  const lock = join(import.meta.dirname, '../../scripts/launch/lock.mjs')
  const script = `const { holdLock } = await import(${JSON.stringify(lock)}); await holdLock(process.argv[1], () => {}, 'building'); await holdLock(process.argv[1], () => {}, 'building'); console.log(require('node:fs').existsSync(process.argv[1]))`
  const { stdout } = spawnSync(
    process.execPath,
    ['--input-type=commonjs', '-e', `(async () => { ${script} })()`, path],
    {
      encoding: 'utf8',
    },
  )
  expect(stdout).toBe('true\n')
  expect(existsSync(path)).toBe(false)
})
