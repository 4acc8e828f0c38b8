/**
 * The first thing every npm script runs. Plain JavaScript for any Node >= 18, without packages, so that it can run
 * before anything is installed: it makes the machine ready, then runs main.ts. It speaks on stderr alone, since stdout belongs to the command.
 */
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './launch/lock.mjs'
import { installModules, modulesAreReady } from './launch/modules.mjs'
import { installNode, nodePackage, ownNode } from './launch/node.mjs'
import { SetupError } from './launch/npm.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where the launcher keeps what it makes: ignored by git, safe to delete. */
export const homeOf = (folder) => join(folder, '.goodword')

/** Writes one line for a person. */
const say = (line) => process.stderr.write(`${line}\n`)

/**
 * The environment of the command and its children: the right Node first in the path, compiled code kept between runs,
 * and no warning about running TypeScript on the Nodes that still give one.
 */
export function environmentFor(env, node, home) {
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const options = env.NODE_OPTIONS ? `${env.NODE_OPTIONS} ` : ''
  return {
    ...env,
    [pathKey]: [dirname(node), env[pathKey]].filter(Boolean).join(delimiter),
    NODE_COMPILE_CACHE: env.NODE_COMPILE_CACHE ?? join(home, 'cache', 'compile'),
    NODE_OPTIONS: `${options}--disable-warning=ExperimentalWarning`,
  }
}

/** The exit code of a child as a shell would give it: its own, or 128 and the number of the signal that ended it. */
export const exitCodeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0)

/** Gives the path of a Node that can run the scripts, after installing it and the packages where they are missing. */
async function prepare() {
  const home = homeOf(root)
  const find = () => ownNode(process, home)
  const found = find()
  if (found && modulesAreReady(root)) return found
  return withLock(join(home, 'setup.lock'), say, async () => {
    const node = find() ?? (await installNode(nodePackage(process), home, say))
    if (!modulesAreReady(root)) await installModules(root, node, say)
    return node
  })
}

/**
 * Calls `gone` once the process that started this one has ended. npm sends a signal to the shell between it and us, and many
 * shells die of it without passing it on: the command would stay behind, unseen, holding its port.
 */
function watchParent(gone) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    gone()
  }, 300)
  return timer
}

/** Runs main.ts; gives its exit code. Signals go on to it, and the launcher stays until it has ended. */
function run(node, argv) {
  const main = join(root, 'scripts', 'main.ts')
  const child = spawn(node, [main, ...argv], { stdio: 'inherit', env: environmentFor(process.env, node, homeOf(root)) })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // On Windows the console reaches the child by itself, and kill() would end it without a word.
    process.on(signal, () => process.platform !== 'win32' && child.kill(signal))
  }
  const watch = process.env.npm_lifecycle_event ? watchParent(() => child.kill('SIGTERM')) : undefined
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearInterval(watch)
      resolve(exitCodeOf(code, signal))
    })
  })
}

async function launch(argv) {
  if (!existsSync(join(root, 'package-lock.json'))) {
    throw new SetupError('package-lock.json is missing, so it is not known which packages belong here.', [
      'Restore it: git checkout -- package-lock.json',
    ])
  }
  return run(await prepare(), argv)
}

const isEntry = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (isEntry) {
  launch(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code
    },
    (error) => {
      if (!(error instanceof SetupError)) throw error
      say(`\nGoodword cannot start: ${error.message}`)
      for (const step of error.steps) say(`  ${step}`)
      process.exitCode = 1
    },
  )
}
