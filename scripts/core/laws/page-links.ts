import { didYouMean } from '../did-you-mean.ts'
import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

const LINK =
  /\]\(\s*<?(?:\.{0,2}\/)*(campaigns|guides|members|stories)\/([a-z0-9-]+)\/?[^)\s]*>?\s*[^)]*\)|(?:href|to)=["'](?:\.{0,2}\/)*(campaigns|guides|members|stories)\/([a-z0-9-]+)\/?["'#?]/g

/** The address of a page of the hub as people paste it, with what comes after the hub's own. */
const whole = (url: string) =>
  new RegExp(
    `${url.replace(/\/+$/, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}/(campaigns|guides|members|stories)/([a-z0-9-]+)`,
    'g',
  )

/** A link from one page of the hub to another, and one in ready-made words to the hub, leads somewhere. */
export const pageLinks: Law = (program, { broken }) => {
  const pages: Readonly<Record<string, ReadonlySet<string>>> = {
    campaigns: new Set(program.campaigns.keys()),
    guides: new Set(program.guides.map(({ slug }) => slug)),
    members: new Set(program.ambassadors.keys()),
    stories: new Set(program.stories.map(({ slug }) => slug)),
  }
  const isBroken = (slug: string) => [...broken].some((path) => path.includes(slug))
  const problems: Problem[] = []
  const look = (folder: string, slug: string, at: Pick<Problem, 'file' | 'line' | 'field'>) => {
    if (pages[folder]!.has(slug) || isBroken(slug)) return
    const meant = didYouMean(slug, pages[folder]!)
    problems.push({
      code: 'broken-link',
      message: `The link to ${folder}/${slug} leads nowhere`,
      ...at,
      right: `A page that is there: ${folder}/ and a short name`,
      hint: meant === undefined ? 'Mend the link, or take it out' : `Did you mean ${folder}/${meant}?`,
    })
  }
  const own = whole(program.settings.url)
  for (const { path, file } of program.campaigns.values()) {
    const texts = [
      [['link'], file.link] as const,
      ...(file.captions ?? []).map(({ text }, at) => [['captions', at, 'text'], text] as const),
    ]
    for (const [field, text = ''] of texts)
      for (const [, folder, slug] of text.matchAll(own)) look(folder!, slug!, { file: path, field })
  }
  for (const { path, body, bodyLine } of program.records.values()) {
    if (!body.includes('/')) continue
    body.split('\n').forEach((text, index) => {
      for (const [, a, b, c, d] of text.matchAll(LINK)) {
        look(a ?? c!, b ?? d!, { file: path, line: bodyLine + index })
      }
    })
  }
  return problems
}
