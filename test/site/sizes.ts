/** Hubs of made-up programs of any size: what they show is projected from files as a real one's is. */
import type { HubData, HubMember } from '../../schemas/hub-data.ts'
import { hubOf } from '../hub/support.ts'
import { largeProgram } from '../plans/large-program.ts'
import { diceOf } from '../support/seeded.ts'
import { empty, fernweh } from './build-hub.ts'

const FIRST = ['Maya', 'José', 'Nguyễn Linh', 'Zoë', 'Øystein', 'Łucja', 'محمد', 'さくら', 'Αλέξανδρος', 'O’Brien & Co']
const LAST = ['Lind', 'Nystrøm', 'García Márquez', 'von und zu Wolkenstein-Donnersmarck', 'Ó Súilleabháin', '李', 'Ba']
const LONG = 'Wilhelmina-Charlotte Hubertina Donnersmarck-Wolkenstein von der unteren Rosenaue am Sankt-Gotthard-Platz'

/** A name as people have them: with signs that HTML has a use for, of other scripts, now and then very long. */
const named = (member: HubMember, index: number): HubMember => {
  const dice = diceOf(index)
  return { ...member, name: index % 97 === 0 ? LONG : `${dice.pick(FIRST)} ${dice.pick(LAST)}` }
}

/**
 * A hub of so many members, beside the small fixture's campaigns, guides, stories, news and rewards; the same for the same number.
 * @param url where it is published; a path in it is the hub's
 */
export function hubOfSize(members: number, url: string): HubData {
  if (members === 0) {
    const bare = empty()
    return { ...bare, program: { ...bare.program, url } }
  }
  const whole = fernweh()
  const crowd = hubOf(largeProgram(members, 6), whole.now)
  const strangers = <T extends { handle: string | null }>(one: T): T => ({ ...one, handle: null })
  return {
    ...crowd,
    program: { ...whole.program, url, tiers: crowd.program.tiers },
    campaigns: [...whole.campaigns.map((one) => ({ ...one, sharers: [] })), ...crowd.campaigns],
    members: crowd.members.map(named),
    guides: whole.guides,
    stories: whole.stories.map(strangers),
    tips: [],
    news: whole.news,
    rewards: whole.rewards.map((one) => ({ ...one, tiers: [], badges: [], campaigns: [] })),
    quiz: whole.quiz,
  }
}
