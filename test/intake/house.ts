/** A whole program in a git repository of its own, with its own keys, that things are sent to. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { ProgramFile } from '../../schemas/program.ts'
import type { Parcel } from '../../schemas/submission.ts'
import { vault } from '../../scripts/adapters/age.ts'
import { filesStore } from '../../scripts/adapters/files.ts'
import { makeLocalBranch } from '../../scripts/adapters/history-branch.ts'
import { arrivalId, itemPath, referenceOf } from '../../scripts/core/intake/arrival.ts'
import { git, type Ran, ROOT, run } from '../contacts/support.ts'
import { temporaryFolder } from '../support/folders.ts'
import { NOW, SECRET } from './documents.ts'

const SMALL = join(ROOT, 'test', 'fixtures', 'programs', 'small')

export type House = Awaited<ReturnType<typeof house>>

/** @param root an empty folder; else one that goes with the test */
export async function house(settings: Partial<ProgramFile> = {}, root = temporaryFolder()) {
  const content = join(root, 'content')
  cpSync(SMALL, content, { recursive: true })
  const [contacts, recovery, intake] = await Promise.all([vault.keygen(), vault.keygen(), vault.keygen()])
  const keys = { vault: [contacts.publicKey], recovery: recovery.publicKey, intake: [intake.publicKey] }
  const store = filesStore(content)
  await store.apply([
    { op: 'write', path: 'keys.yaml', data: keys },
    { op: 'edit', path: 'program.yaml', set: Object.entries(settings).map(([name, value]) => ({ at: [name], value })) },
  ])
  git(root, 'init', '--quiet', '--initial-branch=main')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message=The program')
  const env = {
    GOODWORD_INTAKE_KEY: intake.secretKey,
    GOODWORD_VAULT_KEY: contacts.secretKey,
    GOODWORD_LINK_SECRET: SECRET,
  }
  const branch = makeLocalBranch(content, 'inbox', { now: () => Date.parse(NOW) })
  /** Lays an item into the inbox, as the relay does. @returns its reference */
  async function lay(text: string, id: string, received = '2026-11-21T11:31:00Z'): Promise<string> {
    const { head } = await branch.read()
    await branch.commit(head, new Map([[itemPath(id, Date.parse(received)), text]]), 'Keep one')
    return referenceOf(id)
  }
  return {
    root,
    content,
    env,
    store,
    branch,
    intakeKey: intake.publicKey,
    vaultKey: contacts.publicKey,
    lay,
    async send(parcel: Parcel, received?: string): Promise<string> {
      const sealed = await vault.sealItem(JSON.stringify(parcel), [intake.publicKey])
      return lay(new TextDecoder().decode(sealed), await arrivalId(parcel.document), received)
    },
    intake: (
      values: Readonly<Record<string, string | boolean>> = { apply: true },
      words: readonly string[] = [],
      now = NOW,
    ): Promise<Ran> => run('intake', words, content, { env, values, now }),
    /** A file of the content as text. */
    async text(path: string): Promise<string | undefined> {
      const bytes = await store.bytes(path)
      return bytes && new TextDecoder().decode(bytes)
    },
    async paths(start: string): Promise<string[]> {
      const { records, files } = await store.read()
      return [...records, ...files].map(({ path }) => path).filter((path) => path.startsWith(start))
    },
    async inbox(start: string): Promise<string[]> {
      return [...(await branch.read()).files.keys()].filter((path) => path.startsWith(start))
    },
    /** The answers that lie in the inbox, opened. */
    async answers(): Promise<Record<string, unknown>[]> {
      const { files } = await branch.read()
      const mine = [...files].filter(([path]) => path.startsWith('answers/'))
      return Promise.all(
        mine.map(async ([, text]) => {
          const opened = await vault.openText(new TextEncoder().encode(text), [contacts.secretKey])
          return 'text' in opened ? (JSON.parse(opened.text) as Record<string, unknown>) : {}
        }),
      )
    },
    contact: async (handle: string) => vault.open((await store.bytes(`contacts/${handle}.age`))!, [contacts.secretKey]),
  }
}
