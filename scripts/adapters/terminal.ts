/** Writes a command's result to stdout as it is. A reader that has gone (`| head`) is no error. */
export function makeOut(stream: NodeJS.WritableStream): (text: string) => void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return (text) => void stream.write(text)
}

/** Settles when everything written to the streams has left this process, or its reader has gone. */
export async function drained(...streams: readonly NodeJS.WritableStream[]): Promise<void> {
  await Promise.all(streams.map((stream) => new Promise<void>((done) => stream.write('', () => done()))))
}

/**
 * Aborts once a person or the system asks the process to stop. A terminal, npm and the launcher may each pass on the same
 * key press: repeats within a second are one. A later one calls `force`.
 */
export function watchInterrupts(process: NodeJS.Process, force: (signal: NodeJS.Signals) => void): AbortSignal {
  const controller = new AbortController()
  let first = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = Date.now()
      if (!controller.signal.aborted) {
        first = now
        controller.abort(signal)
      } else if (now - first > 1000) force(signal)
    })
  }
  return controller.signal
}

/** The most that is read of standard input, in characters: far above what a person types. */
const MOST_INPUT = 64 * 1024

/** Reads standard input to its end; a person at a terminal is told what to type first. */
export function makeInput(
  stdin: NodeJS.ReadStream,
  stderr: { write(text: string): unknown },
): (how: string) => Promise<string> {
  return async (how) => {
    if (stdin.isTTY) stderr.write(`${how}\nEnd with Ctrl-D on a line of its own.\n`)
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of stdin) {
      text += decoder.decode(chunk as Uint8Array, { stream: true })
      if (text.length > MOST_INPUT) throw new RangeError('standard input is longer than 64 KB')
    }
    return text + decoder.decode()
  }
}
