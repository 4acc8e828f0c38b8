import { describe, expect, test } from 'vitest'
import { stampFor, treeMatches } from '../../scripts/launch/modules.mjs'
import { isMusl, isNewEnough, lockOf, NODE_PACKAGES, nodePackage } from '../../scripts/launch/node.mjs'
import { environmentForNpm, explainFailure } from '../../scripts/launch/npm.mjs'
import { environmentFor, exitCodeOf } from '../../scripts/launch.mjs'

const glibc = { getReport: () => ({ header: { glibcVersionRuntime: '2.36' } }) }
const musl = { getReport: () => ({ header: {} }) }

describe('which Node', () => {
  test.each([
    ['18.20.8', false],
    ['20.20.2', false],
    ['23.11.1', false],
    ['24.0.0', true],
    ['26.10.0', true],
  ])('%s is new enough: %s', (version, answer) => expect(isNewEnough(version)).toBe(answer))

  test.each(Object.keys(NODE_PACKAGES))('%s gets an exact version with its checksum', (machine) => {
    const [platform, arch] = machine.split('-')
    const found = nodePackage({ platform, arch, version: 'v20.0.0', report: glibc })
    expect(isNewEnough(found.version)).toBe(true)
    expect(found.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Buffer.from(found.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64)
    expect(lockOf(found).packages[`node_modules/${found.name}`]).toEqual({
      version: found.version,
      integrity: found.integrity,
    })
  })

  test.each([
    ['linux', 'x64', musl, 'linux on x64 with musl'],
    ['linux', 'riscv64', glibc, 'linux on riscv64'],
    ['win32', 'arm64', undefined, 'win32 on arm64'],
  ])('%s %s is told to install Node by hand', (platform, arch, report, words) => {
    expect(() => nodePackage({ platform, arch, version: 'v20.0.0', report })).toThrow(words)
  })

  test('only Linux can be musl', () => {
    expect(isMusl('darwin', { header: {} })).toBe(false)
  })
})

describe('whether the packages are there', () => {
  const one = { version: '1.0.0', integrity: 'sha512-a' }
  const lock = { packages: { '': {}, 'node_modules/a': one, 'node_modules/b-win32': { ...one, optional: true } } }

  test.each([
    ['all of them', { 'node_modules/a': one, 'node_modules/b-win32': one }, true],
    ['all but what is for other machines', { 'node_modules/a': one }, true],
    ['one missing', { 'node_modules/b-win32': one }, false],
    ['another version', { 'node_modules/a': { ...one, version: '1.0.1' } }, false],
    ['another archive of the same version', { 'node_modules/a': { ...one, integrity: 'sha512-b' } }, false],
    ['none', {}, false],
  ])('%s', (_, packages, answer) => expect(treeMatches(lock, { packages })).toBe(answer))

  test('a stamp belongs to one lock file on one kind of machine', () => {
    const stamp = stampFor('{}', { platform: 'linux', arch: 'x64' })
    expect(stampFor('{}', { platform: 'linux', arch: 'x64' })).toBe(stamp)
    expect(stampFor('{ }', { platform: 'linux', arch: 'x64' })).not.toBe(stamp)
    expect(stampFor('{}', { platform: 'darwin', arch: 'x64' })).not.toBe(stamp)
  })
})

describe('when npm fails', () => {
  test.each([
    ['npm error code ENOTFOUND', 'cannot be reached'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EINTEGRITY', 'checksum differs'],
    ['npm error code E404', 'does not have one of the packages'],
    ['npm error code EACCES', 'may not be written'],
    [
      'npm error code EUSAGE\nnpm error `npm ci` can only install packages when ... are in sync',
      'do not belong together',
    ],
  ])('%s is said in words', (output, words) => {
    const { message, steps } = explainFailure('the packages', output)
    expect(message).toContain(words)
    expect(steps.length).toBeGreaterThan(0)
  })

  test('what is not known is shown as npm says it, without passwords', () => {
    const { steps } = explainFailure(
      'the packages',
      'npm error code EWHAT\nnpm error at https://anna:secret@registry.example/x\nnoise',
    )
    expect(steps.join('\n')).toContain('https://***@registry.example/x')
    expect(steps.join('\n')).not.toMatch(/secret|noise/)
  })
})

describe('the environment', () => {
  test('of npm has no options that were meant for the npm that started it', () => {
    const given = {
      PATH: '/usr/bin',
      NODE_ENV: 'production',
      npm_config_omit: 'dev',
      npm_config_dry_run: 'true',
      npm_config_registry: 'https://r.example',
    }
    expect(environmentForNpm(given, '/n24/bin/node')).toEqual({
      PATH: '/n24/bin:/usr/bin',
      npm_config_registry: 'https://r.example',
      NODE_NO_WARNINGS: '1',
    })
  })

  test('of the command has its Node first, under whatever name the path goes', () => {
    const env = environmentFor(
      { Path: '/usr/bin', NODE_OPTIONS: '--max-old-space-size=4096' },
      '/n 24/bin/node',
      '/clone/.goodword',
    )
    expect(env).toMatchObject({
      Path: '/n 24/bin:/usr/bin',
      NODE_COMPILE_CACHE: '/clone/.goodword/cache/compile',
      NODE_OPTIONS: '--max-old-space-size=4096 --disable-warning=ExperimentalWarning',
    })
    expect(env).not.toHaveProperty('PATH')
  })

  test('exit codes pass through, signals as shells give them', () => {
    expect([exitCodeOf(0, null), exitCodeOf(3, null), exitCodeOf(null, 'SIGINT'), exitCodeOf(null, 'SIGTERM')]).toEqual(
      [0, 3, 130, 143],
    )
  })
})
