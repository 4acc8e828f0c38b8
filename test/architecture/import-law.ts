import { posix } from 'node:path'
import { type Import, readSource } from './read-source.ts'

/** Something that the import law forbids, as `file:line what`. */
export type Breach = string

type Rule = {
  readonly name: string
  /** The files it is about; the first rule that fits a file is its own. */
  readonly files: RegExp
  /** Files of the repository it may import. */
  readonly own: RegExp
  /** Files of which it may import types alone. */
  readonly types?: RegExp
  /** Packages it may import, and `node:` modules; a package counts with all that lies below its name. */
  readonly packages: RegExp
  /** It uses no clock, no chance, no environment, no network. */
  readonly pure?: true
}

const NONE = /^$/
const NODE = /^node:/
const ANY_PACKAGE = /^(?!\.)/
const CORE_TYPES = /^scripts\/core\//

/**
 * Who may import whom; all else is forbidden. The core's packages are pure ones. What the core says of problems and of quoting (`problem`, `mask`,
 * `did-you-mean`) is for everyone who reads or prints; the mail template fills what `core/render` says is in a mail.
 */
export const RULES: readonly Rule[] = [
  { name: 'schemas', files: /^schemas\/(?!json\/)/, own: /^schemas\//, packages: /^zod$/, pure: true },
  {
    name: 'core',
    files: /^scripts\/core\//,
    own: /^(?:schemas|scripts\/core)\//,
    packages: /^(?:temporal-polyfill|zod)$/,
    pure: true,
  },
  {
    name: 'codec',
    files: /^scripts\/codec\//,
    own: /^(?:schemas\/|scripts\/codec\/|scripts\/core\/(?:problem|mask|did-you-mean)\.ts$)/,
    types: CORE_TYPES,
    packages:
      /^(?:zod|yaml|gray-matter|csv-parse|csv-stringify|liquidjs|unified|mdast(?:-.+)?|micromark(?:-.+)?|remark-.+|@mdx-js\/mdx|unist-.+|acorn|estree)$/,
    pure: true,
  },
  {
    name: 'ports',
    files: /^scripts\/ports\.ts$/,
    own: NONE,
    types: /^(?:schemas|scripts\/core)\//,
    packages: NONE,
    pure: true,
  },
  {
    name: 'adapters',
    files: /^scripts\/adapters\//,
    own: /^(?:schemas\/|scripts\/codec\/|scripts\/ports\.ts$|scripts\/core\/(?:problem|mask|did-you-mean)\.ts$|scripts\/core\/render\/)/,
    types: CORE_TYPES,
    packages: ANY_PACKAGE,
  },
  {
    name: 'commands',
    files: /^scripts\/commands\//,
    own: /^(?:schemas\/|scripts\/core\/|scripts\/commands\/|scripts\/ports\.ts$)/,
    packages: NONE,
  },
  {
    name: 'main',
    files: /^scripts\/(?:main|world)\.ts$/,
    own: /^scripts\/(?:commands\/|adapters\/|relay\/|ports\.ts$|world\.ts$)/,
    types: CORE_TYPES,
    packages: NODE,
  },
  { name: 'launch', files: /^scripts\/launch(?:\.mjs$|\/)/, own: /^scripts\/launch\//, packages: NODE },
  { name: 'relay on Node', files: /^scripts\/relay\/hosts\/node\.ts$/, own: /^scripts\/relay\//, packages: NODE },
  { name: 'relay', files: /^scripts\/relay\//, own: /^(?:schemas|scripts\/relay)\//, packages: /^age-encryption$/ },
  {
    name: 'door',
    files: /^site\/data\/program\.ts$/,
    own: /^(?:schemas\/hub-data\.ts$|site\/)/,
    packages: /^node:(?:fs|fs\/promises|path|url)$/,
  },
  {
    name: 'collections',
    files: /^site\/(?:content\.config\.ts$|data\/)/,
    own: /^site\//,
    packages: /^(?:astro|astro:[a-z]+|node:path)$/,
  },
  {
    name: 'site',
    files: /^site\//,
    own: /^site\//,
    types: /^schemas\/own-page\.ts$/,
    packages: /^(?:astro|astro:[a-z]+|@astrojs\/.+|@fontsource(?:-variable)?\/.+|age-encryption|uqr)$/,
  },
  { name: 'tests', files: /^test\//, own: /./, packages: ANY_PACKAGE },
]

/** The package an import names: `csv-parse/sync` is of `csv-parse`. */
const packageOf = (target: string) =>
  NODE.test(target)
    ? target
    : target
        .split('?')[0]!
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/')

const prefixOf = (path: string) => posix.basename(path).split(/[-.]/)[0]!

function judgeImport(path: string, rule: Rule, { target, typesOnly }: Import): string | undefined {
  if (!target.startsWith('.'))
    return rule.packages.test(packageOf(target)) || rule.packages.test(target)
      ? undefined
      : `may not import the package ${target}`
  const goal = posix.normalize(posix.join(posix.dirname(path), target.split('?')[0]!))
  if (/^test\//.test(goal) && rule.name !== 'tests') return `may not import ${goal}: nothing imports a test`
  if (rule.own.test(goal) || (typesOnly && rule.types?.test(goal))) return undefined
  if (rule.name === 'adapters' && goal.startsWith('scripts/adapters/')) {
    return prefixOf(goal) === prefixOf(path) ? undefined : `may not import ${goal}: an adapter never imports another`
  }
  return rule.types?.test(goal) ? `may import ${goal} for its types alone` : `may not import ${goal}`
}

/**
 * Holds source files against the import law.
 * @param files path from the repository's root -> text
 * @returns every breach, in the order of the files
 */
export function breachesOf(files: ReadonlyMap<string, string>): Breach[] {
  const found: Breach[] = []
  for (const [path, text] of files) {
    const rule = RULES.find(({ files: mine }) => mine.test(path))
    if (!rule) {
      found.push(`${path}:1 belongs to no part of the house`)
      continue
    }
    const { imports, worldly, texts } = readSource(path, text)
    for (const one of imports) {
      const breach = judgeImport(path, rule, one)
      if (breach !== undefined) found.push(`${path}:${one.line} ${breach}`)
    }
    if (rule.pure)
      for (const { name, line } of worldly) found.push(`${path}:${line} may not use ${name}: it is handed in`)
    if (path.startsWith('site/')) {
      for (const { text: words, line } of texts)
        if (/^(?:\.{0,2}\/)*content\/|\/\.\.\/content\//.test(words))
          found.push(`${path}:${line} may not read content/: the site sees site/generated alone`)
    }
  }
  return found
}
