import { readFileSync } from 'node:fs'
import { Liquid, LiquidError, type Template } from 'liquidjs'
import { readBlocks } from '../codec/template-markdown.ts'
import { escapeHtml, escapeMarkdown, oneLine } from '../core/render/mail/clean.ts'
import { BrandMarkdown, FILTERS, TAGS, type Templates, type TemplateValues } from '../core/render/mail/templates.ts'
import { type Writing, writingIn } from '../core/render/mail/words/writing.ts'

const BOUNDS = { parseLimit: 200_000, memoryLimit: 2_000_000 }

const textIn = (writing: Writing) => {
  const textOf = (value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'number') return writing.number(value)
    if (Array.isArray(value)) return value.map(textOf).join(', ')
    if (typeof value === 'object') return ''
    return String(value)
  }
  return textOf
}

/** How a value is written as a line of plain words, and inside a body. */
const escapesOf = (textOf: (value: unknown) => string) => ({
  line: (value: unknown) => oneLine(value instanceof BrandMarkdown ? value.markdown : textOf(value)),
  body: (value: unknown) => (value instanceof BrandMarkdown ? value.markdown : escapeMarkdown(textOf(value))),
})

/** A Liquid that knows the tags and filters of copy and no others, and reaches no file. */
function copyEngine(writing: Writing, as: 'line' | 'body'): Liquid {
  const textOf = textIn(writing)
  const outputEscape = escapesOf(textOf)[as]
  const engine = new Liquid({
    ...BOUNDS,
    outputEscape,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    templates: {},
  })
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name]
  engine.registerFilter(
    'plural',
    (value: unknown, one: unknown, many: unknown) => `${textOf(value)} ${textOf(Number(value) === 1 ? one : many)}`,
  )
  engine.registerFilter('list', (value: unknown) =>
    Array.isArray(value) ? writing.list(value.map(textOf)) : textOf(value),
  )
  engine.registerFilter('limit', (value: unknown, most: unknown) =>
    Array.isArray(value) ? value.slice(0, Number(most)) : value,
  )
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name]
  return engine
}

/** Parses each source once. */
function remembering(engine: Liquid): (source: string) => Template[] {
  const parsed = new Map<string, Template[]>()
  return (source) => {
    const known = parsed.get(source)
    if (known) return known
    const fresh = engine.parse(source)
    // Copy is a few dozen files; more than that is somebody's loop over changing text.
    if (parsed.size > 500) parsed.clear()
    parsed.set(source, fresh)
    return fresh
  }
}

/**
 * The template engine over Liquid, and the frame of all mails.
 * @throws when the frame is not where it belongs: a broken installation
 */
export function makeTemplates(): Templates {
  const frameSource = readFileSync(new URL('../core/render/mail/layout.html', import.meta.url), 'utf8')
  const frame = new Liquid({
    outputEscape: (value: unknown) => escapeHtml(textIn(writingIn('en'))(value)),
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
  })
  const frameTemplate = frame.parse(frameSource)
  const engines = new Map<string, { readonly engine: Liquid; readonly parse: (source: string) => Template[] }>()
  const engineFor = (language: string, as: 'line' | 'body') => {
    const key = `${as} ${language}`
    const known = engines.get(key)
    if (known) return known
    const engine = copyEngine(writingIn(language), as)
    const made = { engine, parse: remembering(engine) }
    engines.set(key, made)
    return made
  }
  return {
    fill(source, values, as, language) {
      const { engine, parse } = engineFor(language, as)
      try {
        return { text: String(engine.renderSync(parse(source), values)) }
      } catch (error) {
        if (!LiquidError.is(error)) throw error
        const at = error.token?.getPosition()[0]
        return {
          problem: {
            code: 'template-fails',
            message: 'The copy cannot be filled in',
            ...(at !== undefined && { line: at }),
            hint: 'Run validate: it names the variable, filter or tag',
          },
        }
      }
    },
    blocks: readBlocks,
    frame: (values: TemplateValues) => String(frame.renderSync(frameTemplate, values)),
  }
}
