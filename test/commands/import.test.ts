import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { armor, Decrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { ROOT, run } from '../import/run.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'

const MAPS = join(ROOT, 'schemas', 'import-maps')
const PROGRAM =
  'name: Crew\nbrand: Crew\nurl: https://crew.example\ntimezone: Europe/Berlin\nhome: private\nmail:\n  from: c@crew.example\n  postal_address: Street 1\n'
const ROSTER = `\ufeffName;Email;Phone;Instagram;Followers;Joined;Group\r
Maya Okafor;canary.maya@mail.example;+49 30 5550100;@maya.brews;4,820;03.11.2026;Customer\r
"Zoë ""Zo"" Ångström";canary.zoe@mail.example;;https://www.instagram.com/zoe/;4.8k;01.02.2026;"Fan, Wizard"\r
\r
Tom;canary.tom(at)mail.example;;;many;31.02.2026;Fan\r
`

async function keyed(files: Readonly<Record<string, string>> = {}) {
  const [vault, recovery] = [await generateIdentity(), await generateIdentity()]
  const keys = `vault:\n  - ${await identityToRecipient(vault)}\nrecovery: ${await identityToRecipient(recovery)}\n`
  const folder = temporaryFolder()
  return {
    content: writeTree(join(folder, 'content'), {
      'program.yaml': PROGRAM,
      'keys.yaml': keys,
      'points/2026-01-01.yaml': 'share: { default: 50 }\n',
      ...files,
    }),
    folder,
    vault,
    recovery,
  }
}

function write(folder: string, name: string, text: string): string {
  writeTree(folder, { [name]: text })
  return join(folder, name)
}

/** Every file of a folder as text, by path. */
function texts(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  )
}

async function open(bytes: Uint8Array, identity: string): Promise<unknown> {
  const opener = new Decrypter()
  opener.addIdentity(identity)
  return JSON.parse(await opener.decrypt(armor.decode(Buffer.from(bytes).toString()), 'text'))
}

test('a roster that git would take is warned of, and one that it leaves alone is not', async () => {
  const { content, folder } = await keyed()
  const file = write(folder, 'people.csv', ROSTER)
  const map = join(MAPS, 'spreadsheet-roster.yaml')
  const dry = async () => (await run('import', { map, 'dry-run': true }, [file], content)).log
  expect(await dry()).not.toContain('git would take it')
  execFileSync('git', ['init', '-q', folder])
  expect(await dry()).toContain('people.csv lies in a repository and git would take it')
  write(folder, '.gitignore', '/*.csv\n')
  expect(await dry()).not.toContain('git would take it')
})

test('a roster: members written, contacts sealed to both keys and nowhere else, a second run changes nothing', async () => {
  const { content, folder, vault, recovery } = await keyed()
  const file = write(folder, 'roster.csv', ROSTER)
  const map = join(MAPS, 'spreadsheet-roster.yaml')
  const dry = await run('import', { map, 'dry-run': true }, [file], content)
  expect([...texts(content).keys()]).toEqual(['keys.yaml', 'points/2026-01-01.yaml', 'program.yaml'])
  const first = await run('import', { map }, [file], content)
  expect(first.code).toBe(1)
  expect(first.out).toContain('ambassadors  3 read: 2 written, 1 refused (1 with a remark)')
  expect(first.out).toContain('contacts     2 read: 2 sealed, 0 kept as they were')
  expect(first.out).toContain('empty lines  1')
  expect(first.out).toContain('line 5, ambassador: joined: "[number]" is a day that does not exist')
  expect(first.out).toContain('segments: "Wizard" is not in the table groups: left out')
  const before = texts(content)
  expect(before.get('ambassadors/maya-okafor.md')).toBe(
    '---\nname: Maya Okafor\nstatus: active\njoined: 2026-11-03\nsegments:\n  - customer\nchannels:\n  - channel: instagram\n    handle: maya.brews\n    followers: 4820\npublic: []\nimported: 2026-11-21T12:00:00Z\n---\n',
  )
  const sealed = readFileSync(join(content, 'contacts', 'maya-okafor.age'))
  for (const identity of [vault, recovery])
    expect(await open(sealed, identity)).toEqual({ email: 'canary.maya@mail.example', phone: '+49305550100' })
  const again = await run('import', { map }, [file], content, '2027-03-01T00:00:00Z')
  expect(again.out).toContain('ambassadors  3 read: 2 unchanged, 1 refused')
  expect(texts(content)).toEqual(before)
  const json = await run('import', { map, json: true }, [file], content)
  expect(JSON.parse(json.out).counts.ambassador).toMatchObject({ in: 3, unchanged: 2, refused: 1 })
  const everything = [dry, first, again, json].map(({ out, log }) => out + log).join() + [...before.values()].join()
  expect(everything).not.toMatch(/canary|5550100/)
  expect((await run('validate', {}, [], content)).out).not.toContain('error:')
})

