import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeForgeBranch } from '../../scripts/adapters/forge-branch.ts'
import { makeLocalBranch } from '../../scripts/adapters/history-branch.ts'
import type { Branch } from '../../scripts/ports.ts'
import { emulatedGithub } from '../github/support/emulated.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { NOW } from './support.ts'

const clock = { now: () => NOW }

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Anna', '-c', 'user.email=anna@harbour.example']
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' })
}

function clone(): string {
  const folder = writeTree(temporaryFolder(), { 'content/a.yaml': 'a: 1\n' })
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'first')
  return folder
}

type Made = { readonly one: Branch; readonly other: Branch; log(): Promise<readonly string[]> }

const places: readonly (readonly [string, () => Promise<Made>])[] = [
  [
    'in a local clone',
    async () => {
      const folder = clone()
      const log = async () => git(folder, 'log', '--format=%s', 'ledger').trim().split('\n')
      return { one: makeLocalBranch(folder, 'ledger', clock), other: makeLocalBranch(folder, 'ledger', clock), log }
    },
  ],
  [
    'on GitHub',
    async () => {
      const { url, repository, as } = await emulatedGithub()
      await as('anna').repos.createOrUpdateFileContents({
        owner: 'anna',
        repo: 'crew',
        path: 'a.txt',
        message: 'first',
        content: 'YQ==',
      })
      const access = { repository, token: 'token_of_bot', apiUrl: url }
      const log = async () => {
        const { data } = await as('anna').repos.listCommits({ owner: 'anna', repo: 'crew', sha: 'ledger' })
        return data.map(({ commit }) => commit.message)
      }
      return { one: makeForgeBranch(access, 'ledger'), other: makeForgeBranch(access, 'ledger'), log }
    },
  ],
]

describe.each(places)('a branch %s', (_, make) => {
  it('is made by its first commit, keeps what the next one leaves alone, and forgets what it removes', async () => {
    const { one, other, log } = await make()
    expect(await one.read()).toEqual({ head: null, files: new Map() })
    const made = await one.commit(
      null,
      new Map([
        ['claims/ü b.jsonl', '{"a":1}\n'],
        ['receipts/2026-11/0001.jsonl', 'one\r\n'],
      ]),
      'Claim',
    )
    expect(made).toHaveProperty('head')
    const read = await other.read()
    expect(read.files).toEqual(
      new Map([
        ['claims/ü b.jsonl', '{"a":1}\n'],
        ['receipts/2026-11/0001.jsonl', 'one\r\n'],
      ]),
    )
    await other.commit(
      read.head,
      new Map([
        ['claims/ü b.jsonl', undefined],
        ['held/a.jsonl', ''],
      ]),
      'Record',
    )
    expect((await one.read()).files).toEqual(
      new Map([
        ['receipts/2026-11/0001.jsonl', 'one\r\n'],
        ['held/a.jsonl', ''],
      ]),
    )
    expect(await log()).toEqual(['Record', 'Claim'])
  })

  it('lets one of two writers in, and tells the other to start again', async () => {
    const { one, other, log } = await make()
    const first = await one.commit(null, new Map([['a', '1\n']]), 'first')
    expect(await other.commit(null, new Map([['a', '2\n']]), 'late')).toEqual({ moved: true })
    const { head } = await other.read()
    expect(first).toEqual({ head })
    const both = await Promise.all([
      one.commit(head, new Map([['b', '1\n']]), 'b'),
      other.commit(head, new Map([['c', '1\n']]), 'c'),
    ])
    expect(both.filter((answer) => 'moved' in answer)).toHaveLength(1)
    expect((await one.read()).files.size).toBe(2)
    expect(await log()).toHaveLength(2)
  })
})

it('keeps every entry of many writers in a local clone', async () => {
  const folder = clone()
  const write = async (writer: number) => {
    const branch = makeLocalBranch(folder, 'ledger', clock)
    for (let entry = 0; entry < 3; ) {
      const { head } = await branch.read()
      const done = await branch.commit(head, new Map([[`receipts/${writer}-${entry}`, `${entry}\n`]]), 'entry')
      if ('head' in done) entry += 1
    }
  }
  await Promise.all([1, 2, 3, 4, 5].map(write))
  expect((await makeLocalBranch(folder, 'ledger', clock).read()).files.size).toBe(15)
  expect(git(folder, 'rev-list', '--count', 'ledger').trim()).toBe('15')
}, 60_000)

it('leaves the working copy and its index as they were', async () => {
  const folder = clone()
  writeTree(folder, { 'content/b.yaml': 'b: 1\n', 'content/c.yaml': 'c: 1\n' })
  git(folder, 'add', 'content/b.yaml')
  const before = git(folder, 'status', '--porcelain')
  await makeLocalBranch(folder, 'ledger', clock).commit(null, new Map([['a', 'a\n']]), 'Claim')
  expect(git(folder, 'status', '--porcelain')).toBe(before)
  expect(git(folder, 'branch', '--show-current').trim()).toBe('main')
  expect(readdirSync(folder).sort()).toEqual(['.git', 'content'])
})

it('says so where there is no repository', async () => {
  await expect(makeLocalBranch(temporaryFolder(), 'ledger', clock).read()).rejects.toThrow('git rev-parse failed')
})
