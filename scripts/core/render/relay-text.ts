import type { Program } from '../program.ts'

type Made = { readonly name: string; readonly bytes: number }

const HOST_WORDS: Readonly<Record<string, string>> = {
  worker: 'for Cloudflare Workers',
  deno: 'for Deno Deploy',
  node: 'for Node 20 or newer: node node.mjs',
}

const hostOf = (name: string) => HOST_WORDS[name.slice(name.lastIndexOf('/') + 1, -'.mjs'.length)] ?? ''

/**
 * What was made of the relay, and the variables that a host is given, ready to copy.
 * @param keys the program's public intake keys
 */
export function relayText(
  program: Program,
  keys: readonly string[],
  files: readonly Made[],
  repository: string | undefined,
): string {
  const { file, language } = program.settings
  const days = file.review?.working_days
  const variables = [
    ['HUB_URL', file.url],
    ['INTAKE_KEY', keys.length > 0 ? keys.join(' ') : '(make it first: npm run contacts -- keygen --intake)'],
    ['GITHUB_REPOSITORY', repository ?? '(owner/name of this repository)'],
    ['GITHUB_TOKEN', '(a secret: a fine-grained token for this repository alone, Contents: read and write)'],
    ...(days === undefined ? [] : [['WORKING_DAYS', String(days)]]),
    ...(language === 'en' ? [] : [['HUB_LANGUAGE', language]]),
  ]
  const width = Math.max(...variables.map(([name = '']) => name.length))
  return [
    'Made:',
    ...files.map(({ name, bytes }) => `  ${name}  ${Math.round(bytes / 1000)} KB, ${hostOf(name)}`),
    '',
    'Give it these variables:',
    ...variables.map(([name = '', value = '']) => `  ${name.padEnd(width)}  ${value}`),
    '',
    'Then write its address into program.yaml, under ways_in: relay. Step by step: .github/RELAY.md',
    '',
  ].join('\n')
}
