/**
 * Reads, checks and counts generated shares beside `yaml` + `zod` on the same files, each side in a process of its own.
 * `node test/bench/read.ts [N=100000] [ROUNDS=2]` prints seconds, their ratio and the peak memory.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeContent } from './read/content.ts'

export type Side = {
  readonly records: number
  readonly entries: number
  readonly points: number
  readonly read: number
  readonly build: number
  readonly tally: number
  readonly all: number
  readonly peakMb: number
}
export type Result = { readonly rival: Side; readonly ours: Side; readonly ratio: number }

/** Runs both sides, in turn, and takes each side's best round. */
export function measure(shares: number, rounds: number): Result {
  const root = mkdtempSync(join(tmpdir(), 'goodword-read-'))
  try {
    writeContent(root, shares)
    const best = new Map<string, Side>()
    for (let round = 0; round < rounds; round++)
      for (const name of ['rival', 'ours']) {
        const side = JSON.parse(
          execFileSync(process.execPath, [join(import.meta.dirname, 'read', 'child.ts'), name, root], {
            encoding: 'utf8',
            maxBuffer: 1e8,
          }),
        ) as Side
        if (side.all < (best.get(name)?.all ?? Number.POSITIVE_INFINITY)) best.set(name, side)
      }
    const rival = best.get('rival')!
    const ours = best.get('ours')!
    if (rival.points !== ours.points || rival.records !== ours.records || rival.entries !== ours.entries)
      throw new Error('the two sides counted differently')
    return { rival, ours, ratio: rival.all / ours.all }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The result as a table. */
export function table({ rival, ours, ratio }: Result, shares: number): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(2).padStart(8)
  const row = (name: string, { read, build, tally, all, peakMb }: Side) =>
    `${name.padEnd(12)}${seconds(read)}${seconds(build)}${seconds(tally)}${seconds(all)}${String(peakMb).padStart(8)}`
  return [
    `${shares} shares: read + check, build the model, count; seconds and peak memory in MB`,
    `${''.padEnd(12)}    read   build   count     all    peak`,
    row('yaml + zod', rival),
    row('goodword', ours),
    `ratio ${ratio.toFixed(2)} (reading alone ${(rival.read / ours.read).toFixed(2)}); both counted ${ours.points} points in ${ours.entries} entries`,
  ].join('\n')
}

if (import.meta.main) {
  const shares = Number(process.argv[2] ?? 100_000)
  process.stdout.write(`${table(measure(shares, Number(process.argv[3] ?? 2)), shares)}\n`)
}
