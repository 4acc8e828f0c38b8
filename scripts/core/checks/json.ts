import type { z } from 'zod'

/** A text as JSON of a shape; undefined when it is something else. */
export function jsonAs<T>(text: string, shape: z.ZodType<T>): T | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const read = shape.safeParse(value)
  return read.success ? read.data : undefined
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Character references written out, once. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#(?<ten>\d{1,7})|#x(?<hex>[0-9a-fA-F]{1,6})|(?<name>[a-z]{2,6}));/g, (whole, ...rest) => {
    const { ten, hex, name } = rest.at(-1) as { ten?: string; hex?: string; name?: string }
    if (name !== undefined) return ENTITIES[name] ?? whole
    const point = ten === undefined ? Number.parseInt(hex ?? '0', 16) : Number(ten)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
  })
}

/** The words of a piece of HTML, without its tags; not made for showing, only for looking through. */
export function wordsOf(html: string): string {
  return withoutEntities(
    html
      .replace(/<(?:br|\/p|\/div|\/li|\/h\d)[^<>]{0,200}>/gi, '\n')
      .replace(/<(?:a|span|em|strong|b|i|p)(?:\s[^<>]{0,2000})?>|<\/(?:a|span|em|strong|b|i)>/gi, '')
      .replace(/<[^<>]{0,5000}>/g, ' '),
  )
}

/** The addresses that a piece of HTML links to. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')/gi)].map((found) =>
    withoutEntities(found[1] ?? found[2] ?? ''),
  )
}

/** The addresses that stand in plain words. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"')\]]{1,2000}/gi)].map(([link]) => link.replace(/[.,;:!?]+$/, ''))
}
