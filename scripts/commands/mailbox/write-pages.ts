import type { Outgoing } from '../../core/outbox/outgoing.ts'
import { kindOfKey, rowOf } from '../../core/plans/notice.ts'
import type { Letter } from '../../core/render/mailbox/letter.ts'
import { holeOf, slugs, VISITORS } from '../../core/render/mailbox/letter.ts'
import { mailboxPages } from '../../core/render/mailbox/site.ts'
import { type Instant, zoneOf } from '../../core/zone.ts'
import type { World } from '../../ports.ts'
import type { Desk } from './fill.ts'

const SOURCE = 'scripts/core/render/mailbox'
const FONT = /@fontsource[^"]*\/files\/([^"/]+\.woff2)/g
const decoder = new TextDecoder()

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Kept = Without<Outgoing, 'address'> & { readonly at: Instant }

function letterOf(kept: Kept, slug: string, specimen: boolean, day: string): Letter {
  const kinds = kept.keys.flatMap((key) => kindOfKey(key) ?? [])
  const common = { slug, to: holeOf(kept.to, kinds), kinds, at: kept.at, day, specimen }
  if (kept.channel !== 'email') return { ...common, channel: 'sms', text: kept.payload.body }
  const { from, subject, html, text, replyTo, headers } = kept.payload
  return { ...common, channel: 'email', from, subject, html, text, headers: { 'Reply-To': replyTo, ...headers } }
}

async function readJson<T>(world: World, path: string): Promise<T | undefined> {
  const bytes = await world.disk.read(path)
  return bytes && (JSON.parse(decoder.decode(bytes)) as T)
}

/** Whose pigeonhole it is, as a file may be called. */
const senderName = (to: string | null, keys: readonly string[]): string => {
  const hole = holeOf(
    to,
    keys.flatMap((key) => kindOfKey(key) ?? []),
  )
  return hole === VISITORS ? 'visitor' : (hole ?? 'team')
}

/** Every message the mailbox holds: by person, the newest first, then the specimens. */
async function lettersIn(world: World, folder: string, { specimens, timezone }: Desk): Promise<Letter[]> {
  const kept: Kept[] = []
  for (const path of await world.disk.list(`${folder}/messages`)) {
    const one = await readJson<Kept>(world, `${folder}/messages/${path}`)
    if (one) kept.push(one)
  }
  const all = kept.toSorted(
    (a, b) => (a.to ?? '~').localeCompare(b.to ?? '~', 'en') || b.at - a.at || a.priority - b.priority,
  )
  const zone = zoneOf(timezone)
  const isSpecimen = (id: string) => specimens.includes(id)
  const names = slugs(
    all.map(({ id, to, keys }) =>
      isSpecimen(id) ? `specimen-${kindOfKey(keys[0]!)}` : `${senderName(to, keys)}-${kindOfKey(keys[0]!)}`,
    ),
  )
  const letters = all.map((one, index) => letterOf(one, names[index]!, isSpecimen(one.id), zone.dayOf(one.at)))
  return letters.toSorted((a, b) => Number(a.specimen) - Number(b.specimen) || (a.specimen ? place(a) - place(b) : 0))
}

const place = ({ kinds }: Letter) => rowOf(kinds[0]!).priority

/** The style of the pages: the hub's tokens, the brand's theme, the mailbox's own; fonts lie beside it. */
async function writeStyle(world: World, content: string, site: string): Promise<void> {
  const text = async (path: string) => decoder.decode((await world.disk.read(path)) ?? new Uint8Array())
  const fonts = await text(`${world.root}/site/styles/fonts.css`)
  for (const [path, name] of fonts.matchAll(FONT)) {
    const bytes = await world.disk.read(`${world.root}/node_modules/${path}`)
    if (bytes) await world.disk.write(`${site}/fonts/${name}`, bytes)
  }
  const parts = [
    fonts.replaceAll(FONT, (_, name: string) => `fonts/${name}`),
    await text(`${world.root}/site/styles/tokens.css`),
    await text(`${content}/theme.css`),
    await text(`${world.root}/${SOURCE}/page.css`),
  ]
  await world.disk.write(`${site}/mailbox.css`, parts.join('\n'))
}

/**
 * Writes the pages of a mailbox that was filled.
 * @param content the content folder, for the brand's theme
 * @param folder the mailbox, absolute
 * @param localHub where the hub is served: the links in mails lead there
 * @returns the folder of the pages, absolute
 */
export async function writeMailbox(world: World, content: string, folder: string, localHub: string): Promise<string> {
  const desk = await readJson<Desk>(world, `${folder}/desk.json`)
  if (!desk) throw new Error(`there is no mailbox in ${folder}`)
  const letters = await lettersIn(world, folder, desk)
  const pages = mailboxPages({ ...desk, names: new Map(desk.names), letters, localHub })
  const site = `${folder}/site.making`
  await world.disk.remove(site)
  for (const [path, text] of pages) await world.disk.write(`${site}/${path}`, text)
  await writeStyle(world, content, site)
  for (const [from, to] of [
    [`${SOURCE}/page.js`, 'mailbox.js'],
    ['site/public/icon.svg', 'icon.svg'],
  ] as const) {
    const bytes = await world.disk.read(`${world.root}/${from}`)
    if (bytes) await world.disk.write(`${site}/${to}`, bytes)
  }
  await world.disk.move(site, `${folder}/site`)
  return `${folder}/site`
}
