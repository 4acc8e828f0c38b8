/**
 * Prints the sample program's pictures into `content/`. Every shape comes from a seed, so the same picture comes out each time.
 *
 *   node test/sample/make-pictures.ts            all of them (some minutes)
 *   node test/sample/make-pictures.ts portrait   those whose path has this word
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { JOBS } from './pictures/jobs.ts'
import { BLEED } from './pictures/sheet.ts'

const CONTENT = join(import.meta.dirname, '..', '..', 'content')
/** A page may carry one large picture and stay quick on a phone. */
const MAX_BYTES = 118_000

/** The picture as WebP, at the best quality that stays under the limit. */
async function press(svg: string, w: number, h: number, to = w): Promise<Buffer> {
  const flat = await sharp(Buffer.from(svg)).extract({ left: BLEED, top: BLEED, width: w, height: h }).png().toBuffer()
  const plate = to === w ? sharp(flat).blur(0.6) : sharp(flat).resize(to)
  const ready = await plate.png().toBuffer()
  let out = Buffer.alloc(0)
  for (const quality of [78, 70, 62, 54, 46, 38]) {
    out = await sharp(ready).webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (out.length <= MAX_BYTES) break
  }
  return out
}

const wanted = JOBS.filter((job) => job.path.includes(process.argv[2] ?? ''))
const two = [wanted.filter((_, i) => i % 2 === 0), wanted.filter((_, i) => i % 2 === 1)]
await Promise.all(
  two.map(async (jobs) => {
    for (const job of jobs) {
      const picture = await press(job.svg(), job.w, job.h, job.to)
      const file = join(CONTENT, job.path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, picture)
      console.log(`${job.path}  ${Math.round(picture.length / 1000)} kB`)
    }
  }),
)
