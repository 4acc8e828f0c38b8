import type { Words } from '../en.ts'
import type { Formats } from '../formats.ts'

/** Members and the team. */
export const peopleWords = (formats: Formats): Pick<Words, 'members' | 'member' | 'journal' | 'team'> => {
  const { number, plural } = formats

  return {
    members: {
      title: 'Das Team',
      page: (page) => `Das Team, Seite ${number(page)}`,
      about: (name) => `Die Menschen von ${name}.`,
      lede: (n) =>
        plural(n, {
          one: '# Mensch, der selbst entschieden hat, was hier steht.',
          other: '# Menschen, nach Namen. Was hier steht, hat jeder selbst entschieden.',
        }),
      empty: 'Noch ist niemand dabei.',
      beFirst: 'Mach den Anfang',
      movedOn: 'ist weitergezogen',
    },

    member: {
      about: (name, program) => `${name} bei ${program}.`,
      was: 'War bei uns, beigetreten',
      since: 'Dabei seit',
      theirPage: 'die Seite dort',
      followers: (n) => plural(n, { one: '# Mensch folgt', other: '# Menschen folgen' }),
      followersOn: (n, day) => `${plural(n, { one: '# Mensch folgt', other: '# Menschen folgen' })}, Stand ${day}`,
      ownCount: 'Selbst gezählt.',
      offBoards: (name) => `${name} macht mit, ohne auf den Ranglisten zu stehen; darum stehen hier keine Punkte.`,
      stamps: 'Stempel',
      tookPart: 'War dabei bei',
      placeOf: (rank, of) => `${number(rank)}. von ${number(of)}`,
    },

    journal: {
      title: 'Wofür es Punkte gab',
      empty: 'Noch wurde kein Beitrag gezählt.',
      caption: 'Jede gezählte Zeile, die neueste zuerst',
      day: 'Tag',
      what: 'Wofür',
      points: 'Punkte',
      final: (day, time) => `Gezählt, endgültig ${day} um ${time} Uhr, wenn der Beitrag stehen bleibt`,
      corrections: (n) => plural(n, { one: '# Korrektur durch das Team', other: '# Korrekturen durch das Team' }),
      all: 'Alle Punkte',
      notFinal: (n) =>
        plural(n, {
          one: '# Punkt davon ist noch nicht endgültig.',
          other: '# Punkte davon sind noch nicht endgültig.',
        }),
      cause: {
        share: 'Beitrag',
        engagement: 'Was andere mit einem Beitrag gemacht haben',
        first_share: 'Allererster Beitrag',
        early_bird: 'Früh dabei in einer Aktion',
        streak: 'Wochen in Folge',
        referral: 'Jemanden mitgebracht',
        conversion: 'Jemand hat über einen Link gekauft',
        award: 'Vom Team',
      },
      postOn: (channel) => `Beitrag auf ${channel}`,
      met: { talk: 'Ein Vortrag', event: 'Ein Treffen', offline: 'Unterwegs erzählt' },
    },

    team: {
      about: (name) => `Wer bei ${name} dabei ist, wer neu ist, und was zuletzt geschah.`,
      lede: (n) =>
        plural(n, {
          none: 'Noch ist niemand hier.',
          one: 'Bisher ein Mensch, und Platz für mehr.',
          other: '# Menschen, und Platz für mehr.',
        }),
      newest: 'Neu hier',
      newestAbout: 'Dabei seit höchstens dreißig Tagen. Sag Hallo, wo du sie triffst.',
      firstPost: 'hat schon gepostet',
      brought: 'Was sie mitgebracht haben',
      broughtAbout: 'Links, Tipps, Witze und Bilder von Mitgliedern. Deins ist willkommen.',
      tipKind: { link: 'Ein Link', tip: 'Ein Tipp', joke: 'Ein Witz', picture: 'Ein Bild' },
      did: 'Was das Team gemacht hat',
      posted: 'hat gepostet',
      postedOn: (channel) => `hat auf ${channel} gepostet`,
      postedAs: (channel) => `hat davon erzählt (${channel})`,
      told: {
        blog: 'hat in einem Blog darüber geschrieben',
        podcast: 'hat in einem Podcast davon erzählt',
        newsletter: 'hat in einem Newsletter darüber geschrieben',
        talk: 'hat einen Vortrag gehalten',
        event: 'hat Menschen zusammengebracht',
        offline: 'hat unterwegs davon erzählt',
      },
      streaks: 'Woche für Woche',
      weeks: (n) => plural(n, { one: '# Woche in Folge', other: '# Wochen in Folge' }),
      improved: 'Mehr als vorher',
      gained: (n) => `${number(n)} mehr als in den vier Wochen davor`,
      all: (n) => plural(n, { one: 'Das eine Mitglied, mit Namen', other: 'Alle # Mitglieder, nach Namen' }),
    },
  }
}
