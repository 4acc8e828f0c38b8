import { describe, expect, it } from 'vitest'
import { vault } from '../../../scripts/adapters/age.ts'
import { makeForgeBranch } from '../../../scripts/adapters/forge-branch.ts'
import { arrivalId, itemPath } from '../../../scripts/core/intake/arrival.ts'
import { parcelOf, post, SECRET } from '../../intake/documents.ts'
import { emulatedGithub, pushMain } from '../support/emulated.ts'
import { engineFolder, executeJob, outputOf } from '../support/execute.ts'
import { contentFiles, smallRepository } from '../support/repository.ts'
import { allWorkflows } from './read.ts'

const TICK = allWorkflows().find(({ file }) => file === 'tick')!
const IGNORED = 'node_modules\n.runner\n.goodword\nscripts\nschemas\npackage.json\n'
const HOUR = 3_600_000

const folder = engineFolder()

/** A live program whose keys are its own, and in its inbox on the forge, sealed, a post of Tom's and a question. */
async function withTwo() {
  const [contacts, recovery, intake] = await Promise.all([vault.keygen(), vault.keygen(), vault.keygen()])
  const live = `name: Harbour Crew
brand: Harbour Tea
url: https://crew.harbour-tea.net
timezone: Europe/Berlin
mail: { from: Harbour Crew <crew@harbour-tea.net>, postal_address: 'Am Kai 1, 20095 Hamburg, Germany', send_hour: 0 }
tiers: [{ slug: deckhand, name: Deckhand, from: 0 }]
badges: [{ slug: first-light, name: First light, for: The best picture }]
home: private
live: true
live_from: ${new Date(Date.now() - 24 * HOUR).toISOString().slice(0, 10)}
`
  const keys = `vault: ["${contacts.publicKey}"]\nrecovery: ${recovery.publicKey}\nintake: ["${intake.publicKey}"]\n`
  const files = { '.gitignore': IGNORED, 'content/program.yaml': live, 'content/keys.yaml': keys }
  const repository = smallRepository(files, folder())
  const github = await emulatedGithub()
  await pushMain(github, contentFiles(repository))
  const at = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString().replace(/\.\d+/, '')
  const parcels = [
    parcelOf('share', post('w1', { at: at(3) }), { handle: 'tom', at: at(1) }),
    parcelOf('ask', { question: 'When is the next tasting?', email: 'pia.canary@post.example' }, { at: at(1) }),
  ]
  const items = await Promise.all(
    parcels.map(async (parcel) => {
      const sealed = await vault.sealItem(JSON.stringify(parcel), [intake.publicKey])
      const path = itemPath(await arrivalId(parcel.document), Date.now() - HOUR)
      return [path, new TextDecoder().decode(sealed)] as const
    }),
  )
  const access = { repository: github.repository, token: github.env['GITHUB_TOKEN']!, apiUrl: github.url }
  await makeForgeBranch(access, 'inbox').commit(null, new Map(items), 'Keep two')
  const secrets = { GOODWORD_INTAKE_KEY: intake.secretKey, GOODWORD_LINK_SECRET: SECRET }
  return { repository, github, secrets }
}

describe('tick’s intake, step by step as it stands', () => {
  it('is started when something came, takes it in, says that an answer waits, and is not started again', async () => {
    const { repository, github, secrets } = await withTwo()
    const run = (job: string, steps?: number) =>
      executeJob(TICK, job, repository, github, { event: {}, secrets, ...(steps !== undefined && { steps }) })
    expect(await run('look', 1)).toMatchObject([{ code: 0, output: expect.stringContaining('Something has come in.') }])
    expect(outputOf(repository)).toContain('intake=true\n')
    const [ran] = await run('intake')
    expect(ran).toMatchObject({ code: 0, output: expect.stringMatching(/accepted 1[\s\S]*waiting 1/) })
    expect(ran!.output).not.toContain('canary')
    expect(outputOf(repository)).toBe('send=true\n')
    const { files } = await github.forge.main()
    const shares = [...files.keys()].filter((path) => /^content\/shares\/.*\/tom--\w+\.yaml$/.test(path))
    expect(shares.length).toBe(2)
    await run('look', 1)
    expect(outputOf(repository)).toContain('intake=false\n')
  }, 120_000)

  it('fails, and says why, without its key: what came in stays where it is', async () => {
    const { repository, github } = await withTwo()
    const [ran] = await executeJob(TICK, 'intake', repository, github, { event: {} })
    expect(ran).toMatchObject({ code: 1, output: expect.stringContaining('GOODWORD_LINK_SECRET') })
    const { data } = await github.as('anna').git.getTree({ owner: 'anna', repo: 'crew', tree_sha: 'inbox' })
    expect(data.tree.map(({ path }) => path)).toEqual(['items'])
  })
})
