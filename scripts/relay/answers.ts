import type { Say } from './words/index.ts'

/** One thing that is wrong with what was sent, beside the field it is about; an empty field stands for the whole. */
export type FieldProblem = { readonly field: string; readonly say: Say }

/** Something that was refused, with the status that says why. */
export type Refusal = { readonly status: number; readonly problems: readonly FieldProblem[] }

export const refusal = (status: number, say: Say, field = ''): Refusal => ({ status, problems: [{ field, say }] })

const PLAIN = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** An answer that programs read. */
export const json = (status: number, value: object, headers: Readonly<Record<string, string>> = {}) =>
  new Response(`${JSON.stringify(value)}\n`, {
    status,
    headers: { ...PLAIN, 'content-type': 'application/json; charset=utf-8', ...headers },
  })

/** An answer that whoever looks at it reads. */
export const text = (status: number, words: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(words, { status, headers: { ...PLAIN, 'content-type': 'text/plain; charset=utf-8', ...headers } })

export const escaped = (words: string) => words.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

/** A page. @param script run on it; its hash alone is let through by the page's policy */
export async function page(
  status: number,
  title: string,
  body: string,
  script = '',
  language = 'en',
): Promise<Response> {
  const hash = btoa(
    String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)))),
  )
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'${
    script === '' ? '' : `; script-src 'sha256-${hash}'`
  }`
  const html = `<!doctype html>
<html lang="${escaped(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark }
body { font: 1.125rem/1.5 Georgia, serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem }
button { font: inherit; padding: .75rem 1.5rem; min-height: 3rem; cursor: pointer }
</style>
<h1>${escaped(title)}</h1>
${body}
${script === '' ? '' : `<script>${script}</script>`}
</html>
`
  return new Response(html, {
    status,
    headers: { ...PLAIN, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })
}
