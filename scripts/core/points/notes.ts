import { mask } from '../mask.ts'
import type { Program } from '../program.ts'
import { type NoteWords, notesEn } from './notes-en.ts'
import type { Entry, VoidReason } from './types.ts'

/** `100 points`, `1 point`, `no points`. */
export const pointsText = notesEn.points

function voidText(entry: Entry, program: Program, words: NoteWords): string {
  const { share, ruleset } = entry
  const campaign = share?.campaign === undefined ? undefined : program.campaigns.get(share.campaign)
  const texts: Readonly<Record<VoidReason, () => string>> = {
    'no-rules': () => words.noRules,
    rejected: () => words.rejected,
    'removed-early': () => words.removedEarly(ruleset?.keepLiveMs ?? 0),
    'outside-window': () =>
      share && campaign && share.at < campaign.opens ? words.beforeCampaign : words.afterCampaign,
    duplicate: () =>
      entry.repeats && entry.repeats.ambassador !== entry.handle ? words.loggedByOther : words.loggedAlready,
    'day-cap': () => words.dayCap(ruleset?.perDay ?? 0, channelName(entry, program)),
    cancelled: () => words.cancelled,
    'campaign-cap': () => words.campaignCap(ruleset?.perCampaign ?? 0, channelName(entry, program)),
  }
  return entry.reason === undefined ? words.notCounted : texts[entry.reason]()
}

function channelName({ share }: Entry, program: Program): string {
  const channel = share?.channel ?? ''
  return program.settings.channels.get(channel) ?? channel
}

const NOT_POSTS: ReadonlySet<string> = new Set(['podcast', 'newsletter', 'talk', 'event'])

function campaignTitle(entry: Entry, program: Program): string | undefined {
  const slug = entry.share?.campaign
  return slug === undefined ? undefined : (program.campaigns.get(slug)?.title ?? slug)
}

/**
 * What an entry is about, without its points: `Instagram post for Autumn roast`, `This post is logged already`.
 * @param words those of the language it is told in
 */
export function causeOf(entry: Entry, program: Program, words: NoteWords): string {
  if (entry.state === 'void') return voidText(entry, program, words)
  const isPost = !NOT_POSTS.has(entry.share?.channel ?? '')
  const campaign = campaignTitle(entry, program)
  switch (entry.rule) {
    case 'share':
      return words.share(channelName(entry, program), isPost, campaign)
    case 'engagement':
      return words.engagement(channelName(entry, program), isPost, campaign)
    case 'first_share':
      return words.firstShare
    case 'early_bird':
      return words.earlyBird(campaign)
    case 'streak':
      return words.streak(entry.ruleset?.streak?.weeks ?? 1)
    case 'referral': {
      const recruit = entry.share?.ambassador ?? ''
      return words.referral(program.ambassadors.get(recruit)?.name ?? recruit)
    }
    case 'award':
      return mask(entry.award?.file.reason ?? '')
        .trim()
        .replace(/[.:]+$/, '')
    case 'conversion':
      return words.conversion
  }
}

/** One plain sentence that tells a member what an entry is: `Instagram post for Autumn roast: 100 points`. */
export function noteOf(entry: Entry, program: Program): string {
  return `${causeOf(entry, program, notesEn)}: ${entry.state === 'void' ? 'no points' : pointsText(entry.points)}`
}
