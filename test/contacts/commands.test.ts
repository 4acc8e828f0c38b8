import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { vault as age } from '../../scripts/adapters/age.ts'
import { DEMO } from '../../scripts/core/contacts/demo-key.ts'
import { writeTree } from '../support/folders.ts'
import { contacts, keyed, run, shown, smallProgram, texts } from './support.ts'

const keysIn = (content: string) =>
  parse(readFileSync(join(content, 'keys.yaml'), 'utf8')) as { vault: string[]; recovery: string; intake: string[] }
const sealMaya = (content: string) => contacts('seal maya', content, { input: 'maya@mail.example\n+49 170 1234567\n' })

describe('keygen', () => {
  it('writes the public halves and shows the secret ones once, to the person alone', async () => {
    const { content, vault, recovery, intake, linkSecret } = await keyed()
    const keys = keysIn(content)
    expect(keys).toEqual({
      vault: [await age.publicOf(vault)],
      recovery: await age.publicOf(recovery),
      intake: [await age.publicOf(intake)],
    })
    expect(linkSecret.length).toBeGreaterThanOrEqual(43)
    for (const text of texts(join(content, '..')).values())
      for (const secret of [vault, recovery, intake, linkSecret]) expect(text).not.toContain(secret)
    expect((await run('validate', [], content)).code).toBe(0)
  })

  it('makes the next pair beside the old one, and no third', async () => {
    const { content } = await keyed()
    const before = keysIn(content)
    const next = await contacts('keygen', content)
    expect(keysIn(content).vault).toEqual([...before.vault, await age.publicOf(shown(next.out, 'GOODWORD_VAULT_KEY'))])
    expect(keysIn(content).recovery).toBe(before.recovery)
    expect(next.out).not.toContain('recovery')
    const third = await contacts('keygen', content)
    expect([third.code, third.out, third.log]).toEqual([1, '', expect.stringContaining('contacts -- rotate')])
  })

  it('shows no secret in the log of a run, and leaves the sample its demo key', async () => {
    const content = smallProgram()
    for (const env of [{ CI: 'true' }, { GITHUB_ACTIONS: 'true' }]) {
      const ran = await contacts('keygen', content, { env })
      expect([ran.code, ran.out, ran.log]).toEqual([1, '', expect.stringContaining('on a machine of your own')])
    }
    writeFileSync(join(content, '.sample'), '')
    expect((await contacts('keygen', content)).log).toContain('Delete .sample')
    expect(existsSync(join(content, 'keys.yaml'))).toBe(false)
  })
})

describe('seal', () => {
  it('seals from standard input so that the program’s key and the recovery key open it', async () => {
    const { content, vault, recovery } = await keyed()
    const ran = await sealMaya(content)
    expect([ran.code, ran.out, ran.log]).toEqual([0, 'Sealed one contact:\n  contacts/maya.age\n', ''])
    const sealed = readFileSync(join(content, 'contacts/maya.age'))
    for (const key of [vault, recovery])
      expect(await age.open(sealed, [key])).toEqual({ contact: { email: 'maya@mail.example', phone: '+491701234567' } })
  })

  it('seals a table as a whole, or nothing of it', async () => {
    const { content, vault } = await keyed()
    const folder = join(content, '..')
    const rows = ['Handle,Email,Phone,Note', 'maya,maya@mail.example,,x', 'tom,,+49 170 1234567,']
    writeTree(folder, {
      'good.csv': `${rows.join('\n')}\n`,
      'bad.csv': `${[...rows, 'nobody,zqx@mail.example,,', 'maya,not-zqx,0170,'].join('\n')}\n`,
    })
    const bad = await contacts('seal', content, { values: { from: join(folder, 'bad.csv') } })
    expect(bad.code).toBe(1)
    expect(bad.log).toContain('line 4: its handle is no member')
    expect(bad.log).toContain('line 5: the email is no mail address')
    expect(bad.log).toContain('line 5: the phone is no number with its country code')
    expect(bad.log).toContain('Nothing was sealed')
    expect(bad.log + bad.out).not.toMatch(/zqx|0170/)
    expect(existsSync(join(content, 'contacts'))).toBe(false)
    expect((await contacts('seal', content, { values: { from: join(folder, 'good.csv') } })).out).toContain(
      'Sealed 2 contacts',
    )
    const list = await contacts('list', content, { env: { GOODWORD_VAULT_KEY: vault } })
    expect(list.out).toMatch(/maya +active +email +- +-/)
    expect(list.out).toMatch(/tom +active +- +phone +- +needs email/)
    expect(list.out + list.log).not.toMatch(/@|1234567/)
  })

  it('replaces a contact only when told to', async () => {
    const { content, vault } = await keyed()
    await sealMaya(content)
    const kept = await contacts('seal maya', content, { input: 'new@mail.example' })
    expect([kept.code, kept.log]).toEqual([1, expect.stringContaining('--replace')])
    await contacts('seal maya', content, { input: 'new@mail.example', values: { replace: true } })
    const opened = await age.open(readFileSync(join(content, 'contacts/maya.age')), [vault])
    expect(opened).toEqual({ contact: { email: 'new@mail.example' } })
  })

  it.each([
    ['maya', 'zqx at mail', 'none of email'],
    ['maya', 'email: zqx@', 'no mail address'],
    ['maya', 'phone: zqx170', 'country code'],
    ['maya', '', 'it is empty'],
    ['myaa', 'maya@mail.example', 'Did you mean maya?'],
  ])('says what is wrong with %s and %j, not what it was', async (handle, input, said) => {
    const { content } = await keyed()
    const { code, out, log } = await contacts(`seal ${handle}`, content, { input })
    expect([code > 0, out, log]).toEqual([true, '', expect.stringContaining(said)])
    expect(log).not.toContain('zqx')
    expect(existsSync(join(content, 'contacts'))).toBe(false)
  })

  it('says how to make keys where there are none', async () => {
    expect((await sealMaya(smallProgram())).log).toContain('npm run contacts -- keygen')
  })
})

