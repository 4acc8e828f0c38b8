/** The page of the editor: files of its own, under a policy of its own, beside the pages of the hub. */
import type { Settings } from '../program.ts'
import { escapeHtml } from '../render/mail/clean.ts'
import { adminConfig } from './config.ts'
import type { Backend } from './types.ts'

/** Where the editor's own files lie, beside the page. */
export const EDITOR = 'cms'

/** A text file of the folder `admin/`. */
export type AdminText = { readonly path: string; readonly text: string }

const START = `window.CMS_MANUAL_INIT = true
const { init } = await import('./${EDITOR}/index.js')
const answer = await fetch('config.json')
if (!answer.ok) throw new Error(\`config.json could not be read: \${answer.status}\`)
init({ config: await answer.json() })
`

/**
 * What the page may do: scripts of the hub alone, calls to the forge alone. The editor writes its styles into the page and shows pictures
 * from memory, which no other page may. A policy in the page cannot say who may frame it; a token is only ever typed here.
 */
function policy(api: string | undefined): string {
  const forge = api === undefined ? 'https://api.github.com' : new URL(api).origin
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data: https://avatars.githubusercontent.com",
    'media-src blob:',
    "worker-src 'self' blob:",
    'frame-src blob:',
    `connect-src 'self' blob: data: ${forge}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const page = (title: string, rules: string, body: string, script: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${escapeHtml(rules)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow">
    <meta name="referrer" content="no-referrer">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" type="image/svg+xml" href="../icon.svg">${script}
  </head>
  <body>${body}</body>
</html>
`

const NEEDS_SCRIPTS = `<noscript>
    <p>This page needs scripts: it is where the program is edited. Without them, change the files of <code>content/</code> in the repository.</p>
  </noscript>`

const NO_REPOSITORY = `
    <h1>This hub does not know its repository</h1>
    <p>Here the program is edited in the browser. Published by its workflow, the page knows where to save.</p>
    <p>To edit the files of a clone on this computer, start the hub with the name of its repository,
      <code>GITHUB_REPOSITORY=owner/name npm start</code>, open this page in Chrome or Edge and choose
      &ldquo;Work with Local Repository&rdquo;.</p>
  `

/**
 * The texts of the folder `admin/` of the hub.
 * @param backend where it saves; undefined where nobody said, which the page then says in words
 */
export function adminTexts(settings: Settings, backend: Backend | undefined): AdminText[] {
  const title = `Edit ${settings.name}`
  if (!backend)
    return [{ path: 'index.html', text: page(title, "default-src 'none'; img-src 'self'", NO_REPOSITORY, '') }]
  const rules = policy(backend.name === 'github' ? backend.api_root : undefined)
  const script = '\n    <script type="module" src="start.js"></script>'
  return [
    { path: 'index.html', text: page(title, rules, NEEDS_SCRIPTS, script) },
    { path: 'start.js', text: START },
    { path: 'config.json', text: `${JSON.stringify(adminConfig(settings, backend))}\n` },
  ]
}
