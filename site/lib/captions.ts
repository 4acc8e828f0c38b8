import type { HubCampaign, HubProgram } from '../data/program.ts'

const has = (text: string, tag: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}#_]+/u)
    .includes(tag.toLowerCase())

type Kit = Pick<HubCampaign, 'link' | 'hashtags'> & {
  /** The link as it goes out; null where a link among the words cannot be followed. */
  tracked: string | null
}

/**
 * A caption as it is shown and copied: the disclosure first, where nobody can miss it, then the words, then the
 * campaign's link and tags. What the words already hold is not said twice; the campaign's link in them becomes the tracked one.
 * @param text the words; empty for a start of one's own
 */
export const captionFor = (
  text: string,
  { link, tracked, hashtags }: Kit,
  disclosure: Pick<HubProgram['disclosure'], 'required' | 'tags'>,
): string => {
  const tag = disclosure.required ? disclosure.tags[0] : undefined
  const told = disclosure.tags.some((one) => has(text, one))
  const said = link !== null && tracked !== null ? text.replaceAll(link, tracked) : text
  const first = tag && !told ? `${tag} ${said}` : said
  const tags = hashtags.filter((one) => !has(text, one)).join(' ')
  const last = [tracked !== null && !said.includes(tracked) ? tracked : '', tags].filter(Boolean).join('\n')
  return [first, last].filter(Boolean).join('\n\n')
}
