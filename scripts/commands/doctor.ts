import { buildProgram } from '../core/build-program.ts'
import { examine } from '../core/doctor/examine.ts'
import type { Dns, Facts, Setup } from '../core/doctor/facts.ts'
import { GUIDE_TO_DO } from '../core/init/plan.ts'
import { quotable } from '../core/mask.ts'
import type { Program } from '../core/program.ts'
import { doctorText } from '../core/render/doctor.ts'
import { livenessOf } from '../core/tick/live.ts'
import type { Forge, World } from '../ports.ts'
import { checkContent } from './check-content.ts'
import { defineCommand } from './command.ts'
import { keysFileOf } from './contacts/secrets.ts'
import { SUMMARIES } from './help.ts'
import { isSample } from './working-copy.ts'

/** The domain that mails come from; undefined where it cannot exist. */
function senderOf(program: Program | undefined): string | undefined {
  const domain = /@([\w.-]+\.[a-z]{2,})>?\s*$/i.exec(program?.settings.file.mail.from ?? '')?.[1]?.toLowerCase()
  return domain === undefined || /\.(?:example|test|invalid|localhost)$/.test(domain) ? undefined : domain
}

/** What a domain says of itself; undefined where nobody answers. */
async function dnsOf({ names }: World, domain: string): Promise<Dns | undefined> {
  const [own, send, dmarc, dkim] = await Promise.all([
    names.txt(domain),
    names.txt(`send.${domain}`),
    names.txt(`_dmarc.${domain}`),
    names.txt(`resend._domainkey.${domain}`),
  ])
  if (own === 'unseen' || send === 'unseen' || dmarc === 'unseen' || dkim === 'unseen') return undefined
  return { domain, spf: [...own, ...send], dmarc, dkim }
}

/** What the forge says; where it cannot be asked, why, so that all else is told nevertheless. */
async function forgeFacts(forge: Forge): Promise<Pick<Facts, 'setup' | 'workflows' | 'unasked'>> {
  let setup: Setup | undefined
  try {
    setup = await forge.setup()
    return { setup, workflows: await forge.workflows() }
  } catch (error) {
    return { setup, workflows: undefined, unasked: quotable(error instanceof Error ? error.message : 'no answer') }
  }
}

export const command = defineCommand({
  name: 'doctor',
  summary: SUMMARIES.doctor,
  usage: '',
  options: {},
  help: `Looks at the content and its keys, the repository (with GITHUB_REPOSITORY and GITHUB_TOKEN), its environments, secrets, rules and schedules, and the
domain that mails come from (with RESEND_API_KEY also what Resend says of it); says what is wrong and how to mend each. It changes nothing.

Exit code: 0 nothing is left to do, 1 something is.

Example:
  GITHUB_REPOSITORY=fernweh/crew GITHUB_TOKEN=$(gh auth token) npm run doctor`,
  async run({ content }, world) {
    const now = world.clock.now()
    const checked = await checkContent(world, content, now)
    if ('missing' in checked) throw new Error(checked.missing)
    const { reading, findings } = checked
    const program = buildProgram(reading.records, reading.files)
    const liveness = livenessOf(reading, now)
    const forge = await world.forge()
    const domain = senderOf(program)
    const address = program?.settings.file.ways_in?.relay
    const facts = {
      findings,
      program,
      missing: liveness.live ? undefined : liveness.missing,
      sample: await isSample(world, content),
      keys: keysFileOf(reading.records),
      unread: reading.records.flatMap(({ kind, path, body }) =>
        kind === 'guide' && body.includes(GUIDE_TO_DO) ? [`content/${path}`] : [],
      ),
      ...('missing' in forge ? { setup: undefined, workflows: undefined } : await forgeFacts(forge)),
      relay: address === undefined ? undefined : await world.web.get({ url: address, accept: 'text/plain' }),
      domain,
      dns: domain === undefined ? undefined : await dnsOf(world, domain),
      domains: domain === undefined ? undefined : await world.senderDomains(),
    }
    const found = examine(facts, now)
    world.out(doctorText(found))
    return found.some(({ state }) => state === 'todo') ? 1 : 0
  },
})
