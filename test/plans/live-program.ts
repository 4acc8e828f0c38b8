import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { command } from '../../scripts/commands/notices.ts'
import { makeWorld } from '../../scripts/world.ts'
import { contacts, keyed } from '../contacts/support.ts'
import { writeTree } from '../support/folders.ts'

const HOUR = 3_600_000

/** An instant as the files write it, to the second. */
export const iso = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

/** A member's file: somebody who never sleeps. @param more lines of its front matter */
export const member = (name: string, joined: number, more = ''): string =>
  `---\nname: ${name}\nstatus: active\njoined: ${iso(joined)}\nquiet: { from: 0, until: 0 }\n${more}---\n`

/** A program that has written to people since a day before an instant. */
export const settings = (now: number, more = '', mail = ''): string => `name: Tea Circle
brand: Small Tea
url: https://circle.tea.example
timezone: Europe/London
mail: { from: Tea Circle <circle@tea.example>, postal_address: 1 Leaf Lane, newsletter: none${mail} }
live: true
live_from: ${iso(now - 24 * HOUR)}
${more}`

type Env = Readonly<Record<string, string | undefined>>
type Ran = { readonly code: number; readonly out: string; readonly log: string }

export type LiveProgram = {
  readonly content: string
  /** The secrets that the command needs beside those of providers. */
  readonly env: Readonly<Record<string, string>>
  git(...args: string[]): string
  /** Puts files into the content folder and commits them. */
  commit(files: Readonly<Record<string, string | Uint8Array>>): void
  /** Seals a contact, given as `seal` reads it. */
  seal(handle: string, contact: string): Promise<void>
  /** Runs `notices` by the machine's own clock, as a workflow does. */
  notices(values: Readonly<Record<string, string | boolean>>, env: Env, fixedNow?: number): Promise<Ran>
}

/** A live program in a repository of its own: two members, Maya and Tom, who joined an hour ago, and their contacts. */
export async function liveProgram(now: number): Promise<LiveProgram> {
  const { content, vault, linkSecret } = await keyed()
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', content, '-c', 'user.name=Anna', '-c', 'user.email=anna@test.example', ...args], {
      encoding: 'utf8',
    })
  const commit = (files: Readonly<Record<string, string | Uint8Array>>) => {
    writeTree(content, files)
    git('add', '-A')
    git('commit', '-qm', 'A step')
  }
  const seal = async (handle: string, contact: string) => {
    const { code, log } = await contacts(`seal ${handle}`, content, {
      input: `${contact}\n`,
      values: { replace: true },
    })
    if (code !== 0) throw new Error(log)
  }
  for (const folder of ['shares', 'awards', 'redemptions', 'passes', 'news', 'stories', 'ambassadors'])
    rmSync(join(content, folder), { recursive: true, force: true })
  writeTree(content, {
    'program.yaml': settings(now),
    'ambassadors/maya.md': member('Maya Brandt', now - HOUR),
    'ambassadors/tom.md': member('Tom Reed', now - HOUR),
  })
  await seal('maya', 'email: maya.canary@post.example')
  await seal('tom', 'email: tom.canary@post.example')
  git('init', '-q', '-b', 'main')
  commit({})
  return {
    content,
    env: { GOODWORD_VAULT_KEY: vault, GOODWORD_LINK_SECRET: linkSecret },
    git,
    commit,
    seal,
    async notices(values, env, fixedNow) {
      const ran = { code: 0, out: '', log: '' }
      const say = (text: string) => {
        ran.log += `${text}\n`
      }
      const world = makeWorld({
        root: join(content, '..'),
        fixedNow,
        interrupted: new AbortController().signal,
        log: { info: say, warn: say },
        out: (text) => {
          ran.out += text
        },
        env,
      })
      const args = { values, positionals: [], content, resolve: (path: string) => path }
      ran.code = await command.run(args as Parameters<typeof command.run>[0], world)
      return ran
    },
  }
}
