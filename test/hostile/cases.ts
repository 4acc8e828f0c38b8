import type { HostileCase } from './cases/make.ts'
import { names } from './cases/names.ts'
import { frontMatter, mdx } from './cases/pages.ts'
import { aliases, depth } from './cases/yaml-depth.ts'
import { keys, syntax } from './cases/yaml-keys.ts'
import { encodings, shapes } from './cases/yaml-values.ts'

export type { HostileCase } from './cases/make.ts'

/** Every hostile file that is a plain file. */
export const CASES: readonly HostileCase[] = [
  ...depth,
  ...aliases,
  ...keys,
  ...syntax,
  ...shapes,
  ...encodings,
  ...frontMatter,
  ...mdx,
  ...names,
]
