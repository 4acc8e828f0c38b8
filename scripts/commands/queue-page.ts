import { queuePage } from '../core/queue/page.ts'
import { queueDocument } from '../core/render/queue.ts'
import type { Forge, World } from '../ports.ts'
import { readQueue } from './queue-read.ts'

/** What the queue of a content folder is, and how it is written; undefined while no commit without an error is here. */
export async function documentOf(world: World, content: string, forge: Forge | undefined) {
  const read = await readQueue(world, content, forge)
  if (!read) return undefined
  const { program, queue } = read
  const view = { program, url: forge?.url ?? '', branch: 'main' }
  return { queue, view, document: queueDocument(queue, view) }
}

type Written = NonNullable<Awaited<ReturnType<typeof documentOf>>>

/** Writes the queue as a page. @param file absolute */
export async function writeQueuePage(world: World, { queue, view, document }: Written, file: string): Promise<void> {
  const { toHtml } = await world.markup()
  await world.disk.write(file, queuePage(document, { program: view.program, url: view.url, toHtml }, queue.now))
}
