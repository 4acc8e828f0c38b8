/** The imitated places as a process of their own: says its port to the one that started it. */
import { manyPosts } from './many.ts'
import { standIn } from './stand-in.ts'

const served = await standIn(manyPosts(Number(process.argv[2])), [], () => Date.parse('2026-11-21T08:00:00Z'))
process.send?.(served.port)
