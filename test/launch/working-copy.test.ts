import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseTemplate } from '../../scripts/adapters/copy-parser.ts'
import { disk } from '../../scripts/adapters/disk.ts'
import { filesStore } from '../../scripts/adapters/files.ts'
import { makeLog } from '../../scripts/adapters/log.ts'
import { makeProcesses } from '../../scripts/adapters/processes.ts'
import { checkContent } from '../../scripts/commands/check-content.ts'
import { makeWorkingCopy } from '../../scripts/commands/working-copy.ts'
import { buildProgram } from '../../scripts/core/build-program.ts'
import { countOf } from '../../scripts/core/check.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import type { World } from '../../scripts/ports.ts'
import { temporaryFolder } from '../support/folders.ts'

const CONTENT = join(import.meta.dirname, '../../content')

/** What making a copy needs of the world, and no more. */
function worldHere(root: string): World {
  const interrupted = new AbortController().signal
  const processes = makeProcesses(root, interrupted)
  const log = makeLog({ write: () => true })
  return {
    disk,
    processes,
    log,
    interrupted,
    root,
    store: (folder: string) => filesStore(folder),
    copyParser: async () => parseTemplate,
  } as unknown as World
}

test.each(['2025-03-30T00:30:00Z', '2026-11-21T09:00:00Z', '2027-03-28T01:30:00Z', '2031-12-31T23:59:00Z'])(
  'the sample, moved to %s, still has no error, happens in the past, and gives points',
  async (text) => {
    const now = Date.parse(text)
    const folder = join(temporaryFolder(), 'sample')
    const world = worldHere(folder)
    const copy = await makeWorkingCopy(world, CONTENT, folder, now)
    const checked = await checkContent(world, copy.content, now)
    if ('missing' in checked) throw new Error(checked.missing)
    const original = await filesStore(CONTENT).read()
    expect(checked.reading.records).toHaveLength(original.records.length)
    expect(countOf(checked.findings, 'error')).toBe(0)
    const program = buildProgram(checked.reading.records, checked.reading.files)!
    const latest = program.shares.at(-1)!.at
    expect(latest).toBeLessThanOrEqual(now)
    expect(now - latest).toBeLessThan(21 * 86_400_000)
    expect(tally(program, now).boards.all[0]!.points).toBeGreaterThan(0)
    expect(existsSync(join(folder, '.git/HEAD'))).toBe(true)
  },
  60_000,
)
