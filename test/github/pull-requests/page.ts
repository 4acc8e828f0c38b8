import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Seen } from './four.ts'

/** Enough of how the forge sets a comment to judge it: its measure, its tables and its two grounds. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --dim: #59636e; --line: #d1d9e0; --ground: #fff; --head: #f6f8fa; --link: #0969da }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --dim: #9198a1; --line: #3d444d; --ground: #0d1117; --head: #151b23; --link: #4493f8 } }
body { margin: 0; padding: 16px; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: var(--ink); background: var(--ground) }
main { max-width: 780px; margin: auto }
article { border: 1px solid var(--line); border-radius: 6px; margin: 8px 0 40px; overflow-wrap: break-word }
article > header { background: var(--head); border-bottom: 1px solid var(--line); padding: 8px 16px; color: var(--dim) }
article > div { padding: 16px }
h1 { font-size: 26px; font-weight: 400; margin: 24px 0 0 } h3 { font-size: 17.5px; margin: 0 0 16px } h4 { margin: 24px 0 16px }
table { border-collapse: collapse; display: block; overflow: auto; width: max-content; max-width: 100%; margin: 0 0 16px }
th, td { border: 1px solid var(--line); padding: 6px 13px } tr:nth-child(2n) { background: var(--head) }
p, ul, details { margin: 0 0 16px } ul { padding-left: 2em } sub { font-size: 75% } a { color: var(--link) }
code { background: color-mix(in srgb, var(--dim) 20%, transparent); padding: .2em .4em; border-radius: 6px; font: 85% ui-monospace, monospace; overflow-wrap: anywhere }
`

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })

/** Markdown of this program's own as the forge shows it, or nearly so. */
export const asShown = (text: string): string => String(markdown.processSync(text))

/** A page with what a person sees of pull requests. */
export function pageOf(all: readonly Seen[]): string {
  const articles = all.map(({ title, from, comment, summary }) => {
    const where = comment === undefined ? `Summary of the run, from the fork ${from}` : 'github-actions (bot) commented'
    return `<h1>${title}</h1><article><header>${where}</header><div>${asShown(comment ?? summary)}</div></article>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pull requests</title><style>${STYLE}</style><main>${articles.join('')}</main></html>`
}
