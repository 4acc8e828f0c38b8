import type { FormsAround } from '../core/hub/forms.ts'
import { type GeneratedFile, planGenerated } from '../core/hub/generated.ts'
import { projectHub } from '../core/hub/hub-data.ts'
import type { PictureSizes } from '../core/hub/pictures.ts'
import type { Tally } from '../core/points/types.ts'
import type { Program } from '../core/program.ts'
import type { Images, Store, World } from '../ports.ts'

const PICTURE = /\.(?:webp|png|jpe?g|avif|gif|svg)$/i

async function sizesOf(program: Program, store: Store, images: Images): Promise<PictureSizes> {
  const sizes = new Map<string, { width: number; height: number }>()
  for (const path of program.media.keys()) {
    if (!PICTURE.test(path)) continue
    const bytes = await store.bytes(path)
    const size = bytes && (await images.size(bytes))
    if (size) sizes.set(path, size)
  }
  return sizes
}

async function contentOf(file: GeneratedFile, store: Store, images: Images): Promise<string | Uint8Array> {
  if ('text' in file) return file.text
  const source = 'copyOf' in file ? file.copyOf : file.jpegOf
  const bytes = await store.bytes(source)
  if (bytes === undefined)
    throw new Error(`${file.path} cannot be written: ${source} has gone since the folder was read; run again`)
  return 'jpegOf' in file ? images.jpeg(bytes, file.width) : bytes
}

/**
 * Writes everything the hub is built from into a folder, in place of what it held.
 * @param folder absolute; `site/generated` of the clone, or another for another program
 * @param relay the path at which the hub's own origin takes forms, where it is served beside a relay
 * @returns how many files it wrote
 */
export async function generateHub(
  program: Program,
  tally: Tally,
  store: Store,
  folder: string,
  world: World,
  relay?: string,
): Promise<number> {
  const markup = await world.markup()
  const images = await world.images()
  const sizes = await sizesOf(program, store, images)
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: forge } = world.env
  const around: FormsAround = { ...(relay && { relay }), ...(repository && { repository }), ...(forge && { forge }) }
  const hub = projectHub(program, tally, sizes, (markdown) => markup.toHtml(markdown), around)
  const files = planGenerated(program, hub, tally.now)
  await world.disk.remove(folder)
  for (const file of files) await world.disk.write(`${folder}/${file.path}`, await contentOf(file, store, images))
  return files.length
}
