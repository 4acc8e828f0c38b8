import { jsonSchemas, schemaDrift } from '../core/json-schemas.ts'
import type { Disk } from '../ports.ts'
import { defineCommand } from './command.ts'

/** The generated files as they are, by name. */
async function readThere(disk: Disk, folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of await disk.list(folder)) {
    const bytes = await disk.read(`${folder}/${name}`)
    if (bytes) found.set(name, new TextDecoder().decode(bytes))
  }
  return found
}

export const command = defineCommand({
  name: 'schemas',
  summary: 'write the JSON Schemas that editors read',
  usage: '[options]',
  help: `Writes schemas/json/<kind>.schema.json from the shapes in schemas/. VS Code finds them by .vscode/settings.json
(the YAML files; no extension reads front matter, so Markdown and MDX are checked by validate alone).

Exit code: 0 written, or nothing to write; 1 with --check: they differ.`,
  options: { check: { type: 'boolean', help: 'write nothing; say what differs' } },
  async run({ values }, { disk, root, out, log }) {
    const folder = `${root}/schemas/json`
    const wanted = jsonSchemas()
    const { write, remove } = schemaDrift(wanted, await readThere(disk, folder))
    if (values.check === true) {
      for (const name of [...write, ...remove]) log.warn(`schemas/json/${name} differs from schemas/`)
      if (write.length + remove.length > 0) log.warn('Run npm run schemas and commit what it writes.')
      else out('The JSON Schemas are as schemas/ says\n')
      return write.length + remove.length > 0 ? 1 : 0
    }
    for (const name of write) await disk.write(`${folder}/${name}`, wanted.get(name)!)
    for (const name of remove) await disk.remove(`${folder}/${name}`)
    out(`${wanted.size} JSON Schemas: ${write.length} written, ${remove.length} removed\n`)
    return 0
  },
})
