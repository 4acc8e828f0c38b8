/** Wires the adapters into what a command can reach. Part of main; what stands on large packages is loaded when it is first used. */
import { browsersHere } from './adapters/browser-finder.ts'
import { makeClock } from './adapters/clock.ts'
import { disk } from './adapters/disk.ts'
import { filesStore } from './adapters/files.ts'
import { makeHistory } from './adapters/history.ts'
import { makeMailbox } from './adapters/mailbox.ts'
import { pageSealer } from './adapters/page-sealer.ts'
import { personalKeys } from './adapters/personal-keys.ts'
import { makeProcesses } from './adapters/processes.ts'
import { random } from './adapters/random.ts'
import { server } from './adapters/server.ts'
import { makeTimer } from './adapters/timer.ts'
import type { World } from './ports.ts'

/** What main knows before any adapter is made. */
export type Given = Pick<World, 'root' | 'fixedNow' | 'interrupted' | 'log' | 'out' | 'colour' | 'stepSummary'> & {
  /** Empty unless given. */
  readonly env?: World['env']
  /** Nothing unless given. */
  readonly input?: World['input']
}

export function makeWorld(given: Given): World {
  const processes = makeProcesses(given.root, given.interrupted)
  return {
    ...given,
    env: given.env ?? {},
    input: given.input ?? (async () => ''),
    clock: makeClock(given.fixedNow),
    mailbox: (folder, clock) => makeMailbox(folder, disk, clock),
    timer: makeTimer(given.interrupted),
    random,
    disk,
    processes,
    server,
    pageSealer,
    personalKeys,
    browsers: browsersHere(processes, (text) => given.log.info(text)),
    store: (folder) => filesStore(folder),
    history: makeHistory,
    forge: async () => (await import('./adapters/forge-github.ts')).forgeFrom(given.env ?? {}),
    vault: async () => (await import('./adapters/age.ts')).vault,
    tables: async () => (await import('./adapters/tables.ts')).tables,
    markup: async () => (await import('./adapters/markup.ts')).markup,
    templates: async () => (await import('./adapters/mail-template.ts')).makeTemplates(),
    copyParser: async () => (await import('./adapters/copy-parser.ts')).parseTemplate,
    images: async () => (await import('./adapters/images.ts')).images,
  }
}
