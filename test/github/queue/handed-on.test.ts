import { describe, expect, it } from 'vitest'
import { vault } from '../../../scripts/adapters/age.ts'
import { makeForgeBranch } from '../../../scripts/adapters/forge-branch.ts'
import { command as intake } from '../../../scripts/commands/intake.ts'
import { command as queue } from '../../../scripts/commands/queue.ts'
import { arrivalId, itemPath, referenceOf } from '../../../scripts/core/intake/arrival.ts'
import { applicant, NOW, parcelOf, SECRET } from '../../intake/documents.ts'
import { CREW, emulatedGithub, pushMain } from '../support/emulated.ts'
import { contentFiles, runCommand, smallRepository } from '../support/repository.ts'

/** A program of its own keys on the forge, with an application and a question, sealed, in its inbox. */
async function withTwo() {
  const [contacts, recovery, opening] = await Promise.all([vault.keygen(), vault.keygen(), vault.keygen()])
  const keys = `vault: ["${contacts.publicKey}"]\nrecovery: ${recovery.publicKey}\nintake: ["${opening.publicKey}"]\n`
  const repository = smallRepository({ 'content/keys.yaml': keys })
  const github = await emulatedGithub()
  await pushMain(github, contentFiles(repository))
  const parcels = [
    parcelOf('join', applicant('Pia', 'pia.canary@post.example')),
    parcelOf('ask', { question: 'When is the next tasting?', email: 'pia.canary@post.example' }),
  ]
  const items = await Promise.all(
    parcels.map(async (parcel) => {
      const sealed = await vault.sealItem(JSON.stringify(parcel), [opening.publicKey])
      const id = await arrivalId(parcel.document)
      return { id, path: itemPath(id, Date.parse(NOW) - 3_600_000), text: new TextDecoder().decode(sealed) }
    }),
  )
  const access = { repository: github.repository, token: github.env['GITHUB_TOKEN']!, apiUrl: github.url }
  const inbox = makeForgeBranch(access, 'inbox')
  await inbox.commit(null, new Map(items.map(({ path, text }) => [path, text])), 'Keep two')
  const secrets = {
    GOODWORD_INTAKE_KEY: opening.secretKey,
    GOODWORD_VAULT_KEY: contacts.secretKey,
    GOODWORD_LINK_SECRET: SECRET,
  }
  const take = () =>
    runCommand(intake, repository.root, { apply: true }, { env: { ...github.env, ...secrets }, now: NOW })
  const look = () => runCommand(queue, repository.root, { issue: true }, { env: github.env, now: NOW })
  const body = async () => (await github.forge.issues('goodword: queue'))[0]!.body
  const paths = async (start: string) => [...(await inbox.read()).files.keys()].filter((path) => path.startsWith(start))
  const references = items.map(({ id }) => referenceOf(id))
  return { github, take, look, body, paths, references }
}

describe('what lies sealed until a person decides', () => {
  it('is in the queue by its sort alone; a comment without any key decides, and the run with the key does it, once', async () => {
    const { github, take, look, body, paths, references } = await withTwo()
    const [application, question] = references as [string, string]
    expect(await take()).toMatchObject({ code: 0, out: expect.stringContaining('waiting 2') })
    expect(await look()).toMatchObject({ code: 0 })
    expect(await body()).toContain(`| \`${application.toLowerCase()}\` | application | less than a working day`)
    expect(await body()).toContain(`| \`${question.toLowerCase()}\` | question |`)
    expect(await body()).not.toMatch(/canary|tasting|Pia/)

    const [issue] = await github.forge.issues('goodword: queue')
    const say = (who: 'anna' | 'tom', text: string) =>
      github.as(who).issues.createComment({ ...CREW, issue_number: issue!.number, body: text })
    await say('tom', `/accept ${application}`)
    await say('anna', `/accept ${application}\n/answer ${question} On Sunday at four.\n/answer ${application} Yes`)
    expect(await look()).toMatchObject({ code: 0 })
    const answers = (await github.forge.comments(issue!.number)).filter(({ mine }) => mine)
    expect(answers).toHaveLength(1)
    expect(answers[0]!.body).toMatch(/is handed on; the next run[\s\S]*is no question that waits/)
    expect(await paths('decisions/')).toHaveLength(2)
    expect(await body()).not.toContain(application.toLowerCase())

    expect(await take()).toMatchObject({ code: 0, out: expect.stringContaining('accepted 2') })
    const { files } = await github.forge.main()
    expect(files.has('content/ambassadors/pia.md')).toBe(true)
    expect([await paths('decisions/'), await paths('items/')]).toEqual([[], []])
    expect((await paths('answers/')).some((path) => path.endsWith('--question.age'))).toBe(true)
    const after = (await github.forge.main()).head
    await take()
    expect((await github.forge.main()).head).toBe(after)
  })
})
