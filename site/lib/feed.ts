import type { HubData } from '../data/program.ts'
import type { Words } from '../words/index.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// Control characters have no place in XML, not even escaped.
const xml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/** News are dated by the day; a feed wants an hour, and noon is the same day nearly everywhere. */
const dated = (date: string): string => new Date(`${date}T12:00:00Z`).toUTCString()

/**
 * The program's news as RSS 2.0.
 * @param whole makes a whole address of a path inside the hub
 */
export const feedOf = ({ program, news, now }: HubData, say: Words, whole: (path: string) => string): string => {
  const items = news.map(({ slug, title, summary, date }) => {
    const address = xml(whole(`/news/${slug}/`))
    return [
      '    <item>',
      `      <title>${xml(title)}</title>`,
      `      <link>${address}</link>`,
      `      <guid isPermaLink="true">${address}</guid>`,
      `      <pubDate>${dated(date)}</pubDate>`,
      ...(summary === null ? [] : [`      <description>${xml(summary)}</description>`]),
      '    </item>',
    ].join('\n')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '  <channel>',
    `    <title>${xml(`${program.name}: ${say.frame.news}`)}</title>`,
    `    <link>${xml(whole('/news/'))}</link>`,
    `    <atom:link href="${xml(whole('/news/feed.xml'))}" rel="self" type="application/rss+xml"/>`,
    `    <description>${xml(say.news.about(program.name))}</description>`,
    `    <language>${xml(program.language)}</language>`,
    `    <lastBuildDate>${new Date(now).toUTCString()}</lastBuildDate>`,
    ...items,
    '  </channel>',
    '</rss>',
    '',
  ].join('\n')
}
