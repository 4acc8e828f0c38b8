// @ts-check
import { createHash } from 'node:crypto'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { holdLock } from './scripts/launch/lock.mjs'
import { generatedFolder } from './site/data/generated.ts'
import { readProgram } from './site/data/program.ts'

const generated = generatedFolder()
const noOtherKeys = join(import.meta.dirname, 'site/browser/forms/no-other-keys.ts')
const { program } = readProgram(join(generated, 'program.json'))
const url = new URL(program.url)
// Forms go to these addresses, and nothing else leaves a page; a relay of the hub's own origin needs no word here.
const formsGoTo = [program.forms.relay, program.forms.endpoint].flatMap((way) =>
  way?.startsWith('https://') ? [new URL(way).origin] : [],
)
// Two builds at once, of two programs, must not share what they remember.
const cacheName = createHash('sha256').update(generated).digest('hex').slice(0, 12)

// Astro keeps what it knows of the content in one folder of the project, whatever is built: one build at a time.
await holdLock('.goodword/astro.lock', console.error, 'building pages')

/** Files that have an address outside the hub (the pictures of mails) are published under it, unchanged. */
const publishedAsTheyAre = {
  name: 'published-as-they-are',
  hooks: {
    /** @param {{ dir: URL }} built */
    'astro:build:done': ({ dir }) => {
      const files = join(generated, 'public')
      if (existsSync(files)) cpSync(files, dir, { recursive: true })
    },
  },
}

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: process.env.GOODWORD_OUT || './dist',
  cacheDir: `./.goodword/astro/${cacheName}`,
  site: url.origin,
  base: url.pathname,
  trailingSlash: 'always',
  output: 'static',
  compressHTML: true,
  markdown: { syntaxHighlight: 'prism' },
  integrations: [mdx(), publishedAsTheyAre],
  build: { concurrency: 8, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        `connect-src ${["'self'", ...formsGoTo].join(' ')}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    resolve: {
      alias: {
        '@generated': generated,
        // Forms are sealed to X25519 keys alone: what age has for others would be half of what a phone loads.
        '@noble/post-quantum/hybrid.js': noOtherKeys,
        '@noble/curves/nist.js': noOtherKeys,
      },
    },
    // `light-dark()` is what the theme stands on: leave it as written.
    build: {
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      assetsInlineLimit: 0,
      // Astro marks MDX with a directive of its own that the bundler does not know: harmless, and one per file.
      rolldownOptions: { onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning) },
    },
    server: { fs: { allow: ['.', generated] } },
  },
})
