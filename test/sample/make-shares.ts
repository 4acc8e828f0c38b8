/**
 * Writes the sample program's shares from its diary (`shares/*.txt`): the same files each time.
 *
 *   node test/sample/make-shares.ts
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { Document, isMap, isSeq, parse } from 'yaml'
import { random } from './pictures/draw.ts'
import { BEHIND } from './pictures/jobs.ts'
import { INK } from './pictures/palette.ts'
import { storyChrome } from './pictures/screens.ts'
import { BLEED } from './pictures/sheet.ts'
import { readDiary } from './shares/diary.ts'
import { type Account, record } from './shares/record.ts'

const HERE = import.meta.dirname
const CONTENT = join(HERE, '..', '..', 'content')
const NOW = Date.UTC(2026, 10, 21, 10)
const FLOW = ['engagement', 'logged', 'review', 'with']

const seedOf = (words: string): number => createHash('sha256').update(words).digest().readUInt32LE(0)

/** The accounts in a member's file, by channel. */
async function accountsOf(handle: string): Promise<Record<string, Account>> {
  const file = await readFile(join(CONTENT, 'ambassadors', `${handle}.md`), 'utf8')
  const front = parse(file.split(/^---$/m)[1] ?? '') as { channels?: (Account & { channel: string })[] }
  return Object.fromEntries((front.channels ?? []).map((one) => [one.channel, one]))
}

function yamlOf(data: Record<string, unknown>): string {
  const document = new Document(data)
  for (const key of FLOW) {
    const node = document.get(key, true)
    if (isMap(node) || isSeq(node)) node.flow = true
  }
  const earlier = document.get('reviewed')
  for (const one of isSeq(earlier) ? earlier.items : []) if (isMap(one)) one.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

async function screenshot(name: string, file: string): Promise<void> {
  const behind = BEHIND[name]
  if (!behind) throw new RangeError(`no screenshot is called ${name}`)
  const flat = await sharp(Buffer.from(behind()))
    .extract({ left: BLEED, top: BLEED, width: 1080, height: 1920 })
    .png()
    .toBuffer()
  const screen = await sharp(flat).resize(540).png().toBuffer()
  const chrome = Buffer.from(storyChrome(3, INK.sea))
  await writeFile(
    file,
    await sharp(screen)
      .composite([{ input: chrome }])
      .webp({ quality: 66, effort: 6 })
      .toBuffer(),
  )
}

const diaries = (await readdir(join(HERE, 'shares'))).filter((name) => name.endsWith('.txt'))
const texts = await Promise.all(diaries.map((name) => readFile(join(HERE, 'shares', name), 'utf8')))
const beats = texts
  .flatMap((one) => readDiary(one, '2026'))
  .toSorted((a, b) => (a.day + a.time < b.day + b.time ? -1 : 1))
const handles = [...new Set(beats.map((beat) => beat.handle))]
const accounts = new Map(await Promise.all(handles.map(async (handle) => [handle, await accountsOf(handle)] as const)))

await rm(join(CONTENT, 'shares'), { recursive: true, force: true })
const addresses = new Map<string, string>()
for (const beat of beats) {
  const { key, same, screen } = beat.marks
  const r = random(seedOf(`${beat.day} ${beat.time} ${beat.handle} ${beat.channel}`))
  const made = record(beat, accounts.get(beat.handle)?.[beat.channel], NOW, r, same ? addresses.get(same) : undefined)
  if (key && made.url) addresses.set(key, made.url)
  const file = join(CONTENT, `${made.path}.yaml`)
  if (existsSync(file)) throw new RangeError(`two shares would be ${made.path}`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, yamlOf(made.data))
  if (screen) await screenshot(screen, join(CONTENT, `${made.path}.webp`))
}
console.log(`${beats.length} shares by ${handles.length} members`)
