import type { Place } from './place.ts'

/** What a relay is told when it is set up. */
export type RelaySettings = {
  /** The address of the hub. Forms are taken from its origin alone. */
  readonly hub: string
  /** The program's public intake keys, one or, while one replaces the other, two. */
  readonly keys: readonly string[]
  /** Within how many working days somebody answers, where the program says. */
  readonly workingDays: number | null
  /** The language of the program, for what is said to whoever sends something. */
  readonly language: string
  /** The path it runs under, without a slash at its end; empty for a host of its own. */
  readonly base: string
  /** The GitHub app that lets people sign in to `/admin`. */
  readonly signIn?: {
    readonly clientId: string
    readonly clientSecret: string
    /** Where GitHub is, such as `https://github.com`. */
    readonly github: string
  }
}

/** What a relay reaches, handed in. */
export type RelayWorld = {
  readonly place: Place
  /** Milliseconds since 1970. */
  now(): number
  random(length: number): Uint8Array
  /** Says a line to whoever runs it; never anything of what came in. */
  log(text: string): void
  readonly fetch: typeof globalThis.fetch
}

/** The variables a host is given. */
export type RelayVariables = Readonly<Record<string, string | undefined>>

const NEEDED = {
  HUB_URL: 'the address of the hub, https://crew.brand.example/',
  INTAKE_KEY: 'the public key under intake: in content/keys.yaml, age1…',
  GITHUB_REPOSITORY: 'owner/name of the repository',
  GITHUB_TOKEN: 'a fine-grained token for that repository alone: Contents, read and write',
} as const

const AGE_KEY = /^age1[02-9ac-hj-np-z]{58}$/

/** What is wrong with one of the needed variables; undefined when it is right. */
function faultOf(name: keyof typeof NEEDED, value: string): boolean {
  if (name === 'HUB_URL') return URL.parse(value)?.protocol !== 'https:'
  if (name === 'INTAKE_KEY') return !value.split(/[\s,]+/).every((key) => AGE_KEY.test(key))
  if (name === 'GITHUB_REPOSITORY') return !/^[\w.-]+\/[\w.-]+$/.test(value)
  return false
}

/**
 * Reads the settings from a host's variables.
 * @returns or, in words for whoever sets it up, each variable that is missing or wrong; never a value
 */
export function settingsFrom(variables: RelayVariables): RelaySettings | { readonly missing: readonly string[] } {
  const value = (name: string) => variables[name]?.trim() ?? ''
  const missing = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).flatMap((name) =>
    value(name) === ''
      ? [`${name} is not set: ${NEEDED[name]}`]
      : faultOf(name, value(name))
        ? [`${name} is not right: ${NEEDED[name]}`]
        : [],
  )
  if (missing.length > 0) return { missing }
  const days = /^\d{1,2}$/.test(value('WORKING_DAYS')) ? Number(value('WORKING_DAYS')) : null
  const [clientId, clientSecret] = [value('OAUTH_CLIENT_ID'), value('OAUTH_CLIENT_SECRET')]
  const github = value('GITHUB_URL') || 'https://github.com'
  return {
    hub: value('HUB_URL'),
    keys: value('INTAKE_KEY').split(/[\s,]+/),
    workingDays: days,
    language: value('HUB_LANGUAGE') || 'en',
    base: '',
    ...(clientId !== '' && clientSecret !== '' && { signIn: { clientId, clientSecret, github } }),
  }
}
