import type { Known } from './known.ts'

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

type Words = {
  readonly titles: Readonly<Record<string, string>>
  readonly all: (program: string) => string
  readonly about: (program: string, at: string) => string
  readonly nothing: string
  readonly none: string
}

const EN: Words = {
  titles: {
    file: 'Your file',
    contact: 'How we can reach you',
    standing: 'What your points come to',
    shares: 'What you posted',
    awards: 'Points given by hand',
    claims: 'What you asked for',
    orders: 'Orders by your link',
    visits: 'How often your link was opened',
    passed: 'Campaigns you passed',
    stories: 'Stories about you',
    tips: 'What you brought in',
    named_by_others: 'Where others name you',
    points: 'Your points, line by line',
    words: 'Your own words',
  },
  all: (program) => `all that ${program} knows`,
  about: (program, at) => `All that ${program} knows about you, as of ${at}.`,
  nothing: 'nothing',
  none: 'none',
}

const DE: Words = {
  titles: {
    file: 'Deine Datei',
    contact: 'Wie wir dich erreichen',
    standing: 'Was deine Punkte ergeben',
    shares: 'Was du gepostet hast',
    awards: 'Von Hand vergebene Punkte',
    claims: 'Worum du gebeten hast',
    orders: 'Bestellungen über deinen Link',
    visits: 'Wie oft dein Link geöffnet wurde',
    passed: 'Kampagnen, die du ausgelassen hast',
    stories: 'Geschichten über dich',
    tips: 'Was du beigesteuert hast',
    named_by_others: 'Wo andere dich nennen',
    points: 'Deine Punkte, Zeile für Zeile',
    words: 'Deine eigenen Worte',
  },
  all: (program) => `alles, was ${program} weiß`,
  about: (program, at) =>
    `Alles, was ${program} über dich weiß, Stand ${at}. Die Namen der Felder sind die der Dateien.`,
  nothing: 'nichts',
  none: 'keine',
}

const plain = (key: string) => key.replaceAll('_', ' ')

/** A value as people read it: lists as lists, things with names as pairs, the rest as words. */
function html(value: unknown, say: Words): string {
  if (value === null || value === undefined || value === '') return `<i>${say.nothing}</i>`
  if (Array.isArray(value))
    return value.length === 0
      ? `<i>${say.none}</i>`
      : `<ol>${value.map((one) => `<li>${html(one, say)}</li>`).join('')}</ol>`
  if (typeof value === 'object')
    return `<dl>${Object.entries(value)
      .map(([key, one]) => `<dt>${escaped(plain(key))}</dt><dd>${html(one, say)}</dd>`)
      .join('')}</dl>`
  return escaped(String(value)).replaceAll('\n', '<br>')
}

const STYLE = `:root{color-scheme:light dark}body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
h1,h2{font-weight:600;line-height:1.2}h2{margin-top:2.5rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0}
dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}li{margin:.6rem 0}@media print{body{margin:0}}`

/**
 * All that is known of a member as one page that needs nothing else: no script, no picture, no address to fetch.
 * @param language the program's; its titles are English but in a German program
 */
export function statementPage(known: Known, language = 'en'): string {
  const say = /^de\b/.test(language) ? DE : EN
  const parts = Object.entries(known).filter(([key]) => key in say.titles)
  return `<!doctype html>
<html lang="${say === DE ? 'de' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${known.file.name}: ${say.all(known.program)}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(known.file.name)}</h1>
<p>${escaped(say.about(known.program, known.as_of))}</p>
${parts.map(([key, value]) => `<h2>${escaped(say.titles[key]!)}</h2>\n${html(value, say)}`).join('\n')}
</body>
</html>
`
}
