import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** MDX is code that builds public pages; what is for members only is Markdown, in index.md (DESIGN, section 3). */
export const membersInMdx: Law = ({ campaigns }) =>
  [...campaigns.values()]
    .filter(({ path, visibility }) => visibility === 'members' && path.endsWith('.mdx'))
    .map(
      ({ path }): Problem => ({
        code: 'members-in-mdx',
        message: 'The campaign is for members only, but MDX is built into public pages',
        file: path,
        field: ['visibility'],
        right: 'The name index.md for a campaign that only members see',
        hint: 'Rename the file to index.md (Markdown, without components), or take visibility: members out',
      }),
    )
