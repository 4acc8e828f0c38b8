/** From the template to the first assignment, as README and GO-LIVE lead: the commands of each step, on a clone and an imitation of the forge and the mail service. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulator } from 'emulate'
import { expect, it, onTestFinished } from 'vitest'
import { command as doctor } from '../../../scripts/commands/doctor.ts'
import { command as importing } from '../../../scripts/commands/import.ts'
import { command as init } from '../../../scripts/commands/init.ts'
import { command as notices } from '../../../scripts/commands/notices.ts'
import { command as validate } from '../../../scripts/commands/validate.ts'
import { contacts, shown } from '../../contacts/support.ts'
import { emulatedGithub, pushMain } from '../support/emulated.ts'
import { engineFolder, executeJob, outputOf } from '../support/execute.ts'
import { contentFiles, runCommand, sampleRepository } from '../support/repository.ts'
import { allWorkflows } from '../workflows/read.ts'

const ENGINE = 'node_modules\n.runner\n.goodword\nscripts\nschemas\npackage.json\n/*.csv\n'
const TICK = allWorkflows().find(({ file }) => file === 'tick')!
const GO_LIVE = readFileSync(join(import.meta.dirname, '../../../.github/GO-LIVE.md'), 'utf8')

/** A zone in which it is about noon: nobody's night, and after the send hour. */
function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours()
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

const now = new Date().toISOString()
const today = now.slice(0, 10)
const folder = engineFolder()

it('leads from the template to a first assignment in somebody’s inbox', async () => {
  const repository = sampleRepository(folder())
  const { root, commit } = repository
  const content = join(root, 'content')
  const say = (files: Readonly<Record<string, string>>) => commit('Go on', files)
  commit('What the engine leaves', { '.gitignore': ENGINE })

  // Start my program.
  const answers = {
    name: 'Harbour Crew',
    brand: 'Harbour Tea',
    url: 'https://anna.github.io/crew/',
    timezone: noonZone(),
    from: 'Harbour Crew <crew@harbour-tea.net>',
    'postal-address': 'Am Kai 1, 20095 Hamburg',
    home: 'private',
  }
  expect(await runCommand(init, root, answers, { now })).toMatchObject({ code: 0 })
  const left = (await runCommand(doctor, root, {}, { now })).out
  expect(left).toContain('TODO There are no keys')
  expect(left).toContain('TODO content/guides/01-welcome-aboard.mdx came with the sample')
  const first = 'The first task, content/campaigns/say-hello/index.mdx, has words that were written for every program'
  expect(left).toContain(`TODO ${first}`)

  // Keys, and the roster by the lines that stand in GO-LIVE.
  const keys = await contacts('keygen', content, {})
  const [vault, link] = ['GOODWORD_VAULT_KEY', 'GOODWORD_LINK_SECRET'].map((name) => shown(keys.out, name))
  const secrets = { GOODWORD_VAULT_KEY: vault!, GOODWORD_LINK_SECRET: link!, RESEND_API_KEY: 're_test' }
  const line = /npm run import -- --map (\S+) (\S+)\n/.exec(GO_LIVE)
  say({
    'roster.csv':
      'Name;Email;Phone;Instagram;Followers;Joined;Group\nLena Sommer;lena.canary@post.example;;@lena;1,240;03.11.2026;Customer\nTom Reed;tom.canary@post.example;;;;20.11.2026;Friend\n',
  })
  expect(line?.slice(1)).toEqual(['schemas/import-maps/spreadsheet-roster.yaml', 'roster.csv'])
  const brought = await runCommand(importing, root, { map: line![1] }, { now, positionals: [line![2]!] })
  expect(brought).toMatchObject({ code: 0, said: '' })

  // The campaign of GO-LIVE, opened today; then live.
  const campaign = /```yaml\n([\s\S]*?)```/.exec(GO_LIVE)![1]!.replace(/^ {2}/gm, '')
  const program = readFileSync(join(content, 'program.yaml'), 'utf8')
  const cover = readFileSync(join(root, 'content/guides/picture.webp'))
  commit('Live', {
    'content/campaigns/first-frost/index.mdx': campaign
      .replace(/^opens: .*$/m, `opens: ${today}`)
      .replace(/^closes: .*$/m, `closes: ${new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)}`)
      .replace('frost.jpg', 'frost.webp'),
    'content/campaigns/first-frost/frost.webp': cover,
    'content/program.yaml': `${program.replace('live: false', 'live: true')}live_from: ${today}\n`,
  })
  expect((await runCommand(validate, root, {}, { now })).out).toMatch(/ files, all fine\n$/)

  // What would go, and why the campaign waits.
  const resend = await createEmulator({ service: 'resend', port: 0 })
  onTestFinished(() => resend.close())
  const plan = await runCommand(notices, root, { all: true }, { now, env: secrets })
  expect(plan.out).toMatch(/lena-sommer\s+email\s+Welcome \+ Assignment: Say hello\n/)
  expect(plan.out).toContain(
    'Assignment: First frost, lena-sommer, tom-reed: waits until they are through with the tasks they have',
  )

  // The schedule finds it due, and sends it.
  const github = await emulatedGithub({ private: true })
  await pushMain(github, contentFiles(repository))
  const trigger = { event: {}, secrets, env: { RESEND_BASE_URL: resend.url } }
  expect(await executeJob(TICK, 'look', repository, github, { ...trigger, steps: 1 })).toMatchObject([{ code: 0 }])
  expect(outputOf(repository)).toContain('send=true\n')
  const [sent] = await executeJob(TICK, 'send', repository, github, { ...trigger, steps: 1 })
  expect(sent).toMatchObject({ code: 0, output: expect.stringMatching(/due \d+ = sent 4 \+ excluded/) })
  const headers = { Authorization: 'Bearer re_test' }
  const list = (await (await fetch(`${resend.url}/emails`, { headers })).json()) as {
    data: { id: string; to: string[] }[]
  }
  expect(list.data.map(({ to }) => to[0]).toSorted()).toEqual(['lena.canary@post.example', 'tom.canary@post.example'])
  const one = (await (await fetch(`${resend.url}/emails/${list.data[0]!.id}`, { headers })).json()) as {
    subject: string
    text: string
  }
  expect(one.subject).toMatch(/^Welcome aboard, (?:Lena|Tom)$/)
  for (const words of ['Post one thing you like about Harbour Tea', '#ad', '7 days left', '/crew/me/#'])
    expect(one.text).toContain(words)
  expect(one.text).not.toMatch(/has moved|Fernweh/)

  // Afterwards, at home: who got it, as the forge remembers.
  const env = { ...secrets, ...github.env }
  expect((await runCommand(notices, root, {}, { now, env })).out).toContain('(4 of them sent before)')
}, 120_000)
