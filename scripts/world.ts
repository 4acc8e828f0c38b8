/** Wires the adapters into what a command can reach. Part of main; what stands on large packages is loaded when it is first used. */
import { browsersHere } from './adapters/browser-finder.ts'
import { makeClock } from './adapters/clock.ts'
import { disk } from './adapters/disk.ts'
import { filesStore } from './adapters/files.ts'
import { makeHistory } from './adapters/history.ts'
import { makeMailbox } from './adapters/mailbox.ts'
import { makeNames } from './adapters/names.ts'
import { pageSealer } from './adapters/page-sealer.ts'
import { personalKeys } from './adapters/personal-keys.ts'
import { makeProcesses } from './adapters/processes.ts'
import { random } from './adapters/random.ts'
import { server } from './adapters/server.ts'
import { makeTimer } from './adapters/timer.ts'
import { makeWeb } from './adapters/web.ts'
import type { Branch, Carrier, Clock, RelayCall, Timer, World } from './ports.ts'

/** What main knows before any adapter is made. */
export type Given = Pick<World, 'root' | 'fixedNow' | 'interrupted' | 'log' | 'out' | 'colour' | 'stepSummary'> & {
  /** Empty unless given. */
  readonly env?: World['env']
  /** Nothing unless given. */
  readonly input?: World['input']
}

/** A branch that the program alone writes: on the forge where one is named, else of the git repository around a folder. */
async function branchOf(env: World['env'], clock: Clock, folder: string, name: string): Promise<Branch> {
  const { accessFrom } = await import('./adapters/forge-github.ts')
  const access = accessFrom(env)
  if (!('missing' in access)) return (await import('./adapters/forge-branch.ts')).makeForgeBranch(access, name)
  return (await import('./adapters/history-branch.ts')).makeLocalBranch(folder, name, clock)
}

/** Wires who carries messages, by the secrets that the environment holds. */
async function carriersFrom(
  env: World['env'],
  [provider, idOf]: Parameters<World['carriers']>,
  clock: Clock,
  timer: Timer,
): Promise<Awaited<ReturnType<World['carriers']>>> {
  const { RESEND_API_KEY, RESEND_BASE_URL, SMTP_URL, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM } = env
  const { TWILIO_BASE_URL, SLACK_WEBHOOK_URL, DISCORD_WEBHOOK_URL } = env
  const found: { -readonly [K in keyof Awaited<ReturnType<World['carriers']>>]: Carrier } = {}
  if (provider === 'smtp' && SMTP_URL) found.email = (await import('./adapters/carrier-smtp.ts')).makeSmtp(SMTP_URL)
  if (provider === 'resend' && RESEND_API_KEY) {
    const { makeResend } = await import('./adapters/carrier-resend.ts')
    found.email = makeResend({ key: RESEND_API_KEY, baseUrl: RESEND_BASE_URL || undefined, clock, timer, idOf })
  }
  if (TWILIO_ACCOUNT_SID && TWILIO_AUTH_TOKEN && TWILIO_FROM) {
    const { makeTwilio } = await import('./adapters/carrier-twilio.ts')
    const baseUrl = TWILIO_BASE_URL || undefined
    found.sms = makeTwilio({ account: TWILIO_ACCOUNT_SID, token: TWILIO_AUTH_TOKEN, from: TWILIO_FROM, baseUrl })
  }
  if (SLACK_WEBHOOK_URL || DISCORD_WEBHOOK_URL) {
    const { makeChat } = await import('./adapters/carrier-chat.ts')
    if (SLACK_WEBHOOK_URL) found.slack = makeChat('slack', SLACK_WEBHOOK_URL)
    if (DISCORD_WEBHOOK_URL) found.discord = makeChat('discord', DISCORD_WEBHOOK_URL)
  }
  return found
}

/** Wires the relay to a branch of this machine. */
async function relayHere(branch: Branch, call: RelayCall, clock: Clock, log: Given['log']) {
  const [{ makeRelay }, { inboxHere }] = [await import('./relay/handler.ts'), await import('./adapters/inbox-here.ts')]
  const { path, origin, keys, workingDays, language } = call
  const relay = makeRelay(
    { hub: origin, keys, workingDays, language, base: path },
    {
      place: inboxHere(branch, call.arrived),
      now: () => clock.now(),
      random: (length) => random.bytes(length),
      log: (text) => log.warn(text),
      fetch,
    },
  )
  const under = (pathname: string) => pathname === path || pathname.startsWith(`${path}/`)
  return async (request: Request) => (under(new URL(request.url).pathname) ? relay(request, 'this machine') : undefined)
}

export function makeWorld(given: Given): World {
  const processes = makeProcesses(given.root, given.interrupted)
  const [env, clock, timer] = [given.env ?? {}, makeClock(given.fixedNow), makeTimer(given.interrupted)]
  return {
    ...given,
    env,
    input: given.input ?? (async () => ''),
    clock,
    ledger: (content) => branchOf(env, clock, content, 'ledger'),
    inbox: (content) => branchOf(env, clock, content, 'inbox'),
    relay: async (content, call) => {
      const { makeLocalBranch } = await import('./adapters/history-branch.ts')
      return relayHere(makeLocalBranch(content, 'inbox', clock), call, clock, given.log)
    },
    carriers: (...asked) => carriersFrom(env, asked, clock, timer),
    inbound: async () => {
      const { RESEND_API_KEY: key, RESEND_BASE_URL: baseUrl } = env
      if (!key)
        return { missing: 'RESEND_API_KEY is not set, so that no mail can be read: a key with full access reads them.' }
      const { makeInbound } = await import('./adapters/carrier-resend-inbound.ts')
      return makeInbound({ key, baseUrl: baseUrl || undefined, timer })
    },
    mailbox: (folder, clock) => makeMailbox(folder, disk, clock),
    timer,
    names: makeNames(),
    senderDomains: async () =>
      env.RESEND_API_KEY
        ? (await import('./adapters/resend-domains.ts')).resendDomains(
            env.RESEND_API_KEY,
            env.RESEND_BASE_URL || undefined,
          )
        : undefined,
    web: makeWeb({ interrupted: given.interrupted }),
    random,
    disk,
    processes,
    server,
    pageSealer,
    personalKeys,
    browsers: browsersHere(processes, (text) => given.log.info(text)),
    store: (folder) => filesStore(folder),
    history: makeHistory,
    forge: async () => (await import('./adapters/forge-github.ts')).forgeFrom(env),
    vault: async () => (await import('./adapters/age.ts')).vault,
    tables: async () => (await import('./adapters/tables.ts')).tables,
    markup: async () => (await import('./adapters/markup.ts')).markup,
    templates: async () => (await import('./adapters/mail-template.ts')).makeTemplates(),
    copyParser: async () => (await import('./adapters/copy-parser.ts')).parseTemplate,
    images: async () => (await import('./adapters/images.ts')).images,
  }
}
