/** Runs `npm ci` in a folder, quietly, and says in plain words what to do when it fails. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'

/** What a person has to mend before anything can run: one sentence, and steps to take. */
export class SetupError extends Error {
  constructor(message, steps = []) {
    super(message)
    this.steps = steps
  }
}

/** How long npm may take to end when it was told to, in milliseconds. */
const PATIENCE = 3000

const again = 'then run the same command again.'

/** What npm's errors mean and what mends them, by the codes it prints; the first that is found counts. */
const FAILURES = [
  [/ENOSPC/, 'the disk is full.', ['Free about 1 GB,', again]],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'the package registry cannot be reached.',
    ['Check the connection (behind a proxy: npm config set proxy URL),', again],
  ],
  [/CERT|SELF_SIGNED/, 'the registry shows a certificate that is not trusted.', ['Set npm config cafile FILE,', again]],
  [
    /EINTEGRITY/,
    'a package that arrived is not the one that was asked for (its checksum differs).',
    [
      'Clear what npm kept: npm cache clean --force',
      again,
      'If it stays so, do not go on: the registry may be tampered with.',
    ],
  ],
  [/E401|E403|ENEEDAUTH/, 'the registry refuses access.', ['Check the registry in npm config get registry,', again]],
  [/E404|ETARGET/, 'the registry does not have one of the packages.', ['Check npm config get registry,', again]],
  [/EACCES|EPERM|EROFS/, 'files here may not be written.', ['Make the folder your own and writable,', again]],
  [
    /EUSAGE|in sync/,
    'package-lock.json and package.json do not belong together.',
    ['Restore both: git checkout -- package.json package-lock.json', 'or, after adding a package: npm install'],
  ],
]

/** Turns npm's output into a SetupError: the reason in words, then npm's own first lines (masked) where the reason is unknown. */
export function explainFailure(what, output) {
  const found = FAILURES.find(([pattern]) => pattern.test(output))
  if (found) return new SetupError(`installing ${what} failed: ${found[1]}`, found[2])
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line))
    .slice(0, 5)
    .map((line) => line.replace(/\/\/[^/\s@]+@/g, '//***@'))
  return new SetupError(`installing ${what} failed.`, [...lines, 'Try npm ci by hand to see more.'])
}

/** Options of the npm that started us which would change what its child installs, and where. */
const STRAY =
  /^npm_config_(dry_run|global|location|workspaces?|include_workspace_root|omit|only|production|prefix|local_prefix|json|package_lock.*|loglevel|node_options)$/i

/** The environment without options that were meant for the npm that started us, and with `node` first in the path. */
export function environmentForNpm(env, node) {
  const kept = Object.entries(env).filter(([key]) => !STRAY.test(key) && key !== 'NODE_ENV')
  const clean = Object.fromEntries(kept)
  const pathKey = Object.keys(clean).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...clean,
    [pathKey]: [dirname(node), clean[pathKey]].filter(Boolean).join(delimiter),
    NODE_NO_WARNINGS: '1',
  }
}

/** The npm to call: the one that started us, else the one beside Node, else the one in the path. */
function npmProgram(node, env) {
  const candidates = [
    env.npm_execpath,
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const cli = candidates.find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path))
  return cli
    ? { program: node, first: [cli], shell: false }
    : { program: 'npm', first: [], shell: process.platform === 'win32' }
}

/** Runs `npm ci` in `folder` with `node`, showing that it goes on; throws a SetupError when it fails. */
export async function runNpm({ node, folder, what, say }) {
  const { program, first, shell } = npmProgram(node, process.env)
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress', '--no-update-notifier']
  const whole = ['--include=dev', '--include=optional', '--include=peer']
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  say(`Installing ${what} ...`)
  const tick = setInterval(() => say(`  still installing, ${seconds()} s`), 10_000)
  let output = ''
  const child = spawn(program, [...first, 'ci', ...quiet, ...whole], {
    cwd: folder,
    env: environmentForNpm(process.env, node),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  })
  let stopped = false
  const stop = (signal) => {
    if (!stopped) say('  stopping ...')
    stopped = true
    clearInterval(tick)
    child.kill(signal)
    // npm may go on unpacking for minutes; what is half there is installed anew by the next start.
    setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  try {
    const ended = await new Promise((resolve) => {
      child.on('error', (error) => resolve({ code: 1, missing: error.code === 'ENOENT' }))
      child.on('close', (code, signal) => resolve({ code, signal }))
    })
    if (ended.missing)
      throw new SetupError('npm was not found.', ['Install Node with npm from https://nodejs.org,', again])
    if (stopped || ended.signal)
      throw new SetupError(`installing ${what} was stopped.`, ['Run the same command again to go on.'])
    if (ended.code !== 0) throw explainFailure(what, output)
  } finally {
    clearInterval(tick)
    for (const signal of signals) process.off(signal, stop)
  }
  say(`  done in ${seconds()} s`)
}
