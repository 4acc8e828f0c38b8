import { access, constants, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Browsers, Processes } from '../ports.ts'

/** What the finder knows about the machine; `process` has these names. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly uid: number | undefined
}

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary', 'Brave Browser']
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Every place where a machine usually keeps a Chrome or Chromium, the likeliest first. */
export function placesOf({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])]
    return roots.flatMap((root) => MAC.map((name) => `${root}/${name}.app/Contents/MacOS/${name}`))
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return roots.flatMap((root) => WINDOWS.map((name) => `${root}\\${name}`))
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter).filter((one) => one.startsWith('/')),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ]
  return LINUX.flatMap((name) => folders.map((folder) => `${folder}/${name}`))
}

const runs = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/** Whether the system is Debian or one of its children, by its os-release file. */
export const isDebian = (release: string) => /^(?:ID|ID_LIKE)=.*\b(?:debian|ubuntu)\b/m.test(release)

const WHAT_TO_DO =
  'No Chrome or Chromium was found, and the browser tests need one. Install it (Debian: apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome), or name one you have: GOODWORD_BROWSER=/path/to/chrome npm test'

/**
 * Finds a browser to drive.
 * @param say told when something is being installed
 */
export function makeBrowsers(machine: Machine, processes: Processes, say: (text: string) => void): Browsers {
  // A program may be there and not work: Ubuntu's chromium package is only a pointer to a snap.
  const works = async (path: string) =>
    machine.platform !== 'linux' ||
    (await processes.run({ program: path, args: ['--version'], output: 'keep' })).code === 0
  async function search(): Promise<string | undefined> {
    for (const path of new Set(placesOf(machine))) if ((await runs(path)) && (await works(path))) return path
    return undefined
  }
  async function install(): Promise<void> {
    say('No Chrome or Chromium here; installing the package chromium with apt-get ...')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args: string[]) =>
      processes.run({ program: 'apt-get', args: ['-q', '-y', ...args], env, output: 'keep' })
    await apt('update')
    const { code, all } = await apt('install', '--no-install-recommends', 'chromium')
    if (code !== 0) say(`apt-get could not install it: ${all.trim().split('\n').slice(-3).join('\n')}`)
  }
  return {
    async find() {
      const named = machine.env.GOODWORD_BROWSER
      if (named)
        return (await runs(named))
          ? { path: named }
          : { missing: `GOODWORD_BROWSER names ${named}, which cannot be run.` }
      let path = await search()
      if (!path && machine.platform === 'linux' && machine.uid === 0) {
        const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
        if (isDebian(release) && (await runs('/usr/bin/apt-get'))) {
          await install()
          path = await search()
        }
      }
      return path ? { path } : { missing: WHAT_TO_DO }
    },
  }
}

/** The finder for the machine that this runs on. */
export const browsersHere = (processes: Processes, say: (text: string) => void): Browsers =>
  makeBrowsers({ platform: process.platform, env: process.env, uid: process.getuid?.() }, processes, say)
