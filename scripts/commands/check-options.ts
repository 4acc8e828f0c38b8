import type { Limits, Used } from './check-round.ts'
import type { Writing } from './check-write.ts'
import type { OptionsSpec } from './command.ts'

/** The options that say how far a run goes and where it writes. */
export const ROUND_OPTIONS = {
  apply: { type: 'boolean', help: 'write into the files what was found' },
  commit: { type: 'boolean', help: 'write it as one commit on the main branch (GITHUB_REPOSITORY, GITHUB_TOKEN)' },
  requests: { type: 'string', value: 'N', help: 'ask at most so often; the next run goes on (600)' },
  minutes: { type: 'string', value: 'N', help: 'stop after so many minutes; the next run goes on (8)' },
} as const satisfies OptionsSpec

type RoundValues = { readonly [K in keyof typeof ROUND_OPTIONS]?: string | boolean }

/** Reads them; or says what cannot be followed. */
export function readRound(
  values: RoundValues,
  now: number,
): { readonly limits: Limits; readonly writing: Writing } | { readonly wrong: string } {
  const [requests, minutes] = [values.requests ?? '600', values.minutes ?? '8'].map(String)
  if (!/^[1-9]\d{0,5}$/.test(requests!)) return { wrong: '--requests wants a whole number from 1: --requests 600' }
  if (!/^[1-9]\d{0,3}$/.test(minutes!)) return { wrong: '--minutes wants a whole number from 1: --minutes 8' }
  if (values.apply && values.commit) return { wrong: 'Choose --apply (the files here) or --commit (the main branch).' }
  const writing = values.commit ? 'main' : values.apply ? 'folder' : 'nothing'
  return { limits: { requests: Number(requests), until: now + Number(minutes) * 60_000 }, writing }
}

/** What a run used and where it stopped early, in words. */
export function usedText({ requests, stopped }: Used, left: number): string {
  const hosts = [...stopped].map(([host, why]) => `  ${host} is left alone until the next run: ${why}\n`)
  const more = left > 0 ? `  ${left} more are due: the next run goes on with them\n` : ''
  return `${requests === 1 ? '1 request' : `${requests} requests`}\n${hosts.join('')}${more}`
}
