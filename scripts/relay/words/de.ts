import type { Words } from './en.ts'

/** Wie ein Feld aussieht, das so nicht stimmt. */
const LOOKS: Readonly<Record<string, string>> = {
  email: 'ist keine Mailadresse: schreib sie wie name@host.example',
  phone: 'ist keine Telefonnummer mit Landesvorwahl: schreib sie wie +491701234567',
  url: 'ist kein Link: er beginnt mit https://',
  feed: 'ist kein Link: er beginnt mit https://',
  at: 'ist kein Tag, den es gibt: schreib ihn wie 2026-11-03',
  timezone: 'ist keine Zeitzone: schreib sie wie Europe/Berlin',
  country: 'ist kein Land: schreib seine zwei Großbuchstaben',
  languages: 'ist keine Sprache: schreib sie wie de',
}

/** Was das Relay sagt, auf Deutsch. */
export const de: Words = {
  later: 'Es ließ sich gerade nicht weitergeben. Nichts ist verloren: Schick es in einer Minute noch einmal.',
  tooMany: 'Das war viel auf einmal. Warte eine Minute und schick es noch einmal.',
  otherHub: (hub) => `Dieses Relay nimmt nur Formulare von ${hub} an.`,
  tooLarge: 'Das ist zu groß. Ein Bild darf 4 MB haben: Nimm ein kleineres, oder nur den Link.',
  fileTooLarge: 'ist größer als 4 MB: nimm ein kleineres',
  fileGone: 'kam nicht an: wähl es noch einmal',
  fileUnnamed: 'kam, ohne genannt zu sein',
  fileChanged: 'hat sich unterwegs verändert: wähl es noch einmal',
  heic: 'Das ist ein HEIC-Bild, das wenige Programme öffnen. Mach einen Screenshot davon, oder speichere es als JPEG.',
  noPicture: 'Das ist kein Bild, das wir öffnen können: Schick ein PNG, JPEG oder WebP.',
  unreadable:
    'Das Formular ließ sich nicht lesen: Es hört zu früh auf, oder seine Teile sind anders getrennt, als es sagt.',
  notSealed: 'ist kein versiegelter Text von age',
  noId: 'ist keine Kennung: 16 Zeichen in base32',
  noJson: 'Das ist kein JSON.',
  otherType: 'Schick multipart/form-data oder application/json.',
  missing: 'fehlt',
  empty: 'ist leer',
  tooLong: (most) => `ist zu lang: höchstens ${most} Zeichen`,
  tooMuch: (most) => `ist zu viel: höchstens ${most}`,
  tooLittle: (least) => `ist zu wenig: mindestens ${least}`,
  notA: (kind) => `hat nicht die Form, die es haben soll (${kind})`,
  noneOf: (values) => `ist keins von ${values}`,
  unasked: (keys) => `hat ${keys}, wonach nicht gefragt ist`,
  shape: (_said, field) => LOOKS[field.split('.').findLast((part) => part in LOOKS) ?? ''] ?? 'stimmt so nicht',
  other: 'stimmt so nicht',
  stop: {
    title: 'Keine Mails mehr?',
    yes: 'Ja, keine mehr',
    stay: 'Du bleibst dabei. Auf deiner eigenen Seite wählst du, welche Mails du möchtest.',
    done: 'Erledigt',
    gone: 'Innerhalb einer Stunde kommen keine Mails mehr. Auf deiner eigenen Seite wählst du, welche du wieder möchtest.',
    broken: 'Dieser Link ist nicht vollständig',
    mend: 'Öffne ihn noch einmal aus der Mail, oder wähl auf deiner eigenen Seite, welche Mails du möchtest.',
    again: 'Versuch es in einer Minute noch einmal.',
  },
}
