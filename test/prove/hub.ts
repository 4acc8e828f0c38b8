/** Builds the hub for 0, 10, 1,000 and 10,000 members, at / and under a path: pages, seconds, memory, broken links, invalid HTML. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildHub, fixture, pagesOf, workFolder } from '../site/build-hub.ts'
import { hubOfSize } from '../site/sizes.ts'
import { invalidHtml, walkLinks } from '../site/sound.ts'
import { diceOf } from '../support/seeded.ts'

/** More pages than this are read by sample: some of every folder, and as many again from anywhere. */
const READ_ALL = 3000
const SAMPLE = 300

const wanted = process.argv.slice(2).map(Number)
const sizes = wanted.length > 0 ? wanted : [0, 10, 1000, 10_000]
const urls = ['https://crew.fernweh.example', 'https://acme.github.io/crew']
const work = workFolder('prove')

/** Tells the most memory a Node process held, in KiB, when it ends. */
const peakArgs = (file: string) => [
  `--import=data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))`,
  )}`,
]

function toRead(pages: readonly string[]): string[] {
  if (pages.length <= READ_ALL) return [...pages]
  const dice = diceOf(7)
  const folders = Map.groupBy(pages, (path) => path.split('/').slice(0, -2).join('/'))
  const ofEach = [...folders.values()].flatMap((some) => some.slice(0, 3))
  return [...new Set([...ofEach, ...dice.shuffle(pages).slice(0, SAMPLE)])]
}

let faults = 0
for (const members of sizes)
  for (const url of urls) {
    const folder = join(work, `${members}-${urls.indexOf(url)}`)
    const peakFile = join(folder, 'peak')
    const data = hubOfSize(members, url)
    const begun = performance.now()
    const from = members === 0 ? undefined : fixture
    const out = await buildHub(folder, data, from, undefined, peakArgs(peakFile))
    const seconds = (performance.now() - begun) / 1000
    const pages = pagesOf(out)
    const read = toRead(pages)
    const { links, broken } = await walkLinks(out, url)
    const invalid = await invalidHtml(out, read)
    const peak = Math.round(Number(readFileSync(peakFile, 'utf8')) / 1024)
    console.log(
      `${members} members at ${new URL(url).pathname}: ${pages.length} pages in ${seconds.toFixed(1)} s, ${peak} MiB at most; ` +
        `${links} links, ${broken.length} broken; ${read.length} pages read, ${invalid.length} faults of HTML`,
    )
    for (const one of [...broken.slice(0, 20), ...invalid.slice(0, 20)]) console.log(`  ${one}`)
    faults += broken.length + invalid.length
    rmSync(folder, { recursive: true, force: true })
  }
rmSync(work, { recursive: true, force: true })
process.exitCode = faults === 0 ? 0 : 1
