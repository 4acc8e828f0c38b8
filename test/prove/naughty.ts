/** Puts each of the naughty strings into each text field of each kind of file and counts what becomes of it. */
import { throughFields, throughMarkup } from '../hostile/naughty.ts'

const { strings, fields, tries, equal, refused, wrong } = throughFields()
const active = throughMarkup()
process.stdout.write(
  `${strings} naughty strings through ${fields} text fields, ${tries} tries: ${equal} read as written, ${refused} refused with a problem, ${wrong.length} wrong\n`,
)
process.stdout.write(
  `${strings * 6} pieces of Markdown made of them: ${active.length} with something that a browser would act on\n`,
)
for (const line of [...wrong, ...active].slice(0, 20)) process.stdout.write(`${line}\n`)
process.exitCode = wrong.length + active.length === 0 ? 0 : 1
