import { buildProgram } from '../../core/build-program.ts'
import type { Forge, World } from '../../ports.ts'
import { commitContent } from '../commit-content.ts'
import type { Main, MainNow } from './ports.ts'

/** Where the mark of the last run lies: beside the content's files, and none of them. */
const MARK = '.intake.jsonl'
const encoder = new TextEncoder()

async function mainNow(world: World, folder: string): Promise<MainNow> {
  const store = world.store(folder)
  const { records, files } = await store.read()
  const program = buildProgram(records, files)
  if (!program) throw new Error('content/program.yaml cannot be used: mend it first. What came in waits.')
  const mark = await world.disk.read(`${folder}/${MARK}`)
  return { program, bytes: (path) => store.bytes(path), mark: mark ? new TextDecoder().decode(mark) : '' }
}

/** The content in a folder on this machine. */
export const folderMain = (world: World, content: string): Main => ({
  async change(want) {
    const { changes, mark, found } = await want(await mainNow(world, content))
    if (changes.length === 0) return { found }
    await world.store(content).apply(changes)
    await world.disk.write(`${content}/${MARK}`, mark)
    return { found }
  },
})

/** The content on the forge's main branch. @param content the clone's own, to save fetching what is the same */
export const forgeMain = (world: World, forge: Forge, content: string): Main => ({
  change: (want) =>
    commitContent(world, forge, content, async (folder) => {
      const { changes, mark, message, found } = await want(await mainNow(world, folder))
      return { changes, message, found, also: new Map([[`content/${MARK}`, encoder.encode(mark)]]) }
    }),
})
