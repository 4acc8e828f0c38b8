import { INBOX_FOLDERS, itemPath } from '../../schemas/arriving.ts'
import type { Branch } from '../ports.ts'

const TRIES = 20

/**
 * Keeps sealed items on a branch, each in a commit of its own, and each id once.
 * @param branch the program's inbox
 * @param rung called after something new was kept
 */
export function inboxHere(branch: Branch, rung: () => void) {
  return {
    async put({ id, received, sealed }: { readonly id: string; readonly received: number; readonly sealed: string }) {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { head, files } = await branch.read()
        const there = [...files.keys()].some(
          (path) => path.startsWith(`${INBOX_FOLDERS.items}/`) && path.endsWith(`--${id}.age`),
        )
        if (there) return
        const written = await branch.commit(head, new Map([[itemPath(id, received), sealed]]), `Keep ${id}`)
        if ('head' in written) return rung()
      }
      throw new Error(`${branch.name} moved ${TRIES} times`)
    },
    /** Whoever waits for it here was told with each item. */
    async ring() {},
  }
}
