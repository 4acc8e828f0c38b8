/** A calendar entry (RFC 5545): the day a campaign closes, or opens. */

export type Entry = {
  /** Unique for good, in the manner of an address: `first-light@crew.example`. */
  uid: string
  /** When this was written: an instant, `2026-11-21T12:00:00Z`. */
  stamp: string
  title: string
  about: string
  url: string
  /** A whole day, `2026-12-06`; or an instant with a time. */
  on: { date: string } | { at: string }
  /** How many days before it reminds. */
  remind: number
}

const encoder = new TextEncoder()
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
const compact = (instant: string): string => instant.replace(/[-:]/g, '').replace(/\.\d+/, '')

/** Lines are at most 75 bytes; a longer one goes on in the next, after a space. */
const folded = (line: string): string => {
  const parts: string[] = []
  let [part, bytes] = ['', 0]
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += sign
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const dates = (on: Entry['on']): string[] =>
  'date' in on
    ? [`DTSTART;VALUE=DATE:${compact(on.date)}`, `DTEND;VALUE=DATE:${compact(nextDay(on.date))}`, 'TRANSP:TRANSPARENT']
    : [`DTSTART:${compact(on.at)}`, 'DURATION:PT15M']

/** The text of an `.ics` file with one entry. */
export const calendarFile = ({ uid, stamp, title, about, url, on, remind }: Entry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goodword//hub//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(stamp)}`,
    ...dates(on),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(about)}`,
    `URL:${url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-P${remind}D`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
