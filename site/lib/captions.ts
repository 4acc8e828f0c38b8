import type { HubCampaign, HubCaption, HubProgram } from '../data/program.ts'

const has = (text: string, tag: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}#_]+/u)
    .includes(tag.toLowerCase())

/**
 * A caption as it is shown and copied: the disclosure first, where nobody can miss it, then the words, then the
 * campaign's link and tags. What the words already hold is not said twice.
 */
export const readyToCopy = (
  caption: Pick<HubCaption, 'text'>,
  campaign: Pick<HubCampaign, 'link' | 'hashtags'>,
  disclosure: Pick<HubProgram['disclosure'], 'required' | 'tags'>,
): string => {
  const tag = disclosure.required ? disclosure.tags[0] : undefined
  const told = disclosure.tags.some((one) => has(caption.text, one))
  const first = tag && !told ? `${tag} ${caption.text}` : caption.text
  const link = campaign.link && !caption.text.includes(campaign.link) ? campaign.link : ''
  const tags = campaign.hashtags.filter((one) => !has(caption.text, one)).join(' ')
  return [first, [link, tags].filter(Boolean).join('\n')].filter(Boolean).join('\n\n')
}

/** A campaign's captions by channel, in the order they were written; those for any channel come first, under null. */
export const captionsByChannel = <T extends Pick<HubCaption, 'channel'>>(
  captions: readonly T[],
): { channel: string | null; captions: T[] }[] => {
  const groups = new Map<string | null, T[]>()
  for (const caption of captions) {
    const group = groups.get(caption.channel)
    if (group) group.push(caption)
    else groups.set(caption.channel, [caption])
  }
  return [...groups]
    .map(([channel, list]) => ({ channel, captions: list }))
    .sort((a, b) => Number(a.channel !== null) - Number(b.channel !== null))
}
