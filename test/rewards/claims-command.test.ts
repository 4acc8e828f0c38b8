import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vault } from '../../scripts/adapters/age.ts'
import { command } from '../../scripts/commands/claims.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { runCommand } from '../support/run-command.ts'

const PROGRAM = `name: Small Crew
brand: Small
url: https://crew.small.example
timezone: Europe/Berlin
mail: { from: Crew <crew@small.example>, postal_address: 'Kai 1, 20095 Hamburg' }
`
const member = (name: string) => `---\nname: ${name}\nstatus: active\njoined: 2026-01-01\n---\n`
const award = (handle: string, points: number) =>
  `ambassador: ${handle}\npoints: ${points}\nreason: Thanks\nby: anna\nat: 2026-02-01\n`
const asked = (handle: string, reward: string, at: string) =>
  `# from the market stand\nambassador: ${handle}\nreward: ${reward}\ncost: 300\nat: ${at}\nsteps:\n  - { status: requested, at: ${at}, by: ${handle} }\n`

const FILES = {
  'content/program.yaml': PROGRAM,
  'content/ambassadors/maya.md': member('=HYPERLINK("http://x")'),
  'content/ambassadors/tom.md': member('Tom'),
  'content/awards/2026/maya--w.yaml': award('maya', 400),
  'content/awards/2026/tom--w.yaml': award('tom', 400),
  'content/rewards/mug.yaml':
    'name: The mug\ncost: 300\nstock: 1\ndays: 7\naddress: true\nfulfilled_by: The packing table\n',
  'content/rewards/month.yaml': 'name: A month of radio\ncost: 100\nkind: code\n',
}

const claimOf = (root: string, name: string) => readFileSync(join(root, 'content/redemptions/2026', name), 'utf8')

