/** The relay on Cloudflare Workers: variables and secrets as the Worker's settings have them. */
import { relayFrom } from '../from-variables.ts'
import type { Relay } from '../handler.ts'
import type { RelayVariables } from '../settings.ts'

type Context = { waitUntil(work: Promise<unknown>): void }

let relay: Relay | undefined

export default {
  fetch(request: Request, variables: RelayVariables, context: Context): Promise<Response> {
    relay ??= relayFrom(variables)
    return relay(request, request.headers.get('cf-connecting-ip') ?? 'unknown', (work) => context.waitUntil(work))
  },
}
