import { createDecipheriv, createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OwnPage } from '../../schemas/own-page.ts'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import { sealBundles } from '../../scripts/commands/bundles/seal.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { makeWorld } from '../../scripts/world.ts'
import { temporaryFolder } from '../support/folders.ts'
import { makeProgram, type ProgramLiteral } from '../support/program-builder.ts'

const SECRET = 'a secret of the test, long enough to be one'
const NOW = Date.parse('2026-11-21T12:00:00Z')
const tiers = [
  { slug: 'low', name: 'Low', from: 0 },
  { slug: 'high', name: 'High', from: 500 },
]

const handleOf = (index: number) => `member-${String(index).padStart(4, '0')}`

/** Members from one who has nothing to one with hundreds of lines and points. */
function literalOf(count: number, links: Readonly<Record<string, number>> = {}): ProgramLiteral {
  const handles = Array.from({ length: count }, (_, index) => handleOf(index))
  return {
    program: { tiers },
    ambassadors: Object.fromEntries(handles.map((one) => [one, links[one] === undefined ? {} : { link: links[one] }])),
    awards: handles.flatMap((to, index) =>
      Array.from({ length: index % 40 }, (_, at) => ({
        to,
        id: `w${at}`,
        points: (index * 7) % 90,
        at: `2026-0${1 + (at % 9)}-03`,
        reason: `Number ${index} helped with ${at}`,
      })),
    ),
  }
}

async function publish(literal: ProgramLiteral, out: string): Promise<Map<string, Buffer>> {
  const program = makeProgram(literal)
  const world = makeWorld({
    root: out,
    env: { GOODWORD_LINK_SECRET: SECRET },
    fixedNow: NOW,
    interrupted: new AbortController().signal,
    log: { info: () => {}, warn: () => {} },
    out: () => {},
  })
  const sealed = await sealBundles(world, out, out, { program, tally: tally(program, NOW) })
  if ('refused' in sealed) throw new Error(sealed.refused)
  const folder = join(out, 'me/sealed')
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
}

const keysOf = (handle: string, link = 0) => personalKeys.keysOf(personalKeys.tokenOf(SECRET, handle, link))

/** Opens a file as the browser does. */
function open(files: ReadonlyMap<string, Buffer>, handle: string, link = 0): OwnPage {
  const { bundle, bundleKey } = keysOf(handle, link)
  const file = files.get(`${bundle}.bin`)
  if (!file) throw new Error(`${handle} has no file`)
  const decipher = createDecipheriv('aes-256-gcm', bundleKey, file.subarray(0, 12))
  decipher.setAAD(Buffer.from(bundle))
  decipher.setAuthTag(file.subarray(-16))
  const bytes = Buffer.concat([decipher.update(file.subarray(12, -16)), decipher.final()])
  return JSON.parse(inflateRawSync(bytes.subarray(4, 4 + bytes.readUInt32BE(0))).toString())
}

/** How well two lists of numbers agree in their order, from -1 to 1 (Spearman). */
function agreement(a: readonly number[], b: readonly number[]): number {
  const ranks = (list: readonly number[]) => {
    const order = list.map((value, index) => [value, index] as const).sort((x, y) => x[0] - y[0])
    const found: number[] = []
    for (const [rank, [, index]] of order.entries()) found[index] = rank
    return found
  }
  const [one, other] = [ranks(a), ranks(b)]
  const n = a.length
  return 1 - (6 * one.reduce((sum, rank, index) => sum + (rank - other[index]!) ** 2, 0)) / (n * (n * n - 1))
}

