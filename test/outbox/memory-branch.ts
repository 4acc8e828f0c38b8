import type { Branch } from '../../scripts/ports.ts'

/** A branch in memory, with the compare and swap of a real one. */
export class MemoryBranch implements Branch {
  readonly name = 'the branch ledger'
  files: ReadonlyMap<string, string> = new Map()
  commits = 0
  private head: string | null = null

  async read() {
    return { head: this.head, files: this.files }
  }

  async commit(on: string | null, changes: ReadonlyMap<string, string | undefined>, _message: string) {
    if (on !== this.head) return { moved: true as const }
    return { head: this.write(changes) }
  }

  /** Somebody else writes. */
  write(changes: ReadonlyMap<string, string | undefined>): string {
    const files = new Map(this.files)
    for (const [path, text] of changes) {
      if (text === undefined) files.delete(path)
      else files.set(path, text)
    }
    this.files = files
    this.commits += 1
    this.head = `commit-${this.commits}`
    return this.head
  }
}
