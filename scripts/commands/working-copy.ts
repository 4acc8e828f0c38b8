import { shiftProgram, weeksUntil } from '../core/shift.ts'
import { type Instant, zoneOf } from '../core/zone.ts'
import type { World } from '../ports.ts'

/** The file that says: this is the sample, not a brand's own program. */
export const SAMPLE_MARK = '.sample'

/** Whether a content folder is the sample, which `npm start` shows moved to the present. */
export async function isSample(world: World, content: string): Promise<boolean> {
  return (await world.disk.read(`${content}/${SAMPLE_MARK}`)) !== undefined
}

/** A commit that is the same for the same files, whoever makes it: no one's name, hooks or signing key are used. */
const GIT_SETTINGS = [
  'user.name=Goodword',
  'user.email=goodword@localhost',
  'commit.gpgsign=false',
  'core.hooksPath=/dev/null',
  'core.autocrlf=false',
]
const GIT = GIT_SETTINGS.flatMap((setting) => ['-c', setting])

/** Makes a folder a git repository with one commit. @returns false where there is no git */
async function startHistory(world: World, folder: string, now: Instant): Promise<boolean> {
  const date = new Date(now).toISOString()
  const env = {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    GIT_DIR: `${folder}/.git`,
    GIT_WORK_TREE: folder,
    GIT_INDEX_FILE: `${folder}/.git/index`,
  }
  const git = (...args: string[]) =>
    world.processes.run({ program: 'git', args: [...GIT, ...args], folder, env, output: 'keep' })
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all', '--force'],
    ['commit', '--quiet', '--message=The sample, moved to this week'],
  ]) {
    const { code, all } = await git(...args)
    if (code === 127) return false
    if (code !== 0 && !world.interrupted.aborted) throw new Error(`git ${args[0]} failed in ${folder}: ${all.trim()}`)
  }
  return true
}

/**
 * Copies the sample into a folder with its own history, every date moved by whole weeks so that it plays now. The
 * clone's own files are only read.
 * @param folder absolute; what it held is replaced
 * @returns the copy's content folder and how far it was moved; undefined weeks when the program could not be read
 */
export async function makeWorkingCopy(
  world: World,
  content: string,
  folder: string,
  now: Instant,
): Promise<{ readonly content: string; readonly weeks: number | undefined }> {
  const { records, files } = await world.store(content).read()
  const main = records.find((record) => record.kind === 'program')
  const zone = main && zoneOf(main.data.timezone)
  const weeks = zone && weeksUntil(now, records, zone)
  const media = files.map(({ path }) => path)
  const shift = zone && shiftProgram(records, media, weeks ?? 0, zone)
  const half = `${folder}.making`
  await world.disk.remove(half)
  for (const path of await world.disk.list(content, ['.git'])) {
    const bytes = await world.disk.read(`${content}/${path}`)
    if (bytes) await world.disk.write(`${half}/content/${shift?.paths.get(path) ?? path}`, bytes)
  }
  if (shift) await world.store(`${half}/content`).apply(shift.edits)
  if (!(await startHistory(world, half, now))) world.log.warn('  git was not found, so the copy has no history.')
  await world.disk.move(half, folder)
  return { content: `${folder}/content`, weeks }
}
