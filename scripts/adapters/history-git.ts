import { spawn } from 'node:child_process'

/** How git ended. */
export type Ran = { readonly code: number; readonly out: Buffer; readonly err: string }

/**
 * Runs git in a folder without a shell, a pager or a question.
 * @param input what it reads
 * @param more added to the environment
 */
export function git(
  folder: string,
  args: readonly string[],
  input = '',
  more: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...more }
    const child = spawn('git', ['--no-pager', '-C', folder, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? 1, out: Buffer.concat(out), err: Buffer.concat(err).toString() }),
    )
    // git may end before it has read everything; its exit code says what went wrong.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** Cuts what `git cat-file --batch` writes into the objects asked for, in their order. */
export function* objects(out: Buffer): Generator<Uint8Array> {
  let at = 0
  while (at < out.length) {
    const end = out.indexOf(10, at)
    const size = Number(out.subarray(at, end).toString().split(' ')[2])
    yield new Uint8Array(out.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
}
