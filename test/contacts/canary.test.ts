/** Marked addresses and numbers in every contact: none of it is ever seen outside the sealed files. */
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vault as age } from '../../scripts/adapters/age.ts'
import { generateHub } from '../../scripts/commands/generate.ts'
import { fillMailbox } from '../../scripts/commands/mailbox/fill.ts'
import { writeMailbox } from '../../scripts/commands/mailbox/write-pages.ts'
import { readProgram } from '../../scripts/commands/read-program.ts'
import { planNotices } from '../../scripts/core/plans/plan.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { makeWorld } from '../../scripts/world.ts'
import { temporaryFolder } from '../support/folders.ts'
import { contacts, git, type Ran, ROOT, run, shown, texts } from './support.ts'

const NOW = '2026-11-21T12:00:00Z'
/** In every address, number and postal address below. */
const CANARY = /zqxcanary|55501|Zqxstra/
/** The canary in the ways something could hide it: other alphabets of bytes. */
const hidden = ['zqxcanary', '+4917055501'].flatMap((text) => [
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').slice(1, -3),
])

const members =
  'aiko bastian dewi elif greta henrik ines jonas kofi linh maya noor pia rafael samira tomasz zola'.split(' ')
const ROSTER = `handle,email,phone,postal\n${members
  .map(
    (handle, index) =>
      `${handle},zqxcanary.${handle}@mail.example,+49 170 555 01${String(index).padStart(2, '0')},"Zqxstraße ${index}, Kiel"`,
  )
  .join('\n')}\n`

test('no address or number leaves the sealed files: not into a log, an error, a commit, the plan, the hub or the mailbox', async () => {
  const home = temporaryFolder()
  const content = join(home, 'content')
  cpSync(join(ROOT, 'content'), content, { recursive: true })
  for (const path of ['.sample', 'keys.yaml', 'contacts']) rmSync(join(content, path), { recursive: true })
  const roster = join(temporaryFolder(), 'roster.csv')
  writeFileSync(roster, ROSTER)
  const said: Ran[] = []
  const say = async (ran: Promise<Ran>) => {
    said.push(await ran)
    return said.at(-1)!
  }
  const commit = (message: string) => {
    git(home, 'add', '--all')
    git(home, 'commit', '--quiet', '--message', message)
  }
  git(home, 'init', '--quiet')
  const keys = await contacts('keygen', content)
  const [vault, link] = [shown(keys.out, 'GOODWORD_VAULT_KEY'), shown(keys.out, 'GOODWORD_LINK_SECRET')]
  const env = { GOODWORD_VAULT_KEY: vault, GOODWORD_LINK_SECRET: link }
  expect((await say(contacts('seal', content, { values: { from: roster } }))).code).toBe(0)
  commit('Sealed')

  await say(contacts('list', content, { env }))
  await say(contacts('list', content))
  await say(contacts('list', content, { env: { GOODWORD_VAULT_KEY: (await age.keygen()).secretKey } }))
  await say(contacts('seal maya', content, { input: 'zqxcanary(at)mail\n55501x\nemail: zqxcanary@' }))
  await say(contacts('seal zqxcanary@mail.example', content))
  writeFileSync(roster, ROSTER.replaceAll('@', ' at ').replaceAll('+', ''))
  await say(contacts('seal', content, { values: { from: roster, replace: true } }))
  for (const name of ['validate', 'tally', 'export', 'notices'])
    await say(run(name, [], content, { env, values: name === 'export' ? { out: join(home, 'export') } : {} }))
  await say(run('notices', [], content, { env, values: { json: true } }))
  await say(run('explain', ['maya'], content, { env }))
  for (const ran of said) expect(ran.out + ran.log).not.toMatch(CANARY)

  const world = makeWorld({
    root: ROOT,
    fixedNow: Date.parse(NOW),
    interrupted: new AbortController().signal,
    log: { info: () => {}, warn: () => {} },
    out: () => {},
    env,
  })
  const program = (await readProgram(world, content))!
  const counted = tally(program, Date.parse(NOW))
  const reach = new Map(members.map((handle) => [handle, { email: true, sms: true }]))
  const plan = planNotices(program, counted, { receipts: new Map(), reach }, Date.parse(NOW), {
    live: true,
    atAnyHour: true,
  })
  expect(plan.send.length).toBeGreaterThan(5)
  const hub = join(home, 'hub')
  await generateHub(program, counted, world.store(content), hub, world)
  const mailbox = join(home, 'mailbox')
  const filled = await fillMailbox(world, content, mailbox, { program, tally: counted })
  expect(filled.due).toBe(plan.send.length)
  await writeMailbox(world, content, mailbox, 'http://localhost:4321/')

  const next = shown((await contacts('keygen', content)).out, 'GOODWORD_VAULT_KEY')
  await say(contacts('rotate', content, { env: { ...env, GOODWORD_VAULT_KEY: `${vault} ${next}` } }))
  await say(contacts('erase maya', content))
  expect(said.slice(-2).map(({ code }) => code)).toEqual([0, 0])
  commit('Rotated and erased')

  const objects = git(home, 'cat-file', '--batch-all-objects', '--batch')
  const everything = [JSON.stringify(plan), JSON.stringify(said), objects, ...texts(home).values()]
  expect(texts(hub).size).toBeGreaterThan(10)
  expect(texts(join(mailbox, 'site')).size).toBeGreaterThan(10)
  const found = everything.filter((text) => CANARY.test(text) || hidden.some((one) => text.includes(one)))
  expect(found.length).toBe(0)
  // It is all there, for who has the key.
  const sealed = await world.store(content).bytes('contacts/zola.age')
  expect(JSON.stringify(await age.open(sealed!, [next]))).toMatch(CANARY)
}, 60_000)
