import type { Words } from './en.ts'
import type { Formats } from './formats.ts'

/** Die eigenen Wörter des Hubs auf Deutsch. Wer hier liest, wird geduzt. */
export const de = ({ language, number, plural, list, either }: Formats): Words => {
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
      allNews: 'Alles Neue',
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

    campaign: {
      do: 'Was',
      takes: 'Dauer',
      about: (n) => `etwa ${minutes(n)}`,
      when: 'Wann',
      startHere: 'Worte und Bilder aussuchen',
      forGroups: (groups) => `Für ${list(groups)}`,
      forTiers: (tiers) => `Für die Stufen ${list(tiers)}`,
      forChannels: (channels) => `Für alle, die auf ${list(channels)} sind`,
      forLanguages: (languages) => `Für alle, die ${list(languages)} sprechen`,
      forPlaces: (places) => `Für alle in ${list(places)}`,
      byName: 'Einige sind persönlich gefragt',
      atMost: (n) => plural(n, { one: 'Platz ist für eine Person', other: 'Platz ist für #' }),
      whoFor: 'Für wen sie ist',
      everyone: 'Für alle im Team',
      left: 'Endet #',
      until: 'Beginnt #',
      gone: 'Inzwischen ist sie vorbei.',
      came: 'Inzwischen hat sie begonnen: lade die Seite neu.',
      resting: 'Diese macht Pause. Niemand will etwas von dir, und was gezählt ist, bleibt gezählt.',
      untilThen: 'Bis dahin',
      untilThenAbout: 'Das ist jetzt offen:',
      untilThenNone: 'Sonst ist gerade nichts offen. Trag dir den Tag ein und genieß die Ruhe.',
      cameOf: 'Was daraus wurde',
      cameOfPosts: (shares, people) =>
        `${posts(shares)} von ${plural(people, { one: 'einem Menschen', other: '# Menschen' })}. Danke.`,
      cameOfNothing: 'Niemand hat etwas geteilt. Das kommt vor.',
      finalBoard: 'So ging es aus',
      askedFor: 'Worum sie bat',
      asked: 'Tun',
      brief: 'Worum es geht',
      briefLater: 'Text, Worte und Bilder kommen, wenn es losgeht.',
      briefNone: 'Auf der Postkarte steht alles.',
      post: 'Poste es, und sag, dass wir dir dafür danken',
      disclose:
        'Du bekommst Punkte dafür, und das sollen andere wissen. Schreib es in die erste Zeile, wo es niemand übersieht:',
      close: (brand) =>
        `Du arbeitest für ${brand} oder mit uns, oder jemand, der dir nahesteht? Dann reicht die Kennzeichnung nicht: sag es auch in einem Satz.`,
      closeTitle: 'Arbeit, Familie, Freunde',
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

    kit: {
      title: 'Wo möchtest du es teilen?',
      about: 'Such dir einen Ort aus: Worte, Bild und der Weg dorthin sind dabei.',
      elsewhere: 'Woanders',
      plainVoice: 'Fertige Worte',
      signs: 'Zeichen',
      ofSigns: (limit) => `von ${number(limit)} Zeichen`,
      postOn: (channel) => `Auf ${channel} teilen`,
      share: 'Mit dem Bild teilen',
      shareWords: 'Teilen',
      change: 'Selbst ändern',
      own: 'In deinen Worten',
      copiedPaste: (channel) => `Kopiert. Füge die Worte bei ${channel} ein.`,
      posted: 'Geteilt? Dann sag uns Bescheid.',
      save: (width, height) => `Sichern, ${width} × ${height}`,
      alt: 'Was zu sehen ist, in Worten',
      copyAlt: 'Beschreibung kopieren',
      pictures: 'Jedes Bild in jeder Größe',
      picturesAbout:
        'Zugeschnitten auf die Größen, die Netzwerke mögen, als JPEG. Die Beschreibung gehört in das Feld für den Alternativtext.',
      asHandedIn: 'Die Dateien, wie sie abgegeben wurden',
      shape: { portrait: 'Hochformat', story: 'Story', square: 'Quadrat', landscape: 'Querformat', pin: 'Pin' },
      steps: {
        words: (channel) => [
          `„Auf ${channel} teilen“ öffnet sich mit den Worten darin.`,
          'Leg das Bild dazu, lies es noch einmal, und ab damit.',
        ],
        link: (channel) => [
          `„Auf ${channel} teilen“ kopiert die Worte und öffnet sich mit dem Link darin.`,
          'Füge die Worte über dem Link ein und leg das Bild dazu, wenn du magst.',
        ],
        app: (channel) => [
          'Sichere das Bild, oder teile es gleich von hier.',
          `Füge die Worte bei ${channel} darunter ein: beim Teilen werden sie mitkopiert.`,
          'Die Beschreibung gehört in das Feld für den Alternativtext.',
        ],
        noLinks:
          'Unter einem Beitrag lässt sich dort kein Link antippen, darum fehlt er. In einer Story nimmst du deinen Link als Link-Sticker.',
        writing: (name) => [
          `Sag ganz oben in einem Satz, dass du zu ${name} gehörst.`,
          'Schreib auf deine Art und so lang du magst. Auch was dir nicht gefällt, darf darin stehen.',
          'Nimm den Link weiter unten einmal, wo er hilft.',
        ],
        speaking: (name) => [
          `Sag am Anfang, dass du zu ${name} gehörst und was du dafür bekommst.`,
          'Zeig den Code weiter unten, oder gib ihn auf Papier herum.',
          'Einen Link gibt es danach nicht: mach ein Bild, oder sag uns in einer Zeile, was es war und wer da war.',
        ],
      },
      link: {
        title: 'Dein Link, auch als Code',
        copy: 'Link kopieren',
        own: 'Mach den Link zu deinem',
        ownAbout:
          'Gib deinen Kurznamen ein, das Ende der Adresse deiner Seite hier. Links und Code sagen dann, dass die Leute durch dich kamen. Er bleibt allein auf diesem Gerät.',
        keep: 'Hier merken',
        forget: 'Auf diesem Gerät vergessen',
        wrong: 'Das ist kein Kurzname: kleine Buchstaben, Ziffern und Bindestriche, wie in der Adresse deiner Seite.',
        yours: 'Das sind jetzt deine eigenen Links.',
        code: 'Der Link als QR-Code',
        codeAbout: 'Für eine Wand, einen Tisch oder eine Folie.',
        saveCode: 'Code sichern',
      },
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

    goal: {
      title: 'Was wir hoffen',
      reached: (done, wanted) =>
        `${plural(done, { none: 'noch kein Beitrag', one: '# Beitrag', other: '# Beiträge' })} gezählt von ${number(wanted)} erhofften`,
      people: (done, wanted) =>
        `${plural(done, { none: 'niemand', one: '# Mensch', other: '# Menschen' })} von ${number(wanted)} erhofften`,
    },

    worth: {
      title: 'Was ein Beitrag bringt',
      none: 'keine Punkte, aber danke',
      elsewhere: 'Anderswo',
      anywhere: 'Überall',
      theseOnly: 'Diese Aktion gilt nur für diese Kanäle.',
      own: 'Das sind die eigenen Punkte dieser Aktion, statt der üblichen.',
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
      noEngagement:
        'Likes, Kommentare und Klicks bringen nichts, wenn eine Kampagne nichts anderes sagt; du musst also niemanden darum bitten.',
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
      guide: 'Lies vorher, wenn du magst:',
      consent:
        'Wenn du es abschickst, sind wir uns einig, dass wir deine Worte behalten, bis wir geantwortet haben und solange du dabei bist. Schreib uns, und sie verschwinden.',
      bodyConsent:
        'Ich bin einverstanden, dass ihr behaltet, was in dieser Mail steht, um mir zu antworten und, falls ich mitmache, solange ich dabei bin.',
      unsure: 'Noch nicht sicher?',
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
      joinAbout: 'Eine kurze Mail, und ein Mensch antwortet.',
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

    channelNames: {
      instagram: 'Instagram',
      facebook: 'Facebook',
      x: 'X',
      tiktok: 'TikTok',
      youtube: 'YouTube',
      linkedin: 'LinkedIn',
      threads: 'Threads',
      bluesky: 'Bluesky',
      mastodon: 'Mastodon',
      pinterest: 'Pinterest',
      reddit: 'Reddit',
      blog: 'Blog',
      podcast: 'Podcast',
      newsletter: 'Newsletter',
      talk: 'Vortrag',
      event: 'Treffen',
      offline: 'Unterwegs',
    },
    segmentNames: {
      employee: 'Aus dem Haus',
      fan: 'Fan',
      customer: 'Kundschaft',
      audience: 'Publikum',
      'power-user': 'Vielnutzer',
      partner: 'Partner',
      friend: 'Freundeskreis',
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
      claimSubject: (reward) => `Ich hätte gern: ${reward}`,
      claimBody: (reward) => `Hallo,\n\nich möchte Punkte eintauschen gegen: ${reward}.\n\nMein Name im Team ist: \n`,
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
      postedOn: (channel) => `hat gepostet: ${channel}`,
      streaks: 'Woche für Woche',
      weeks: (n) => plural(n, { one: '# Woche in Folge', other: '# Wochen in Folge' }),
      improved: 'Mehr als vorher',
      gained: (n) => `${number(n)} mehr als in den vier Wochen davor`,
      all: (n) => plural(n, { one: 'Das eine Mitglied, mit Namen', other: 'Alle # Mitglieder, nach Namen' }),
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
