import { describe, expect, it } from 'vitest'
import { command } from '../../scripts/commands/notices.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { runCommand } from '../support/run-command.ts'

const member = (name: string, more = '') => `---\nname: ${name}\nstatus: active\njoined: 2026-01-01\n${more}---\n`
const copy = (subject: string) =>
  `---\nsubject: ${subject}\nbutton: Open\nsms: ${subject}\n---\nHello {{ member.first_name }}\n`

const program = (live: boolean) => `name: Small Crew
brand: Small
url: https://crew.small.example
timezone: Europe/Berlin
mail: { from: Crew <crew@small.example>, postal_address: 'Kai 1, 20095 Hamburg', newsletter: none }
community: { name: The Galley }
live: ${live}
live_from: 2026-01-01
`

const FILES = {
  'content/program.yaml': program(true),
  'content/points/2026-01-01.yaml': 'share: { default: 100 }\n',
  'content/emails/assignment.md': copy('Something to share'),
  'content/emails/announcement.md': copy('News'),
  'content/ambassadors/maya.md': member('Maya Brandt', 'languages: [en]\n'),
  'content/ambassadors/tom.md': member('Tom Reed', 'deliveries: { assignments: group, announcements: group }\n'),
  'content/ambassadors/uma.md': member('Uma Rao', 'deliveries: { announcements: none }\n'),
  'content/ambassadors/vic.md': member('Vic Lund'),
  'content/contacts/maya.age': 'sealed',
  'content/contacts/uma.age': 'sealed',
  'content/campaigns/roast/index.md':
    '---\ntitle: Autumn roast\naction: Show your cup.\nminutes: 5\nopens: 2026-11-20\ncloses: 2026-12-12\nvisibility: public\n---\n',
  'content/news/2026-11-20-shop.md': '---\ntitle: A second shop\nsummary: In Altona.\n---\nCome and see.\n',
}

const run = (values: object = {}, files: Readonly<Record<string, string>> = {}, positionals: readonly string[] = []) =>
  runCommand(command, writeTree(temporaryFolder(), { ...FILES, ...files }), {
    values,
    positionals,
    now: '2026-11-21T09:00:00Z',
  })

describe('notices', () => {
  it('says who gets what, by which way, and who does not and why not', async () => {
    const { code, out, said } = await run()
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(out).toBe(`Small Crew, 2026-11-21 10:00: 2 messages to 2 members

Goes out
  maya      email  Assignment: Autumn roast + Announcement: A second shop
  uma       email  Assignment: Autumn roast

For the members’ own group: copy it there (--group writes it out)
  Assignment: Autumn roast, tom: covered by the post
  Announcement: A second shop, tom: covered by the post

Does not go
  Assignment: Autumn roast, vic: cannot go: they have no sealed contact
  Announcement: A second shop, uma: does not go: they chose not to get these
  Announcement: A second shop, vic: cannot go: they have no sealed contact
  The week, for the team: 2026-11-09 to 2026-11-15, the team: cannot go: there are no words for it in emails/

Who is reached
  3 of 4 active members (2 by email, 1 by group)
  not vic: cannot go: they have no sealed contact

Who is still arriving
  0 have arrived, 4 are on their way
  4 to be welcomed and introduced: maya (324 days), tom (324 days), uma (324 days), vic (324 days)

9 owed = 3 out + 2 by the group + 0 waiting + 4 not (0 of them sent before)
`)
  })

  it('shows what would go while the program is not live, and says so', async () => {
    const { out } = await run({}, { 'content/program.yaml': program(false) })
    expect(out).toContain('The program is not live: nothing is sent.')
    expect(out).toContain('maya      email  Assignment: Autumn roast')
  })

  it('asks before it writes to many', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `m${index}`)
    const { out } = await run(
      {},
      Object.fromEntries(
        many.flatMap((handle) => [
          [`content/ambassadors/${handle}.md`, member(handle)],
          [`content/contacts/${handle}.age`, 'sealed'],
        ]),
      ),
    )
    expect(out).toContain('This would write to 14 people')
    expect(out).toContain('waits until 2026-11-21 11:00')
    expect(out).toContain('m5 and 6 others: waits for somebody on the team to say yes')
    expect(out).not.toContain('Goes out')
  })

  it('prints JSON alone: every notice and where it stands', async () => {
    const { out, said } = await run({ json: true })
    const plan = JSON.parse(out)
    expect(said).toBe('')
    expect(plan.now).toBe('2026-11-21T09:00:00Z')
    expect(plan.account).toEqual({ owed: 9, send: 3, group: 2, waiting: 0, excluded: 4 })
    expect(plan.send[0].notices[0]).toMatchObject({ key: 'assignment/roast/maya', owed: '2026-11-19T23:00:00Z' })
    expect(plan.unreached).toEqual([{ handle: 'vic', why: 'no-contact' }])
  })

  it('writes the post for the group, ready to be copied', async () => {
    const { out } = await run({ group: true })
    expect(out).toBe(`For all in The Galley
---------------------

Autumn roast
Show your cup. It takes about 5 minutes.
Until Saturday 12 December, 21 days left. It brings 100 points on Instagram, Facebook, X or TikTok; other places count too.
Say it is an ad: #ad, where people see it first.
Words and pictures: https://crew.small.example/campaigns/roast/

A second shop
In Altona.
https://crew.small.example/news/2026-11-20-shop/

It covers 2 messages. Once it is copied: npm run notices -- --done
`)
  })

  it('writes a line and a link for a new member of the group', async () => {
    const { out } = await run(
      { group: true },
      {
        'content/ambassadors/wim.md': member('Wim Bos', 'deliveries: { announcements: group }\n').replace(
          '2026-01-01',
          '2026-11-21',
        ),
        'content/emails/welcome.md': copy('Welcome, {{ member.first_name }}').replaceAll(
          /(subject|sms): (.*)/g,
          '$1: "$2"',
        ),
      },
    )
    expect(out).toMatch(/For Wim Bos alone\n-+\n\nWelcome, Wim\nhttps:\/\/crew\.small\.example\/me\/#\S+\n/)
  })

  it('says what is wrong with what was typed', async () => {
    expect(await run({}, {}, ['maya'])).toMatchObject({
      code: 2,
      said: 'maya: a kind and a short name belong to --preview, sent or again to --settle.\n',
    })
    expect((await run({}, { 'content/program.yaml': 'name: Small Crew\n' })).code).toBe(1)
  })
})
