import type { answerWordsEn } from './answer-words-en.ts'

const TIPS = { link: 'deinen Link', tip: 'deinen Tipp', joke: 'deinen Witz', picture: 'dein Bild' } as const

/** What an answer says in German. What somebody sent stands in the accusative, for “Danke für …” and “Es geht um …”. */
export const answerWordsDe: typeof answerWordsEn = {
  why: {
    'too-old': {
      reason: 'es wurde vor mehr als 30 Tagen abgeschickt',
      mend: 'Wenn es noch stimmt, schick es noch einmal.',
    },
    'too-early': {
      reason: 'die Uhr des Geräts, von dem es kam, geht mehr als einen Tag vor',
      mend: 'Stell die Uhr richtig, dann schick es noch einmal.',
    },
    replayed: { reason: 'genau das kam schon einmal an', mend: 'Du musst nichts tun: Das erste zählt.' },
    'unknown-member': {
      reason: 'niemand hier hat diesen Kurznamen',
      mend: 'Nimm das Formular auf deiner eigenen Seite.',
    },
    'too-many-unproven': {
      reason: 'unter diesem Namen kam zu viel an',
      mend: 'Schick es von deiner eigenen Seite.',
    },
    'too-often': { reason: 'von dieser Adresse kam heute zu viel an', mend: 'Versuch es morgen noch einmal.' },
    unproven: {
      reason: 'nichts zeigt, dass es von dir ist',
      mend: 'Bestätige es, oder schick es von deiner eigenen Seite.',
    },
    'not-confirmed': {
      reason: 'niemand hat es innerhalb von sieben Tagen bestätigt',
      mend: 'Schick es noch einmal von deiner eigenen Seite.',
    },
    'not-a-member': { reason: 'du machst gerade nicht mit', mend: 'Schreib uns, wenn du möchtest.' },
    'unknown-channel': { reason: 'diesen Kanal kennen wir nicht', mend: 'Wähl einen aus der Liste.' },
    'link-elsewhere': {
      reason: 'der Link führt zu einem anderen Netzwerk als dem gewählten',
      mend: 'Wähl das Netzwerk, zu dem der Link gehört, oder füg den Link zum Beitrag selbst ein.',
    },
    'nothing-to-see': {
      reason: 'es gibt weder einen Link noch ein Bild davon',
      mend: 'Füg den Link zum Beitrag ein, oder schick einen Screenshot mit.',
    },
    'not-yet': { reason: 'das Datum liegt in der Zukunft', mend: 'Melde es, sobald es zu sehen ist.' },
    'before-joining': {
      reason: 'es ist aus der Zeit, bevor du dabei warst',
      mend: 'Beiträge zählen ab dem Tag, an dem du dazukamst.',
    },
    'unknown-campaign': { reason: 'diese Aktion gibt es nicht', mend: 'Wähl eine aus der Liste, oder keine.' },
    'campaign-channel': {
      reason: 'die Aktion ist nicht für diesen Kanal',
      mend: 'Melde es ohne die Aktion, oder poste es dort, wo die Aktion es möchte.',
    },
    'picture-unread': {
      reason: 'das Bild lässt sich nicht öffnen',
      mend: 'Schick ein PNG, JPEG oder WebP bis 4 MB; ein Screenshot geht immer.',
    },
    again: {
      reason: 'diesen Beitrag hast du schon gemeldet',
      mend: 'Du musst nichts tun: Er steht auf deiner Seite.',
    },
    'unknown-reward': { reason: 'diese Belohnung gibt es nicht mehr', mend: 'Schau, was es jetzt gibt.' },
    'cannot-be-claimed': {
      reason: 'das lässt sich nicht anfragen',
      mend: 'Auf deiner Seite siehst du, wie es damit steht.',
    },
    'refused-by-rule': { reason: 'etwas steht dem entgegen', mend: 'Du bekommst eine Nachricht, die sagt, was.' },
    'name-taken': {
      reason: 'jemand anderes steht hier schon unter demselben Namen',
      mend: 'Häng einen Anfangsbuchstaben oder einen Ort an.',
    },
    'own-account': { reason: 'dieses Konto kennen wir nicht', mend: 'Wähl einen Kanal aus der Liste.' },
    'breaks-rules': {
      reason: 'etwas darin darf das Programm nicht behalten, etwa eine offen lesbare Adresse',
      mend: 'Nimm es heraus und schick es noch einmal.',
    },
    'boards-would-change': {
      reason: 'ein Mensch muss es sich erst ansehen',
      mend: 'Du musst nichts tun: Du hörst von uns.',
    },
    'by-a-person': { reason: 'ein Mensch hat nein gesagt', mend: 'Schreib uns, wenn du mehr wissen möchtest.' },
    'waits-for-a-person': {
      reason: 'ein Mensch sieht es sich an',
      mend: 'Du musst nichts tun: Du hörst von uns.',
    },
    'other-key': {
      reason: 'es ist mit einem Schlüssel versiegelt, der nicht der dieses Programms ist',
      mend: 'Lade die Seite neu und schick es noch einmal.',
    },
    damaged: { reason: 'es wurde unterwegs verändert oder abgeschnitten', mend: 'Schick es noch einmal.' },
    'too-large': { reason: 'es ist größer als alles, was ein Formular schickt', mend: 'Schick ein kleineres Bild.' },
    incomplete: {
      reason: 'etwas fehlt darin oder lässt sich nicht lesen',
      mend: 'Nimm das Formular: Es sagt, was fehlt.',
    },
    automatic: {
      reason: 'ein Programm hat es geschrieben und kein Mensch',
      mend: 'Schreib es selbst, oder nimm das Formular.',
    },
    'not-a-document': { reason: 'es ist nicht, was ein Formular schickt', mend: 'Nimm das Formular.' },
  },
  kinds: {
    join: 'deinen Wunsch, mitzumachen',
    share: 'einen Beitrag',
    claim: 'den Wunsch nach einer Belohnung',
    pass: 'ein „diese nicht“',
    settings: 'eine Änderung deiner Einstellungen',
    leave: 'den Wunsch, zu gehen',
    ask: 'eine Frage',
    guide: 'den Wegweiser',
    tip: 'etwas für die anderen',
    link: 'deinen Link',
  },
  sent: 'das, was du geschickt hast',
  post: (channel, day) => `deinen Beitrag${channel === '' ? '' : ` auf ${channel}`} vom ${day}`,
  postAgain: (day) => `Es ist der vom ${day}, und er steht auf deiner Seite.`,
  claim: (reward) => `deinen Wunsch: ${reward ?? 'eine Belohnung'}`,
  tip: (kind) => `${TIPS[kind]} für die anderen`,
  settings: 'deine Einstellungen',
  pass: 'dein „diese nicht“',
  question: 'deine Frage',
  guide: 'den Wegweiser',
  issue: {
    accepted: (reference) => `Danke, es ist da. Referenz ${reference}. Du siehst es auf deiner eigenen Seite.`,
    waiting: (reference, { reason, mend }) => `Es kam an und wartet: ${reason}. Referenz ${reference}. ${mend}`,
    declined: (reference, { reason, mend }) => `Es wurde nicht angenommen: ${reason}. Referenz ${reference}. ${mend}`,
    unread: { reason: 'es lässt sich nicht lesen', mend: 'Nimm das Formular auf dem Hub.' },
  },
}
