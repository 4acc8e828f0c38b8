import type { Words } from '../en.ts'
import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** A campaign’s page, with its share kit. */
export const campaignWords = (
  formats: Formats,
): Pick<Words, 'campaign' | 'captions' | 'kit' | 'goal' | 'worth' | 'tell'> => {
  const { number, plural, list, either } = formats
  const { posts, points, minutes, inWorkingDays } = countsOf(formats)

  return {
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
      each: (n, channels) => `Je ${points(n)}, auf ${either(channels)}.`,
      eachAnywhere: (n) => `Je ${points(n)}, wo auch immer du postest.`,
      why: 'Wann und wie sie zählen',
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
  }
}