describe('the vault key', () => {
  it.each([
    ['is not there', undefined, 'GOODWORD_VAULT_KEY'],
    ['is not whole', 'AGE-SECRET-KEY-1QQQQ', 'is no whole secret key'],
    ['is the demo key', DEMO.vaultSecret, 'demo key of the sample'],
  ])('that %s is refused in words', async (_, key, said) => {
    const { content } = await keyed()
    await sealMaya(content)
    const ran = await contacts('list', content, { env: { GOODWORD_VAULT_KEY: key } })
    expect([ran.code, ran.out, ran.log]).toEqual([2, 'maya  sealed\n', expect.stringContaining(said)])
    if (key) expect(ran.log).not.toContain(key)
  })

  it('of another program is told by its public half', async () => {
    const [mine, other] = [await keyed(), await keyed()]
    await sealMaya(mine.content)
    const ran = await contacts('list', mine.content, { env: { GOODWORD_VAULT_KEY: other.vault } })
    expect(ran.log).toContain(await age.publicOf(other.vault))
    expect(ran.log).toContain('belongs to another program')
    expect(ran.log).not.toContain('SECRET')
  })

  it('may be an age key file as it is, with its comments', async () => {
    const { content, vault } = await keyed()
    await sealMaya(content)
    const file = `# created: 2026-11-21\n# public key: age1...\n${vault}\n`
    expect((await contacts('list', content, { env: { GOODWORD_VAULT_KEY: file } })).out).toMatch(
      /maya +active +email +phone/,
    )
  })

  it('opens the sample without anything set, until the program is live or no sample', async () => {
    const content = smallProgram()
    const sample = readFileSync(join(import.meta.dirname, '../../content/keys.yaml'), 'utf8')
    writeTree(content, { '.sample': '', 'keys.yaml': sample })
    expect((await sealMaya(content)).code).toBe(0)
    expect((await contacts('list', content)).out).toMatch(/maya +active +email/)
    const program = readFileSync(join(content, 'program.yaml'), 'utf8')
    writeFileSync(join(content, 'program.yaml'), `${program}live: true\nlive_from: 2026-11-01\n`)
    for (const word of ['list', 'seal tom', 'rotate', 'link maya']) {
      const ran = await contacts(word, content, {
        input: 'tom@mail.example',
        env: { GOODWORD_VAULT_KEY: DEMO.vaultSecret },
      })
      expect([word, ran.code]).toEqual([word, word === 'list' ? 2 : 1])
      expect(ran.log).toContain('contacts -- keygen')
    }
    expect((await run('validate', [], content)).out).toContain('[demo-key]')
    writeFileSync(join(content, 'program.yaml'), program)
    rmSync(join(content, '.sample'))
    expect((await contacts('seal tom', content, { input: 'tom@mail.example' })).log).toContain('demo key of the sample')
    expect((await contacts('list', content)).log).toContain('demo key of the sample')
  })
})

