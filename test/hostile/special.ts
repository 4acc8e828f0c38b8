import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { ProblemCode } from '../../scripts/core/problem.ts'

/** Something in a folder that is no plain file; `make` puts it there. */
export type SpecialCase = {
  readonly name: string
  readonly code: ProblemCode
  readonly make: (root: string) => void | Promise<void>
}

const GOOD =
  'name: F\nbrand: F\nurl: https://f.example\ntimezone: Europe/Berlin\nmail: { from: f, postal_address: f }\n'

/** What only a file system can do; the permissions of files mean nothing to the super-user, whose run leaves those out. */
export const SPECIAL: readonly SpecialCase[] = [
  {
    name: 'a link to /etc/passwd',
    code: 'unreadable-file',
    make: (root) => symlinkSync('/etc/passwd', join(root, 'program.yaml')),
  },
  {
    name: 'a link to a file beside it',
    code: 'unreadable-file',
    make: (root) => {
      writeFileSync(join(root, 'program.yaml'), GOOD)
      mkdirSync(join(root, 'rewards'))
      symlinkSync('../program.yaml', join(root, 'rewards', 'a.yaml'))
    },
  },
  {
    name: 'a link to itself',
    code: 'unreadable-file',
    make: (root) => symlinkSync('program.yaml', join(root, 'program.yaml')),
  },
  {
    name: 'a link to nowhere',
    code: 'unreadable-file',
    make: (root) => symlinkSync('nowhere', join(root, 'program.yaml')),
  },
  {
    name: 'a folder that is a link to its own parent',
    code: 'unreadable-file',
    make: (root) => symlinkSync('..', join(root, 'shares')),
  },
  {
    name: 'a folder that is a link to /',
    code: 'unreadable-file',
    make: (root) => symlinkSync('/', join(root, 'ambassadors')),
  },
  {
    name: 'a link to /dev/zero',
    code: 'unreadable-file',
    make: (root) => symlinkSync('/dev/zero', join(root, 'program.yaml')),
  },
  {
    name: 'a picture that is a link',
    code: 'unreadable-file',
    make: (root) => {
      mkdirSync(join(root, 'rewards'))
      symlinkSync('/etc/passwd', join(root, 'rewards', 'a.webp'))
    },
  },
  {
    name: 'a pipe',
    code: 'unreadable-file',
    make: (root) => void execFileSync('mkfifo', [join(root, 'program.yaml')]),
  },
  { name: 'a socket', code: 'unreadable-file', make: (root) => listening(join(root, 'program.yaml')) },
  {
    name: 'a folder named like a file',
    code: 'unknown-file',
    make: (root) => {
      mkdirSync(join(root, 'program.yaml'))
      writeFileSync(join(root, 'program.yaml', 'a.yaml'), 'a: 1\n')
    },
  },
  {
    name: 'a hundred folders in each other',
    code: 'unknown-file',
    make: (root) => void mkdirSync(join(root, ...Array.from({ length: 100 }, () => 'a')), { recursive: true }),
  },
  ...(process.getuid?.() === 0
    ? []
    : [
        {
          name: 'a file that may not be read',
          code: 'unreadable-file' as const,
          make: (root: string) => {
            writeFileSync(join(root, 'program.yaml'), GOOD)
            chmodSync(join(root, 'program.yaml'), 0)
          },
        },
        {
          name: 'a folder that may not be read',
          code: 'unreadable-file' as const,
          make: (root: string) => {
            mkdirSync(join(root, 'shares'))
            chmodSync(join(root, 'shares'), 0)
          },
        },
      ]),
]

/** Leaves a socket behind: closed ones are removed, so it stays open for the life of the process. */
function listening(path: string): Promise<void> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(path, () => {
      server.unref()
      done()
    })
  })
}
