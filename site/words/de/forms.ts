import type { Words } from '../en.ts'
import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** Was die Formulare sagen, bevor etwas abgeschickt ist. `#` steht für das, was der Browser einsetzt. */
export const formsWords = (
  formats: Formats,
): Pick<
  Words,
  | 'forms'
  | 'posted'
  | 'joining'
  | 'claiming'
  | 'passing'
  | 'changing'
  | 'leaving'
  | 'asking'
  | 'leading'
  | 'bringing'
  | 'linking'
> => {
  const { points, inWorkingDays } = countsOf(formats)

  return {
    forms: {
      optional: 'wenn du magst',
      choose: 'Wähl aus',
      more: 'Mehr, wenn du magst',
      hello: 'Hallo #',
      notYou: 'Nicht du?',
      who: 'Wer bist du?',
      shortName: 'Dein Kurzname',
      shortNameAbout:
        'Der letzte Teil der Adresse deiner Seite hier, zum Beispiel maya. Wir fragen dich dann per Mail, ob du es warst; bis du ja sagst, wartet es.',
      lost: 'Schickt mir meinen Link',
      lostAbout: 'Über deinen eigenen Link gekommen? Dann kennen wir dich auch so. Verloren?',
      send: 'Abschicken',
      ways: {
        relay: 'Abschicken',
        endpoint: 'Abschicken',
        email: 'Per Mail schicken',
        issues: 'Über GitHub schicken',
      },
      rather: 'Lieber anders?',
      answer: 'Ein Mensch liest es und antwortet.',
      answerWithin: (n) => `Ein Mensch liest es und antwortet innerhalb ${inWorkingDays(n)}.`,
      draft: 'Was du schreibst, bleibt auf diesem Gerät, bis es abgeschickt ist.',
      clear: 'Von vorn anfangen',
      byHand: 'Von Hand',
      byHandMail: (address) => `Schreib eine Mail an ${address}, mit diesen Zeilen darin:`,
      byHandIssue: 'Oder öffne ein Issue auf GitHub. Das können alle lesen, lass also Adressen und Telefonnummern weg.',
      byHandNone: (brand) => `Frag ein Mitglied oder das Team von ${brand}: sie geben es weiter.`,
      needsScripts: 'Um von hier aus zu senden, braucht die Seite Skripte, und die sind abgeschaltet. So geht es ohne:',
      mailReady: 'Deine Mail ist fertig',
      mailReadyAbout:
        'Dein Mailprogramm sollte sich geöffnet haben. Wenn nicht: kopiere Adresse und Text und schick beides von dort, wo du Mails schreibst.',
      issueReady: 'Noch ein Schritt auf GitHub',
      issueReadyAbout:
        'Eine Seite von GitHub sollte sich geöffnet haben. Was du geschrieben hast, steht versiegelt darin; nur wir können es lesen. Drück dort auf den Knopf, der das Issue anlegt.',
      open: 'Noch einmal öffnen',
      copyAddress: 'Adresse kopieren',
      copyWords: 'Text kopieren',
      copied: 'Kopiert.',
      iSent: 'Ich habe sie abgeschickt',
      back: 'Zurück zum Formular',
      sent: {
        title: 'Danke. Es ist angekommen.',
        titleMail: 'Danke dir.',
        reference: 'Falls du danach fragen willst, nenn es',
        confirm: 'Eine Mail ist unterwegs und fragt, ob du es warst. Bis du ja sagst, wartet es.',
        another: 'Noch etwas abschicken',
        mine: 'Meine Seite',
      },
    },

    posted: {
      name: 'Ich habe gepostet',
      about: (name) => `Sag ${name}, was du gepostet hast, dann zählt es.`,
      lede: 'Füg den Link ein, schau, ob der Rest stimmt, und schick es ab.',
      url: 'Der Link zu deinem Beitrag',
      urlAbout: 'In der App: teilen, dann Link kopieren.',
      paste: 'Link zu deinem Beitrag einfügen',
      noLink: 'Kein Link, ein Screenshot, oder mehr dazu',
      noLinkAbout: 'Ein Vortrag, ein Abend mit Freunden, eine Story, die weg ist: sag in einer Zeile, was es war.',
      channel: 'Wo',
      campaign: 'Für',
      noCampaign: 'Keine Aktion, einfach so',
      at: 'Wann',
      title: 'Was es war',
      file: 'Ein Screenshot',
      fileAbout: 'Wo es keinen Link gibt oder ihn nicht alle sehen. Er wird gelöscht, sobald er angesehen wurde.',
      audience: 'Wie viele dir dort folgen',
      note: 'Noch etwas dazu?',
      after: 'Ein Mensch sieht es sich an, dann zählt es. Du hörst von uns.',
      afterWithin: (n) => `Ein Mensch sieht es sich innerhalb ${inWorkingDays(n)} an, dann zählt es. Du hörst von uns.`,
      next: 'Auch offen',
      said: 'Steht es drin?',
    },

    joining: {
      what: 'Sag uns, wer du bist',
      fullName: 'Dein Name',
      nameAbout: 'So, wie er gezeigt werden soll. Du kannst ihn später ändern.',
      email: 'Deine Mailadresse',
      emailAbout: 'Für Aufgaben und Antworten. Sie wird nie gezeigt.',
      why: 'Was führt dich her?',
      whyOwn: 'In deinen eigenen Worten',
      place: 'Wo postest du, falls du das tust?',
      placeAbout: 'Bekannt sein muss hier niemand.',
      placeChannel: 'Kanal',
      placeName: 'Dein Name dort',
      placeFollowers: 'Follower heute',
      placeMore: 'Noch ein Ort',
      age: 'Wie alt bist du?',
      ages: { 18: '18 oder älter', 16: '16 oder 17', 0: 'Unter 16' },
      board: 'Zeigt mich auf den Ranglisten',
      boardAbout: 'Mit dem Namen von oben und deinen Punkten. Bleibt es leer, sieht dich dort niemand.',
      segments: 'Was bist du für uns?',
      words: 'Ein paar Worte über dich',
      location: 'Wo du wohnst',
      country: 'Land',
      countryAbout: 'Für das, was mit der Post kommt.',
      languages: 'Sprachen, in denen du postest',
      phone: 'Telefon',
      phoneAbout: 'Nur wenn du Aufgaben als SMS möchtest. Mit der Landesvorwahl: +49 170 1234567.',
      invitedBy: 'Wer hat dich eingeladen?',
      invitedByAbout: 'Der Kurzname, falls du ihn weißt.',
      invited: 'Eingeladen von',
      consent: (brand) =>
        `Ich bin einverstanden, dass ${brand} behält, was ich hier geschrieben habe, um mir zu antworten und, falls ich mitmache, das Programm zu führen, solange ich dabei bin. Ich kann es jederzeit löschen lassen.`,
      consentAbout:
        'Was wir behalten: was du hier geschrieben hast, versiegelt, bis es ein Mensch gelesen hat. Machst du mit, kommen dein Name und was du zeigen möchtest in die Dateien des Programms, deren Verlauf erhalten bleibt; Adresse und Nummer bleiben versiegelt, und von deinem Alter bleibt nur deine Antwort oben. Wenn nicht, wird es weggeworfen; wo nur das Team die Dateien lesen kann, behält es ihr Verlauf unter Umständen.',
      send: 'Ich möchte mitmachen',
      after: 'Ein Mensch liest es und antwortet per Mail.',
      afterWithin: (n) => `Ein Mensch liest es und antwortet innerhalb ${inWorkingDays(n)} per Mail.`,
      sent: 'Danke, und fast schon willkommen.',
      meanwhile: 'Bis dahin',
      meanwhileAbout: 'Was du jetzt postest, wartet auf dich und zählt, sobald du dabei bist.',
    },

    claiming: {
      name: 'Eine Belohnung holen',
      about: (name) => `Mach bei ${name} aus deinen Punkten etwas Gutes.`,
      reward: 'Was möchtest du?',
      cost: (name, n) => `${name} (${points(n)})`,
      postal: 'Wohin soll es gehen?',
      postalAbout: 'Name, Straße, Ort, Land. Bleibt versiegelt, und nur, bis es angekommen ist.',
      after: 'Ein Mensch sieht es sich an und antwortet per Mail. Jeder Schritt steht auf deiner Seite.',
      send: 'Haben will ich',
    },

    passing: {
      name: 'Das hier nicht',
      about: 'Eine Aktion auslassen. Das kostet nichts.',
      lede: 'Das kostet nichts, und du hörst nichts mehr davon.',
      campaign: 'Welche?',
      after: 'Niemand fragt, warum.',
      send: 'Auslassen',
    },

    changing: {
      name: 'Meine Einstellungen',
      about: (name) => `Wie ${name} dich erreicht und was von dir gezeigt wird.`,
      lede: 'Ändere, was du magst. Was du nicht anfasst, bleibt, wie es ist.',
      after: 'Es gilt, sobald wir wissen, dass du es warst. Ansehen muss es niemand.',
      asItIs: 'wie bisher',
      reach: 'Wie wir dich erreichen',
      streams: {
        assignments: 'Aufgaben',
        announcements: 'Neues',
        points: 'Deine Punkte',
        newsletter: 'Rundbrief',
      },
      ways: { email: 'per Mail', sms: 'als SMS', group: 'in der Gruppe', none: 'gar nicht' },
      email: 'Eine andere Mailadresse',
      emailAbout: 'Wir fragen unter der neuen nach, bevor wir sie benutzen.',
      phone: 'Telefon, für SMS',
      phoneAbout: 'Mit der Landesvorwahl: +49 170 1234567.',
      quiet: 'Deine Nacht',
      quietAbout: 'Zwischen diesen Stunden kommt nichts.',
      from: 'von',
      until: 'bis',
      hour: (n) => `${n} Uhr`,
      timezone: 'Zeitzone',
      shown: 'Was von dir gezeigt wird',
      board: 'Auf den Ranglisten',
      boards: { yes: 'zeigt mich', no: 'zeigt mich nicht' },
      facts: 'Neben Name und Punkten',
      fact: {
        words: 'meine Worte',
        photo: 'mein Bild',
        location: 'wo ich wohne',
        channels: 'wo ich poste',
        posts: 'Links zu meinen Beiträgen',
      },
      you: 'Über dich',
      newLink: 'Macht mir einen neuen persönlichen Link; der alte gilt dann nicht mehr',
      link: 'Dein Link',
      send: 'Speichern',
      leave: 'Ich möchte gehen',
    },

    leaving: {
      name: 'Gehen',
      about: 'Mit einem Schritt gehen.',
      lede: 'Schade, dass du gehst. Es ist ein Schritt, und niemand redet es dir aus.',
      happens: 'Was dann geschieht',
      steps: [
        'Du bekommst eine letzte Mail, dass es getan ist, und danach keine mehr.',
        'Deine Seite, deine Adresse und deine Nummer verschwinden sofort.',
        'Punkte, die du nicht ausgegeben hast, verschwinden auch. Was du bekommen hast, bleibt deins.',
      ],
      how: 'Was ist mit dem, was du getan hast?',
      keep: 'Es soll stehen bleiben, ohne meinen Namen',
      keepAbout: 'Deine Beiträge zählen weiter, als von jemandem, der hier war.',
      erase: 'Alles löschen',
      eraseAbout: 'Auch Beiträge und Punkte. Das lässt sich nicht zurücknehmen.',
      why: 'Sagst du uns, warum?',
      after: 'Es geschieht, sobald wir wissen, dass du es bist.',
      send: 'Jetzt gehen',
      sent: 'Mach es gut, und danke.',
      stay: 'Reicht weniger Mail? Einstellungen ändern',
    },

    asking: {
      name: 'Eine Frage stellen',
      about: (name) => `Frag die Menschen hinter ${name}, was du willst.`,
      lede: 'Frag, was du willst. Menschen mit Namen lesen es.',
      question: 'Deine Frage',
      yourName: 'Dein Name',
      email: 'Wohin soll die Antwort?',
      emailAbout: 'Deine Mailadresse. Für die Antwort, und für sonst nichts.',
      send: 'Fragen',
    },

    leading: {
      name: 'Den Wegweiser holen',
      about: (name) => `Der Wegweiser von ${name}, per Mail.`,
      lede: 'Wie Menschen, die etwas lieben, anderen davon erzählen, ohne lästig zu sein. Eine Mail.',
      yourName: 'Dein Name',
      email: 'Wohin soll er?',
      emailAbout: 'Deine Mailadresse.',
      consent: (brand) =>
        `Ich bin einverstanden, dass ${brand} mir den Wegweiser per Mail schickt und dafür Name und Adresse behält. Ich kann beides jederzeit löschen lassen.`,
      send: 'Schickt mir den Wegweiser',
      after: 'Er kommt per Mail.',
      offer: 'Nicht jetzt? Lass dir den Wegweiser schicken',
    },

    bringing: {
      name: 'Etwas für das Team',
      about: 'Ein Link, ein Tipp, ein Witz oder ein Bild für die anderen.',
      lede: 'Etwas gefunden, das den anderen gefällt? Gib es weiter.',
      kind: 'Was ist es?',
      kinds: { link: 'Ein Link', tip: 'Ein Tipp', joke: 'Ein Witz', picture: 'Ein Bild' },
      title: 'In einer Zeile',
      words: 'Erzähl es',
      url: 'Ein Link dazu',
      file: 'Das Bild',
      fileAbout: 'Ein eigenes, oder eins, das du zeigen darfst.',
      after: 'Ein Mensch sieht es sich an, dann steht es mit deinem Namen auf der Seite des Teams.',
      send: 'Weitergeben',
      offer: 'Bring selbst etwas mit',
    },

    linking: {
      name: 'Schickt mir meinen Link',
      about: 'Dein persönlicher Link, per Mail oder als SMS.',
      lede: 'Er öffnet deine eigene Seite, und jedes Formular hier kennt dich daran.',
      email: 'Deine Mailadresse',
      emailAbout: 'Die, mit der du beigetreten bist.',
      phone: 'Oder deine Telefonnummer',
      phoneAbout: 'Falls du uns eine gegeben hast. Mit der Landesvorwahl: +49 170 1234567.',
      after:
        'Kennen wir Adresse oder Nummer, ist der Link unterwegs. Ob wir sie kennen, sagen wir hier nicht, damit niemand herausfindet, wer dabei ist.',
      send: 'Schickt ihn mir',
      sent: 'Schau in deine Mails.',
    },
  }
}
