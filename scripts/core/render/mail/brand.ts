import type { NoticeKind } from '../../plans/notice.ts'
import type { Program, Settings } from '../../program.ts'
import { palettesOf } from './colours.ts'
import type { Brand } from './message.ts'
import type { Copy } from './part.ts'
import type { Block, Inline } from './templates.ts'
import { fullDay } from './values/dates.ts'

/** What every mail of a program says of itself. */
export function brandOf(settings: Settings): Brand {
  return {
    program: settings.name,
    language: settings.language,
    address: settings.file.mail.postal_address,
    hub: settings.url,
    palettes: palettesOf(settings.file.colours),
  }
}

/** The copy of a kind; undefined when the program has none. */
export function copyOf(program: Program, kind: NoticeKind): Copy | undefined {
  const record = program.emails.get(kind)
  return record && { path: record.path, ...record.data, body: record.body, bodyLine: record.bodyLine }
}

/** The day that stands at the head of a mail: `24 November 2026`. */
export const headDay = (program: Program, now: number) => fullDay(program.zone.dayOf(now), program.settings.language)

const inlineWords = (children: readonly Inline[]): string =>
  children
    .map((one) => (one.type === 'text' ? one.text : one.type === 'break' ? ' ' : inlineWords(one.children)))
    .join('')

/** The words of Markdown alone, one paragraph after the other on one line, without marks, links or headings. */
export function plainWords(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return inlineWords(block.children)
      if (block.type === 'quote') return plainWords(block.children)
      return block.type === 'list' ? block.items.map(plainWords).join(' ') : ''
    })
    .filter((words) => words.trim() !== '')
    .join(' ')
}

/**
 * Where mail finds a picture of the content folder: pictures of campaigns and news lie under `mail/` of the hub, as JPEG,
 * which every mail program shows.
 * @param hub the program's url
 * @param path below the content folder
 */
export function mailPictureUrl(hub: string, path: string): string {
  return `${hub.replace(/\/+$/, '')}/${mailPicturePath(path)}`
}

/** The picture's path on the hub: `mail/campaigns/autumn-roast/cover.jpg`. */
export const mailPicturePath = (path: string) => `mail/${path.replace(/\.[^./]+$/, '')}.jpg`
