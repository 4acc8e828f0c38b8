/** What the README and its neighbours promise a newcomer: every command is there, takes what it is given, and every link leads somewhere. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMON } from '../scripts/commands/arguments.ts'
import type { Command } from '../scripts/commands/command.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const pages = [
  'README.md',
  ...readdirSync(join(ROOT, '.github'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `.github/${name}`),
]

/** Every npm call that stands as code in a page: the script's name, and what is handed to it. */
function npmCalls(text: string): { script: string; args: string[] }[] {
  const code = [...text.matchAll(/```sh\n([\s\S]*?)```|`(npm [^`\n]+)`/g)].flatMap((match) =>
    (match[1] ?? match[2]!).split('\n'),
  )
  return code.flatMap((line) => {
    const call = /^ *npm (?:run (?:--silent )?([a-z-]+)|(start|test))(?: -- ([^#]*))?/.exec(line)
    return call ? [{ script: (call[1] ?? call[2])!, args: (call[3] ?? '').trim().split(/\s+/).filter(Boolean) }] : []
  })
}

/** The options of the command that a script runs. */
async function optionsOf(script: string): Promise<string[]> {
  const { command } = (await import(`../scripts/commands/${script}.ts`)) as { command: Command }
  return Object.keys({ ...command.options, ...COMMON }).map((name) => `--${name}`)
}

describe.each(pages)('%s', (page) => {
  const text = read(page)

  test('names only npm scripts that are there, with options they know', async () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const { script, args } of npmCalls(text)) {
      expect(Object.keys(scripts), `npm run ${script}`).toContain(script)
      const known = await optionsOf(script)
      for (const arg of args.filter((one) => one.startsWith('--')))
        expect(known, `npm run ${script} -- ${arg}`).toContain(arg)
    }
  })

  test('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!)
    const inside = links.filter((link) => !/^(?:https?:|mailto:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''))
    expect(inside.filter((link) => !existsSync(join(ROOT, dirname(page), decodeURI(link))))).toEqual([])
  })
})

test('the README shows the two commands, and a picture that is quick to load', () => {
  const text = read('README.md')
  expect(npmCalls(text).map(({ script }) => script)).toEqual(expect.arrayContaining(['start', 'test']))
  const pictures = [...text.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)]
  expect(pictures.length).toBeGreaterThan(0)
  for (const [, , path] of pictures) expect(statSync(join(ROOT, path!)).size).toBeLessThan(200_000)
})
