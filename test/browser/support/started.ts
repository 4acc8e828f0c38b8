/** `npm start` as somebody runs it, on a small program, with everything of it in a folder that goes with the test. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { stringify } from 'yaml'
import { DEMO } from '../../../scripts/core/contacts/demo-key.ts'

const HERE = join(import.meta.dirname, '../../..')
const ENGINE = ['astro.config.mjs', 'package.json', 'package-lock.json', 'schemas', 'scripts', 'site', 'tsconfig.json']
/** How long it may take to say something: milliseconds. */
const LONGEST_MS = 40_000
const SMALL = 'test/fixtures/programs/small'

export type Started = {
  /** The hub's and the mailbox's addresses, each with a slash at its end. */
  readonly hub: string
  readonly mailbox: string
  /** The content that is shown: the sample's copy, with a history of its own. */
  readonly content: string
  /** What was said since it was last asked for, once these words are among it. */
  said(words: RegExp): Promise<string>
  /** Runs a command on the content that is shown, as one of the team would; gives what it printed. */
  run(...args: readonly string[]): Promise<string>
  /** Writes files of the content, each made of what is there, and commits all that has changed, as one who works in the repository does. */
  edit(changes: Readonly<Record<string, (text: string) => string>>): void
  /** The paths of the content below a folder. */
  files(folder: string): string[]
  end(): Promise<void>
}

/** The engine, and a sample of two members with every mail's copy. @param settings lines of the program's file */
function makeRoot(settings: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'good word ')))
  for (const name of ENGINE) cpSync(join(HERE, name), join(root, name), { recursive: true })
  rmSync(join(root, 'site/generated'), { recursive: true, force: true })
  symlinkSync(join(HERE, 'node_modules'), join(root, 'node_modules'))
  const content = join(root, 'content')
  cpSync(join(HERE, SMALL), content, { recursive: true })
  cpSync(join(HERE, 'content/emails'), join(content, 'emails'), { recursive: true })
  const file = join(content, 'program.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8')}${settings}`)
  writeFileSync(join(content, '.sample'), '')
  // What is posted by every way is of one day.
  const points = join(content, 'points/2026-01-01.yaml')
  writeFileSync(points, readFileSync(points, 'utf8').replace('per_day: 2', 'per_day: 5'))
  const keys = { vault: [DEMO.vault], recovery: DEMO.recovery, intake: [DEMO.intake] }
  writeFileSync(join(content, 'keys.yaml'), stringify(keys))
  mkdirSync(join(content, 'contacts'), { recursive: true })
  return root
}

const bare = (env: Readonly<Record<string, string>>) => {
  // Not the whole environment: the test runner's own settings are not the command's.
  const { PATH, HOME } = process.env
  return { PATH, HOME, ...env }
}

/** Starts it and waits until it serves. @param env beside the path: where mails are fetched */
export async function startSmall(settings: string, env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const root = makeRoot(settings)
  const child = spawn(process.execPath, [join(root, 'scripts/main.ts'), 'start', '--port', '45300'], {
    cwd: root,
    env: bare(env),
  })
  let [all, read, over] = ['', 0, false]
  const waiting = new Set<() => void>()
  const heard = (chunk: Buffer) => {
    all += chunk
    for (const look of waiting) look()
  }
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  const closed = new Promise<void>((done) =>
    child.on('close', () => {
      over = true
      heard(Buffer.from('\n'))
      done()
    }),
  )
  const said = (words: RegExp) =>
    new Promise<string>((done, fail) => {
      const latest = Date.now() + LONGEST_MS
      setTimeout(() => look(), LONGEST_MS + 100).unref()
      const look = () => {
        const found = words.exec(all.slice(read))
        if (!found && !over && Date.now() < latest) return
        waiting.delete(look)
        const text = all.slice(read)
        if (!found) return fail(new Error(`it did not say ${words}:\n${all}`))
        read += found.index + found[0].length
        done(text)
      }
      waiting.add(look)
      look()
    })
  const begun = await said(/Ctrl-C ends it/)
  const [hub = '', mailbox = ''] = [...begun.matchAll(/^ {2}(http:\/\/localhost:\d+\/) /gm)].map(([, url]) => url)
  const content = join(root, '.goodword/sample/content')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Anna', '-c', 'user.email=anna@test.example', ...args], { cwd: content })
  return {
    hub,
    mailbox,
    content,
    said,
    async run(...args) {
      const whole = [join(root, 'scripts/main.ts'), ...args, '--content', content]
      return (await promisify(execFile)(process.execPath, whole, { cwd: root, env: bare(env) })).stdout
    },
    edit(changes) {
      for (const [path, change] of Object.entries(changes)) {
        const file = join(content, path)
        writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''))
      }
      git('add', '--all')
      git('commit', '--quiet', '--message=By hand')
    },
    files: (folder) =>
      readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    async end() {
      child.kill('SIGINT')
      await closed
      rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
