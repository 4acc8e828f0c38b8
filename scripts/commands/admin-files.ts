import { githubBackend } from '../core/admin/config.ts'
import { adminTexts, EDITOR } from '../core/admin/page.ts'
import type { Backend } from '../core/admin/types.ts'
import { PUBLISHED } from '../core/hub/generated.ts'
import type { Settings } from '../core/program.ts'
import type { World } from '../ports.ts'

/** The editor as it comes from its package: whole, so that nothing of it is fetched from elsewhere. */
const PACKAGE = 'node_modules/@sveltia/cms'
const SHIPPED = /^npm\/(?:index\.js|chunks\/[^/]+\.js|assets\/[^/]+\.(?:js|wasm|woff2|png|txt))$/
const GITHUB_API = 'https://api.github.com'

/** The repository this runs for, as GitHub's runners say it; undefined elsewhere. */
export function backendFrom(
  { GITHUB_REPOSITORY, GITHUB_API_URL }: World['env'],
  { file }: Settings,
): Backend | undefined {
  if (!GITHUB_REPOSITORY) return undefined
  const api = GITHUB_API_URL === GITHUB_API ? undefined : GITHUB_API_URL || undefined
  return githubBackend(GITHUB_REPOSITORY, api, file.ways_in?.sign_in ? file.ways_in.relay : undefined)
}

/**
 * Writes the editor, which is published as it is at `/admin/`, among what the hub is built from.
 * @param generated the folder the hub is built from
 * @param backend where it saves; undefined leaves a page that says what is missing
 * @returns how many files it wrote; 0 where the editor is not installed, which is said
 */
export async function writeAdmin(
  settings: Settings,
  generated: string,
  backend: Backend | undefined,
  { disk, root, log }: Pick<World, 'disk' | 'root' | 'log'>,
): Promise<number> {
  const from = `${root}/${PACKAGE}`
  const shipped = backend
    ? (await disk.list(`${from}/npm`)).map((path) => `npm/${path}`).filter((p) => SHIPPED.test(p))
    : []
  if (backend && shipped.length === 0) {
    log.warn(`The hub has no /admin/: @sveltia/cms is not in ${PACKAGE}. To have it: npm ci`)
    return 0
  }
  const folder = `${generated}/${PUBLISHED}/admin`
  const texts = adminTexts(settings, backend)
  for (const { path, text } of texts) await disk.write(`${folder}/${path}`, text)
  for (const path of [...shipped, ...(backend ? ['LICENSE.txt'] : [])]) {
    const bytes = await disk.read(`${from}/${path}`)
    if (bytes) await disk.write(`${folder}/${EDITOR}/${path.replace(/^npm\//, '')}`, bytes)
  }
  return texts.length + shipped.length
}
