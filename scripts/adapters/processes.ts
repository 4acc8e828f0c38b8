import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { Ended, Processes, ProgramCall } from '../ports.ts'

/** How long an interrupted child may take to end by itself, in milliseconds. */
const GRACE = 5000

/** Ends a child that still runs. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
}

/** `show` keeps stdout clean: it holds the command's own result and nothing else. */
const STREAMS: Readonly<Record<ProgramCall['output'], StdioOptions>> = {
  pass: ['ignore', 1, 2],
  show: ['ignore', 2, 2],
  keep: ['ignore', 'pipe', 'pipe'],
}

const codeOf = (code: number | null, signal: NodeJS.Signals | null) =>
  code ?? 128 + (signal ? constants.signals[signal] : 0)

/**
 * Starts programs as children of this process.
 * @param root the folder they start in unless told otherwise
 * @param interrupted ends them, gently first
 */
export function makeProcesses(root: string, interrupted: AbortSignal): Processes {
  return {
    run: ({ program, args, folder, env, output }: ProgramCall) =>
      new Promise<Ended>((resolve, reject) => {
        const child = spawn(program === 'node' ? process.execPath : program, args, {
          cwd: folder ?? root,
          env: { ...process.env, ...env },
          stdio: STREAMS[output],
        })
        const out: Buffer[] = []
        const all: Buffer[] = []
        child.stdout?.on('data', (chunk: Buffer) => out.push(chunk) && all.push(chunk))
        child.stderr?.on('data', (chunk: Buffer) => all.push(chunk))
        let timer: NodeJS.Timeout | undefined
        const stop = () => {
          end(child, 'SIGTERM')
          timer = setTimeout(() => end(child, 'SIGKILL'), GRACE)
        }
        if (interrupted.aborted) stop()
        interrupted.addEventListener('abort', stop, { once: true })
        const settle = (code: number) => {
          clearTimeout(timer)
          interrupted.removeEventListener('abort', stop)
          resolve({ code, out: Buffer.concat(out).toString('utf8'), all: Buffer.concat(all).toString('utf8') })
        }
        child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? settle(127) : reject(error)))
        child.on('close', (code, signal) => settle(codeOf(code, signal)))
      }),
  }
}
