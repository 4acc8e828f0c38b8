import type { Notice } from '../../../plans/notice.ts'
import type { Filling } from '../extras.ts'
import { answerLinks, answerValues } from './answer.ts'
import { campaignValues, comingTasks, openTasks } from './campaign.ts'
import { brandValues, linkValues, memberValues, personValues, programValues } from './common.ts'
import type { MailContext } from './context.ts'
import { dayWords } from './dates.ts'
import { boardValues, joinersIn, letterValues, winsIn } from './letter.ts'
import { benefitList, benefitValues, newsNotes, newsValues, storiesInTurn, storyList } from './pages.ts'
import { expiringValues, missingValues, rewardValues, shareValues, tierValues } from './points.ts'
import { notStarted, reportValues, standouts } from './report.ts'

const WEEK_MS = 7 * 86_400_000

/** Other people, those with words to show first, so that every reader meets someone. */
function others(context: MailContext, handle: string) {
  const first = context.once('people to meet', () =>
    context.active
      .filter((one) => context.rows.has(one))
      .map((one) => ({ handle: one, person: personValues(context, one) }))
      .toSorted((a, b) => Number(b.person.words !== null) - Number(a.person.words !== null))
      .slice(0, 4),
  )
  return first
    .filter((one) => one.handle !== handle)
    .map(({ person }) => person)
    .slice(0, 3)
}

function quietValues({ program, sharesOf, now, today, language }: MailContext, id: string | null, handle: string) {
  const share = sharesOf.get(handle)?.find((one) => one.id === id)
  const since = share?.at ?? program.ambassadors.get(handle)?.joined ?? now
  return {
    weeks: Math.floor((now - since) / WEEK_MS),
    last: share?.file.title ?? null,
    last_day: share ? dayWords(share.day, today, language) : null,
  }
}

/**
 * Draws the values of one notice from the program.
 * @returns its kind with every value its copy may use
 * @throws RangeError when it speaks of what is not in the program: the plan was made from another one
 */
export function fillingOf(context: MailContext, { kind, about, to }: Notice): Filling {
  const handle = to ?? ''
  const common = {
    brand: brandValues(context),
    program: programValues(context, handle),
    links: linkValues(context, to),
    member: memberValues(context, handle),
  }
  switch (kind) {
    case 'reward-requested':
    case 'reward-approved':
    case 'reward-sent':
    case 'reward-delivered':
    case 'reward-refused':
    case 'reward-cancelled':
      return {
        kind,
        values: { ...common, reward: rewardValues(context, about.redemption, kind.slice('reward-'.length)) },
      }
    case 'share-verified':
      return { kind, values: { ...common, share: shareValues(context, about.share), open: openTasks(context, to) } }
    case 'share-rejected':
      return { kind, values: { ...common, share: shareValues(context, about.share) } }
    case 'share-missing':
      return {
        kind,
        values: { ...common, share: shareValues(context, about.share), missing: missingValues(context, about) },
      }
    case 'answer-link':
    case 'answer-confirm':
    case 'answer-declined':
    case 'answer-asked':
    case 'answer-question':
    case 'answer-guide':
    case 'answer-left':
    case 'answer-changed': {
      const { brand, program } = common
      const links = to === null ? answerLinks(context) : common.links
      return { kind, values: { brand, program, links, answer: answerValues(context, kind, about, to) } }
    }
    case 'welcome':
      return {
        kind,
        values: {
          ...common,
          open: openTasks(context, to),
          coming: comingTasks(context, to),
          benefits: context.benefitsAtOnce ? benefitList(context) : [],
          people: others(context, handle),
          stories: storyList(context),
        },
      }
    case 'moved-in':
      return { kind, values: { ...common, open: openTasks(context, to) } }
    case 'assignment':
    case 'reminder':
    case 'first-task-1':
    case 'first-task-3':
      return { kind, values: { ...common, campaign: campaignValues(context, about.campaign, handle) } }
    case 'first-task-2':
      return {
        kind,
        values: {
          ...common,
          campaign: campaignValues(context, about.campaign, handle),
          people: others(context, handle),
        },
      }
    case 'tier-up':
      return { kind, values: { ...common, tier: tierValues(context, about.tier, handle) } }
    case 'points-expiring':
      return { kind, values: { ...common, expiring: expiringValues(context, about.day, handle) } }
    case 'introduce':
      return { kind, values: { ...common, joiners: about.joiners.map((one) => personValues(context, one)) } }
    case 'benefits':
      return { kind, values: { ...common, benefit: benefitValues(context, about.number) } }
    case 'announcement':
      return { kind, values: { ...common, news: newsValues(context, about.news, handle) } }
    case 'win-back':
      return {
        kind,
        values: { ...common, quiet: quietValues(context, about.share, handle), open: openTasks(context, to) },
      }
    case 'newsletter': {
      const lists = context.once(`letter ${about.from} ${about.to}`, () => ({
        letter: letterValues(context, about),
        joiners: joinersIn(context, about),
        wins: winsIn(context, about),
        board: boardValues(context),
        stories: storiesInTurn(context, about.from),
      }))
      return {
        kind,
        values: {
          ...common,
          ...lists,
          notes: newsNotes(context, about.from, about.to, handle),
          open: openTasks(context, to),
          coming: comingTasks(context, to),
        },
      }
    }
    case 'report': {
      const { brand, program, links } = common
      const lists = {
        joiners: joinersIn(context, about),
        standouts: standouts(context, about),
        waiting_for: notStarted(context),
      }
      return {
        kind,
        values: {
          brand,
          program,
          links,
          ...lists,
          report: reportValues(context, about),
          open: openTasks(context, null),
          coming: comingTasks(context, null),
        },
      }
    }
  }
}
