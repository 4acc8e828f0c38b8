import { text } from './answers.ts'
import { makeRelay, type Relay } from './handler.ts'
import { githubPlace } from './place-github.ts'
import { type RelayVariables, settingsFrom } from './settings.ts'

/**
 * The relay as a host runs it, from the variables it was given. While one of them is missing it says which, to whoever looks, and takes nothing.
 */
export function relayFrom(variables: RelayVariables): Relay {
  const settings = settingsFrom(variables)
  if ('missing' in settings)
    return async () =>
      text(503, `This relay is not set up yet.\n${settings.missing.map((one) => `- ${one}\n`).join('')}`)
  const world = {
    now: () => Date.now(),
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    log: (line: string) => console.warn(line),
    fetch: (...call: Parameters<typeof fetch>) => fetch(...call),
  }
  const place = githubPlace(
    {
      repository: variables.GITHUB_REPOSITORY!.trim(),
      token: variables.GITHUB_TOKEN!.trim(),
      api: variables.GITHUB_API_URL?.trim() || 'https://api.github.com',
    },
    world,
  )
  return makeRelay(settings, { ...world, place })
}
