import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A mail as a mail server got it. */
export type Letter = { readonly from: string; readonly to: readonly string[]; readonly data: string }

/** One conversation (RFC 5321), a command or a line of a letter at a time, however the bytes arrive. */
function converse(socket: Socket, keep: (letter: Letter) => void): void {
  let [rest, from, to, data] = ['', '', [] as string[], undefined as string[] | undefined]
  const take = (line: string): string | undefined => {
    if (data === undefined) {
      const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (/^MAIL/i.test(line)) [from, to] = [address, []]
      if (/^RCPT/i.test(line)) to.push(address)
      if (/^DATA/i.test(line)) data = []
      return data ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 ok'
    }
    if (line !== '.') {
      data.push(line.replace(/^\.\./, '.'))
      return undefined
    }
    keep({ from, to, data: data.join('\n') })
    data = undefined
    return '250 taken'
  }
  socket.on('error', () => undefined)
  socket.write('220 here\r\n')
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n')
    rest = lines.pop() ?? ''
    for (const answer of lines.map(take)) if (answer !== undefined) socket.write(`${answer}\r\n`)
  })
}

/** Starts a mail server on this machine that takes every letter and keeps it; it ends with the test. */
export async function mailServer(): Promise<{ readonly url: string; readonly letters: readonly Letter[] }> {
  const letters: Letter[] = []
  const server = createServer((socket) => converse(socket, (letter) => letters.push(letter)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port')
  return { url: `smtp://127.0.0.1:${address.port}`, letters }
}