test('a roster with names, addresses and days alone is taken, and what it lacks is named; without what is needed the way to mend it is said', async () => {
  const { content, folder, vault } = await keyed()
  const map = join(MAPS, 'spreadsheet-roster.yaml')
  const lean = write(
    folder,
    'roster.csv',
    'Name;Email;Joined;Group\nLena Sommer;canary.lena@mail.example;03.11.2026;Fan\n',
  )
  const done = await run('import', { map }, [lean], content)
  expect([done.code, done.log]).toEqual([0, ''])
  expect(done.out).toContain('Named by the map, but in no record\n  Instagram\n  Followers\n  Phone\n')
  expect(readFileSync(join(content, 'ambassadors', 'lena-sommer.md'), 'utf8')).toBe(
    '---\nname: Lena Sommer\nstatus: active\njoined: 2026-11-03\nsegments:\n  - fan\npublic: []\nimported: 2026-11-21T12:00:00Z\n---\n',
  )
  expect(await open(readFileSync(join(content, 'contacts', 'lena-sommer.age')), vault)).toEqual({
    email: 'canary.lena@mail.example',
  })
  const misspelt = write(
    folder,
    'roster.csv',
    'Name;Email;Joined;Instagramm\nTom;canary.tom@mail.example;03.11.2026;@tom\n',
  )
  expect((await run('import', { map, 'dry-run': true }, [misspelt], content)).out).toContain(
    'Instagram (did you mean Instagramm?)',
  )
  const undated = await run(
    'import',
    { map },
    [write(folder, 'roster.csv', 'Name;Email\nTom;t@mail.example\n')],
    content,
  )
  expect(undated.code).toBe(1)
  expect(undated.log).toContain('roster.csv has no column Joined')
  expect(undated.log).toContain('Mend:  Write into the map what your file calls it')
  expect(undated.log).not.toContain('no column Phone')
})

test('in a public repository nothing is written that members did not agree to show, and that is said', async () => {
  const { content, folder } = await keyed({ 'program.yaml': PROGRAM.replace('home: private', 'home: public') })
  const done = await run(
    'import',
    { map: join(MAPS, 'spreadsheet-roster.yaml') },
    [write(folder, 'roster.csv', ROSTER)],
    content,
  )
  expect(done.out).toContain('2 times: ambassador: channels: not agreed to be public, and this repository is: left out')
  expect(readFileSync(join(content, 'ambassadors', 'maya-okafor.md'), 'utf8')).not.toContain('channels')
  expect((await run('validate', {}, [], content)).out).not.toContain('error:')
})

test('sealed contacts of different lengths are of one length', async () => {
  const { content, folder } = await keyed()
  await run('import', { map: join(MAPS, 'spreadsheet-roster.yaml') }, [write(folder, 'roster.csv', ROSTER)], content)
  const files = texts(join(content, 'contacts'))
  expect(files.get('maya-okafor.age')!.length).toBe(files.get('zoe-zo-angstrom.age')!.length)
})

test('contacts that are sealed already stay, unless they are to be replaced', async () => {
  const { content, folder, vault } = await keyed()
  const map = join(MAPS, 'spreadsheet-roster.yaml')
  await run('import', { map }, [write(folder, 'roster.csv', ROSTER)], content)
  const file = write(folder, 'roster.csv', ROSTER.replace('canary.maya@', 'canary.other@'))
  const place = join(content, 'contacts', 'maya-okafor.age')
  const before = readFileSync(place)
  await run('import', { map }, [file], content)
  expect(readFileSync(place).equals(before)).toBe(true)
  await run('import', { map, 'replace-contacts': true }, [file], content)
  expect(await open(readFileSync(place), vault)).toMatchObject({ email: 'canary.other@mail.example' })
})

