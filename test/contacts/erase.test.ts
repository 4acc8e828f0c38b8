import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vault as age } from '../../scripts/adapters/age.ts'
import { afterChanges, sameBoards } from '../../scripts/core/contacts/after-changes.ts'
import { planErase } from '../../scripts/core/contacts/erase.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { makeProgram } from '../support/program-builder.ts'
import { randomProgram } from '../support/random-program.ts'
import { contacts, git, keyed, run, shown, texts } from './support.ts'

const FORMER = /former-[a-z0-9]{6}/

/** The boards as JSON, the erased member under the old short name. */
async function boards(content: string, erased: string): Promise<unknown> {
  const { out } = await run('tally', [], content, { values: { json: true } })
  return JSON.parse(out.replaceAll(new RegExp(FORMER, 'g'), erased))
}

describe('the plan of an erasure', () => {
  it('leaves every member’s place and figures on every board, whoever goes and whatever repeats whatever', () => {
    let erased = 0
    let settled = 0
    for (let seed = 1; seed <= 300; seed += 1) {
      const { literal, now } = randomProgram(seed)
      const program = makeProgram(literal)
      const before = tally(program, now)
      for (const member of program.ambassadors.values()) {
        const plan = planErase(program, before, member, 'former-x')
        const after = tally(afterChanges(program, plan.changes), now)
        expect(sameBoards(before, after, member.handle, 'former-x'), `seed ${seed}, ${member.handle}`).toBe(true)
        erased += 1
        settled += plan.settled.length
      }
    }
    // Both ways of staying true were taken: by themselves, and by settling what repeated the erased one's posts.
    expect([erased > 1000, settled > 20]).toEqual([true, true])
  })

  it('tells boards that differ from boards that do not', () => {
    const share = { by: 'maya', at: '2026-11-03T10:00:00Z', url: 'https://www.instagram.com/p/A1/' }
    const now = Date.parse('2026-11-21T12:00:00Z')
    const [one, none] = [makeProgram({ shares: [share] }), makeProgram({ ambassadors: { maya: {} } })]
    expect(sameBoards(tally(one, now), tally(none, now), 'maya', 'former-x')).toBe(false)
  })

  it('settles a post of another that repeated one of theirs, and points to where they are still named', () => {
    const url = 'https://www.instagram.com/p/A1/'
    const program = makeProgram({
      ambassadors: { maya: { name: 'Maya Lind' }, tom: { referred_by: 'maya' } },
      shares: [
        { by: 'maya', at: '2026-11-03T10:00:00Z', url, title: 'Mine' },
        { by: 'tom', at: '2026-11-04T10:00:00Z', url },
        {
          by: 'tom',
          at: '2026-11-05T10:00:00Z',
          url: 'https://www.instagram.com/p/B2/',
          title: 'With Maya Lind',
          with: ['maya'],
        },
      ],
      campaigns: { tea: { for: { handles: ['maya', 'tom'] } } },
    })
    const now = Date.parse('2026-11-21T12:00:00Z')
    const plan = planErase(program, tally(program, now), program.ambassadors.get('maya')!, 'former-x')
    expect(plan.settled).toEqual(['shares/2026/11/04/tom--s2.yaml'])
    expect(plan.mentions).toEqual([{ path: 'shares/2026/11/05/tom--s3.yaml' }])
    const after = afterChanges(program, plan.changes)
    expect(after.ambassadors.get('tom')!.referredBy).toBe('former-x')
    expect(after.campaigns.get('tea')!.file.for?.handles).toEqual(['former-x', 'tom'])
    expect(JSON.stringify([...after.records.values()])).not.toMatch(/maya"|A1\/","title|Mine/)
  })
})

describe('erase', () => {
  it('takes contact, file, pictures and words; a full clone with the new keys opens nothing of them; the boards stay', async () => {
    const { content, vault, recovery } = await keyed()
    const home = join(content, '..')
    const picture = readFileSync(join(content, 'campaigns/autumn-tea/cover.webp'))
    const share = `ambassador: maya
channel: talk
title: zqx-title
at: 2026-11-06
proof: maya--q1q1.webp
logged: { at: 2026-11-06T20:00:00Z, via: email, ref: zqx-ref }
review: { status: verified, by: anna, at: 2026-11-07T09:00:00Z }
`
    writeTree(content, {
      'shares/2026/11/06/maya--q1q1.yaml': share,
      'shares/2026/11/06/maya--q1q1.webp': picture,
      'ambassadors/maya.webp': picture,
      'ambassadors/maya.md': readFileSync(join(content, 'ambassadors/maya.md'), 'utf8').replace(
        'location:',
        'photo: maya.webp\nlocation:',
      ),
      'passes/autumn-tea/maya.yaml': 'at: 2026-11-04T10:00:00Z\n',
    })
    await contacts('seal maya', content, { input: 'zqx@mail.example\n+49 170 5550142' })
    await contacts('seal tom', content, { input: 'tom@mail.example' })
    git(home, 'init', '--quiet')
    git(home, 'add', '--all')
    git(home, 'commit', '--quiet', '--message', 'Before')
    const old = git(home, 'show', 'HEAD:content/contacts/maya.age')
    const before = await boards(content, 'maya')

    const dry = await contacts('erase maya', content, { values: { 'dry-run': true } })
    expect(dry.out).toContain('Would erase maya')
    expect(git(home, 'status', '--short')).toBe('')

    const done = await contacts('erase maya', content)
    expect([done.code, done.log]).toEqual([0, ''])
    for (const path of [
      'ambassadors/maya.md',
      'ambassadors/maya.webp',
      'contacts/maya.age',
      'passes/autumn-tea/maya.yaml',
      'shares/2026/11/06/maya--q1q1.webp',
    ])
      expect(done.out).toContain(path)
    expect(done.out).toContain('keygen --vault --recovery')
    expect(done.out).toContain('stays readable to whoever has the repository')
    expect(await boards(content, 'maya')).toEqual(before)
    expect((await run('validate', [], content)).out).not.toContain('error:')
    const left = [...texts(content)].filter(([path]) => !path.endsWith('.webp'))
    expect(
      left
        .filter(([path, text]) => /zqx|Maya Lind|Kiel|whole ferry/.test(text) || /maya/.test(path))
        .map(([path]) => path),
    ).toEqual([])

    const made = await contacts('keygen', content, { values: { vault: true, recovery: true } })
    const [next, nextRecovery] = [shown(made.out, 'GOODWORD_VAULT_KEY'), shown(made.out, 'The recovery key')]
    const rotated = await contacts('rotate', content, { env: { GOODWORD_VAULT_KEY: `${vault} ${next}` } })
    expect([rotated.code, rotated.log]).toEqual([0, ''])
    git(home, 'add', '--all')
    git(home, 'commit', '--quiet', '--message', 'After')

    const clone = join(mkdtempSync(join(temporaryFolder(), 'clone-')), 'all')
    git(home, 'clone', '--quiet', '--mirror', home, clone)
    const blobs = git(clone, 'cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)')
    const sealed = blobs
      .split('\n')
      .filter((line) => line.endsWith('blob'))
      .map((line) => git(clone, 'cat-file', 'blob', line.slice(0, 40)))
      .filter((text) => text.startsWith('-----BEGIN AGE'))
    // The old contact of each, and the new one of who stayed.
    expect(sealed.length).toBe(3)
    expect(sealed).toContain(old)
    const opened = async (keys: readonly string[]) => {
      const all = await Promise.all(sealed.map((text) => age.open(Buffer.from(text, 'latin1'), keys)))
      return JSON.stringify(all.filter((one) => 'contact' in one))
    }
    expect(await opened([next, nextRecovery])).toBe('[{"contact":{"email":"tom@mail.example"}}]')
    // The destroyed keys are what stood between: with either of them it would open.
    expect(await opened([vault])).toContain('zqx@mail.example')
    expect(await opened([recovery])).toContain('zqx@mail.example')
    expect(await boards(content, 'maya')).toEqual(before)
  })

  it('gives every erased member another short name, not made of the old one', async () => {
    const names = new Set<string>()
    for (const handle of ['maya', 'tom', 'maya']) {
      const { content } = await keyed()
      names.add(FORMER.exec((await contacts(`erase ${handle}`, content)).out)![0])
    }
    expect(names.size).toBe(3)
  })

  it('erases the last trace of two members in turn', async () => {
    const { content } = await keyed()
    for (const handle of ['maya', 'tom']) expect((await contacts(`erase ${handle}`, content)).code).toBe(0)
    expect((await run('validate', [], content)).out).not.toContain('error:')
    expect([...texts(content).keys()].join()).not.toMatch(/maya|tom/)
  })
})