describe('rotate', () => {
  it('seals to the new key alone, after which the old one opens nothing', async () => {
    const { content, vault, recovery } = await keyed()
    await sealMaya(content)
    const next = shown((await contacts('keygen', content)).out, 'GOODWORD_VAULT_KEY')
    const dry = await contacts('rotate', content, {
      env: { GOODWORD_VAULT_KEY: `${vault} ${next}` },
      values: { 'dry-run': true },
    })
    expect(dry.out).toContain('Would seal 1 contact again')
    const done = await contacts('rotate', content, { env: { GOODWORD_VAULT_KEY: `${vault} ${next}` } })
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('destroy every copy')])
    expect(keysIn(content).vault).toEqual([await age.publicOf(next)])
    const sealed = readFileSync(join(content, 'contacts/maya.age'))
    expect(await age.open(sealed, [vault])).toEqual({ closed: 'other-key' })
    const whole = { contact: { email: 'maya@mail.example', phone: '+491701234567' } }
    expect(await age.open(sealed, [next])).toEqual(whole)
    expect(await age.open(sealed, [recovery])).toEqual(whole)
  })

  it('changes nothing while the new key is not at hand, or a contact does not open', async () => {
    const { content, vault } = await keyed()
    await sealMaya(content)
    const next = shown((await contacts('keygen', content)).out, 'GOODWORD_VAULT_KEY')
    const stranger = await age.keygen()
    writeFileSync(
      join(content, 'contacts/tom.age'),
      await age.seal({ email: 'tom@mail.example' }, [stranger.publicKey]),
    )
    const before = texts(content)
    const alone = await contacts('rotate', content, { env: { GOODWORD_VAULT_KEY: vault } })
    expect([alone.code, alone.log]).toEqual([1, expect.stringContaining('nobody could open them')])
    const both = await contacts('rotate', content, { env: { GOODWORD_VAULT_KEY: `${vault}\n${next}` } })
    expect([both.code, both.log]).toEqual([1, expect.stringContaining('contacts/tom.age is sealed to another key')])
    expect(texts(content)).toEqual(before)
  })
})

describe('link', () => {
  it('shows a member’s own page, and replaces it for good', async () => {
    const { content, linkSecret } = await keyed()
    const env = { GOODWORD_LINK_SECRET: linkSecret }
    const first = await contacts('link maya', content, { env })
    expect(first.out).toMatch(/^https:\/\/crew\.harbour\.example\/me\/#[\w-]{43}\n$/)
    expect((await contacts('link maya', content, { env })).out).toBe(first.out)
    expect((await contacts('link tom', content, { env })).out).not.toBe(first.out)
    const second = await contacts('link maya', content, { env, values: { replace: true } })
    expect(second.out).not.toBe(first.out)
    expect((await contacts('link maya', content, { env })).out).toBe(second.out)
    expect(readFileSync(join(content, 'ambassadors/maya.md'), 'utf8')).toContain('link: 1')
  })

  it.each([
    [{}, 'GOODWORD_LINK_SECRET'],
    [{ GOODWORD_LINK_SECRET: 'short' }, 'fewer than 32'],
    [{ GOODWORD_LINK_SECRET: DEMO.linkSecret }, 'the one of the sample'],
    [{ GOODWORD_LINK_SECRET: 'x'.repeat(40), CI: '1' }, 'on a machine of your own'],
  ])('is refused with %j', async (env, said) => {
    const ran = await contacts('link maya', smallProgram(), { env })
    expect([ran.code, ran.out, ran.log]).toEqual([1, '', expect.stringContaining(said)])
  })
})

it.each([
  ['seel maya', {}, 'Did you mean seal?'],
  ['list maya', {}, 'takes no member'],
  ['list', { replace: true }, 'has no --replace'],
  ['erase', {}, 'Say whom'],
  ['erase nobody', {}, 'There is no member'],
])('contacts %s %j ends with 2 and a way on', async (words, values, said) => {
  const ran = await contacts(words, smallProgram(), { values })
  expect([ran.code, ran.out, ran.log]).toEqual([2, '', expect.stringContaining(said)])
})
