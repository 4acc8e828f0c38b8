import { makeTemplates } from '../../scripts/adapters/mail-template.ts'
import type { NoticeKind } from '../../scripts/core/plans/notice.ts'
import { palettesOf } from '../../scripts/core/render/mail/colours.ts'
import type { Filling } from '../../scripts/core/render/mail/extras.ts'
import { GROUPS, type Group, type Variable } from '../../scripts/core/render/mail/groups.ts'
import type { Brand, Message, Rendered } from '../../scripts/core/render/mail/message.ts'
import type { Copy } from '../../scripts/core/render/mail/part.ts'
import { BrandMarkdown } from '../../scripts/core/render/mail/templates.ts'
import { KIND_GROUPS, type VariablesOf } from '../../scripts/core/render/mail/variables.ts'

export const templates = makeTemplates()

export const brand: Brand = {
  program: 'Tea Circle',
  language: 'en',
  address: 'Small Tea, 1 Leaf Lane, Leeds, United Kingdom',
  hub: 'https://circle.tea.example',
  palettes: palettesOf(),
}

export const DAY = '3 November 2026'

/** Copy in short. */
export const copy = (body: string, rest: Partial<Copy> = {}): Copy => ({
  path: 'emails/test.md',
  subject: 'Hello',
  preheader: 'A note',
  button: 'Open',
  body,
  bodyLine: 6,
  ...rest,
})

function sampleValue(one: Variable, path: string, text: (path: string) => string): unknown {
  switch (one.type) {
    case 'number':
      return 3
    case 'yes-no':
      return true
    case 'url':
      return `https://circle.tea.example/${path}`
    case 'markdown':
      return new BrandMarkdown('News, *at last*.')
    case 'text':
      return text(path)
    case 'list':
      return [1, 2].map((at) => fieldsOf(one.of, `${path}-${at}`, text))
  }
}

const fieldsOf = (group: Group, path: string, text: (path: string) => string) =>
  Object.fromEntries(Object.entries(group).map(([name, one]) => [name, sampleValue(one, `${path}-${name}`, text)]))

const isList = (group: Group | Variable): group is Variable => 'type' in group && group.type === 'list'

/** A kind with a value for each of its variables, all texts made by `text`. */
export function fillingWith(kind: NoticeKind, text: (path: string) => string = (path) => `the ${path}`): Filling {
  const values = Object.fromEntries(
    KIND_GROUPS[kind].map((name) => {
      const group: Group | Variable = GROUPS[name]
      return [name, isList(group) ? sampleValue(group, name, text) : fieldsOf(group, name, text)]
    }),
  )
  // Made from the same catalogue as the type.
  return { kind, values } as unknown as Filling
}

/** The same, with some groups set by hand. */
export function filling<K extends NoticeKind>(kind: K, set: Partial<VariablesOf<K>>): Filling {
  const { values } = fillingWith(kind)
  return { kind, values: { ...values, ...set } } as unknown as Filling
}

/** The message of something rendered; fails with the problem when there is none. */
export function messageOf(rendered: Rendered): Message {
  if ('message' in rendered) return rendered.message
  throw new Error(JSON.stringify(rendered.problem))
}
