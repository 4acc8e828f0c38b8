import type { Formats } from '../../../words/formats.ts'
import type { MeWords } from './en.ts'

/** Die Wörter der eigenen Seite auf Deutsch. Wer hier liest, wird geduzt. */
export const de = ({ number, plural, list }: Formats): MeWords => {
  const points = (n: number) => plural(n, { none: 'keine Punkte', one: '# Punkt', other: '# Punkte' })
  const rules: Record<string, (channel: string) => string> = {
    share: (channel) => `Beitrag auf ${channel}`,
    engagement: (channel) => `Echo auf deinen Beitrag auf ${channel}`,
    first_share: () => 'Dein allererster Beitrag',
    early_bird: () => 'Ein früher Beitrag',
    streak: () => 'Wochen in Folge',
    referral: () => 'Jemand, den du mitgebracht hast, hat etwas gepostet',
    conversion: () => 'Eine Bestellung über deinen Link',
    award: () => 'Von Hand',
  }
  const reasons: Record<string, string> = {
    'no-rules': 'gepostet, bevor es Punkte gab',
    rejected: 'beim Ansehen nicht angenommen',
    'removed-early': 'zu früh gelöscht',
    'outside-window': 'außerhalb der Tage der Aktion gepostet',
    duplicate: 'dieser Beitrag ist schon eingetragen',
    'day-cap': 'mehr Beiträge, als an einem Tag zählen',
    'campaign-cap': 'mehr Beiträge, als in dieser Aktion zählen',
    cancelled: 'die Bestellung wurde storniert oder zurückgeschickt',
  }
  const steps: Record<string, string> = {
    requested: 'gewünscht',
    approved: 'zugesagt',
    sent: 'verschickt',
    delivered: 'angekommen',
    refused: 'hat nicht geklappt',
    cancelled: 'zurückgenommen',
  }
  return {
    count: { points },
    name: 'Meine Seite',
    opening: 'Deine Seite geht auf …',
    hello: (name) => `Hallo ${name}`,
    closed: {
      none: 'Diese Seite öffnet sich mit deinem eigenen Link. Er steht in jeder Mail von uns.',
      cut: 'Von diesem Link fehlt ein Stück. Mailprogramme kürzen lange Links manchmal: Öffne ihn noch einmal aus der Mail, oder kopiere ihn ganz.',
      unknown:
        'Dieser Link öffnet nichts mehr. Vielleicht wurde er ersetzt: Nimm den aus unserer neuesten Mail, oder lass dir einen neuen schicken.',
      scripts: 'Sie geht auf deinem eigenen Gerät auf und braucht dafür Skripte: Erlaube sie bitte für diese Seite.',
      away: 'Deine Seite war gerade nicht zu holen. Schau, ob du online bist, und versuch es noch einmal.',
      title: 'Deine Seite ist noch zu',
      ask: 'Um einen neuen Link bitten',
      again: 'Noch einmal versuchen',
    },
    toSpend: 'zum Ausgeben',
    inAll: (n, tier) =>
      `insgesamt ${plural(n, { one: '# Punkt', other: '# Punkte' })}${tier === null ? '' : `, ${tier}`}`,
    toNext: (n, tier) => `Noch ${points(n)} bis ${tier}`,
    toNextPerks: (perks) => `Dann: ${perks.join('; ')}.`,
    top: 'Über dir kommt keine Stufe mehr.',
    next: {
      title: 'Was als Nächstes dran ist',
      none: 'Gerade ist nichts zu tun. Genieß die Ruhe.',
      closes: (day) => `bis ${day}`,
      upTo: (n) => `bis zu ${points(n)}`,
      minutes: (n) => plural(n, { one: 'etwa eine Minute', other: 'etwa # Minuten' }),
      open: 'Wörter und Bilder aussuchen',
      words: 'Wörter zum Kopieren',
      link: 'Dein eigener Link',
      copy: 'Kopieren',
      copied: 'Kopiert',
      also: 'Auch offen',
    },
    rewards: {
      title: 'Was aus deinen Punkten werden kann',
      have: 'Deins, wenn du magst',
      near: 'Nicht mehr weit',
      none: 'Gerade wird nichts angeboten.',
      free: 'kostet keine Punkte',
      left: (n) => plural(n, { one: 'das letzte', other: 'noch # da' }),
      within: (words) => `wann: ${words}`,
      claim: 'Das möchte ich',
      how: 'Ein Schritt, und ein Mensch antwortet.',
      missing: (why, n, names, on) =>
        ({
          points: `noch ${points(n)}`,
          tier: `ab ${list(names)}`,
          badge: `mit dem Stempel ${list(names)}`,
          campaign: `für alle, die bei ${list(names)} dabei waren`,
          place: `für die ersten ${number(n)} von ${list(names)}`,
          early: `ab ${on}`,
          gone: 'gerade keins mehr da',
          'country-unknown': 'sag uns, in welchem Land du wohnst',
          'age-unknown': 'sag uns, dass du alt genug bist',
        })[why] ?? 'gerade nicht',
    },
    claims: {
      title: 'Was du dir gewünscht hast',
      status: (status) => steps[status] ?? status,
      step: (status, day) => `${day}: ${steps[status] ?? status}`,
      code: 'Dein Code',
      ends: { refused: 'Deine Punkte sind wieder bei dir.', cancelled: 'Deine Punkte sind wieder bei dir.' },
    },
    points: {
      title: 'Deine Punkte, Zeile für Zeile',
      none: 'Noch keine Zeile. Dein erster Beitrag wird eine.',
      day: 'Tag',
      what: 'Wofür',
      count: 'Punkte',
      cause: (rule, channel, weeks, who) =>
        rule === 'streak' && weeks !== null
          ? `${number(weeks)} Wochen in Folge`
          : rule === 'referral' && who !== null
            ? `${who}, durch dich dabei, hat etwas gepostet`
            : (rules[rule] ?? (() => rule))(channel ?? ''),
      inCampaign: (title) => `für ${title}`,
      final: (day) => `gezählt, fest ab ${day}`,
      pending: 'wird angesehen',
      missed: (day) => `am ${day} nicht gefunden: Ist er noch da? Wir schauen noch einmal, bevor etwas folgt`,
      void: (reason) => `nicht gezählt: ${reasons[reason] ?? reason}`,
      appeal: 'Siehst du das anders? Schreib uns, ein Mensch antwortet.',
      more: (n) => plural(n, { one: 'Eine Zeile mehr zeigen', other: '# Zeilen mehr zeigen' }),
      earlier: (n) => plural(n, { one: 'Eine frühere Zeile', other: '# frühere Zeilen' }),
      sum: 'Bis jetzt gezählt',
      checking: (n) => `Noch ${points(n)} werden angesehen.`,
      balance: {
        earned: 'Fest',
        spent: 'ausgegeben',
        expired: 'verfallen',
        left: 'noch zum Ausgeben',
        settling: (n) => `${points(n)} sind gezählt, aber noch nicht fest; ausgeben kannst du sie dann.`,
      },
      expires: (n, day) =>
        `${points(n)} kannst du bis ${day} ausgeben, danach verfallen sie. Dein Platz auf der Rangliste bleibt.`,
    },
    badges: { title: 'Deine Stempel', none: 'Noch kein Stempel.', open: 'Noch offen' },
    accounts: {
      title: 'Deine Konten',
      about: 'Zeig, dass ein Konto deins ist, dann zählen seine Follower als geprüft statt als gesagt. Für jedes:',
      steps: [
        'Kopier seinen Code.',
        'Setz ihn in die Beschreibung seines Profils oder in einen Beitrag.',
        'Wir schauen alle paar Stunden nach. Ist er gesehen, kannst du ihn wieder wegnehmen.',
      ],
      account: (channel, handle) => `${channel}, ${handle}`,
      proven: (day) => `bestätigt am ${day}`,
      followers: (n) => plural(n, { one: '# Follower', other: '# Follower' }),
    },
    invite: {
      title: 'Bring jemanden mit',
      about: 'Wer über diesen Link beitritt, ist durch dich gekommen.',
    },
    news: { title: 'Nur für Mitglieder', community: (name) => `Komm zu ${name}` },
    settings: {
      title: 'Wie wir dich erreichen und was wir wissen',
      streams: { assignments: 'Aufgaben', announcements: 'Neues', points: 'Punkte', newsletter: 'Newsletter' },
      ways: { email: 'per Mail', sms: 'per SMS', group: 'in der Gruppe', none: 'gar nicht' },
      board: (on) => (on ? 'Dein Name steht auf der Rangliste.' : 'Dein Name steht nicht auf der Rangliste.'),
      change: 'Etwas ändern',
      known: 'Alles speichern, was ihr über mich wisst',
      knownData: 'Dasselbe als Daten',
      keep: 'Auf diesem Handy merken',
      askKeep: 'Soll dieses Gerät dich kennen?',
      askKeepAbout: 'Dann weiß hier jedes Formular, wer du bist. Nicht auf einem Gerät, das andere benutzen.',
      askYes: 'Ja, merken',
      askNo: 'Nein',
      kept: 'Dieses Handy kennt dich.',
      forget: 'Hier vergessen',
      notKept: 'Dieser Browser behält nichts. Nimm den Link aus unseren Mails.',
      link: 'Behalte diesen Link für dich: Wer ihn hat, sieht diese Seite. Verloren oder jemandem gezeigt? Frag uns, dann gilt der alte nicht mehr.',
      made: (day) => `Stand: ${day}.`,
    },
  }
}
