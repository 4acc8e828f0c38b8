import { isInstant } from '../../schemas/primitives.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import type { Instant } from '../core/zone.ts'
import type { Command, OptionsSpec } from './command.ts'

/** The options that every command has. */
export const COMMON = {
  content: { type: 'string', value: 'DIR', help: 'work on another content folder' },
  now: { type: 'string', value: 'INSTANT', help: 'take this as the present, such as 2026-11-03T18:20:00Z' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
} as const satisfies OptionsSpec

/** What `node:util` parseArgs gives for one argument, with `tokens: true`. */
export type Token =
  | {
      readonly kind: 'option'
      readonly name: string
      readonly rawName: string
      readonly value: string | undefined
      readonly inlineValue: boolean | undefined
    }
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option-terminator' }

export type Read = {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[]>>
  readonly positionals: readonly string[]
}

/** A command line that cannot be followed, in words. */
export type Wrong = { readonly wrong: string }

const meant = (word: string, allowed: Iterable<string>, dress: (word: string) => string) => {
  const near = didYouMean(word, allowed)
  return near === undefined ? '' : ` Did you mean ${dress(near)}?`
}

/** What is wrong with one option, or undefined. */
function wrongWith(token: Extract<Token, { kind: 'option' }>, options: OptionsSpec): string | undefined {
  const spec = options[token.name]
  if (!spec)
    return `There is no option ${token.rawName}.${meant(token.name, Object.keys(options), (word) => `--${word}`)}`
  if (spec.type === 'boolean')
    return token.value === undefined ? undefined : `The option ${token.rawName} takes no value.`
  const looksLikeOption = token.inlineValue === false && token.value !== undefined && /^-./.test(token.value)
  if (token.value !== undefined && token.value !== '' && !looksLikeOption) return undefined
  return `The option ${token.rawName} needs a value: ${token.rawName} ${spec.value ?? 'VALUE'}.`
}

/** Reads a command's arguments by its options. */
export function readArguments(command: Command, tokens: readonly Token[]): Read | Wrong {
  const options: OptionsSpec = { ...command.options, ...COMMON }
  const values: Record<string, string | boolean | (string | boolean)[]> = {}
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const wrong = wrongWith(token, options)
    if (wrong) return { wrong }
    const value = token.value ?? true
    const before = values[token.name]
    if (options[token.name]!.multiple) values[token.name] = [...(Array.isArray(before) ? before : []), value]
    else if (before !== undefined && before !== value) return { wrong: `The option ${token.rawName} is given twice.` }
    else values[token.name] = value
  }
  if (values.help) return { values, positionals }
  const [least, most] = command.positionals ?? [0, 0]
  if (positionals.length > most)
    return { wrong: `${JSON.stringify(positionals[most])} is one word too many: ${usageOf(command)}` }
  if (positionals.length < least) return { wrong: `Something is missing: ${usageOf(command)}` }
  return { values, positionals }
}

/**
 * Where, in the words after a command that hands the rest on, that rest begins: the first word that is neither an option nor an option's value.
 * @returns its index; -1 when there is none
 */
export function handedOnFrom(command: Command, words: readonly string[]): number {
  const options: OptionsSpec = { ...command.options, ...COMMON }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (!word.startsWith('-')) return at
    if (options[word.replace(/^--/, '')]?.type === 'string' && !words[at + 1]?.startsWith('-')) at += 1
  }
  return -1
}

/** Reads the value of `--now`, in milliseconds. */
export function readNow(text: string): Instant | Wrong {
  if (isInstant(text)) return Date.parse(text)
  return { wrong: `--now ${text} is not an instant. Write date, time and Z or an offset: --now 2026-11-03T18:20:00Z` }
}

/** How a command is typed: npm's own words for the first two, `npm run` for the rest, `--` before what is the command's. */
export function usageOf({ name, usage }: Pick<Command, 'name' | 'usage'>): string {
  const call = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
  return usage === '' ? call : `${call} -- ${usage}`
}

/** What a person reads when no command has the name they typed. */
export function unknownCommand(name: string, known: readonly string[]): string {
  return `There is no command ${JSON.stringify(name)}.${meant(name, known, (word) => word)} The commands are: ${known.join(', ')}.`
}

const optionLines = (options: OptionsSpec) => {
  const rows = Object.entries(options).map(([name, spec]) => {
    const short = spec.short ? `-${spec.short}, ` : ''
    return [`${short}--${name}${spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : ''}`, spec.help] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

/** A command's own help. */
export function helpOf(command: Command): string {
  const lines = [command.summary, '', `  ${usageOf(command)}`, '', ...optionLines({ ...command.options, ...COMMON })]
  return `${[...lines, ...(command.help ? ['', command.help] : [])].join('\n')}\n`
}
