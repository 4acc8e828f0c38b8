import type { Formats } from '../../../words/formats.ts'
import type { FormWords } from './en.ts'

/** Was die Formulare beim Ausfüllen und Abschicken sagen, auf Deutsch. */
export const de = ({ plural }: Formats): FormWords => ({
  wrong: {
    missing: 'Bitte füll das aus.',
    choose: 'Bitte wähl etwas aus.',
    yes: 'Ohne dein Ja dürfen wir es nicht behalten: setz bitte das Häkchen, oder lass es ganz.',
    link: 'Das ist noch kein Link. Er beginnt mit https:// und hat kein Leerzeichen: kopier ihn in der App und füg ihn hier ein.',
    email: 'Das ist noch keine Mailadresse. Sie sieht aus wie name@host.example.',
    phone: 'Bitte mit der Landesvorwahl, zum Beispiel +49 170 1234567.',
    handle: 'Das ist kein Kurzname: kleine Buchstaben, Ziffern und Bindestriche, wie in der Adresse deiner Seite.',
    count: 'Bitte nur eine Zahl, zum Beispiel 1200.',
    day: 'Diesen Tag gibt es nicht. Er sieht aus wie 2026-11-21.',
    future: 'Der Tag kommt erst noch. Wann hast du gepostet?',
    long: 'Das ist zu lang. Sag es bitte kürzer.',
    line: 'Bitte in einer Zeile.',
    zone: 'Das ist keine Zeitzone. Sie sieht aus wie Europe/Berlin.',
    proof:
      'Füg den Link zu deinem Beitrag ein. Gibt es keinen, nimm einen Screenshot oder sag bei einem Vortrag oder Abend, was es war.',
    elsewhere: 'Diese Aktion ist für andere Orte. Wähl bei „Für“ eine andere oder keine.',
    account: 'Kanal und Name gehören zusammen: füll beide aus oder keins.',
    pair: 'Von und bis gehören zusammen: wähl beides oder keins.',
    reach: 'Deine Mailadresse oder deine Telefonnummer: eins von beiden, bitte.',
    picture: 'Das ist kein Bild, das wir lesen können. PNG, JPEG oder WebP, bitte.',
    heavy: 'Das Bild ist zu groß. Höchstens 4 MB, bitte.',
    wanted: 'Bitte füg das Bild hinzu.',
    nothing: 'Noch ist nichts geändert.',
  },
  look: (n) => plural(n, { one: 'An einer Stelle fehlt noch etwas.', other: 'An # Stellen fehlt noch etwas.' }),
  sending: 'Wird abgeschickt…',
  away: 'Es ließ sich gerade nicht abschicken. Alles, was du geschrieben hast, ist noch hier: schau, ob du online bist, und versuch es dann noch einmal.',
  refused: 'Es wurde nicht angenommen. Versuch es bitte in einer Minute noch einmal, oder schreib uns.',
  busy: 'Es kam gerade zu viel auf einmal. Versuch es bitte in einer Minute noch einmal.',
  picturesStay: 'Auf diesem Weg reist kein Bild mit. Häng es bitte selbst an die Mail.',
  sealing: 'Wird versiegelt…',
  mailTo: (address) => `An ${address}`,
})
