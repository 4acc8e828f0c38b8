import { boardsWords } from './en/boards.ts'
import { campaignWords } from './en/campaign.ts'
import { countsOf } from './en/counts.ts'
import { formsWords } from './en/forms.ts'
import { frameWords } from './en/frame.ts'
import { homeWords } from './en/home.ts'
import { peopleWords } from './en/people.ts'
import { rewardsWords } from './en/rewards.ts'
import { startWords } from './en/start.ts'
import type { Formats } from './formats.ts'

/** The hub's own words in English. Another language's files have the same keys: a missing one is a type error. */
export const en = (formats: Formats) => {
  const { posts, points, members, days, minutes } = countsOf(formats)
  return {
    language: formats.language,
    number: formats.number,
    list: formats.list,
    count: { posts, points, members, days, minutes },
    ...frameWords(formats),
    ...homeWords(formats),
    ...campaignWords(formats),
    ...boardsWords(formats),
    ...peopleWords(formats),
    ...startWords(formats),
    ...rewardsWords(formats),
    ...formsWords(formats),
  }
}

export type Words = ReturnType<typeof en>
