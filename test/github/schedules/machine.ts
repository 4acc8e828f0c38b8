import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeResend } from '../../../scripts/adapters/carrier-resend.ts'
import type { WebAnswer } from '../../../scripts/core/checks/web-answer.ts'
import type { Clock, Forge, World } from '../../../scripts/ports.ts'
import { makeWorld } from '../../../scripts/world.ts'
import type { Machine } from './runner.ts'

/** Answers of other people's sites at an instant; undefined where nothing answers. */
export type Sites = (url: string, at: number) => { readonly status: number; readonly text: string } | undefined

const NEVER = new Promise<never>(() => {})

/** Serves on this machine, on a port of its own. */
export async function listen(handle: (request: Request) => Promise<Response>) {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
    const method = request.method ?? 'GET'
    const body = method === 'GET' ? {} : { body: new Uint8Array(Buffer.concat(parts)) }
    const answer = await handle(new Request(`http://127.0.0.1${request.url}`, { method, headers, ...body }))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(await answer.text())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

/** What a machine finds outside itself. */
type Outside = {
  readonly clock: Clock
  readonly forge: () => Forge
  /** Where the mail provider answers. */
  readonly mailAt: string
  readonly sites: Sites
  /** Warnings are added here. */
  readonly said: string[]
  /** Stopped for good at so many of its looks at the outside world. */
  readonly stopAt: number | undefined
}

/**
 * The world of a machine with a clone of its own.
 * @returns the world by a step's environment; and what comes true when the machine is stopped
 */
export function machineAt(clone: string, { clock, forge, mailAt, sites, said, stopAt }: Outside) {
  let [gates, stop] = [0, () => {}]
  const stopped = new Promise<'cancelled'>((resolve) => {
    stop = () => resolve('cancelled')
  })
  const gate = async () => {
    gates += 1
    if (stopAt === undefined || gates < stopAt) return
    stop()
    await NEVER
  }
  const gated = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const own: unknown = Reflect.get(target, name)
        if (typeof own !== 'function') return own
        return async (...args: unknown[]) => {
          await gate()
          const done: unknown = await own.apply(target, args)
          await gate()
          return done
        }
      },
    })
  const world = (env: Machine['env']): World => {
    const silent = () => {}
    const interrupted = new AbortController().signal
    const log = {
      info: silent,
      warn: (text: string) => said.push(text),
    }
    const made = makeWorld({ root: clone, fixedNow: undefined, interrupted, log, out: silent, env })
    const timer = { wait: async () => {} }
    const web = {
      async get({ url }: { readonly url: string }): Promise<WebAnswer> {
        await gate()
        const answer = sites(url, clock.now())
        return answer ? { ended: 'answered', ...answer } : { ended: 'failed', why: 'no-connection' }
      },
    }
    const carriers: World['carriers'] = async (_, idOf) => {
      const { RESEND_API_KEY: key } = env
      if (!key) return {}
      return { email: gated(makeResend({ key, baseUrl: mailAt, clock, timer, idOf })) }
    }
    const ledger: World['ledger'] = async (content) => gated(await made.ledger(content))
    return { ...made, clock, timer, web, carriers, ledger, forge: async () => gated(forge()) }
  }
  return { world, stopped }
}
