import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type HubData, hubDataSchema } from '../../../schemas/hub-data.ts'
import type { BuiltHub } from './hubs.ts'

const PAGES = join(import.meta.dirname, '../../../site/pages')

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

/** The public facts a hub was built from. */
export const dataOf = ({ generated }: BuiltHub): HubData =>
  hubDataSchema.parse(JSON.parse(readFileSync(join(generated, 'program.json'), 'utf8')))

/** Every built page by its address below the hub's: `''`, `boards/`, `404.html`. */
export const pagesOf = ({ dist }: BuiltHub): string[] =>
  filesIn(dist, '.html').map((path) => path.replace(/(^|\/)index\.html$/, '$1'))

/** What built addresses a file of `site/pages` makes: `boards/[...path].astro` makes `boards/` and all below. */
function madeBy(file: string): RegExp {
  const stem = relative(PAGES, join(PAGES, file)).replace(/\.astro$/, '')
  if (stem === '404') return /^404\.html$/
  const parts = stem.split('/').filter((part) => part !== 'index')
  const pattern = parts.map((part) =>
    part.startsWith('[...') ? '(?:.+/)?' : part.startsWith('[') ? '[^/]+/' : `${part.replaceAll('.', '\\.')}/`,
  )
  return new RegExp(`^${pattern.join('')}$`)
}

/**
 * One built page for every file of `site/pages`, and more where one file makes pages that differ: a campaign in each
 * state, a member who is not on the boards, a board of each kind.
 */
export function pageTypes(hub: BuiltHub): string[] {
  const data = dataOf(hub)
  const built = pagesOf(hub)
  const ofEach = filesIn(PAGES, '.astro').map(
    (file) => built.find((address) => madeBy(file).test(address)) ?? `no page of ${file}`,
  )
  const first = <T>(list: readonly T[], keyOf: (one: T) => unknown) => [
    ...new Map(list.toReversed().map((one) => [keyOf(one), one])).values(),
  ]
  const wanted = [
    ...first(data.campaigns, ({ state }) => state).map(({ slug }) => `campaigns/${slug}/`),
    ...first(data.members, ({ listed }) => listed).map(({ handle }) => `members/${handle}/`),
    ...first(
      built.filter((address) => /^boards\/./.test(address)),
      (address) => address.split('/')[1],
    ),
  ]
  return [...new Set([...ofEach, ...wanted])].sort()
}
