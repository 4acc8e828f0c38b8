import type { Known } from './known.ts'

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const TITLES: Readonly<Record<string, string>> = {
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
}

const plain = (key: string) => key.replaceAll('_', ' ')

/** A value as people read it: lists as lists, things with names as pairs, the rest as words. */
function html(value: unknown): string {
  if (value === null || value === undefined || value === '') return '<i>nothing</i>'
  if (Array.isArray(value))
    return value.length === 0 ? '<i>none</i>' : `<ol>${value.map((one) => `<li>${html(one)}</li>`).join('')}</ol>`
  if (typeof value === 'object')
    return `<dl>${Object.entries(value)
      .map(([key, one]) => `<dt>${escaped(plain(key))}</dt><dd>${html(one)}</dd>`)
      .join('')}</dl>`
  return escaped(String(value)).replaceAll('\n', '<br>')
}

const STYLE = `:root{color-scheme:light dark}body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
h1,h2{font-weight:600;line-height:1.2}h2{margin-top:2.5rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0}
dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}li{margin:.6rem 0}@media print{body{margin:0}}`

/** All that is known of a member as one page that needs nothing else: no script, no picture, no address to fetch. */
export function statementPage(known: Known): string {
  const parts = Object.entries(known).filter(([key]) => key in TITLES)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${known.file.name}: all that ${known.program} knows`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(known.file.name)}</h1>
<p>All that ${escaped(known.program)} knows about you, as of ${escaped(known.as_of)}.</p>
${parts.map(([key, value]) => `<h2>${escaped(TITLES[key]!)}</h2>\n${html(value)}`).join('\n')}
</body>
</html>
`
}
