import { planImport } from '../core/import/plan.ts'
import { importJson, importText } from '../core/import/render.ts'
import type { World } from '../ports.ts'
import { type Args, defineCommand, type OptionsSpec } from './command.ts'
import { SUMMARIES } from './help.ts'
import { keysOf, nameOf, readContent, readInputs, refuse, sealed } from './import-parts.ts'
import { restoreExport } from './restore-export.ts'

const options = {
  map: { type: 'string', value: 'MAP.yaml', help: 'how the file becomes content; schemas/import-maps has some' },
  'dry-run': { type: 'boolean', help: 'print what would happen and write nothing' },
  overwrite: { type: 'boolean', help: "where a record says something else, take the file's word" },
  'replace-contacts': { type: 'boolean', help: 'seal contacts again that are sealed already' },
  'from-export': { type: 'string', value: 'DIR', help: 'bring in an export, to the same bytes; takes no FILE' },
  from: { type: 'string', value: 'json|csv', help: 'which half of the export counts, where they differ' },
  json: { type: 'boolean', help: 'print the report as JSON, every row of it' },
} as const satisfies OptionsSpec

const isHalf = (name: string | undefined): name is 'json' | 'csv' | undefined =>
  name === undefined || name === 'json' || name === 'csv'

/** Brings in an export by its folder. */
async function importExport(
  { values, positionals, content, resolve }: Args<typeof options>,
  world: World,
  from: string,
  dry: boolean,
): Promise<number> {
  const half = values.from
  if (positionals.length > 0 || values.map !== undefined || !isHalf(half)) {
    world.log.warn('An export is brought in by its folder alone: npm run import -- --from-export DIR [--from json|csv]')
    return 2
  }
  const ended = await restoreExport(
    { from: resolve(from), content, half, dry, overwrite: values.overwrite === true, json: values.json === true },
    world,
  )
  return typeof ended === 'number' ? ended : refuse(world, ended.problems)
}

/** Warns of a file that the next `git add` would take, since what was committed once stays in the history. */
async function warnIfTaken(world: World, file: string): Promise<void> {
  const folder = file.slice(0, Math.max(1, file.lastIndexOf('/')))
  const { code } = await world.processes.run({
    program: 'git',
    args: ['check-ignore', '--quiet', '--', file],
    folder,
    output: 'keep',
  })
  // 1: in a repository, and not ignored there; 128: in none.
  if (code === 1)
    world.log.warn(
      `${nameOf(file)} lies in a repository and git would take it with the next commit, addresses and all. Move it out of there, or write its name into .gitignore.`,
    )
}

async function importFile(args: Args<typeof options>, world: World): Promise<number> {
  const { values, positionals, content, resolve } = args
  const [file] = positionals
  const dry = values['dry-run'] === true
  if (values['from-export'] !== undefined) return importExport(args, world, values['from-export'], dry)
  if (values.map === undefined || file === undefined) {
    world.log.warn('Say which file, and by which map: npm run import -- --map MAP.yaml FILE')
    return 2
  }
  const inputs = await readInputs(world, resolve(values.map), resolve(file))
  if ('missing' in inputs) {
    world.log.warn(inputs.missing)
    return 2
  }
  if ('problems' in inputs) return refuse(world, inputs.problems)
  const there = await readContent(world, content)
  if ('problems' in there) {
    world.log.warn(
      'The content folder has errors; mend them first, so that nothing is written over what could not be read.\n',
    )
    return refuse(world, there.problems, `${nameOf(content)}/`)
  }
  if (inputs.map.records.some(({ contact }) => contact !== undefined)) await warnIfTaken(world, resolve(file))
  const { map, source, locate } = inputs
  const now = world.fixedNow ?? world.clock.now()
  const plan = planImport({
    map,
    source,
    program: there.program,
    now,
    options: { overwrite: values.overwrite === true, replaceContacts: values['replace-contacts'] === true },
  })
  if ('problems' in plan) return refuse(world, locate(plan.problems))
  const keys = plan.seal.length === 0 ? [] : await keysOf(world, content, there.program, there.records)
  if ('missing' in keys) {
    if (dry) world.out(values.json ? importJson(plan.report, [], dry) : importText(plan.report, content, dry, true))
    world.log.warn(keys.missing)
    return 1
  }
  const changes = dry ? plan.changes : [...plan.changes, ...(await sealed(world, plan, map, source, keys))]
  const changed = dry
    ? [...(await world.store(content).preview(changes)).keys(), ...plan.seal.map(({ path }) => path)]
    : await world.store(content).apply(changes)
  world.out(values.json ? importJson(plan.report, changed, dry) : importText(plan.report, content, dry))
  return plan.report.rows.some(({ outcome }) => outcome === 'refused') ? 1 : 0
}

export const command = defineCommand({
  name: 'import',
  summary: SUMMARIES.import,
  usage: '--map MAP.yaml [options] FILE | --from-export DIR [options]',
  help: `Every row, and every thing in a list that the map splits, is reported: written, merged, unchanged, left out or refused.
What people changed since is kept; running it twice changes nothing. Contacts are sealed and shown nowhere.

Exit code: 0 done, 1 something was refused or is wrong, 2 the command was given wrongly.

Examples:
  npm run import -- --map schemas/import-maps/spreadsheet-roster.yaml roster.csv --dry-run
  npm run import -- --map schemas/import-maps/shopify-orders.yaml orders_export.csv --dry-run
  npm run import -- --map my-map.yaml --content ../their-program/content members.json
  npm run import -- --from-export .goodword/export --content ../copy/content`,
  options,
  positionals: [0, 1],
  run: importFile,
})
