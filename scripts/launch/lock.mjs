/** Lets one process at a time do what two must not: a folder that only one can make. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

/** A lock whose owner gave no sign for this long is nobody's, in milliseconds; the owner gives one every BEAT. */
export const STALE_AFTER = 120_000
const BEAT = 10_000
const PAUSE = 250

const isGone = (error) => error.code === 'ENOENT'

/** Tries to make the folder; false when it is there. */
function take(path) {
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Whether the lock's owner is dead or has been silent for too long; false when the lock is gone by now. `now` in milliseconds. */
export function isStale(path, now) {
  try {
    if (now - statSync(path).mtimeMs > STALE_AFTER) return true
    const [host, pid] = readFileSync(join(path, 'owner'), 'utf8').split(' ')
    return host === hostname() && !isAlive(Number(pid))
  } catch (error) {
    // Without an owner yet: it was taken this very moment.
    if (isGone(error)) return false
    throw error
  }
}

/** Removes a stale lock. Asked again under a lock of its own, so that two who wait do not remove each other's new lock. */
function clear(path) {
  const guard = `${path}.clearing`
  if (!take(guard)) {
    if (isStale(guard, Date.now())) rmSync(guard, { recursive: true, force: true })
    return
  }
  try {
    if (isStale(path, Date.now())) rmSync(path, { recursive: true, force: true })
  } finally {
    rmSync(guard, { recursive: true, force: true })
  }
}

const touch = (path) => {
  const now = new Date()
  utimesSync(path, now, now)
}

/** Waits for the lock at `path` and takes it; gives what gives it back. `what` says what the other one does meanwhile. */
async function takeLock(path, say, what) {
  mkdirSync(dirname(path), { recursive: true })
  let waiting = false
  while (!take(path)) {
    if (!waiting) say(`Another start is ${what} here; waiting for it ...`)
    waiting = true
    if (isStale(path, Date.now())) clear(path)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  writeFileSync(join(path, 'owner'), `${hostname()} ${process.pid}`)
  const beat = setInterval(() => touch(path), BEAT)
  beat.unref()
  return () => {
    clearInterval(beat)
    rmSync(path, { recursive: true, force: true })
  }
}

/** Waits for the lock at `path`, does `work` while holding it, gives what it gives. */
export async function withLock(path, say, work, what = 'installing things') {
  const release = await takeLock(path, say, what)
  try {
    return await work()
  } finally {
    release()
  }
}

/** Whether this very process holds the lock at `path`. */
function isOurs(path) {
  const owner = join(path, 'owner')
  return existsSync(owner) && readFileSync(owner, 'utf8') === `${hostname()} ${process.pid}`
}

/** Waits for the lock at `path` and keeps it until this process ends; asked again by the same process, it has it. */
export async function holdLock(path, say, what) {
  if (isOurs(path)) return
  process.once('exit', await takeLock(path, say, what))
}
