import { issueTemplateFiles } from '../core/intake/ways/issue-templates.ts'
import { jsonSchemas, schemaDrift } from '../core/json-schemas.ts'
import type { RecordOf } from '../core/records.ts'
import type { Disk, World } from '../ports.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'

/** The generated files as they are, by name. */
async function readThere(disk: Disk, folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of await disk.list(folder)) {
    const bytes = await disk.read(`${folder}/${name}`)
    if (bytes) found.set(name, new TextDecoder().decode(bytes))
  }
  return found
}

/** The language that the program's own file names. */
async function languageOf(world: World, content: string): Promise<string> {
  if (!(await world.disk.read(`${content}/program.yaml`))) return 'en'
  const { records } = await world.store(content).read()
  const program = records.find((one): one is RecordOf<'program'> => one.kind === 'program')
  return program?.data.language ?? 'en'
}

/** Issue templates that people wrote stay. */
const isOurs = (name: string) => name.startsWith('member-')

export const command = defineCommand({
  name: 'schemas',
  summary: SUMMARIES.schemas,
  usage: '[options]',
  help: `Writes schemas/json/<kind>.schema.json from the shapes in schemas/. VS Code finds them by .vscode/settings.json
(the YAML files; no extension reads front matter, so Markdown and MDX are checked by validate alone).
From the same shapes it writes the issue forms that members may use, in the program's language: .github/ISSUE_TEMPLATE/member-*.yml.

Exit code: 0 written, or nothing to write; 1 with --check: they differ.`,
  options: { check: { type: 'boolean', help: 'write nothing; say what differs' } },
  async run({ values, content }, world) {
    const { disk, root, out, log } = world
    const sets = [
      { name: 'JSON Schemas', folder: 'schemas/json', wanted: jsonSchemas(), ours: () => true },
      {
        name: 'issue forms',
        folder: '.github/ISSUE_TEMPLATE',
        wanted: issueTemplateFiles(await languageOf(world, content)),
        ours: isOurs,
      },
    ]
    let differ = 0
    for (const { name: what, folder, wanted, ours } of sets) {
      const there = [...(await readThere(disk, `${root}/${folder}`))].filter(([name]) => ours(name))
      const { write, remove } = schemaDrift(wanted, new Map(there))
      differ += write.length + remove.length
      if (values.check === true) {
        for (const name of [...write, ...remove]) log.warn(`${folder}/${name} differs from schemas/`)
        continue
      }
      for (const name of write) await disk.write(`${root}/${folder}/${name}`, wanted.get(name)!)
      for (const name of remove) await disk.remove(`${root}/${folder}/${name}`)
      out(`${wanted.size} ${what}: ${write.length} written, ${remove.length} removed\n`)
    }
    if (values.check !== true) return 0
    if (differ > 0) log.warn('Run npm run schemas and commit what it writes.')
    else out('The JSON Schemas and issue forms are as schemas/ says\n')
    return differ > 0 ? 1 : 0
  },
})
