import type { Writing } from './words.ts'
import type { wordsEn } from './words-en.ts'

/** What results say in German. */
export const wordsDe = ({ number, percent, day, money }: Writing): ReturnType<typeof wordsEn> => {
  const posts = (count: number) => (count === 1 ? '1 Beitrag' : `${number(count)} Beiträge`)
  const members = (count: number) => (count === 1 ? '1 Mitglied' : `${number(count)} Mitglieder`)
  const ofMembers = (count: number) => (count === 1 ? 'einem Mitglied' : `${number(count)} Mitgliedern`)
  return {
    posts,
    members,
    nothing: 'Noch nichts zu zeichnen',
    nobody: 'Noch niemand',
    asked: {
      title: 'Wer gemeint war, und was daraus wurde',
      head: ['Was sie taten', 'Mitglieder'],
      done: 'haben gepostet',
      passed: 'sagten „diesmal nicht“',
      silent: 'haben nicht geantwortet',
      about: (meant, done) =>
        `Von ${number(meant)} Mitgliedern haben ${number(done)} gepostet${meant > 0 ? `: ${percent(done / meant)}` : ''}.`,
      each: (count) => `Jedes Zeichen steht für ${number(count)} Mitglieder.`,
    },
    weeks: {
      title: 'Beiträge nach Wochen',
      head: ['Woche ab', 'Beiträge'],
      about: (count, week, most) =>
        count === 0
          ? 'Noch zählt kein Beitrag.'
          : `${posts(count)} insgesamt; die meisten in der Woche ab ${day(week)}: ${number(most)}.`,
      together: (count, last) =>
        `Jede Säule steht für ${number(count)} Wochen${last < count ? `, die letzte für ${number(last)}` : ''}.`,
    },
    channels: {
      title: 'Wo sie gepostet haben',
      head: ['Kanal', 'Beiträge'],
      about: (name, count, all) =>
        all === 0 ? 'Noch zählt kein Beitrag.' : `Am meisten auf ${name}: ${number(count)} von ${number(all)}.`,
      others: (count) => `${number(count)} weitere Kanäle`,
    },
    cost: {
      title: 'Was es kostete, neben Anzeigen',
      head: ['Was', 'Kosten'],
      rewards: 'Prämien',
      about: (rewards, ads, people) =>
        `Die Prämien kosteten ${rewards}. So viele Menschen (höchstens ${number(people)}) mit Anzeigen zu erreichen, hätte ${ads} gekostet.`,
    },
    reach: {
      title: 'Durch wen: wer es sehen konnte',
      head: ['Mitglied', 'Follower, neueste Zahl'],
      about: (count, people) =>
        count === 0
          ? 'Noch hat niemand gepostet.'
          : `${members(count)} und durch sie bis zu ${number(people)} Menschen. Publikum überschneidet sich.`,
      others: (count) => `${number(count)} weitere`,
    },
    spread: {
      title: 'Wie viele Beiträge ein Mitglied gemacht hat',
      head: ['Beiträge', 'Mitglieder'],
      about: (count, all) => `${number(count)} von ${number(all)} Mitgliedern haben mindestens einen Beitrag gemacht.`,
      together: () => '',
    },
    engagement: {
      likes: 'Likes',
      comments: 'Kommentare',
      reshares: 'geteilt',
      clicks: 'Klicks auf Beiträge',
      views: 'Aufrufe',
    },
    figures: {
      happened: 'Was geschah',
      could: 'Wer es sehen konnte',
      links: 'Über eigene Links',
      reach: (people, accounts) =>
        `höchstens ${number(people)} Menschen, auf ${accounts === 1 ? 'einem Konto' : `${number(accounts)} Konten`}`,
      asOf: (from, to) => (from === to ? `Zahlen vom ${day(from)}` : `Zahlen vom ${day(from)} bis ${day(to)}`),
      overlap: 'Publikum überschneidet sich, und nichts Geschehenes ist dazugezählt.',
      frequency: (contacts, each) => `${number(contacts)} Kontakte möglich, ${number(each)} je Mensch`,
      formula:
        'Wer es sehen konnte, ist die mögliche Reichweite: das neueste bekannte Publikum jedes Mitglieds auf jedem Kanal, auf dem es gepostet hat, wie sie es sagen oder der Kanal es zeigt, jedes einmal gezählt. Wer zweien folgt, ist zweimal darin. Sie sagt, wer etwas sehen konnte, nicht, wer es sah.',
      unknown: 'Niemand hat gesagt, wie viele folgen.',
      clicks: (count) => (count === 1 ? '1 Klick' : `${number(count)} Klicks`),
      orders: (count) => (count === 1 ? '1 Bestellung' : `${number(count)} Bestellungen`),
      settled: (count) => `${number(count)} endgültig`,
      cancelled: (count) => `${number(count)} storniert`,
      none: 'nichts bekannt',
      perMember: (each) => `je ${number(each)}`,
      checked: (count) => `${number(count)} werden geprüft`,
      sum: (parts) => parts.map(([currency, amount]) => money(amount, currency)).join(' + '),
    },
    team: {
      title: 'Das Team',
      people: {
        title: 'Wer dabei ist und wer gepostet hat',
        head: 'Monat',
        all: 'Mitglieder',
        posted: 'haben gepostet',
        about: (month, active, roster, part) =>
          roster === 0
            ? 'Noch niemand.'
            : `Im ${month} ${active === 1 ? 'hat' : 'haben'} ${number(active)} von ${ofMembers(roster)} gepostet: ${part}.`,
      },
      reach: {
        title: 'Wer durch sie davon hören konnte',
        all: 'durch alle Mitglieder',
        posted: 'durch die, die gepostet haben',
        about: (month, active, people) =>
          `Im ${month} ${active === 1 ? 'hat' : 'haben'} ${members(active)} gepostet; bis zu ${number(people)} Menschen konnten davon hören. Mögliche Reichweite: neueste bekannte Zahlen, Publikum überschneidet sich.`,
      },
      again: {
        title: 'Wer wieder gepostet hat',
        name: 'im Monat davor und wieder',
        about: (month, part) => `Von denen, die im Monat davor gepostet haben, taten es ${part} im ${month} wieder.`,
        none: 'Noch hat niemand in zwei Monaten hintereinander gepostet.',
      },
      early: 'Erster Beitrag in der ersten Woche',
      others: 'Erster Beitrag später',
      actors: (count, each, part) =>
        `${members(count)}, je ${number(each)} Beiträge in dreißig Tagen; in den letzten sechzig Tagen posteten ${part} davon`,
      days: 'Tage bis zum ersten Beitrag',
      daysOf: (days, month) => `${number(days)} in der Mitte, bei denen, die im ${month} dazukamen`,
      never: 'Nie gepostet',
      neverOf: (count, of) => `${number(count)} von ${ofMembers(of)}, seit dreißig Tagen oder länger dabei`,
      rate: 'Von tausend Followern',
      rateOf: (own, theirs) =>
        [
          ...(theirs === null ? [] : [`haben ${number(theirs)} auf den Beitrag eines Mitglieds reagiert`]),
          ...(own === null ? [] : [`${number(own)} auf einen eigenen der Marke`]),
        ].join('; '),
    },
    whole: 'Alle Aktionen zusammen',
    table: 'Die Zahlen',
  }
}
