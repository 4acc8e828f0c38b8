import { boardsWords } from './de/boards.ts'
import { campaignWords } from './de/campaign.ts'
import { countsOf } from './de/counts.ts'
import { formsWords } from './de/forms.ts'
import { frameWords } from './de/frame.ts'
import { homeWords } from './de/home.ts'
import { peopleWords } from './de/people.ts'
import { rewardsWords } from './de/rewards.ts'
import { startWords } from './de/start.ts'
import type { Words } from './en.ts'
import type { Formats } from './formats.ts'

/** Die eigenen Wörter des Hubs auf Deutsch. Wer hier liest, wird geduzt. */
export const de = (formats: Formats): Words => {
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