test('without keys, or with a key that is not whole, nothing is written and the way to mend it is said', async () => {
  const folder = temporaryFolder()
  const content = writeTree(join(folder, 'content'), { 'program.yaml': PROGRAM })
  const file = write(folder, 'roster.csv', ROSTER)
  const map = join(MAPS, 'spreadsheet-roster.yaml')
  const none = await run('import', { map }, [file], content)
  expect([none.code, none.out, none.log]).toEqual([1, '', expect.stringContaining('npm run contacts -- keygen')])
  const dry = await run('import', { map, 'dry-run': true }, [file], content)
  expect([dry.code, dry.out, dry.log]).toEqual([1, expect.stringContaining('contacts     2 read'), none.log])
  const key = `age1${'q'.repeat(58)}`
  writeFileSync(join(content, 'keys.yaml'), `vault: [${key}]\nrecovery: ${key}\n`)
  expect((await run('import', { map }, [file], content)).log).toContain('no whole age key')
  expect(existsSync(join(content, 'ambassadors'))).toBe(false)
})

test('a log of shares finds its members by name and by handle', async () => {
  const { content, folder } = await keyed({
    'ambassadors/maya.md': '---\nname: Maya Okafor\nstatus: active\njoined: 2026-01-01\n---\n',
    'points/2026-01-01.yaml': 'share: { default: 50 }\n',
  })
  const file = write(
    folder,
    'shares.csv',
    'Member,Date,Where,Link,Title,Likes,Checked\nMaya Okafor,11/03/2026,IG,https://www.instagram.com/p/Cx1/,Autumn light,"1,200",yes\n@maya,11/04/2026,Blog,,"In Kiel,\non coffee",,\nmaya,11/05/2026,Myspace,https://a.example,,,\n',
  )
  const done = await run('import', { map: join(MAPS, 'spreadsheet-shares.yaml') }, [file], content)
  expect(done.out).toContain('shares       3 read: 1 written, 2 refused')
  expect(done.out).toContain('line 5, share: channel: "Myspace" is not in the table networks')
  expect(done.out).toContain('line 3, share: there is no link, and a share on blog needs one')
  const paths = [...texts(content).keys()].filter((path) => path.startsWith('shares/'))
  expect(paths).toEqual([expect.stringMatching(/^shares\/2026\/11\/03\/maya--[a-z0-9]{8}\.yaml$/)])
  expect(readFileSync(join(content, paths[0]!), 'utf8')).toBe(
    'ambassador: maya\nchannel: instagram\nurl: https://www.instagram.com/p/Cx1/\nat: 2026-11-03\nengagement:\n  likes: 1200\ntitle: Autumn light\nlogged:\n  at: 2026-11-21T12:00:00Z\n  via: import\n  ref: shares.csv line 2\nreview:\n  status: verified\n  by: import\n  at: 2026-11-21T12:00:00Z\n',
  )
})

test.each([
  ['a misspelt key', 'records:\n  - kind: ambassador\n    feilds: {}\n', 3, 'Did you mean fields?'],
  [
    'a rule that says two things',
    'records:\n  - kind: ambassador\n    fields:\n      name: { from: a, value: b }\n',
    4,
    'from and value',
  ],
  ['YAML that is none', 'name: a: b\n', 1, 'second colon'],
])('a bad map has its file and line: %s', async (_, text, line, words) => {
  const { content, folder } = await keyed()
  const done = await run(
    'import',
    { map: write(folder, 'map.yaml', text) },
    [write(folder, 'roster.csv', ROSTER)],
    content,
  )
  expect(done.code).toBe(1)
  expect(done.log).toContain('map.yaml')
  expect(done.log).toContain(`> ${line} |`)
  expect(done.log).toContain(words)
})

