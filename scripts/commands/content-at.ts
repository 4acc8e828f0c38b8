import type { World } from '../ports.ts'

/**
 * Writes the content folder as a commit had it into another folder, in place of what that held.
 * @param folder absolute
 * @returns the files' bytes; or, when the commit cannot be read, why, in a sentence
 */
export async function contentAt(
  world: Pick<World, 'history' | 'disk'>,
  content: string,
  ref: string,
  folder: string,
): Promise<ReadonlyMap<string, Uint8Array> | { readonly missing: string }> {
  const files = await world.history(content).at(ref, /./)
  if ('missing' in files) return files
  await world.disk.remove(folder)
  for (const [path, bytes] of files) await world.disk.write(`${folder}/${path}`, bytes)
  return files
}
