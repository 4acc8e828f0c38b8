import type { Words } from './en.ts'
import type { Formats } from './formats.ts'

/** Die eigenen Wörter des Hubs auf Deutsch. Wer hier liest, wird geduzt. */
export const de = ({ language, number, plural, list }: Formats): Words => {
  const posts = (n: number) => plural(n, { none: 'keine Beiträge', one: '# Beitrag', other: '# Beiträge' })
  const points = (n: number) => plural(n, { none: 'keine Punkte', one: '# Punkt', other: '# Punkte' })
  const members = (n: number) => plural(n, { none: 'niemand', one: '# Mensch', other: '# Menschen' })
  const days = (n: number) => plural(n, { one: '# Tag', other: '# Tage' })
  const inDays = (n: number) => plural(n, { one: 'einem Tag', other: '# Tagen' })
  const minutes = (n: number) => plural(n, { one: '# Minute', other: '# Minuten' })
  const inWorkingDays = (n: number) => plural(n, { one: 'eines Werktags', other: 'von # Werktagen' })
  const hours = (n: number) =>
    n % 24 === 0
      ? plural(n / 24, { one: 'einen Tag', other: '# Tage' })
      : plural(n, { one: 'eine Stunde', other: '# Stunden' })
  const inHours = (n: number) =>
    n % 24 === 0
      ? plural(n / 24, { one: 'eines Tages', other: 'von # Tagen' })
      : plural(n, { one: 'einer Stunde', other: 'von # Stunden' })
  const more = (n: number) => `${number(n)} dazu`

  return {
    language,
    number,
    list,
    count: { posts, points, members, days, minutes },

    frame: {
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
      onDay: (day) => `am ${day}`,
      everyNew: 'offen für alle, die neu sind',
      withinDays: (n) => `innerhalb von ${inDays(n)} nach dem Beitritt`,
      closes: (day, time, left) =>
        `endet ${day}${time === null ? '' : ` um ${time} Uhr`}${left >= 1 ? `, noch ${days(left)}` : ''}`,
      opens: (day, left) => `beginnt ${day}${left > 1 ? `, in ${inDays(left)}` : ''}`,
      paused: 'macht gerade Pause',
      closed: 'vorbei',
      closedOn: (day) => `vorbei seit ${day}`,
    },

    home: {
      joined: (people) => plural(people, { one: 'ist # Mensch dabei', other: 'sind # Menschen dabei' }),
      counted: (n) =>
        plural(n, {
          none: 'noch kein Beitrag wurde gezählt',
          one: '# Beitrag wurde gezählt',
          other: '# Beiträge wurden gezählt',
        }),
      soFar: (joined, counted) => `Bisher ${joined}, und ${counted}.`,
      next: 'Was als Nächstes kommt',
      pick: 'Worte und Bilder aussuchen',
      seeComing: 'Ansehen, was kommt',
      alsoOpen: 'Außerdem im Angebot',
      board: 'Die Rangliste',
      boardOf: (title) => `Die Rangliste, ${title}`,
      boardAbout:
        'Punkte für Beiträge, die angesehen und gezählt wurden. „Woche“ sagt, wie sich ein Platz in sieben Tagen bewegt hat.',
      boardCaption: (title) => `Die ersten Plätze der Rangliste: ${title}`,
      wholeBoard: 'Die ganze Rangliste',
      wayIn: 'Der Weg hinein',
      wayInAbout: 'Niemand ist hier angestellt. Du machst mit, wann du magst, und gehst mit einem Schritt.',
      come: 'Komm mit',
      comeAbout: 'Sag, wer du bist und was du magst. Ein Mensch liest es.',
      lately: 'Neulich',
      newHere: 'Neu hier:',
      sayHello: 'Sag Hallo.',
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

    campaign: {
      do: 'Was',
      takes: 'Dauer',
      about: (n) => `etwa ${minutes(n)}`,
      when: 'Wann',
      startHere: 'Hier anfangen',
      forGroups: (groups) => `Für diese Gruppen: ${list(groups)}`,
      brief: 'Worum es geht',
      briefLater: 'Text, Worte und Bilder kommen, wenn es losgeht.',
      briefNone: 'Auf der Postkarte steht alles.',
      takeWords: 'Nimm ein paar Worte, oder schreib eigene',
      takePicture: 'Nimm ein Bild mit',
      post: 'Poste es, und sag, dass wir dir dafür danken',
      disclose:
        'Du bekommst Punkte dafür, und das sollen andere wissen. Schreib es in die erste Zeile, wo es niemand übersieht:',
      discloseFreely: (name) => `Sag mit eigenen Worten, dass du zu ${name} gehörst.`,
      link: 'Wenn Platz für einen Link ist:',
      tags: (tags) => `Schlagwörter: ${tags.join(' ')}`,
      tell: 'Sag uns Bescheid',
      ahead: 'Wer hier vorn liegt',
      boardCaption: (title) => `Die Rangliste von ${title}`,
      wholeBoard: 'Die ganze Rangliste dieser Aktion',
      first: 'Hier wurde noch kein Beitrag gezählt. Deiner könnte der erste sein.',
      shared: 'Wer geteilt hat',
      pick: 'Worte und Bilder aussuchen',
    },

    captions: {
      about:
        'Eigene Worte wirken am besten: man vertraut dir, nicht uns. Diese hier sind für Tage, an denen keine kommen.',
      anywhere: 'Überall',
      on: (channel) => `Für ${channel}`,
      voice: (voice) => `Tonfall: ${voice}`,
      copy: 'Diese Worte kopieren',
      copied: 'Kopiert. Mach sie zu deinen.',
      refused: 'Dein Browser hat es nicht erlaubt: bitte markiere die Worte und kopiere sie.',
      none: 'Diese Aktion kommt ohne fertige Worte.',
    },

    files: {
      save: (name) => `${name} speichern`,
      kilobytes: (n) => `${number(n)} kB`,
      megabytes: (n) => `${number(n)} MB`,
    },

    goal: {
      title: 'Was wir hoffen',
      reached: (done, wanted) =>
        `${plural(done, { none: 'noch kein Beitrag', one: '# Beitrag', other: '# Beiträge' })} gezählt von ${number(wanted)} erhofften`,
    },

    worth: {
      title: 'Was ein Beitrag bringt',
      none: 'keine Punkte, aber danke',
      elsewhere: 'Anderswo',
      anywhere: 'Überall',
      theseOnly: 'Diese Aktion gilt nur für diese Kanäle.',
      eachPost: 'je Beitrag',
      upTo: 'je Beitrag bis zu',
      points: 'Punkte',
    },

    tell: {
      how: 'Schick uns den Link zu deinem Beitrag, oder ein Bild davon, wo es keinen Link gibt. Ein Mensch sieht ihn an, und dann zählt er.',
      howWithin: (n) =>
        `Schick uns den Link zu deinem Beitrag, oder ein Bild davon, wo es keinen Link gibt. Ein Mensch sieht ihn innerhalb ${inWorkingDays(n)} an, und dann zählt er.`,
      button: 'Ich habe es gepostet',
      opens: (address) => `Der Knopf öffnet eine Mail an ${address}.`,
      subject: (title) => `Ich habe es gepostet: ${title}`,
      body: (title) =>
        `Hallo,\n\nich habe etwas für „${title}“ gepostet. Hier ist der Link:\n\n\nMein Name im Team ist: \n`,
    },

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
      empty: 'Noch steht niemand auf der Rangliste. Sie beginnt, sobald das erste Mitglied zustimmt.',
      emptyOther: 'Noch steht niemand auf dieser Rangliste. Sie beginnt mit dem ersten gezählten Beitrag.',
      short: 'So funktionieren Punkte, kurz gesagt',
      shortAbout:
        'Du postest, du sagst uns Bescheid, ein Mensch sieht es an, es zählt. Ein Beitrag bleibt so lange stehen, wie die Regeln es sagen. Hier steht nur, wer zugestimmt hat; Beiträge, die noch angesehen werden, sind nicht in den Zahlen.',
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
      followers: (n) => plural(n, { one: '# Mensch liest mit', other: '# lesen mit' }),
      ownCount: 'nach eigener Zählung',
      ownCountOf: (day) => `nach eigener Zählung vom ${day}`,
      offBoards: (name) => `${name} macht mit, ohne auf den Ranglisten zu stehen; darum stehen hier keine Punkte.`,
      stamps: 'Stempel',
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
      postOn: (channel) => `Beitrag: ${channel}`,
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
      fromPoints: (n) => `ab ${plural(n, { one: '# Punkt', other: '# Punkten' })}`,
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
      tierFrom: (tier, n) => `${tier}, ab ${plural(n, { one: '# Punkt', other: '# Punkten' })}`,
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
      noEngagement: 'Likes, Kommentare und Klicks bringen nichts; du musst also niemanden darum bitten.',
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
      title: (name) => `Mach mit bei ${name}`,
      about: (name) => `So kommst du zu ${name}.`,
      write: 'Schreib uns',
      tell: (brand) =>
        `Sag uns deinen Namen, was du an ${brand} magst, und wo du postest, falls du das tust. Bekannt sein musst du nicht.`,
      button: 'Eine Mail schreiben',
      answered: (address) => `An ${address}. Ein Mensch liest sie und antwortet.`,
      answeredWithin: (address, n) =>
        `An ${address}. Ein Mensch liest sie und antwortet innerhalb ${inWorkingDays(n)}.`,
      ask: (brand) => `Frag ein Mitglied, oder das Team von ${brand}: sie holen dich dazu.`,
      subject: (name) => `Ich möchte bei ${name} mitmachen`,
      body: 'Hallo,\n\nich möchte mitmachen.\n\nMein Name: \nWas ich an euch mag: \nWo ich poste, falls ich das tue: \n',
      expect: 'Was du von uns erwarten kannst',
      perkFrom: (perk, n) => `${perk}, ab ${plural(n, { one: '# Punkt', other: '# Punkten' })}`,
      pointsBecome: 'Aus Punkten wird',
      something: 'etwas, das du magst',
      address: 'Deine Adresse wird nie gezeigt und steht nirgends auf dieser Seite',
      chosen: 'Was hier über dich steht, suchst du aus; auf den Ranglisten nur, wenn du es sagst',
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
      about: (name) => `Was Menschen von ${name} erlebt haben.`,
      lede: 'Erzählt mit denen, um die es geht, und mit ihrem Ja.',
      empty: 'Noch ist keine Geschichte erzählt.',
      of: 'Über',
    },

    notFound: {
      title: 'Nicht gefunden',
      heading: 'Hier endet der Weg',
      about: 'Die Seite ist umgezogen, oder es gab sie nie. Versuch es hier:',
      home: 'Startseite',
    },
  }
}