test('a content folder with errors is not imported into: nothing is written over what could not be read', async () => {
  const { content, folder } = await keyed({ 'ambassadors/maya-okafor.md': '---\nname: 7\n---\n' })
  const before = texts(content)
  const done = await run(
    'import',
    { map: join(MAPS, 'spreadsheet-roster.yaml') },
    [write(folder, 'roster.csv', ROSTER)],
    content,
  )
  expect([done.code, done.log]).toEqual([1, expect.stringContaining('mend them first')])
  expect(texts(content)).toEqual(before)
})

test('a command that says too little or names what is not there', async () => {
  const { content, folder } = await keyed()
  const file = write(folder, 'roster.csv', ROSTER)
  expect((await run('import', {}, [file], content)).code).toBe(2)
  expect((await run('import', { map: join(folder, 'no.yaml') }, [file], content)).log).toContain('There is no map')
  expect(
    (await run('import', { map: join(MAPS, 'spreadsheet-roster.yaml') }, [join(folder, 'no.csv')], content)).log,
  ).toContain('There is no file')
  expect((await run('import', { 'from-export': folder, from: 'xml' }, [], content)).code).toBe(2)
})

test.each(readdirSync(MAPS).filter((name) => name.endsWith('.yaml')))(
  'the map %s is what it says it is',
  async (name) => {
    const { readMap } = await import('../../scripts/codec/tables.ts')
    expect(readMap(name, readFileSync(join(MAPS, name)))).toHaveProperty('map')
  },
)

test("the worked example of the maps' README does what it says", async () => {
  const { content, folder } = await keyed()
  const [, json, yaml] = /```json\n([\s\S]*?)```[\s\S]*?```yaml\n([\s\S]*?)```/.exec(
    readFileSync(join(MAPS, 'README.md'), 'utf8'),
  )!
  const done = await run(
    'import',
    { map: write(folder, 'map.yaml', yaml!) },
    [write(folder, 'crew.json', json!)],
    content,
  )
  expect([done.code, done.log]).toEqual([0, ''])
  expect([...texts(content).keys()]).toEqual([
    'ambassadors/maya.md',
    'contacts/maya.age',
    'keys.yaml',
    'points/2026-01-01.yaml',
    'program.yaml',
    expect.stringMatching(/^shares\/2025\/12\/01\/maya--[a-z0-9]{8}\.yaml$/),
  ])
  expect(done.out).toContain('1 time: share: at: the day is not known')
})

const KINDS_MAP = `source: { list: all }
records:
  - kind: campaign
    when: { from: type, is: [campaign] }
    slug: { from: title, as: slug }
    fields:
      title: { from: title }
      opens: { from: from, date: DD.MM.YYYY }
      closes: { from: to, date: DD.MM.YYYY }
      channels: { from: on }
    body: { from: text }
  - kind: reward
    when: { from: type, is: [reward] }
    slug: { from: title, as: slug }
    fields: { name: { from: title }, cost: { from: points, as: number } }
  - kind: share
    when: { from: type, is: [share] }
    fields:
      ambassador: { from: who, as: member }
      channel: { from: on }
      campaign: { from: for, as: slug }
      at: { from: from, date: "DD.MM.YYYY HH:mm" }
      url: { from: link }
  - kind: award
    when: { from: type, is: [award] }
    fields:
      ambassador: { from: who, as: member }
      points: { from: points, as: number }
      reason: { from: title }
      by: { value: anna }
      at: { from: from, date: DD.MM.YYYY }
  - kind: redemption
    when: { from: type, is: [claim] }
    fields:
      ambassador: { from: who, as: member }
      reward: { from: title, as: slug }
      cost: { from: points, as: number }
      at: { from: from, date: DD.MM.YYYY }
      steps:
        list:
          - object: { status: { value: delivered }, by: { value: anna }, at: { value: "2026-05-01T10:00:00Z" } }
`

