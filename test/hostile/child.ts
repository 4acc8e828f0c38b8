/** Reads content folders one after the other, in a process of its own: `node child.ts FOLDER…`; a line of JSON before and after each. */
import { performance } from 'node:perf_hooks'
import { filesStore } from '../../scripts/adapters/files.ts'
import { mdxProblems } from '../../scripts/codec/index.ts'

/** The compilers are loaded before the clock starts: what is timed is the file. */
await mdxProblems({ kind: 'guide', path: 'guides/01-a.mdx', facts: {}, data: { title: 'a' }, body: 'a\n', bodyLine: 1 })
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
for (const folder of process.argv.slice(2)) {
  say({ begins: folder })
  const start = performance.now()
  const { problems, records } = await filesStore(folder).read()
  say({ folder, ms: performance.now() - start, records: records.map(({ path }) => path), problems })
}
say({ polluted: 'admin' in {} || Object.keys(Object.prototype).length > 0 })
