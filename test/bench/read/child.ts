/** One side of the reading bench, in a process of its own: `node read-child.ts rival|ours FOLDER`; prints one line of JSON. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parse } from 'yaml'
import { kindOf, MEDIA_PATH } from '../../../schemas/kinds.ts'
import { filesStore } from '../../../scripts/adapters/files.ts'
import { buildProgram } from '../../../scripts/core/build-program.ts'
import { tally } from '../../../scripts/core/points/tally.ts'
import type { ContentRecord, MediaFile } from '../../../scripts/core/records.ts'

type Read = { readonly records: readonly ContentRecord[]; readonly files: readonly MediaFile[] }

/** What one would write in an afternoon: list, read, `yaml`, `zod`. */
function rival(root: string): Read {
  const records: ContentRecord[] = []
  const files: MediaFile[] = []
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const place = join(entry.parentPath, entry.name)
    const path = place.slice(root.length + 1)
    const found = kindOf(path)
    if (!found) {
      if (MEDIA_PATH.test(path)) files.push({ path, bytes: statSync(place).size })
      continue
    }
    const text = readFileSync(place, 'utf8')
    const [, front, body = ''] = found.kind.format === 'yaml' ? ['', text] : text.split('---\n')
    const data = found.kind.schema.parse(parse(front!))
    records.push({ kind: found.kind.kind, path, facts: found.facts, data, body, bodyLine: 1 } as ContentRecord)
  }
  return { records, files }
}

const [side, root] = process.argv.slice(2) as [string, string]
const start = performance.now()
const { records, files } = side === 'rival' ? rival(root) : await filesStore(root).read()
const read = performance.now()
const program = buildProgram(records, files)
if (!program) throw new Error('no program was read')
const built = performance.now()
const { entries } = tally(program, Date.UTC(2026, 10, 21))
const end = performance.now()
const points = entries.reduce((sum, entry) => sum + entry.points, 0)
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(
  `${JSON.stringify({ records: records.length, entries: entries.length, points, read: read - start, build: built - read, tally: end - built, all: end - start, peakMb })}\n`,
)
