/** The relay on Deno Deploy, or with `deno serve`: variables as the project's settings have them. */
import { relayFrom } from '../from-variables.ts'

declare const Deno: { readonly env: { toObject(): Record<string, string> } }

const relay = relayFrom(Deno.env.toObject())

export default {
  fetch(request: Request, { remoteAddr }: { readonly remoteAddr: { readonly hostname: string } }): Promise<Response> {
    return relay(request, remoteAddr.hostname)
  },
}