test('campaigns, rewards, shares, awards and claims from one list, whole and in their places', async () => {
  const { content, folder } = await keyed({
    'ambassadors/maya.md': '---\nname: Maya\nstatus: active\njoined: 2026-01-01\n---\n',
  })
  const all = [
    {
      type: 'campaign',
      title: 'Spring Roast',
      from: '01.04.2026',
      to: '30.04.2026',
      on: ['instagram', 'blog'],
      text: 'Show {process.env.HOME} <b>cups</b>',
    },
    { type: 'reward', title: 'Tasting box', points: 100 },
    {
      type: 'share',
      who: 'Maya',
      on: 'instagram',
      for: 'Spring Roast',
      from: '03.04.2026 23:30',
      link: 'https://www.instagram.com/p/Cx1/',
    },
    {
      type: 'share',
      who: 'Maya',
      on: 'x',
      for: 'Spring Roast',
      from: '04.04.2026 09:00',
      link: 'https://x.com/maya/status/1234567890',
    },
    { type: 'award', who: 'maya', points: -20, title: 'A late parcel', from: '05.04.2026' },
    { type: 'claim', who: 'maya', points: '100', title: 'Tasting box', from: '06.04.2026' },
    { type: 'claim', who: 'maya', points: '100', title: 'Mug', from: '06.04.2026' },
  ]
  const map = write(folder, 'map.yaml', KINDS_MAP)
  const file = write(folder, 'all.json', JSON.stringify({ all }, null, 1))
  const done = await run('import', { map, json: true }, [file], content)
  const { counts, rows } = JSON.parse(done.out)
  for (const kind of ['campaign', 'reward', 'share', 'award', 'redemption']) expect(counts[kind].in).toBe(all.length)
  const told = rows.filter((row: { outcome: string }) => row.outcome !== 'left-out')
  expect(told.map((row: { kind: string; outcome: string }) => `${row.kind} ${row.outcome}`)).toEqual([
    'campaign written',
    'reward written',
    'share written',
    'share written',
    'award written',
    'redemption written',
    'redemption refused',
  ])
  expect(told.at(-1).reason).toContain('there is no reward mug')
  expect(told[3].remarks).toEqual(['campaign: spring-roast is not for x: left out'])
  const files = texts(content)
  expect([...files.keys()].filter((path) => /^(campaigns|rewards|shares|awards|redemptions)/.test(path))).toEqual([
    expect.stringMatching(/^awards\/2026\/maya--\w{8}\.yaml$/),
    'campaigns/spring-roast/index.mdx',
    expect.stringMatching(/^redemptions\/2026\/maya--\w{8}\.yaml$/),
    'rewards/tasting-box.yaml',
    expect.stringMatching(/^shares\/2026\/04\/03\/maya--\w{8}\.yaml$/),
    expect.stringMatching(/^shares\/2026\/04\/04\/maya--\w{8}\.yaml$/),
  ])
  expect(files.get('campaigns/spring-roast/index.mdx')).toContain('Show &#123;process.env.HOME&#125; &lt;b>cups')
  expect((await run('validate', {}, [], content)).out).not.toContain('error:')
  const again = JSON.parse((await run('import', { map, json: true }, [file], content, '2026-12-24T00:00:00Z')).out)
  expect(again.changed).toEqual([])
})

test("words are put into a member's file without touching what people wrote above them", async () => {
  const { content, folder } = await keyed()
  const file = join(content, 'ambassadors', 'maya.md')
  writeTree(content, {
    'ambassadors/maya.md': '---\r\nname: Maya # as she signs\r\nstatus: active\r\njoined: 2026-01-01\r\n---\r\n',
  })
  const map = write(
    folder,
    'map.yaml',
    'records:\n  - kind: ambassador\n    fields:\n      name: { from: name }\n      status: { value: active }\n      joined: { value: 2026-01-01 }\n      call: { value: true }\n    body: { from: words }\n',
  )
  const source = write(folder, 'list.json', '[{ "name": "Maya", "words": "I roast.\\nAt night." }]')
  const done = await run('import', { map }, [source], content)
  expect(done.out).toContain('ambassadors  1 read: 1 merged')
  expect(readFileSync(file, 'utf8')).toBe(
    '---\r\nname: Maya # as she signs\r\nstatus: active\r\njoined: 2026-01-01\r\ncall: true\r\n---\r\n\r\nI roast.\r\nAt night.\r\n',
  )
  expect((await run('import', { map }, [source], content)).out).toContain('1 unchanged')
})
