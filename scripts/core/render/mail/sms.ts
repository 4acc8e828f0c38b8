import { oneLine } from './clean.ts'
import { type MailWords, mailWords } from './words/index.ts'

/** The most an SMS may take, counted as GSM 03.38 counts: some signs take two. */
export const SMS_MOST = 180

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const DOUBLE = new Set('^{}\\[~]|€\f')

/** What is shorter says too little by itself, as a greeting does: in signs. */
const WORTH = 16

/** Typography that would make every letter of the message cost double, in the signs that phones have always had. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '×': 'x',
  '·': '-',
}

/** Text with the signs of plain SMS where there is one for it. */
export function plainSigns(text: string): string {
  return text.replace(/[‘’“”„–—…\u00a0×·]/g, (sign) => PLAIN[sign]!)
}

/** How much of an SMS a text takes: in GSM 03.38 where all its signs are in it, else in UTF-16 units. */
export function smsLength(text: string): number {
  let length = 0
  for (const sign of text) {
    if (DOUBLE.has(sign)) length += 2
    else if (BASIC.has(sign)) length += 1
    else return text.length
  }
  return length
}

/** Cuts after the last whole sentence that fits, else after a whole word. */
function cut(text: string, most: number): string {
  if (smsLength(text) <= most) return text
  const ends = [...text.matchAll(/[.!?](?= )/g)].map(({ index }) => text.slice(0, index + 1))
  const whole = ends.findLast((start) => start.length >= WORTH && smsLength(start) <= most)
  if (whole !== undefined) return whole
  const words = text.split(' ')
  while (words.length > 1 && smsLength(`${words.join(' ')}...`) > most) words.pop()
  const kept = words.join(' ').replace(/[\s,.;:!?-]+$/, '')
  return smsLength(`${kept}...`) <= most ? `${kept}...` : ''
}

/**
 * One SMS out of the lines of one or several notices.
 * @param lines one per notice, the most pressing first
 * @param link where all of it stands; never cut
 * @param words those of the program's language
 * @returns at most 180 signs: the lines that fit, a single one that is too long cut after a whole sentence or else a whole word, how many are left, the link
 */
export function smsOf(lines: readonly string[], link: string, { sms }: MailWords = mailWords('en')): string {
  const clean = lines.map((line) => plainSigns(oneLine(line))).filter((line) => line !== '')
  const tail = (left: number) => (left > 0 ? `\n${sms.more(left)}: ${link}` : `\n${link}`)
  const room = (left: number) => SMS_MOST - smsLength(tail(left))
  for (let shown = clean.length; shown > 0; shown--) {
    const text = clean.slice(0, shown).join('\n')
    const left = clean.length - shown
    if (smsLength(text + tail(left)) <= SMS_MOST) return text + tail(left)
    if (shown === 1) return `${cut(text, room(left))}${tail(left)}`.trim()
  }
  return link
}
