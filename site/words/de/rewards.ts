import type { Words } from '../en.ts'
import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** Rewards. */
export const rewardsWords = (formats: Formats): Pick<Words, 'results' | 'rewards'> => {
  const { number, plural, list, either } = formats
  const { points } = countsOf(formats)

  return {
    results: {
      name: 'Was es gebracht hat',
      about: (name) => `Was aus jeder Aktion von ${name} wurde: wer gepostet hat, wo, und was die Leute damit taten.`,
      lede: 'Alles hier ist aus Beiträgen gezählt, die jemand angesehen hat. Niemand wird genannt.',
      campaigns: 'Aktion für Aktion',
      none: 'Noch hat keine Aktion begonnen.',
      numbers: 'Die Zahlen',
      campaign: 'Zur Aktion',
    },

    rewards: {
      name: 'Belohnungen',
      about: (name) => `Was bei ${name} aus Punkten wird: Belohnungen, was sie kosten, und was jede Stufe bringt.`,
      lede: 'Was du verdient hast, gehört dir. Wer es ausgibt, verliert weder Platz noch Stufe.',
      empty: 'Noch steht nichts im Katalog. Punkte bleiben, bis es so weit ist.',
      cost: (n) => points(n),
      free: 'umsonst',
      left: (n, of) =>
        plural(n, { none: 'alles vergeben', one: 'nur noch eins da', other: `noch # von ${number(of)} da` }),
      mostly: (n) =>
        plural(n, {
          one: 'Eins für jedes Mitglied, wenn nichts anderes dabeisteht.',
          other: '# für jedes Mitglied, wenn nichts anderes dabeisteht.',
        }),
      noLimit: 'so oft du magst',
      goTo: (rewards, countries) => `${list(rewards)}: geht nach ${list(countries)}.`,
      perMember: (n) => plural(n, { one: 'eins für jedes Mitglied', other: '# für jedes Mitglied' }),
      forTiers: (tiers) => `für ${list(tiers)}`,
      forBadges: (badges) => `für alle mit dem Abzeichen ${either(badges)}`,
      forCampaigns: (campaigns) => `für einen gezählten Beitrag zu ${either(campaigns)}`,
      forPlaces: (first, board) =>
        plural(first, { one: `für den ersten Platz, ${board}`, other: `für die ersten # Plätze, ${board}` }),
      minAge: (years) => `ab ${number(years)} Jahren`,
      countries: (countries) => `geht nach ${list(countries)}`,
      within: (words) => `dauert ${words}`,
      from: (day) => `ab ${day}`,
      until: (day) => `bis ${day}`,
      kind: {
        goodie: 'etwas zum Anfassen',
        'gift-card': 'ein Gutschein',
        code: 'ein Code',
        access: 'Zugang',
        event: 'ein Treffen',
        cash: 'Geld',
      },
      claim: 'Das möchte ich',
      tiers: 'Stufen',
      tiersAbout: 'Einmal erreicht, für immer behalten.',
      tierFrom: (n) => (n === 0 ? 'vom ersten Tag an' : `ab ${plural(n, { one: '# Punkt', other: '# Punkten' })}`),
      noPerks: 'Ein Name, auf den man stolz sein kann, und noch nicht mehr.',
      tax: 'Was du bekommst, kann dort, wo du lebst, als Einkommen gelten. Frag jemanden, der sich auskennt.',
      expire: (n) =>
        plural(n, {
          one: 'Punkte, die einen Monat liegen bleiben, verfallen.',
          other: 'Punkte, die # Monate liegen bleiben, verfallen.',
        }),
    },
  }
}
