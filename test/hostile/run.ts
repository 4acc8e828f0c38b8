import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Problem, ProblemCode } from '../../scripts/core/problem.ts'
import { CASES } from './cases.ts'
import { SPECIAL } from './special.ts'

/** What became of one hostile file. */
export type Outcome = {
  readonly name: string
  readonly code: ProblemCode
  readonly ms: number
  readonly problems: readonly Problem[]
  readonly records: number
  readonly ended: string
}

/** How long a process may take over one folder before it counts as hanging. */
const HANG_MS = 10_000

type Folder = { readonly folder: string; readonly name: string; readonly code: ProblemCode }

/** Writes every case into a folder of its own. */
export async function makeFolders(): Promise<{ readonly root: string; readonly folders: readonly Folder[] }> {
  const root = mkdtempSync(join(tmpdir(), 'goodword-hostile-'))
  const folders: Folder[] = []
  for (const { name, path, bytes, code } of CASES) {
    const folder = join(root, String(folders.length))
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    folders.push({ folder, name, code })
  }
  for (const { name, code, make } of SPECIAL) {
    const folder = join(root, String(folders.length))
    mkdirSync(folder)
    await make(folder)
    folders.push({ folder, name, code })
  }
  return { root, folders }
}

/** Reads folders in child processes, so many to each, two processes at a time; what ends a process is laid to the folder it was at. */
export async function readInChildren(folders: readonly Folder[], each: number): Promise<Outcome[]> {
  const batches: Folder[][] = []
  for (let at = 0; at < folders.length; at += each) batches.push(folders.slice(at, at + each))
  const outcomes: Outcome[] = []
  const work = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      let rest = batch
      while (rest.length > 0) {
        const done = await readBatch(rest)
        outcomes.push(...done)
        rest = rest.slice(done.length)
      }
    }
  }
  await Promise.all([work(), work()])
  return outcomes
}

type Line = {
  folder?: string
  begins?: string
  ms?: number
  problems?: Problem[]
  records?: string[]
  polluted?: boolean
}

async function readBatch(batch: readonly Folder[]): Promise<Outcome[]> {
  const { lines, ended } = await runChild(batch.map(({ folder }) => folder))
  const polluted = lines.some((line) => line.polluted === true)
  const outcomes: Outcome[] = []
  for (const { folder, name, code } of batch) {
    const line = lines.find((one) => one.folder === folder)
    if (line)
      outcomes.push({
        name,
        code,
        ms: line.ms!,
        problems: line.problems!,
        records: line.records!.length,
        ended: polluted ? 'a prototype was changed' : 'well',
      })
    else {
      outcomes.push({ name, code, ms: HANG_MS, problems: [], records: 0, ended })
      break
    }
  }
  return outcomes
}

function runChild(folders: readonly string[]): Promise<{ lines: Line[]; ended: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), ...folders], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let errors = ''
    let hung = false
    const stop = () => {
      hung = true
      child.kill('SIGKILL')
    }
    let timer = setTimeout(stop, HANG_MS + 20_000)
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (data: string) => {
      out += data
      clearTimeout(timer)
      timer = setTimeout(stop, HANG_MS)
    })
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString()
    })
    child.once('error', failed)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const lines = out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line)
      done({ lines, ended: hung ? 'hung' : `exit ${code ?? signal} ${errors.slice(0, 300)}` })
    })
  })
}
