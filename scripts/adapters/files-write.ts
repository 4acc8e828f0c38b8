import {
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { quotable } from '../core/mask.ts'

/** What each file shall hold; `undefined` for one that goes. */
export type Wanted = ReadonlyMap<string, Uint8Array | undefined>

/** A path below a folder: names joined by `/`, none of them hidden, none leading out. */
const SAFE = /^(?!\.)[^/\\\u0000-\u001f]+(?:\/(?!\.)[^/\\\u0000-\u001f]+)*$/

/**
 * The place of a file below a root, absolute.
 * @throws RangeError for a path that leads elsewhere: by its words, or by a link on the way or in its place
 */
export function placeBelow(root: string, path: string): string {
  if (!SAFE.test(path)) throw new RangeError(`${quotable(path)} is no path below the folder`)
  const place = join(root, ...path.split('/'))
  const top = realOf(root)
  for (let on = place; on !== root && on.length > root.length; on = dirname(on)) {
    const stat = lstatSync(on, { throwIfNoEntry: false })
    if (stat?.isSymbolicLink())
      throw new RangeError(`${quotable(path)} leads through a link; nothing is read or written there`)
    if (stat && on === dirname(place) && top !== undefined && !`${realpathSync(on)}${sep}`.startsWith(`${top}${sep}`))
      throw new RangeError(`${quotable(path)} lies outside the folder`)
  }
  return place
}

function realOf(folder: string): string | undefined {
  return lstatSync(folder, { throwIfNoEntry: false }) && realpathSync(folder)
}

/** The bytes of a file, or undefined when there is none. */
export function bytesBelow(root: string, path: string): Uint8Array | undefined {
  const place = placeBelow(root, path)
  const stat = lstatSync(place, { throwIfNoEntry: false })
  return stat?.isFile() ? readFileSync(place) : undefined
}

/**
 * Writes files so that none is ever seen half written: first all beside their places under hidden names, then each is moved into its place.
 * When that fails, what was moved is put back as it was. Files that hold their bytes already are left untouched.
 * @returns the paths that changed, sorted
 */
export function writeAll(root: string, wanted: Wanted): string[] {
  const changed = [...wanted.keys()].sort().filter((path) => !sameBytes(bytesBelow(root, path), wanted.get(path)))
  const before = new Map(changed.map((path) => [path, bytesBelow(root, path)]))
  const staged = new Map<string, string>()
  const done: string[] = []
  try {
    for (const path of changed) {
      const bytes = wanted.get(path)
      if (bytes) staged.set(path, stage(placeBelow(root, path), bytes))
    }
    for (const path of changed) {
      const place = placeBelow(root, path)
      const from = staged.get(path)
      if (from) renameSync(from, place)
      else unlinkSync(place)
      staged.delete(path)
      done.push(path)
    }
  } catch (error) {
    for (const path of staged.values()) unlinkSync(path)
    for (const path of done.reverse()) restore(root, path, before.get(path))
    for (const path of changed) removeEmpty(root, path)
    throw error
  }
  for (const path of changed) if (!wanted.get(path)) removeEmpty(root, path)
  return changed
}

/** Writes bytes beside their place under a hidden name, which is never read as content. */
function stage(place: string, bytes: Uint8Array): string {
  mkdirSync(dirname(place), { recursive: true })
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.new`)
  if (lstatSync(beside, { throwIfNoEntry: false })) unlinkSync(beside)
  writeFileSync(beside, bytes, { flag: 'wx' })
  return beside
}

function restore(root: string, path: string, bytes: Uint8Array | undefined): void {
  const place = placeBelow(root, path)
  if (bytes) renameSync(stage(place, bytes), place)
  else unlinkSync(place)
}

/** Removes the folders above a removed file that hold nothing any more. */
function removeEmpty(root: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'ENOTEMPTY' || code === 'EEXIST') return
      if (code !== 'ENOENT') throw error
    }
  }
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0
}
