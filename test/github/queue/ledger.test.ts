import { describe, expect, it } from 'vitest'
import { command as queue } from '../../../scripts/commands/queue.ts'
import type { Held } from '../../../scripts/core/outbox/ledger.ts'
import { NO_EDIT } from '../../../scripts/core/outbox/ledger.ts'
import { ledgerChanges } from '../../../scripts/core/outbox/ledger-files.ts'
import { REFUSED_PATH, refusedText } from '../../../scripts/core/plans/refused-file.ts'
import { makeWorld } from '../../../scripts/world.ts'
import { emulatedGithub, pushMain } from '../support/emulated.ts'
import { contentFiles, runCommand, smallRepository } from '../support/repository.ts'

const AT = Date.parse('2026-11-20T09:00:00Z')
const held: Held = {
  id: 'a'.repeat(40),
  channel: 'email',
  to: 'tom',
  keys: ['welcome/tom'],
  claimed: AT,
  held: AT,
  why: 'the provider cannot say whether it went',
}

/** The queue's issue of a program whose ledger holds a message back and knows of an address that refuses. */
async function issueText(home: string): Promise<string> {
  const github = await emulatedGithub()
  const repository = smallRepository()
  const path = 'content/program.yaml'
  const text = new TextDecoder().decode(contentFiles(repository).get(path))
  repository.commit('A home', { [path]: `${text.replace(/^home: .*\n/m, '')}home: ${home}\n` })
  await pushMain(github, contentFiles(repository))
  const quiet = () => {}
  const world = makeWorld({
    root: repository.root,
    fixedNow: AT,
    interrupted: new AbortController().signal,
    log: { info: quiet, warn: quiet },
    out: quiet,
    env: github.env,
  })
  const ledger = await world.ledger(`${repository.root}/content`)
  const members = [{ handle: 'maya', by: 'email', why: 'bounced', since: AT } as const]
  const nothing = { claims: new Map(), held: new Map(), receipts: new Map(), tails: new Map() }
  const files = ledgerChanges(nothing, { ...NO_EDIT, hold: [held] }).set(REFUSED_PATH, refusedText(members))
  await ledger.commit(null, files, 'What a run left')
  expect(await runCommand(queue, repository.root, { issue: true }, { env: github.env })).toMatchObject({ code: 0 })
  return (await github.forge.issues('goodword: queue'))[0]!.body
}

describe('what the ledger holds, in the queue', () => {
  it('names a held message, its record and the commands that settle it, and who cannot be delivered to', async () => {
    const text = await issueText('private')
    expect(text).toContain('`welcome/tom`, held since')
    expect(text).toContain(`/anna/crew/blob/ledger/held/2026-11/${held.id}.jsonl`)
    expect(text).toContain('It went: `npm run notices -- --settle aaaaaaaa sent`')
    expect(text).toContain('It did not: `npm run notices -- --settle aaaaaaaa again`')
    expect(text).toMatch(/mail comes back, since [^\n]+`npm run contacts -- seal maya`/)
  })

  it('tells no name of who cannot be delivered to where anybody reads it', async () => {
    const text = await issueText('public')
    expect(text).toContain('Messages to 1 member are not delivered')
    expect(text).not.toContain('seal maya')
  })
})
