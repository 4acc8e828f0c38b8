import { escaped } from '../charts/draw.ts'
import { themeSheet } from '../hub/theme.ts'
import { mask, visible } from '../mask.ts'
import type { Program } from '../program.ts'
import type { Block, ForgeDocument, Section } from '../render/forge/document.ts'
import { fullDay } from '../render/mail/values/dates.ts'
import { STYLE } from '../results/page.ts'
import { LABELS } from '../tick/labels.ts'
import type { Instant } from '../zone.ts'

/** What the page is made with. */
export type QueuePageView = {
  readonly program: Program
  /** The forge's page of the repository, without a slash at its end; empty where there is none. */
  readonly url: string
  /** Words with marks, as HTML that is safe to show. */
  readonly toHtml: (markdown: string) => string
}

const text = (words: string) => escaped(visible(mask(words)))

const OWN = `@layer page{header nav{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin-block-start:.75rem}header nav a{padding-block:.7rem}a{color:var(--accent);text-underline-offset:.15em}
.lead{font-family:var(--display);font-size:1.375rem;margin-block-start:1.25rem}section{margin-block-start:3rem}section>p{color:var(--ink-soft)}p{margin:0}section>p,ul{margin-block-start:1rem}
ul{padding:0;list-style:none}li{padding-block:.9rem;border-block-start:1px solid var(--line);display:grid;gap:.15rem 2rem}li a{display:inline-block;padding-block:.3rem}
.about{font-size:.9375rem;color:var(--ink-soft)}.about strong{color:var(--accent);font-weight:600}.who{font-weight:600}code{font:.8125rem var(--figures);overflow-wrap:anywhere}
@media(min-width:46rem){li.entry{grid-template-columns:1fr 18rem;align-items:baseline}}}`

/** Columns that say what a row is; the others are set apart, smaller. */
const MAIN = new Set(['Who', 'What'])

/** A row as an entry: what it is, and beside it how long it has waited, by what it is named, and where it lies. */
function entryHtml(head: readonly string[], row: readonly string[], toHtml: QueuePageView['toHtml']): string {
  const cells = row.map((cell, at) => ({ name: head[at] ?? '', html: toHtml(cell.replaceAll('<br>', '\n\n')) }))
  const [main, about] = [cells.filter(({ name }) => MAIN.has(name)), cells.filter(({ name }) => !MAIN.has(name))]
  const shown = ({ name, html }: (typeof cells)[number]) => (name === 'Who' ? `<div class="who">${html}</div>` : html)
  const order = [...about.filter(({ name }) => name === 'Waiting'), ...about.filter(({ name }) => name !== 'Waiting')]
  return `<li class="entry"><div>${main.map(shown).join('')}</div><div class="about">${order.map(shown).join('')}</div></li>`
}

function blockHtml(block: Block, toHtml: QueuePageView['toHtml']): string {
  if (block.kind === 'text') return toHtml(block.text)
  if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${toHtml(item)}</li>`).join('')}</ul>`
  return `<ul>${block.rows.map((row) => entryHtml(block.head, row, toHtml)).join('')}</ul>`
}

function sectionHtml({ heading, blocks }: Section, at: number, { toHtml }: QueuePageView): string {
  const id = `part-${at + 1}`
  const body = blocks.map((block) => blockHtml(block, toHtml)).join('\n')
  return `<section aria-labelledby="${id}"><h2 id="${id}">${text(heading)}</h2>\n${body}</section>`
}

/** Where what waits is decided: the editor, and the issue with its comments. */
function waysHtml({ program, url }: QueuePageView): string {
  const query = encodeURIComponent(`is:issue is:open label:"${LABELS.queue.name}"`)
  const ways = [
    [`${program.settings.url.replace(/\/+$/, '')}/admin/#/collections/shares`, 'Decide in the editor'],
    ...(url === '' ? [] : [[`${url}/issues?q=${query}`, 'Decide in comments on the issue'] as const]),
  ] as const
  return `<nav aria-label="Where to decide">${ways.map(([to, words]) => `<a href="${escaped(to)}">${text(words)}</a>`).join('')}</nav>`
}

/**
 * The queue as one page for the program's own people: it names members, so it is never published. It needs nothing else: no script, no picture, no
 * address to fetch.
 * @param document what the issue says, uncut
 */
export function queuePage({ lead, sections }: ForgeDocument, view: QueuePageView, now: Instant): string {
  const { settings, zone } = view.program
  const day = zone.dayOf(now)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${text(`${settings.name}: what waits for you`)}</title>
<style>${STYLE}
${OWN}
${themeSheet(view.program)?.replaceAll('</', '') ?? ''}</style>
</head>
<body>
<main>
<header><h1>${text(settings.name)}</h1>
<p class="soft"><time datetime="${day}">${text(fullDay(day, 'en'))}</time></p>
<div class="lead">${view.toHtml(lead)}</div>
${waysHtml(view)}</header>
${sections.map((one, at) => sectionHtml(one, at, view)).join('\n')}
</main>
</body>
</html>
`
}
