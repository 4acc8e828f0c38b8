import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Two files do not make the same page: one index per campaign, one guide per number and per name. */
export const oneOfEach: Law = ({ records, guides }, { broken }) => {
  const problems: Problem[] = []
  const there = new Set([...records.keys(), ...broken])
  for (const path of there) {
    if (!/^campaigns\/[^/]+\/index\.md$/.test(path) || !there.has(`${path}x`)) continue
    problems.push({
      code: 'two-indexes',
      message: 'The campaign has both index.md and index.mdx',
      file: path,
      right: 'One file: index.mdx for a public campaign, index.md for one that only members see',
      hint: 'Delete the one that is not meant',
    })
  }
  const bySlug = new Map<string, string>()
  const byOrder = new Map<number, string>()
  for (const { slug, order, path } of guides) {
    const twin = bySlug.get(slug)
    if (twin !== undefined) {
      problems.push({
        code: 'repeated-guide',
        message: `Two guides have the address guides/${slug}: the other is ${twin}`,
        file: path,
        right: 'A name of its own for each guide, whatever its number',
        hint: 'Rename one of the files',
      })
    }
    const other = byOrder.get(order)
    if (other !== undefined && twin === undefined) {
      problems.push({
        code: 'repeated-number',
        message: `Two guides have the number ${path.slice('guides/'.length, 'guides/00'.length)}: the other is ${other}`,
        file: path,
        right: 'A number of its own for each guide: they are read in that order',
        hint: 'Renumber one of the files',
      })
    }
    bySlug.set(slug, path)
    byOrder.set(order, path)
  }
  return problems
}
