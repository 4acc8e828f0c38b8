import { accountText } from '../../core/outbox/account.ts'
import { faultText, readLedger } from '../../core/outbox/ledger-files.ts'
import { idInAddresses } from '../../core/outbox/mail-payload.ts'
import { askedPath, askedText, readAsked } from '../../core/plans/asked-files.ts'
import type { Hold } from '../../core/plans/envelope.ts'
import type { Program } from '../../core/program.ts'
import { peopleWords } from '../../core/render/plan-words.ts'
import type { Branch, World } from '../../ports.ts'
import { failWith } from '../event.ts'
import { runOutbox } from '../outbox/run.ts'
import { takeOutAnswers } from './answers.ts'
import { type Desk, noticesJob, planFrom } from './job.ts'
import { openPostOffice } from './post-office.ts'
import { keepRefused } from './refused.ts'
import { commitOf, remembered } from './remembered.ts'

/** Reads the questions that were asked, and asks a new one where the plan writes to many; a stop or a fault ends the run before anything is sent. */
async function askIfMany(
  desk: Desk,
  branch: Branch,
): Promise<{ readonly holds: readonly Hold[] } | { readonly stopped: string }> {
  const { world, program } = desk
  const { head, files } = await branch.read()
  const [ledger, asked] = [readLedger(files), readAsked(files)]
  if ('fault' in ledger) return { stopped: faultText(ledger.fault) }
  if ('fault' in asked) return { stopped: asked.fault }
  const { ask } = planFrom({ ...desk, holds: asked.holds }, ledger.ledger, new Map(), world.clock.now())
  if (!ask) return asked
  const { id, at, keys, people } = ask
  const hold: Hold = { id, at, keys }
  const written = await branch.commit(
    head,
    new Map([[askedPath(id), askedText(hold)]]),
    `Ask before writing to ${people.length} people`,
  )
  // Somebody else wrote meanwhile: what is asked here waits, unasked, for the next run.
  if ('moved' in written) return asked
  world.log.info(peopleWords(program, ask))
  return { holds: [...asked.holds, hold] }
}

/** Sends what is due. Gives the exit code. */
export async function sendNotices(world: World, content: string, program: Program): Promise<number> {
  if (program.settings.file.live !== true || program.settings.file.live_from === undefined) {
    world.log.info(
      'The program is not live, so nothing was sent. Set live: true and live_from in program.yaml when it may write to people.',
    )
    return 0
  }
  const office = await openPostOffice(world, content, program)
  if ('refused' in office) {
    return failWith(world, office.refused)
  }
  const provider = program.settings.file.mail.provider ?? 'resend'
  const carriers = await world.carriers(provider, idInAddresses)
  if (!carriers.email) {
    const name = provider === 'smtp' ? 'SMTP_URL' : 'RESEND_API_KEY'
    return failWith(
      world,
      `Nothing was sent: ${name} is not in the environment, and mails go by ${provider} (mail.provider in program.yaml).`,
    )
  }
  const branch = await world.ledger(content)
  const desk: Desk = {
    world,
    content,
    program,
    commit: (await commitOf(world, content)) ?? 'no-commit',
    office,
    holds: [],
  }
  const asked = await askIfMany(desk, branch)
  if ('stopped' in asked) {
    world.log.warn(asked.stopped)
    return 1
  }
  const bytes = [...world.random.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const { clock, timer, log } = world
  const report = await runOutbox(
    { branch, carriers, clock, timer, log },
    noticesJob({ ...desk, holds: asked.holds }, bytes),
  )
  if ('stopped' in report) {
    return failWith(world, report.stopped)
  }
  await keepRefused(world, content, office, report)
  const known = await remembered(world, content)
  if ('receipts' in known)
    await takeOutAnswers(world, content, office.opened, ({ key, kind }) => {
      const why = report.excluded.get(key)
      // What lacks its copy waits for it until it is too old.
      if (why === 'no-copy') log.warn(`${key} waits: there is no emails/${kind}.md that says it.`)
      return known.receipts.has(key) || (why !== undefined && why !== 'no-copy')
    })
  for (const note of report.notes) if (!report.failing.includes(note)) log.warn(note)
  if (report.held.size > 0)
    log.warn(
      `${report.held.size} wait for a person: nobody can tell whether they went. npm run notices -- --held lists them.`,
    )
  world.out(`${accountText(report.account)}\n`)
  // A provider that does not work is a failure that somebody hears of; what it did not carry is still owed.
  return report.failing.length === 0 ? 0 : failWith(world, report.failing.join(' '))
}
