/** Issues that members open, through the command, on a repository of an emulated GitHub. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { vault } from '../../scripts/adapters/age.ts'
import { headingsOf, issueTemplates } from '../../scripts/core/intake/ways/issue-templates.ts'
import { LABELS } from '../../scripts/core/tick/labels.ts'
import { issueOf, parcelOf as sealedParcel } from '../../site/browser/forms/carry.ts'
import { run } from '../contacts/support.ts'
import { NOW, parcelOf, post } from '../intake/documents.ts'
import { house } from '../intake/house.ts'
import { CREW, emulatedGithub, mainFile, pushMain } from './support/emulated.ts'

const account = (out: string) => out.trim().split('\n').at(-1)

it('are taken in by who opened them, answered once, and closed after the commit; what people wrote stays as it is', async () => {
  const home = await house({ home: 'private', ways_in: { issues: true } })
  const github = await emulatedGithub()
  const tom = github.as('tom')
  const { data: me } = await tom.users.getAuthenticated()
  await home.store.apply([{ op: 'edit', path: 'ambassadors/tom.md', set: [{ at: ['github_id'], value: me.id }] }])
  const files = readdirSync(home.content, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const all = files.map(({ parentPath, name }) => join(parentPath, name))
  await pushMain(github, new Map(all.map((path) => [path.slice(home.root.length + 1), readFileSync(path)])))
  await github.forge.ensureLabels([LABELS.member])

  const share = issueTemplates('en').find(({ kind }) => kind === 'share')!
  const bodyOf = (values: Readonly<Record<string, string>>) =>
    headingsOf(share)
      .map(({ heading, id }) => `${heading}\n\n${values[id] ?? '_No response_'}`)
      .join('\n\n')
  const open = async (as: typeof tom, body: string, labels: string[] = [LABELS.member.name]) =>
    (await as.issues.create({ ...CREW, title: 'I posted it', body, labels })).data.number
  const url = (name: string) => `https://www.instagram.com/p/${name}/`
  const mine = await open(tom, bodyOf({ channel: 'instagram', url: url('CxA'), at: '2026-11-20' }))
  const spoofed = await open(tom, `${bodyOf({ url: url('CxB') })}\n\n### Link\n\n${url('CxC')}`)
  const unknown = await open(github.as('anna'), bodyOf({ channel: 'instagram', url: url('CxD'), at: '2026-11-20' }))
  const parcel = parcelOf('share', post('E'), { handle: 'maya' })
  const sent = await issueOf(
    'https://github.com/anna/crew/issues/new',
    'I posted it',
    await sealedParcel(parcel.document, parcel.mac, undefined),
    [home.intakeKey],
  )
  const sealed = await open(github.as('anna'), `### Sealed\n\n${sent.text}`)
  const unsigned = parcelOf('share', post('F'), { handle: 'maya', signer: null })
  const closed = new TextDecoder().decode(await vault.sealItem(JSON.stringify(unsigned), [home.intakeKey]))
  const asked = await open(github.as('anna'), `### Sealed\n\n${closed}`)
  const other = await open(tom, bodyOf({ url: url('CxG') }), [])
  await tom.issues.createComment({ ...CREW, issue_number: mine, body: 'Is it in?' })

  const env = { ...home.env, ...github.env }
  const intake = () => run('intake', [], home.content, { env, values: { apply: true }, now: NOW })
  const { code, out, log } = await intake()
  expect([code, log, account(out)]).toEqual([0, '', 'seen 5 = accepted 2 + declined 0 + waiting 1 + quarantined 2'])

  const state = async (number: number) => {
    const { data } = await tom.issues.get({ ...CREW, issue_number: number })
    const comments = (await github.forge.comments(number)).map(({ body }) => body.replace(/^<!--.*-->\n/, ''))
    return { state: data.state, comments }
  }
  expect(await state(mine)).toEqual({
    state: 'closed',
    comments: ['Is it in?', expect.stringMatching(/^Thank you, it is in\. Reference [A-Z2-7]{4}-[A-Z2-7]{4}\./)],
  })
  expect(await state(spoofed)).toMatchObject({
    state: 'closed',
    comments: [expect.stringContaining('not what a form sends')],
  })
  expect(await state(unknown)).toMatchObject({ state: 'closed', comments: [expect.stringContaining('nothing shows')] })
  expect(await state(sealed)).toMatchObject({ state: 'closed' })
  expect(await state(asked)).toMatchObject({
    state: 'open',
    comments: [expect.stringContaining('waits: nothing shows')],
  })
  expect(await state(other)).toEqual({ state: 'open', comments: [] })
  const paths = [...(await github.forge.main()).files.keys()].filter((path) => path.includes('/2026/11/20/'))
  expect(paths.map((path) => path.replace(/--.*/, ''))).toEqual([
    'content/shares/2026/11/20/maya',
    'content/shares/2026/11/20/tom',
  ])
  expect(await mainFile(github, paths[1]!)).toMatch(new RegExp(`CxA[\\s\\S]*via: issue[\\s\\S]*issue ${mine}`))

  const again = await intake()
  expect(account(again.out)).toBe('seen 1 = accepted 0 + declined 0 + waiting 1 + quarantined 0')
  expect((await state(asked)).comments).toHaveLength(1)
  // A run that ended between the commit and the answer: the next one answers.
  await tom.issues.update({ ...CREW, issue_number: mine, state: 'open' })
  await intake()
  expect(await state(mine)).toMatchObject({ state: 'closed', comments: [expect.anything(), expect.anything()] })
})
