import { type Count, closingLine, countTests, exitCode, NONE, oneCheck, plus } from '../core/check-count.ts'
import type { World } from '../ports.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { spanText } from './progress.ts'

type Step = { readonly title: string; run(world: World): Promise<Count> }

const at = (world: World, path: string) => `${world.root}/${path}`
/** Where the hub of the sample is built for the checks: apart from what `npm start` and `npm run build` made. */
const GENERATED = '.goodword/test/generated'
const DIST = '.goodword/test/dist'

/** One program whose exit code says whether the check holds. */
const program =
  (
    title: string,
    args: readonly string[],
    envFor: (world: World) => Readonly<Record<string, string>> = () => ({}),
  ): Step['run'] =>
  async (world) => {
    const { code } = await world.processes.run({ program: 'node', args, env: envFor(world), output: 'show' })
    if (code !== 0 && !world.interrupted.aborted)
      world.log.warn(`${title} failed (exit ${code}): node ${args.join(' ')}`)
    return oneCheck(code === 0)
  }

/** One project of the test runner, counted test by test; all of it, or the files below the paths given. */
async function vitest(
  world: World,
  project: string,
  env: Readonly<Record<string, string>> = {},
  paths: readonly string[] = [],
): Promise<Count> {
  const report = at(world, `.goodword/test/${project}.json`)
  await world.disk.remove(report)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...paths]
  const { code } = await world.processes.run({ program: 'node', args, env, output: 'show' })
  const written = await world.disk.read(report)
  return countTests(written && new TextDecoder().decode(written), code)
}

async function browserTests(world: World): Promise<Count> {
  const found = await world.browsers.find()
  if ('path' in found) return vitest(world, 'browser', { GOODWORD_BROWSER: found.path })
  world.log.warn(found.missing)
  return oneCheck(false)
}

const forSite = (world: World) => ({ ASTRO_TELEMETRY_DISABLED: '1', GOODWORD_GENERATED: at(world, GENERATED) })

const STEPS: Readonly<Record<string, Step>> = {
  types: {
    title: 'types',
    run: program('The type check', ['node_modules/typescript/bin/tsc', '--noEmit', '--project', '.']),
  },
  lint: {
    title: 'lint',
    run: program('The lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']),
  },
  hub: {
    title: 'the sample’s hub',
    run: program('The build', ['scripts/main.ts', 'build', '--out', DIST, '--generated', GENERATED]),
  },
  site: {
    title: 'types of the site',
    run: program(
      'The site’s type check',
      [
        'node_modules/astro/bin/astro.mjs',
        'check',
        // The rest of the project has been looked at by then, by the compiler itself.
        ...['--tsconfig', 'site/tsconfig.json'],
        ...['--minimumFailingSeverity', 'warning'],
      ],
      forSite,
    ),
  },
  tests: { title: 'unit, property and end-to-end tests', run: (world) => vitest(world, 'unit') },
  browser: { title: 'tests in a real browser', run: browserTests },
}

export const command = defineCommand({
  name: 'test',
  summary: SUMMARIES.test,
  usage: '[STEP or PATH …]',
  options: {},
  positionals: [0, 20],
  help: `Steps, all unless some are named: ${Object.keys(STEPS).join(', ')}.
A path such as test/core runs the tests below it alone, those of the browser apart.`,
  run: async ({ positionals }, world) => {
    const paths = positionals.filter((name) => name.startsWith('test/'))
    const unknown = positionals.find((name) => !Object.hasOwn(STEPS, name) && !paths.includes(name))
    if (unknown !== undefined) {
      world.log.warn(`There is no step ${JSON.stringify(unknown)}. The steps are: ${Object.keys(STEPS).join(', ')}.`)
      return 2
    }
    const part: Step = { title: paths.join(' '), run: () => vitest(world, 'unit', {}, paths) }
    const chosen = [
      ...Object.entries(STEPS).filter(([name]) => positionals.length === 0 || positionals.includes(name)),
      ...(paths.length > 0 ? [['part', part] as const] : []),
    ]
    let total = NONE
    for (const [, { title, run }] of chosen) {
      world.log.info(`\n== ${title}`)
      const started = performance.now()
      const count = await run(world)
      if (world.interrupted.aborted) return 130
      total = plus(total, count)
      const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
      world.log.info(`== ${title}: ${closingLine(count)}${skipped}, ${spanText(performance.now() - started)}`)
    }
    world.log.info('')
    world.out(`${closingLine(total)}\n`)
    return exitCode(total)
  },
})
