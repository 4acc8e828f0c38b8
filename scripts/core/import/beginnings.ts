import type { FileChange } from '../records.ts'
import type { Bench } from './bench.ts'

/** The files that a map begins an empty folder with: a program where there is none, a ruleset, a first task. */
export function beginnings({ map, program, campaigns }: Bench): FileChange[] {
  const files: FileChange[] = []
  if (!program && map.program) files.push({ op: 'write', path: 'program.yaml', data: map.program })
  if ((program?.rulesets.length ?? 0) === 0)
    for (const [date, data] of Object.entries(map.rulesets ?? {}))
      files.push({ op: 'write', path: `points/${date}.yaml`, data })
  if (map.starter && campaigns.size === 0) {
    const { slug, body, ...data } = map.starter
    campaigns.set(slug, data.channels)
    const page = data.visibility === 'members' ? 'index.md' : 'index.mdx'
    files.push({
      op: 'write',
      path: `campaigns/${slug}/${page}`,
      data: { ...data, starter: true },
      body: `${body.trim()}\n`,
    })
  }
  return files
}
