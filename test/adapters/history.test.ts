import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeHistory } from '../../scripts/adapters/history.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'

const ALL = /./
const DATE = '2026-11-10T12:00:00Z'

function git(folder: string, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: DATE,
    GIT_COMMITTER_DATE: DATE,
  }
  const who = ['-c', 'user.name=Anna', '-c', 'user.email=anna@harbour.example', '-c', 'core.autocrlf=false']
  return execFileSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8' })
}

/** A repository with one commit of some files, named `first`. */
function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = writeTree(temporaryFolder(), files)
  git(folder, 'init', '--quiet')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'first')
  git(folder, 'tag', 'first')
  return folder
}

const textsOf = (found: Awaited<ReturnType<ReturnType<typeof makeHistory>['at']>>) =>
  'missing' in found
    ? found
    : Object.fromEntries([...found].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))

describe('the history of a content folder', () => {
  it('gives paths below the folder and their bytes at a ref, whatever lies there now', async () => {
    const folder = repository({
      'content/points/a.yaml': 'one\n',
      'content/points/ü b.yaml': 'two\n\n',
      'content/points/empty.yaml': '',
      'points/a.yaml': 'elsewhere\n',
    })
    writeTree(folder, { 'content/points/a.yaml': 'changed\n', 'content/points/new.yaml': 'new\n' })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message', 'second')
    const history = makeHistory(join(folder, 'content'))
    expect(textsOf(await history.at('first', /^points\//))).toEqual({
      'points/a.yaml': 'one\n',
      'points/ü b.yaml': 'two\n\n',
      'points/empty.yaml': '',
    })
    expect(textsOf(await history.at('HEAD', /new/))).toEqual({ 'points/new.yaml': 'new\n' })
    expect(textsOf(await history.at('HEAD', /nothing/))).toEqual({})
  })

  it('gives bytes as they are', async () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256)
    const folder = repository({ 'a.bin': bytes, 'b.txt': 'b' })
    const found = await makeHistory(folder).at('first', ALL)
    expect(found).toEqual(
      new Map([
        ['a.bin', bytes],
        ['b.txt', new TextEncoder().encode('b')],
      ]),
    )
  })

  it('says so where there is no repository and no such commit; a ref is never an option', async () => {
    const folder = repository({ 'a.txt': 'a' })
    expect(await makeHistory(temporaryFolder()).at('HEAD', ALL)).toEqual({
      missing: expect.stringContaining('is in no git repository'),
    })
    for (const ref of ['origin/main', '--output=/tmp/x', '-p', '', 'HEAD:a.txt', 'a b; c']) {
      expect(await makeHistory(folder).at(ref, ALL)).toEqual({
        missing: `There is no commit ${ref} here: fetch it first (git fetch origin), or name another.`,
      })
    }
  })

  it('leaves out links, which are no files', async () => {
    const folder = repository({ 'a.txt': 'a' })
    execFileSync('ln', ['-s', '/etc/hostname', join(folder, 'link')])
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message', 'link')
    expect(textsOf(await makeHistory(folder).at('HEAD', ALL))).toEqual({ 'a.txt': 'a' })
  })
})
