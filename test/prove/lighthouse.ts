/** Measures five pages of the sample's hub with Lighthouse, as a phone would load them: the median of five runs each (or of as many as are asked for). */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { server } from '../../scripts/adapters/server.ts'

const VERSION = '13.5.0'
const ROOT = join(import.meta.dirname, '../..')
const TOOLS = join(ROOT, '.goodword/tools')
const DIST = join(ROOT, '.goodword/start/dist')
const RUNS = Number(process.argv[2] ?? 5)
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

const browser =
  process.env.GOODWORD_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
if (!browser) throw new Error('No Chromium was found: npm test installs one on Debian, GOODWORD_BROWSER names another')

/** Runs a program to its end, its output kept; throws what it said when it fails. */
const run = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  promisify(execFile)(program, [...args], { cwd: ROOT, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 })

// Lighthouse weighs more than all the rest together, so it is no dependency: it is fetched for whoever asks for these figures.
const lighthouse = join(TOOLS, 'node_modules/lighthouse/cli/index.js')
if (!existsSync(lighthouse)) {
  mkdirSync(TOOLS, { recursive: true })
  process.stderr.write(`Fetching Lighthouse ${VERSION} (180 MB, once) ...\n`)
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', TOOLS, `lighthouse@${VERSION}`])
}
await run(process.execPath, ['scripts/main.ts', 'start', '--no-serve'])

const home = readFileSync(join(DIST, 'index.html'), 'utf8')
const linked = (pattern: RegExp) => pattern.exec(home)?.[1] ?? ''
const pages: Readonly<Record<string, string>> = {
  home: '/',
  campaign: linked(/href="(\/campaigns\/[a-z0-9-]+\/)"/),
  board: '/boards/',
  member: linked(/href="(\/members\/[a-z0-9-]+\/)"/),
  start: existsSync(join(DIST, 'start/index.html')) ? '/start/' : '/guides/',
}

type AuditItem = { readonly node?: { readonly snippet: string; readonly explanation?: string } }
type Report = {
  categories: Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  audits: Record<
    string,
    { score: number | null; title: string; numericValue?: number; details?: { items?: readonly AuditItem[] } }
  >
}

async function measure(url: string): Promise<Report> {
  const out = join(TOOLS, 'report.json')
  rmSync(out, { force: true })
  const args = ['--quiet', '--output=json', `--output-path=${out}`, `--only-categories=${CATEGORIES.join(',')}`]
  await run(process.execPath, [lighthouse, url, ...args, `--chrome-flags=${FLAGS}`], { CHROME_PATH: browser! })
  return JSON.parse(readFileSync(out, 'utf8')) as Report
}

/** What a category lost its points for, and where on the page; one line each. */
function lost({ categories, audits }: Report, category: string): string[] {
  const failed = (categories[category]?.auditRefs ?? []).filter(
    ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9,
  )
  return failed.flatMap(({ id }) => [
    `          ${id}: ${audits[id]?.title}`,
    ...(audits[id]?.details?.items ?? [])
      .flatMap(({ node }) => (node ? [`            ${node.snippet}`] : []))
      .slice(0, 5),
  ])
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const { url, close } = await server.serve({ folder: DIST, base: '/', port: 45_900 })
let short = 0
for (const [name, path] of Object.entries(pages)) {
  const reports: Report[] = []
  while (reports.length < RUNS) reports.push(await measure(new URL(path, url).href))
  const reasons: string[] = []
  const scores = CATEGORIES.map((category) => {
    const score = Math.round(median(reports.map((report) => (report.categories[category]?.score ?? 0) * 100)))
    if (score < LEAST[category]) {
      short += 1
      reasons.push(...lost(reports[0]!, category))
    }
    return `${category} ${score}`
  })
  const shown = (audit: string) => median(reports.map((report) => report.audits[audit]?.numericValue ?? Number.NaN))
  process.stdout.write(
    `${name.padEnd(9)} ${path.padEnd(34)} ${scores.join('  ')}  paint ${Math.round(shown('largest-contentful-paint'))} ms  shift ${shown('cumulative-layout-shift').toFixed(3)}\n`,
  )
  for (const reason of reasons) process.stdout.write(`${reason}\n`)
}
await close()
process.stdout.write(short === 0 ? 'Every page reaches its figures\n' : `${short} figures fall short\n`)
process.exitCode = short === 0 ? 0 : 1
