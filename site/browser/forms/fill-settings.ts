import type { OwnPage } from '../../../schemas/own-page.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a member's page knows of them, as the entries of the settings form. Their address and number are not on it. */
export function settingsOf({ settings, known }: OwnPage): (readonly [name: string, value: string])[] {
  const kept = isRecord(known) ? known : {}
  const file = isRecord(kept['file']) ? kept['file'] : {}
  const quiet = isRecord(file['quiet']) ? file['quiet'] : {}
  const text = (name: string, value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : []
  const list = (name: string, value: unknown) => (Array.isArray(value) ? value.flatMap((one) => text(name, one)) : [])
  const places = Array.isArray(file['channels']) ? file['channels'].filter(isRecord) : []
  return [
    ...Object.entries(settings.deliveries).map(([stream, way]) => [`stream_${stream}`, way] as const),
    ['leaderboard', settings.leaderboard ? 'yes' : 'no'],
    ...settings.public.map((fact) => ['public', fact] as const),
    ...text('name', file['name']),
    ...text('location', file['location']),
    ...text('words', kept['words']),
    ...text('timezone', file['timezone']),
    ...list('languages', file['languages']),
    ...text('quiet_from', quiet['from']),
    ...text('quiet_until', quiet['until']),
    ...places.flatMap(({ channel, handle, followers }) => [
      ['account_channel', String(channel)] as const,
      ['account_handle', String(handle)] as const,
      ['account_followers', followers === undefined ? '' : String(followers)] as const,
    ]),
  ]
}
