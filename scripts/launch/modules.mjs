/** Makes sure that node_modules holds what package-lock.json says. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './npm.mjs'

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  }
}

const stampPath = (root) => join(root, 'node_modules', '.goodword-stamp')

/** What a good install is remembered by: the lock file's hash and the machine the packages were built for. */
export const stampFor = (lockText, { platform, arch }) =>
  `${platform}-${arch} ${createHash('sha256').update(lockText).digest('hex')}`

/**
 * Whether an installed tree, as npm's own record in node_modules tells it, is the one that the lock file asks for.
 * Optional packages may be absent: most of them are for other machines.
 */
export function treeMatches(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true
    const got = installed.packages?.[path]
    if (!got) return Boolean(wanted.optional || wanted.devOptional || wanted.peer)
    return got.version === wanted.version && got.integrity === wanted.integrity
  })
}

/** Whether nothing needs installing. A tree that somebody installed with npm itself is taken as it is when it matches. */
export function modulesAreReady(root) {
  const lockText = read(join(root, 'package-lock.json'))
  if (lockText === undefined) return false
  const stamp = stampFor(lockText, process)
  if (read(stampPath(root)) === stamp) return true
  const record = read(join(root, 'node_modules', '.package-lock.json'))
  if (record === undefined || !treeMatches(JSON.parse(lockText), JSON.parse(record))) return false
  writeFileSync(stampPath(root), stamp)
  return true
}

/** Runs `npm ci`; only a whole install leaves a stamp. */
export async function installModules(root, node, say) {
  await runNpm({ node, folder: root, what: 'the packages (about 600 MB, once)', say })
  writeFileSync(stampPath(root), stampFor(readFileSync(join(root, 'package-lock.json'), 'utf8'), process))
}
