import { notesDe } from '../../../points/notes-de.ts'
import type { wordsEn } from './en.ts'
import type { Writing } from './writing.ts'

/** What mails say in German, beside the brand's copy. */
export const wordsDe = ({ number, either }: Writing): ReturnType<typeof wordsEn> => {
  const points = (count: number) => (count === 1 ? '1 Punkt' : `${number(count)} Punkte`)
  const minutes = (count: number) => (count === 1 ? 'etwa 1 Minute' : `etwa ${number(count)} Minuten`)
  return {
    frame: {
      do: 'Was',
      takes: 'Dauer',
      by: 'Bis',
      where: 'Wo',
      brings: 'Bringt',
      minutes,
      points: (count) => (count === 1 ? 'Punkt' : 'Punkte'),
      mark: 'bis',
      adLead: 'Sag, dass es Werbung ist.',
      ad: (tags) => `Schreib ${tags} dorthin, wo man es zuerst sieht, vor „mehr“. So bleiben wir ehrlich, du und wir.`,
      tags: (tags) => `Die Kennzeichnung: ${tags}.`,
      pass: 'Diese nicht',
      passAfter: ' ist auch in Ordnung. Das kostet nichts, und wir fragen nicht noch einmal.',
      settings: 'Aussuchen, was kommt',
      unsubscribe: 'Mit einem Schritt abmelden',
      why: {
        assignments: (program) =>
          `Du bekommst das, weil du bei ${program} dabei bist und gern hörst, was es Neues zu teilen gibt.`,
        announcements: (program) =>
          `Du bekommst das, weil du bei ${program} dabei bist und gern hörst, was es Neues gibt.`,
        points: (program) => `Du bekommst das, weil du bei ${program} dabei bist und es um deine eigenen Punkte geht.`,
        newsletter: (program) => `Du bekommst diesen Brief, weil du bei ${program} dabei bist und ihn haben wolltest.`,
        answer: (program) =>
          `Du bekommst das, weil bei ${program} etwas mit deinem Namen oder deiner Adresse ankam. Das ist die Antwort darauf.`,
        team: (program) => `Du bekommst das, weil du zum Team von ${program} gehörst.`,
      },
    },
    kicker: {
      task: ['Etwas zum Teilen,', 'wenn du magst'],
      reminder: ['Endet bald', 'und ist noch offen'],
      first: ['Deine erste Aufgabe,', 'eine leichte'],
      counted: ['Dein Beitrag', 'zählt'],
      post: ['Dein Beitrag'],
      page: ['Deine eigene Seite'],
      you: ['Warst du das?'],
      sent: ['Was du geschickt hast'],
      question: ['Deine Frage'],
      guide: ['So geht es'],
      left: ['Bis wir uns wiedersehen'],
      settings: ['Deine Einstellungen'],
      tier: ['Ein neuer Stempel', 'in deinem Pass'],
      points: ['Deine Punkte'],
      reward: ['Deine Belohnung'],
      news: ['Neues'],
      welcome: ['Willkommen an Bord'],
      moved: ['Wir sind umgezogen'],
      new: ['Wer neu ist'],
      benefit: (one, total) => [`Was du davon hast, ${number(one)} von ${number(total)}`],
      quiet: ['Ein Gruß von uns'],
      letter: (period) => ['Der Rundbrief', period],
      report: (period) => ['Die Woche', period],
    },
    dates: {
      today: 'heute',
      tomorrow: (weekday, day) => `morgen, ${weekday}, ${day}`,
      ahead: (weekday, day, left) => `${weekday}, ${day}, noch ${number(left)} Tage`,
      numbered: (day) => `${day}.`,
      period: (first, last) => `${first} bis ${last}`,
    },
    task: {
      anyTime: 'wann du magst',
      anyTimeShort: 'jederzeit',
      lastDay: 'heute ist der letzte Tag',
      until: (day) => `bis ${day}`,
      from: (day) => `ab ${day}`,
      thanks: 'keine Punkte, aber danke',
      noPoints: 'keine Punkte',
      anywhere: 'wo du magst',
      channels: (names, more) => `${either(names)}${more ? ', oder anderswo' : ''}`,
      points: (each, more) =>
        `${each.map(({ points: value, channels }, at) => `${at === 0 ? points(value) : number(value)} für ${either(channels)}`).join(', ')}${more ? '; anderswo zählt es auch' : ''}`,
    },
    post: (channel) => `Dein Beitrag auf ${channel}`,
    broughtIn: (name) => `Hat ${name ?? 'jemanden'} mitgebracht, mit einem ersten Beitrag`,
    notes: notesDe,
    moved: {
      new: 'neu',
      up: (places) => `${number(places)} hinauf`,
      down: (places) => `${number(places)} hinab`,
    },
    benefits: { goodies: 'Kleinigkeiten', rewards: 'Belohnungen', access: 'Zugang', events: 'Treffen', money: 'Geld' },
    confirm: (code) => `Ja, das war ich: ${code}`,
    sms: { more: (left) => `+${number(left)} mehr` },
    group: {
      lastCall: (title) => `Letzte Gelegenheit: ${title}`,
      takes: (count) => `Das dauert ${minutes(count)}.`,
      brings: (words) => `Das bringt ${words}.`,
      ad: (tags) => `Sag, dass es Werbung ist: ${tags}, wo man es zuerst sieht.`,
      kit: (url) => `Worte und Bilder: ${url}`,
      for: (names) => `Für ${names.join(', ')}:`,
      new: (name) => `Neu bei uns: ${name}`,
      quoted: (words) => `„${words}“`,
      benefit: (name) => `Wusstest du das? ${name}`,
      letter: (posts, people, sum) =>
        `${posts === 1 ? '1 Beitrag' : `${number(posts)} Beiträge`} von ${people === 1 ? 'einem Menschen' : `${number(people)} Menschen`}, ${points(sum)}.`,
    },
    example: {
      what: 'deinen Beitrag auf Instagram von gestern',
      reason: 'es gibt weder einen Link noch ein Bild davon',
      mend: 'Füg den Link zum Beitrag ein, oder schick einen Screenshot.',
      question: 'Darf ich statt eines Bildes einen Film posten?',
      answer: 'Ja, sehr gern. Schreib die Kennzeichnung in die erste Zeile darunter.',
    },
  }
}
