/**
 * Takes the README's picture again: the sample's home page at a fixed instant.
 *   GOODWORD_BROWSER=/path/to/chromium node test/browser/make-picture.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { server } from '../../scripts/adapters/server.ts'
import { openBrowser } from '../support/browser.ts'
import { build } from './support/hubs.ts'

const ROOT = join(import.meta.dirname, '../..')
const PICTURE = join(ROOT, '.github/pictures/hub.webp')
const MOST = 200_000

const hub = await build('picture', join(ROOT, 'content'), '2026-11-21T12:00:00Z', '/')
const served = await server.serve({ folder: hub.dist, base: '/', port: 45_260 })
const browser = await openBrowser()
const context = await browser.newContext({
  viewport: { width: 1280, height: 1010 },
  deviceScaleFactor: 1.5,
  colorScheme: 'light',
})
const page = await context.newPage()
await page.goto(served.url, { waitUntil: 'networkidle' })
const screen = await page.screenshot()
await browser.close()
await served.close()

const bytes = await sharp(screen).webp({ quality: 80, effort: 6 }).toBuffer()
if (bytes.length > MOST) throw new Error(`the picture has ${bytes.length} bytes, and ${MOST} is the most`)
mkdirSync(join(PICTURE, '..'), { recursive: true })
writeFileSync(PICTURE, bytes)
console.log(`${PICTURE}: ${bytes.length} bytes`)
