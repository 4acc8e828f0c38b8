import type { World } from '../ports.ts'
import { type Command, defineCommand } from './command.ts'

/** The first line of a script's opening docstring. */
export function firstLineOf(source: string): string {
  const docstring = /^\s*\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? ''
  const lines = docstring.split('\n').map((line) => line.replace(/^\s*\*?\s*/, '').trim())
  return lines.find((line) => line !== '') ?? ''
}

async function listScripts(world: World, folder: string): Promise<string> {
  const files = (await world.disk.list(folder)).filter((path) => /^[a-z0-9-]+\.ts$/.test(path))
  const rows = files.map(async (path) => {
    const source = new TextDecoder().decode(await world.disk.read(`${folder}/${path}`))
    return [path.slice(0, -3), firstLineOf(source)] as const
  })
  const known = await Promise.all(rows)
  const width = Math.max(0, ...known.map(([name]) => name.length))
  return known.map(([name, words]) => `  ${name.padEnd(width)}  ${words}\n`).join('')
}

/** A command that runs one of a folder's scripts by name, each a program of its own, or lists them. */
export function scriptFolderCommand(name: string, summary: string): Command {
  return defineCommand({
    name,
    summary,
    usage: '[NAME [ARGUMENTS]]',
    options: {},
    positionals: [0, 0],
    handsOn: true,
    help: `Without a name, lists what there is. What follows the name is handed on: npm run ${name} -- NAME --seed 7`,
    run: async ({ positionals: [wanted, ...rest] }, world) => {
      const folder = `${world.root}/test/${name}`
      if (wanted === undefined) {
        world.out(await listScripts(world, folder))
        return 0
      }
      const path = `${folder}/${wanted}.ts`
      if (!/^[a-z0-9-]+$/.test(wanted) || (await world.disk.read(path)) === undefined) {
        world.log.warn(`There is no ${name} ${JSON.stringify(wanted)}. There are:\n${await listScripts(world, folder)}`)
        return 2
      }
      return (await world.processes.run({ program: 'node', args: [path, ...rest], output: 'pass' })).code
    },
  })
}
