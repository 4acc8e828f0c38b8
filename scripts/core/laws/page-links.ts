import { didYouMean } from '../did-you-mean.ts'
import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

const LINK =
  /\]\(\s*<?(?:\.{0,2}\/)*(campaigns|guides|members|stories)\/([a-z0-9-]+)\/?[^)\s]*>?\s*[^)]*\)|(?:href|to)=["'](?:\.{0,2}\/)*(campaigns|guides|members|stories)\/([a-z0-9-]+)\/?["'#?]/g

/** A link from one page of the hub to another leads somewhere. */
export const pageLinks: Law = (program, { broken }) => {
  const pages: Readonly<Record<string, ReadonlySet<string>>> = {
    campaigns: new Set(program.campaigns.keys()),
    guides: new Set(program.guides.map(({ slug }) => slug)),
    members: new Set(program.ambassadors.keys()),
    stories: new Set(program.stories.map(({ slug }) => slug)),
  }
  const isBroken = (slug: string) => [...broken].some((path) => path.includes(slug))
  const problems: Problem[] = []
  for (const { path, body, bodyLine } of program.records.values()) {
    if (!body.includes('/')) continue
    body.split('\n').forEach((text, index) => {
      for (const [, a, b, c, d] of text.matchAll(LINK)) {
        const [folder, slug] = [a ?? c!, b ?? d!]
        if (pages[folder]!.has(slug) || isBroken(slug)) continue
        const meant = didYouMean(slug, pages[folder]!)
        problems.push({
          code: 'broken-link',
          message: `The link to ${folder}/${slug} leads nowhere`,
          file: path,
          line: bodyLine + index,
          right: `A page that is there: ${folder}/ and a short name`,
          hint: meant === undefined ? 'Mend the link, or take it out' : `Did you mean ${folder}/${meant}?`,
        })
      }
    })
  }
  return problems
}
