import { readFileSync } from 'node:fs'
import { Liquid, LiquidError, type Template } from 'liquidjs'
import { readBlocks } from '../codec/template-markdown.ts'
import { escapeHtml, escapeMarkdown, oneLine } from '../core/render/mail/clean.ts'
import { BrandMarkdown, FILTERS, TAGS, type Templates, type TemplateValues } from '../core/render/mail/templates.ts'

const BOUNDS = { parseLimit: 200_000, memoryLimit: 2_000_000 }

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return grouped.format(value)
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value === 'object') return ''
  return String(value)
}

const wordsOf = (value: unknown) => oneLine(value instanceof BrandMarkdown ? value.markdown : textOf(value))
const bodyOf = (value: unknown) => (value instanceof BrandMarkdown ? value.markdown : escapeMarkdown(textOf(value)))

/** A Liquid that knows the tags and filters of copy and no others, and reaches no file. */
function copyEngine(outputEscape: (value: unknown) => string): Liquid {
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
    Array.isArray(value) ? list.format(value.map(textOf)) : textOf(value),
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
  const line = copyEngine(wordsOf)
  const body = copyEngine(bodyOf)
  const frame = new Liquid({
    outputEscape: (value: unknown) => escapeHtml(textOf(value)),
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
  })
  const frameTemplate = frame.parse(frameSource)
  const engines = { line: { engine: line, parse: remembering(line) }, body: { engine: body, parse: remembering(body) } }
  return {
    fill(source, values, as) {
      const { engine, parse } = engines[as]
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
