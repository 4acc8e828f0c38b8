import type { Words } from '../en.ts'
import { type Formats, together } from '../formats.ts'
import { countsOf } from './counts.ts'

/** Header, foot, search and what stands on every page; dates. */
export const frameWords = (
  formats: Formats,
): Pick<Words, 'frame' | 'when' | 'calendar' | 'files' | 'search' | 'notFound'> => {
  const { number } = formats
  const { days, inDays } = countsOf(formats)

  return {
    frame: {
      rewards: 'Belohnungen',
      search: 'Suche',
      quiz: 'Ist das was für dich?',
      feed: 'Neues als Feed (RSS)',
      skip: 'Zum Inhalt springen',
      main: 'Hauptwege',
      phone: 'Auf dem Handy',
      campaigns: 'Aktionen',
      board: 'Rangliste',
      team: 'Team',
      start: 'Los geht’s',
      guides: 'Wegweiser',
      join: 'Mitmachen',
      points: 'So funktionieren Punkte',
      stories: 'Geschichten',
      news: 'Neues',
      joinIn: 'Mach mit',
      questions: 'Fragen, oder etwas zu erzählen? Schreib an',
      countedOn: 'Alle Zahlen hier wurden gezählt am',
      pages: 'Seiten',
      page: 'Seite',
      and: 'und',
      andMore: (n) => `und ${number(n)} weitere`,
    },

    when: {
      today: 'heute',
      tomorrow: 'morgen',
      onDay: (day) => `am ${day.replace(/(?<=\d\.) /g, '\u00a0')}`,
      everyNew: 'offen für alle, die neu sind',
      withinDays: (n) => `innerhalb von ${inDays(n)} nach dem Beitritt`,
      closes: (day, time, left) =>
        `endet ${day}${time === null ? '' : ` um ${time} Uhr`}${left >= 1 ? `, ${together(`noch ${days(left)}`)}` : ''}`,
      opens: (day, left) => `beginnt ${day}${left > 1 ? `, ${together(`in ${inDays(left)}`)}` : ''}`,
      paused: 'macht gerade Pause',
      closed: 'vorbei',
      closedOn: (day) => `vorbei seit ${day}`,
    },

    calendar: {
      add: 'In meinen Kalender',
      opens: (title) => `${title} beginnt`,
      closes: (title) => `${title} endet`,
    },

    files: {
      save: (name) => `${name} speichern`,
      kilobytes: (n) => `${number(n)} kB`,
      megabytes: (n) => `${number(n)} MB`,
    },

    search: {
      name: 'Suche',
      about: (name) => `Finde einen Menschen, eine Aktion oder eine Seite von ${name}.`,
      label: 'Was suchst du?',
      none: 'Nichts mit diesem Namen.',
      found: 'gefunden:',
      failed: 'Die Suche wurde nicht geladen. Bitte versuch es noch einmal.',
      loading: 'Ich suche …',
      byHand: 'Alles ist auch zu Fuß zu erreichen:',
      kind: {
        member: 'Mitglied',
        campaign: 'Aktion',
        guide: 'Wegweiser',
        story: 'Geschichte',
        news: 'Neues',
        reward: 'Belohnung',
        page: 'Seite',
      },
    },

    notFound: {
      search: 'Oder such danach:',
      open: 'Jetzt offen:',
      tell: 'Wenn dich ein Link hierher gebracht hat, sag uns welcher, und wir richten ihn.',
      title: 'Nicht gefunden',
      heading: 'Hier endet der Weg',
      about: 'Die Seite ist umgezogen, oder es gab sie nie. Versuch es hier:',
      home: 'Startseite',
    },
  }
}
