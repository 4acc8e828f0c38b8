import { type Browser, chromium } from 'playwright-core'

/** Quiet, without the network, and willing to run as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser that `npm test` found; fails, never skips, when there is none. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.GOODWORD_BROWSER
  if (!executablePath) {
    throw new Error(
      'No browser is named: run npm test, or GOODWORD_BROWSER=/path/to/chromium npx vitest run --project browser',
    )
  }
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}