describe('claims', () => {
  it('lists what waits, and writes it as a table that no spreadsheet runs', async () => {
    const root = writeTree(temporaryFolder(), {
      ...FILES,
      'content/redemptions/2026/maya--a.yaml': asked('maya', 'mug', '2026-11-10T09:00:00Z'),
    })
    const { out } = await runCommand(command, root)
    expect(out).toContain('maya--a')
    expect(out).toContain('look at it, late')
    expect(out).toContain('No name and address yet for maya--a.')
    const file = join(root, 'week.csv')
    expect((await runCommand(command, root, { values: { csv: file } })).out).toBe('1 claims written to /week.csv\n')
    const [, row] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/)
    expect(row).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(row).toContain('The mug,2026-11-10,requested,2026-11-17,late,The packing table,missing')
  })

  it('takes a claim step by step, keeping what people wrote in the file', async () => {
    const root = writeTree(temporaryFolder(), {
      ...FILES,
      'content/redemptions/2026/maya--a.yaml': asked('maya', 'mug', '2026-11-10T09:00:00Z'),
    })
    const take = (word: string, values: object = {}) =>
      runCommand(command, root, { positionals: [word, 'a'], values: { by: 'anna', ...values } })
    expect(await take('approve')).toEqual({ code: 0, out: 'maya--a: approved\n', said: '' })
    expect((await take('approve')).out).toBe('maya--a: was approved before\n')
    expect((await take('send', { note: 'With a stamp.' })).code).toBe(0)
    expect(claimOf(root, 'maya--a.yaml')).toBe(`# from the market stand
ambassador: maya
reward: mug
cost: 300
at: 2026-11-10T09:00:00Z
steps:
  - { status: requested, at: 2026-11-10T09:00:00Z, by: maya }
  - status: approved
    at: 2026-11-21T12:00:00Z
    by: anna
  - status: sent
    at: 2026-11-21T12:00:00Z
    by: anna
    note: With a stamp.
`)
    const late = await take('refuse', { note: 'Sorry.' })
    expect(late).toEqual({
      code: 1,
      out: '',
      said: 'maya--a: nothing done, that cannot follow the step before it\nNothing was written.\n',
    })
  })

  it.each([
    [['aprove', 'a'], {}, 'There is no claims "aprove". Did you mean approve?'],
    [['approve', 'maya--b'], { by: 'anna' }, 'There is no claim "maya--b". Did you mean maya--a?'],
    [['approve', 'a'], {}, 'Say who does it: npm run claims -- approve a --by NAME'],
    [['refuse', 'a'], { by: 'anna' }, 'Say why, in words for the member: --note "..."'],
    [['approve', 'a'], { by: 'maya' }, 'nobody decides about their own claim'],
  ])('says what is wrong with %j %j', async (positionals, values, said) => {
    const root = writeTree(temporaryFolder(), {
      ...FILES,
      'content/redemptions/2026/maya--a.yaml': asked('maya', 'mug', '2026-11-10T09:00:00Z'),
    })
    const ran = await runCommand(command, root, { positionals, values })
    expect([ran.code === 0, ran.said.includes(said)]).toEqual([false, true])
  })

  it('seals codes, deals each once, and leaves none in plain text', async () => {
    const { publicKey, secretKey } = await vault.keygen()
    const root = writeTree(temporaryFolder(), {
      ...FILES,
      'content/keys.yaml': `vault: [${publicKey}]\nrecovery: ${(await vault.keygen()).publicKey}\n`,
      'codes.txt': 'RADIO-ONE-11\n\nRADIO-TWO-22\r\nRADIO-ONE-11\n',
    })
    const env = { GOODWORD_VAULT_KEY: secretKey }
    const add = { positionals: ['codes', 'month', join(root, 'codes.txt')], env }
    expect((await runCommand(command, root, add)).out).toBe('2 codes sealed for month; 2 to deal, 0 dealt so far.\n')
    expect((await runCommand(command, root, add)).out).toBe('0 codes sealed for month; 2 to deal, 0 dealt so far.\n')
    for (const handle of ['maya', 'tom']) await runCommand(command, root, { positionals: ['ask', handle, 'month'] })
    const claims = readdirSync(join(root, 'content/redemptions/2026')).map((name) => name.slice(0, -5))
    expect(claims).toHaveLength(2)
    expect((await runCommand(command, root, { positionals: ['send', ...claims], values: { by: 'anna' } })).code).toBe(0)
    const dealt = claims.map((id) => /code: (\w+)/.exec(claimOf(root, `${id}.yaml`))?.[1])
    expect(new Set(dealt).size).toBe(2)
    const opened = await Promise.all(
      dealt.map((id) => vault.openText(readFileSync(join(root, `content/codes/month/${id}.age`)), [secretKey])),
    )
    expect(opened.map((one) => 'text' in one && one.text).sort()).toEqual(['RADIO-ONE-11', 'RADIO-TWO-22'])
    const texts = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    expect(texts.filter((text) => text.includes('RADIO'))).toEqual([])
  })

  it('sells the last one once, though two writers claim it over a remote at the same time', async () => {
    const home = temporaryFolder()
    const git = (folder: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@localhost', ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    mkdirSync(join(home, 'remote.git'))
    git(join(home, 'remote.git'), 'init', '--quiet', '--bare', '--initial-branch=main')
    writeTree(join(home, 'one'), FILES)
    git(join(home, 'one'), 'init', '--quiet', '--initial-branch=main')
    git(join(home, 'one'), 'remote', 'add', 'origin', join(home, 'remote.git'))
    const save = (folder: string, words: string) => {
      git(folder, 'add', '--all')
      git(folder, 'commit', '--quiet', '-m', words)
    }
    save(join(home, 'one'), 'Begin')
    git(join(home, 'one'), 'push', '--quiet', 'origin', 'main')
    git(home, 'clone', '--quiet', join(home, 'remote.git'), 'two')
    const ask = async (folder: string, handle: string, now: string) => {
      const ran = await runCommand(command, join(home, folder), { positionals: ['ask', handle, 'mug'], now })
      expect(ran.out).toContain('taken in')
      save(join(home, folder), `${handle} asks`)
    }
    await ask('one', 'maya', '2026-11-21T12:00:01Z')
    await ask('two', 'tom', '2026-11-21T12:00:00Z')
    git(join(home, 'one'), 'push', '--quiet', 'origin', 'main')
    expect(() => git(join(home, 'two'), 'push', '--quiet', 'origin', 'main')).toThrow()
    git(join(home, 'two'), 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main')
    const settle = () =>
      runCommand(command, join(home, 'two'), { positionals: ['settle'], now: '2026-11-21T12:01:00Z' })
    expect((await settle()).out).toMatch(
      /^maya--\w+: refused, none left: somebody asked earlier; the member is told\n$/,
    )
    save(join(home, 'two'), 'Settle')
    git(join(home, 'two'), 'push', '--quiet', 'origin', 'main')
    git(join(home, 'one'), 'pull', '--quiet', 'origin', 'main')
    expect((await settle()).out).toBe('Every claim is settled already.\n')
    const ends = readdirSync(join(home, 'one/content/redemptions/2026')).map((name) => [
      name.split('--')[0],
      claimOf(join(home, 'one'), name)
        .match(/status: (\w+)/g)
        ?.at(-1),
    ])
    expect(ends).toEqual([
      ['maya', 'status: refused'],
      ['tom', 'status: requested'],
    ])
  })
})