describe('the sealed pages of 1,000 members', () => {
  let [folder, again] = ['', '']
  let [first, second]: Map<string, Buffer>[] = []

  beforeAll(async () => {
    ;[folder, again] = [mkdtempSync(join(tmpdir(), 'sealed ')), mkdtempSync(join(tmpdir(), 'sealed '))]
    first = await publish(literalOf(1000), folder)
    second = await publish(literalOf(1000), again)
  })

  afterAll(() => {
    for (const one of [folder, again]) rmSync(one, { recursive: true, force: true })
  })

  it('open with each member’s own key, and hold what is theirs', () => {
    for (const index of [0, 39, 500, 999]) {
      const page = open(first!, handleOf(index))
      const sum = page.lines.reduce((all, line) => all + line.points, 0)
      expect(page.member.handle).toBe(handleOf(index))
      expect(sum).toBe(page.points.points)
      expect(page.points.earned - page.points.redeemed - page.points.expired).toBe(page.points.balance)
    }
  })

  it('have one size, whoever they belong to', () => {
    expect(new Set([...first!.values()].map((bytes) => bytes.length)).size).toBe(1)
  })

  it('have names that follow from no handle, and a number that is a whole lot', () => {
    expect(first!.size % 64).toBe(0)
    expect(first!.size).toBeGreaterThan(1000)
    for (const name of first!.keys()) expect(name).toMatch(/^[a-z2-7]{32}\.bin$/)
    const members = Array.from({ length: 1000 }, (_, index) => handleOf(index))
    const guesses = members.flatMap((handle) =>
      ['sha256', 'sha1', 'md5'].flatMap((kind) => {
        const digest = createHash(kind).update(handle).digest()
        return [digest.toString('hex'), digest.toString('base64url')]
      }),
    )
    const names = [...first!.keys()].join('\n')
    for (const guess of [...members, ...guesses]) expect(names.includes(guess)).toBe(false)
  })

  it('hold nothing that can be read or squeezed: every byte is as likely as another', () => {
    const counts = new Array<number>(256).fill(0)
    let all = 0
    for (const bytes of first!.values()) {
      for (const byte of bytes) counts[byte] = counts[byte]! + 1
      all += bytes.length
    }
    const even = all / 256
    const chi = counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0)
    // 255 degrees of freedom: above 400 in one of a hundred million.
    expect(chi).toBeLessThan(400)
  })

  it('are written in the order of their names: dates and places in the folder say nothing of handle or balance', () => {
    const names = [...first!.keys()].sort()
    const dates = names.map((name) => statSync(join(folder, 'me/sealed', name)).mtimeMs)
    expect(dates.every((date, index) => index === 0 || date >= dates[index - 1]!)).toBe(true)
    const places = Array.from({ length: 1000 }, (_, index) => names.indexOf(`${keysOf(handleOf(index)).bundle}.bin`))
    const balances = Array.from({ length: 1000 }, (_, index) => open(first!, handleOf(index)).points.balance)
    const handles = Array.from({ length: 1000 }, (_, index) => index)
    // Chance alone stays below 0.13 in all but one of 20,000.
    expect(Math.abs(agreement(places, handles))).toBeLessThan(0.13)
    expect(Math.abs(agreement(places, balances))).toBeLessThan(0.13)
  })

  it('keep their names from one publish to the next, and every file changes, a decoy’s as a member’s', () => {
    expect([...second!.keys()].sort()).toEqual([...first!.keys()].sort())
    const same = [...first!].filter(([name, bytes]) => second!.get(name)!.equals(bytes))
    expect(same).toEqual([])
  })
})

describe('two publishes compared', () => {
  const names = async (literal: ProgramLiteral) => new Set((await publish(literal, temporaryFolder())).keys())
  const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((one) => !b.has(one)).length

  it('show one name gone and one new, whether somebody joined, left or got a new link', async () => {
    const before = await names(literalOf(20))
    const changes = {
      joined: await names(literalOf(21)),
      left: await names(literalOf(19)),
      relinked: await names(literalOf(20, { [handleOf(3)]: 1 })),
    }
    for (const after of Object.values(changes)) {
      expect([after.size, difference(before, after), difference(after, before)]).toEqual([before.size, 1, 1])
    }
  })

  it('leave the old link with nothing, and the new one with the page', async () => {
    const files = await publish(literalOf(5, { [handleOf(3)]: 1 }), temporaryFolder())
    expect(() => open(files, handleOf(3), 0)).toThrow('has no file')
    expect(open(files, handleOf(3), 1).member.handle).toBe(handleOf(3))
  })
})
