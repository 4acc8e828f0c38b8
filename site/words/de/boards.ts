import type { Words } from '../en.ts'
import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** The boards, and how points work. */
export const boardsWords = (formats: Formats): Pick<Words, 'board' | 'tiers' | 'points' | 'rules'> => {
  const { number, plural, list } = formats
  const { points, hours, inHours, more } = countsOf(formats)

  return {
    board: {
      name: 'Die Rangliste',
      titled: (title) => `Rangliste: ${title}`,
      page: (title, page) => `${title}, Seite ${number(page)}`,
      pageOf: (title, page, pages) => `${title}, Seite ${number(page)} von ${number(pages)}`,
      all: 'Alle Zeiten',
      quarter: (first, last, year) => `${first} bis ${last} ${year}`,
      aboutAll: 'Alle Punkte seit Beginn.',
      aboutSeason: (from, to, running) => `Punkte für Beiträge vom ${from} bis ${to}${running ? ', Stand heute' : ''}.`,
      aboutCampaign: 'Punkte, die Beiträge in dieser Aktion gebracht haben.',
      aboutGroup: 'Alle Punkte seit Beginn, für diese Gruppe.',
      onIt: (n) => plural(n, { one: '# Mensch steht darauf.', other: '# Menschen stehen darauf.' }),
      ties: 'Gleiche Punkte, gleicher Platz; die Namen folgen dann dem Alphabet.',
      empty: 'Noch steht niemand auf der Rangliste. Sie beginnt mit dem ersten Mitglied.',
      emptyOther: 'Noch steht niemand auf dieser Rangliste. Sie beginnt mit dem ersten gezählten Beitrag.',
      short: 'So funktionieren Punkte, kurz gesagt',
      shortAbout:
        'Du postest, du sagst uns Bescheid, ein Mensch sieht es an, es zählt. Ein Beitrag bleibt so lange stehen, wie die Regeln es sagen. Wer nicht genannt werden möchte, steht nicht hier; Beiträge, die noch angesehen werden, sind nicht in den Zahlen.',
      allOfIt: 'Alles, in klaren Worten',
      boards: 'Ranglisten',
      byTime: 'Nach Zeit',
      byCampaign: 'Nach Aktion',
      byGroup: 'Nach Gruppe',
      place: 'Platz',
      who: 'Name',
      tier: 'Stufe',
      posts: 'Beiträge',
      points: 'Punkte',
      movedIn: 'Bewegung in einer',
      week: 'Woche',
      shared: ', geteilter Platz',
      sortedBy: (column) => `Geordnet nach: ${column}. Der Platz bleibt, wie er ist.`,
      unsort: 'Zurück zu den Plätzen',
      showMore: (n) => `${number(n)} weitere zeigen`,
      me: 'Mich zeigen',
      earned: 'Wie es Punkte gibt',
      effort: 'Nicht nur die Ersten',
      effortAbout: 'Wer angefangen hat, wer dranbleibt, wer mehr macht als zuvor.',
      begun: 'Gerade angefangen',
      begunPosts: (n) =>
        plural(n, { none: 'gerade angekommen', one: 'erster Beitrag gezählt', other: '# Beiträge gezählt' }),
      keepsAt: 'Dran geblieben',
      weeks: (n) => `${plural(n, { one: '# Woche', other: '# Wochen' })} in Folge`,
      improved: 'Im Aufwind',
      improvedBy: (now, before) => `${number(now)}, nach ${number(before)}`,
      improvedAbout: (since) => `Punkte für Beiträge seit dem ${since} und in den vier Wochen davor.`,
      new: 'neu',
      movedNew: 'neu auf dieser Rangliste diese Woche',
      movedSame: 'gleicher Platz wie vor einer Woche',
      movedUp: (n) => `${plural(n, { one: '# Platz', other: '# Plätze' })} hinauf in einer Woche`,
      movedDown: (n) => `${plural(n, { one: '# Platz', other: '# Plätze' })} hinab in einer Woche`,
      find: 'Einen Namen auf dieser Rangliste finden',
      notFound: 'Niemand mit diesem Namen steht auf dieser Rangliste.',
      found: 'gefunden:',
      notLoaded: 'Die Namensliste wurde nicht geladen. Bitte versuch es noch einmal.',
    },

    tiers: {
      points: (n) => plural(n, { one: 'Punkt', other: 'Punkte' }),
      fromPosts: (n) =>
        plural(n, {
          none: 'aus keinen gezählten Beiträgen',
          one: 'aus # gezählten Beitrag',
          other: 'aus # gezählten Beiträgen',
        }),
      from: 'ab',
      leg: (tier) => `Ab ${tier}`,
      missing: (n, tier) => `Noch ${points(n)} bis ${tier}.`,
      brings: (perks) => `Das bringt: ${perks.join('; ')}.`,
    },

    points: {
      about: (name) => `So funktionieren Punkte bei ${name}, in klaren Worten.`,
      lede: 'Du postest, du sagst uns Bescheid, ein Mensch sieht es an, es zählt. Was heute zählt, steht hier; eine Änderung wird angekündigt, bevor sie beginnt, und wirkt nie zurück.',
      now: 'Jetzt',
      from: (day) => `Ab ${day}`,
      noRules: 'Noch gibt es keine Regeln für Punkte, darum bringen Beiträge keine.',
      tiers: 'Wie weit Punkte tragen',
      tierFrom: (tier, n) =>
        n === 0 ? `${tier}, von Anfang an` : `${tier}, ab ${plural(n, { one: '# Punkt', other: '# Punkten' })}`,
      expire: (months) =>
        plural(months, {
          one: 'Punkte lassen sich einen Monat lang einlösen.',
          other: 'Punkte lassen sich # Monate lang einlösen.',
        }),
      catalogue: 'Alles ansehen, mit Bildern',
      keep: 'Wer Punkte einlöst, verliert weder seinen Platz noch seine Stufe.',
      become: 'Was daraus werden kann',
      rewardFor: (reward, n) => `${reward}, ${points(n)}`,
      table: 'Punkte eines gezählten Beitrags',
      own: 'Eine Aktion kann eigene Punkte haben; sie stehen auf ihrer Seite.',
    },

    rules: {
      keepLive: (h) => `Ein Beitrag bleibt mindestens ${hours(h)} stehen. Wird er früher gelöscht, bringt er nichts.`,
      perDay: (n) => `${number(n)} am Tag`,
      perCampaign: (n) => `${number(n)} in einer Aktion`,
      caps: (caps) => `Auf jedem Kanal zählen bis zu ${list(caps)}.`,
      firstShare: (n) => `Dein allererster Beitrag bringt ${more(n)}.`,
      earlyBird: (h, n) => `Wer innerhalb ${inHours(h)} nach dem Start einer Aktion postet, bekommt ${more(n)}.`,
      streak: (weeks, n) => `${number(weeks)} Wochen in Folge mit einem Beitrag bringen jedes Mal ${more(n)}.`,
      referral: (n, limit) =>
        `Jemand, den du mitgebracht hast, postet zum ersten Mal: ${more(n)}${limit > 0 ? `, für bis zu ${number(limit)} Menschen` : ''}.`,
      perOrder: (n, days) =>
        `Eine Bestellung über deinen eigenen Link bringt ${more(n)}, endgültig nach ${number(days)} Tagen.`,
      percent: (n, days) =>
        `Je hundert, die über deinen eigenen Link ausgegeben werden, bringen ${more(n)}, endgültig nach ${number(days)} Tagen.`,
      noEngagement:
        'Likes, Kommentare und Klicks bringen nichts, wenn eine Aktion nichts anderes sagt; du musst also niemanden darum bitten.',
      engagement: (units, cap) =>
        `Was andere mit einem Beitrag machen, bringt zusätzlich ${list(units)}, bis zu ${number(cap)} je Beitrag.`,
      unit: {
        likes: (n) => `${number(n)} je Like`,
        comments: (n) => `${number(n)} je Kommentar`,
        reshares: (n) => `${number(n)} je Weitersagen`,
        clicks: (n) => `${number(n)} je Klick`,
        views: (n) => `${number(n)} je Ansehen`,
      },
    },
  }
}
