import type { Words } from '../en.ts'
import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** What newcomers read: start, guides, join, quiz, stories and news. */
export const startWords = (
  formats: Formats,
): Pick<Words, 'guides' | 'join' | 'news' | 'stories' | 'start' | 'quiz'> => {
  const { number, plural } = formats
  const { points, minutes, inWorkingDays } = countsOf(formats)

  return {
    guides: {
      about: (name) => `Wie du bei ${name} loslegst, der Reihe nach.`,
      lede: 'Kurz, der Reihe nach, und wer mag, überspringt.',
      empty: 'Noch ist kein Wegweiser geschrieben.',
      stop: (n, of) => `Station ${number(n)} von ${number(of)}`,
      read: (n) => `${number(n)} Min. Lesezeit`,
      next: (title) => `Nächste Station: ${title}`,
      nextLabel: 'Nächste Station',
      done: 'Das war alles. Zu den Aktionen',
    },

    join: {
      guide: 'Lies vorher, wenn du magst:',
      unsure: 'Noch nicht sicher?',
      title: (name) => `Mach mit bei ${name}`,
      about: (name) => `So kommst du zu ${name}.`,
      expect: 'Was du von uns erwarten kannst',
      address: 'Deine Adresse wird nie gezeigt und steht nirgends auf dieser Seite',
      chosen: 'Was hier über dich steht, suchst du aus; auch, ob du auf den Ranglisten stehst',
      leave: 'Du gehst mit einem Schritt',
      asks: 'Worum wir dich bitten',
      partIn: 'Mach mit, wo es dir gefällt, und lass den Rest ziehen: das kostet nichts',
      think: 'Sag, was du denkst, mit eigenen Worten',
      disclose: (tag) => `Sag, dass wir dir dafür danken: ${tag} in der ersten Zeile`,
    },

    news: {
      about: (name) => `Was es Neues gibt bei ${name}.`,
      empty: 'Noch gibt es nichts Neues.',
    },

    stories: {
      gain: 'Was daraus wurde',
      one: (title) => `Geschichte: ${title}`,
      about: (name) => `Was Menschen von ${name} erlebt haben.`,
      lede: 'Erzählt mit denen, um die es geht, und mit ihrem Ja.',
      empty: 'Noch ist keine Geschichte erzählt.',
      of: 'Über',
    },

    start: {
      about: (name) =>
        `Der Weg zu ${name}: was jetzt dran ist, was als Nächstes kommt, was du bekommst und worum wir bitten.`,
      lede: 'Alles für den ersten Tag, und nichts, was du auswendig lernen musst.',
      journey: 'Dein Weg',
      now: 'Jetzt',
      weeks: 'In den nächsten Wochen',
      months: 'In den nächsten Monaten',
      joinAbout: 'Ein paar Zeilen, und ein Mensch antwortet.',
      nothingNow: 'Gerade wartet nichts. Lies mit, und schau wieder vorbei, wenn etwas beginnt.',
      firstTask: 'Deine erste Aufgabe',
      readGuides: (n) => plural(n, { one: 'Lies den Wegweiser', other: 'Lies die # Wegweiser' }),
      guidesTake: (n) => `zusammen ${minutes(n)}`,
      worth: (n) => `bis zu ${points(n)} je Beitrag`,
      opens: (title) => `${title} beginnt`,
      firstReward: (reward) => `Deine erste Belohnung: ${reward}`,
      rewardFor: (n) => `für ${points(n)}`,
      tier: (tier) => `Werde ${tier}`,
      tierFrom: (n) => `ab ${plural(n, { one: '# Punkt', other: '# Punkten' })}`,
      seasonEnds: (day) => `Die Rangliste der Saison schließt am ${day}`,
      seasonEndsAbout: 'Am Tag darauf beginnt eine neue, und alle fangen bei null an.',
      guides: 'Die Wegweiser, der Reihe nach',
      progress: (read, all) => `${read} von ${all} gelesen`,
      progressNote: 'Was du gelesen hast, merkt sich nur dieses Gerät.',
      markRead: 'Das habe ich gelesen',
      read: 'Gelesen',
      expect: 'Was du von uns erwarten kannst',
      asks: 'Worum wir dich bitten',
      reviewed: (n) => `Jeden Beitrag sieht ein Mensch an, innerhalb ${inWorkingDays(n)}`,
      reviewedSoon: 'Jeden Beitrag sieht ein Mensch an',
      atMost: (n) =>
        plural(n, {
          one: 'Nie mehr als eine offene Aufgabe auf einmal',
          other: 'Nie mehr als # offene Aufgaben auf einmal',
        }),
      never: 'Wir posten nie in deinem Namen und bitten dich nie, um Likes zu betteln',
      owed: 'Du schuldest uns nichts: es gibt keine Zahl von Beiträgen zu erreichen',
      gets: 'Was du bekommst',
      benefit: {
        goodies: 'Kleinigkeiten',
        rewards: 'Belohnungen',
        access: 'Zugang',
        events: 'Treffen',
        money: 'Geld',
      },
      noBenefit: {
        goodies: 'Kleinigkeiten gibt es keine.',
        rewards: 'Es gibt nichts, wofür man Punkte eintauscht.',
        access: 'Frühen oder besonderen Zugang gibt es nicht.',
        events: 'Treffen gibt es keine.',
        money: 'Für Beiträge wird kein Geld gezahlt.',
      },
      membersOnly: 'Nur für Mitglieder',
      membersOnlyAbout: 'Hier genannt, gezeigt nur denen, die dabei sind:',
      group: (name) => `${name}, die eigene Gruppe der Mitglieder`,
      campaigns: (n) =>
        plural(n, {
          one: '# Aktion, die nicht auf dieser Seite steht',
          other: '# Aktionen, die nicht auf dieser Seite stehen',
        }),
      news: (n) =>
        plural(n, { one: '# Neuigkeit, bevor andere sie lesen', other: '# Neuigkeiten, bevor andere sie lesen' }),
      ownPage: 'eine eigene Seite mit deinen Punkten, deinen Aufgaben und deinen Links',
      ask: 'Frag einen Menschen',
      askAbout: (name) => `Hinter ${name} stehen Menschen mit Namen. Frag, was du willst, auch bevor du mitmachst.`,
      askMail: 'Schreib uns',
      askNobody: 'Frag die Person, die dir von uns erzählt hat, oder den Laden, aus dem du uns kennst.',
    },

    quiz: {
      name: 'Ist das was für dich?',
      about: (name) => `Ein paar Fragen, und eine ehrliche Antwort: ist ${name} etwas für dich?`,
      question: (n, of) => `Frage ${number(n)} von ${number(of)}`,
      stays: 'Deine Antworten bleiben in diesem Browser: nichts wird gesendet, nichts behalten.',
      byHand: 'Zähl, welchen Buchstaben du am häufigsten gewählt hast, und lies dort weiter.',
      letter: (letter) => `Meistens ${letter}`,
      answer: 'Deine Antwort',
      show: 'Zur Antwort',
      missing: 'Bitte beantworte erst alle Fragen.',
      again: 'Noch einmal',
      join: 'Komm mit',
      guide: (title) => `Zum Mitnehmen: ${title}`,
      none: 'Noch gibt es kein Quiz. Lies, worum wir bitten und was du bekommst, und entscheide danach.',
    },
  }
}
