/** A program on the forge that people apply to. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentOf } from '../../../schemas/submission.ts'
import { vault } from '../../../scripts/adapters/age.ts'
import { makeForgeBranch } from '../../../scripts/adapters/forge-branch.ts'
import { arrivalId, itemPath } from '../../../scripts/core/intake/arrival.ts'
import { run } from '../../contacts/support.ts'
import { NOW, parcelOf } from '../../intake/documents.ts'
import { house } from '../../intake/house.ts'
import { CREW, type Emulated, emulatedGithub, pushMain } from './emulated.ts'

type Fields = DocumentOf<'join'>['fields']

/** A program on the forge, and a way to send applications to it. */
export async function started(home: 'private' | 'public' = 'private', how: { pulls?: boolean; open?: boolean } = {}) {
  const mine = await house({ home, review: { applications: 'manual' } })
  const github = await emulatedGithub({ private: how.open !== true, ...(how.pulls === false && { pulls: false }) })
  const files = readdirSync(mine.content, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const all = files.map(({ parentPath, name }) => join(parentPath, name))
  await pushMain(github, new Map(all.map((path) => [path.slice(mine.root.length + 1), readFileSync(path)])))
  const access = { repository: github.repository, token: 'token_of_bot', apiUrl: github.url }
  const inbox = makeForgeBranch(access, 'inbox')
  return {
    mine,
    github,
    inbox,
    /** @returns the id */
    async apply(fields: Fields, received = '2026-11-21T11:31:00Z'): Promise<string> {
      const parcel = parcelOf('join', fields)
      const id = await arrivalId(parcel.document)
      const sealed = new TextDecoder().decode(await vault.sealItem(JSON.stringify(parcel), [mine.intakeKey]))
      const { head } = await inbox.read()
      await inbox.commit(head, new Map([[itemPath(id, Date.parse(received)), sealed]]), 'Keep one')
      return id
    },
    intake: (values: Record<string, string | boolean> = { apply: true }, words: string[] = [], env = github.env) =>
      run('intake', words, mine.content, { env: { ...mine.env, ...env }, values, now: NOW }),
    /** The answers that wait, opened. */
    async answers() {
      const { files: texts } = await inbox.read()
      const found = [...texts].filter(([path]) => path.startsWith('answers/'))
      return Promise.all(
        found.map(async ([, text]) => {
          const opened = await vault.openText(new TextEncoder().encode(text), [mine.env.GOODWORD_VAULT_KEY])
          return 'text' in opened ? (JSON.parse(opened.text) as Record<string, unknown>) : {}
        }),
      )
    },
  }
}

/** Every pull request, the oldest first. */
export const pulls = async ({ as }: Emulated) =>
  (await as('anna').pulls.list({ ...CREW, state: 'all', direction: 'asc' })).data.map(
    ({ number, title, body, state, merged_at, head }) => ({
      number,
      title,
      body: body ?? '',
      state: merged_at === null ? state : 'merged',
      branch: head.ref,
      head: head.sha,
    }),
  )
