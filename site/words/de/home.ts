import type { Words } from '../en.ts'
import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** Home and the list of campaigns. */
export const homeWords = (formats: Formats): Pick<Words, 'home' | 'campaigns'> => {
  const { plural, list } = formats
  const { points } = countsOf(formats)

  return {
    home: {
      join: 'Mach mit',
      isItForYou: 'Ist das was für dich?',
      whoFor: (groups) => `Für ${list(groups)}.`,
      openNow: 'Jetzt offen',
      upTo: (n) => `bis zu ${points(n)} je Beitrag`,
      betweenTitle: 'Gerade ist nichts offen',
      between: 'Alles Geplante ist vorbei, und das Nächste entsteht gerade.',
      nextOpens: (title, when) => `${title} ${when}.`,
      lastOne: (title, posts, people) =>
        posts === 0
          ? `Zuletzt lief ${title}.`
          : `Zuletzt brachte ${title} ${plural(posts, { one: '# Beitrag', other: '# Beiträge' })} von ${plural(people, { none: 'Menschen, die ungenannt bleiben', one: 'einem Menschen', other: '# Menschen' })}.`,
      preparing: 'Die erste Aktion wird gerade vorbereitet.',
      onlyStarter: 'Neu hier? Die erste Aufgabe ist immer offen.',
      boardSoon: 'Die Rangliste beginnt mit dem ersten gezählten Beitrag.',
      boardFew: 'Die Rangliste hat gerade begonnen, und es ist viel Platz darauf.',
      did: 'Was das Team zuletzt gemacht hat',
      quiet: 'Zuletzt war es ruhig. Ein guter Moment, den Anfang zu machen.',
      justJoined: 'Gerade dazugekommen',
      theTeam: 'Das ganze Team',
      story: 'Eine Geschichte',
      allStories: 'Alle Geschichten',
      allNews: 'Alle Neuigkeiten',
      earn: 'Was aus Punkten wird',
      allRewards: 'Alles, was es gibt',
      invite: 'Es ist noch Platz für dich',
      inviteAbout: (name) =>
        `Du brauchst keine große Reichweite und keinen Plan. Du magst, was wir machen, und sagst es, wenn dir danach ist. Das ist ${name}.`,
      joined: (people) => plural(people, { one: 'ist # Mensch dabei', other: 'sind # Menschen dabei' }),
      counted: (n) =>
        plural(n, {
          none: 'noch kein Beitrag wurde gezählt',
          one: '# Beitrag wurde gezählt',
          other: '# Beiträge wurden gezählt',
        }),
      soFar: (joined, counted) => `Bisher ${joined}, und ${counted}.`,
      pick: 'Worte und Bilder aussuchen',
      alsoOpen: 'Außerdem im Angebot',
      board: 'Die Rangliste',
      boardOf: (title) => `Die Rangliste, ${title}`,
      boardAbout:
        'Punkte für Beiträge, die angesehen und gezählt wurden. „Woche“ sagt, wie sich ein Platz in sieben Tagen bewegt hat.',
      boardCaption: (title) => `Die ersten Plätze der Rangliste: ${title}`,
      wholeBoard: 'Die ganze Rangliste',
      lately: 'Neulich',
      nextLabel: (deadline) => `Als Nächstes: ${deadline}`,
    },

    campaigns: {
      about: (name) => `Was ${name} gerade teilt, was kommt und was vorbei ist.`,
      lede: 'Jede bittet um eine einzige Sache. Mach mit, wo sie dich anspricht, und lass die anderen ziehen: das kostet nichts.',
      coming: 'Kommt noch',
      paused: 'In Pause',
      over: 'Vorbei',
      nothingOpen: 'Gerade ist nichts offen.',
      countedPosts: (n) =>
        plural(n, { none: 'keine Beiträge gezählt', one: '# Beitrag gezählt', other: '# Beiträge gezählt' }),
    },
  }
}
