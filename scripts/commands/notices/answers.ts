import { INBOX_FOLDERS } from '../../../schemas/arriving.ts'
import type { ContactFile } from '../../../schemas/contact.ts'
import { type AnswerFile, answerFile } from '../../../schemas/inbox.ts'
import { confirmCode } from '../../core/intake/confirm.ts'
import { type AnswerPost, answerPosts } from '../../core/plans/answers.ts'
import type { Notice } from '../../core/plans/notice.ts'
import type { Program } from '../../core/program.ts'
import type { Branch, Vault, World } from '../../ports.ts'
import { linkSecret, vaultKeys } from '../contacts/secrets.ts'
import { originOf } from '../content-origin.ts'

/** The answers that lie sealed in the inbox, opened in memory alone. */
export type Answers = {
  readonly posts: readonly AnswerPost[]
  /** By the path of an answer: all that it becomes. */
  readonly noticesOf: ReadonlyMap<string, readonly Notice[]>
}

const NONE: Answers = { posts: [], noticesOf: new Map() }
const encoder = new TextEncoder()
const isAnswer = (path: string) => path.startsWith(`${INBOX_FOLDERS.answers}/`)

/** The inbox; undefined where there is no repository to keep it. An older content may stand in a folder of its own: its history lies elsewhere. */
async function inboxOf(world: World, content: string): Promise<Branch | undefined> {
  const { commit, folder } = await originOf(world, content)
  return !world.env.GITHUB_TOKEN && commit === undefined ? undefined : world.inbox(folder)
}

async function inboxFiles(world: World, content: string): Promise<ReadonlyMap<string, string>> {
  return (await (await inboxOf(world, content))?.read())?.files ?? new Map()
}

/** Whether an answer waits to be sent: so much shows without any key. */
export const answersWait = async (world: World, content: string): Promise<boolean> =>
  [...(await inboxFiles(world, content)).keys()].some(isAnswer)

/** Reads an answer; undefined for one that no key here opens, or that is none. */
async function readAnswer(
  vault: Vault,
  sealed: string,
  secretKeys: readonly string[],
): Promise<AnswerFile | undefined> {
  const opened = await vault.openText(encoder.encode(sealed), secretKeys)
  if ('closed' in opened) return undefined
  const read = answerFile.safeParse(JSON.parse(opened.text))
  return read.success ? read.data : undefined
}

/** Where each answer goes, by its key. */
export const addressesIn = ({ posts }: Answers): ReadonlyMap<string, string> =>
  new Map(posts.flatMap(({ due, address }) => (address === undefined ? [] : [[due.notice.key, address]])))

/** Opens the answers that wait in the inbox and finds whom they reach. @param contacts opened, by handle */
export async function openAnswers(
  world: World,
  content: string,
  program: Program,
  contacts: ReadonlyMap<string, ContactFile>,
): Promise<Answers> {
  const files = [...(await inboxFiles(world, content))].filter(([path]) => isAnswer(path)).sort()
  if (files.length === 0) return NONE
  const [keys, link] = [await vaultKeys(world, content, program), await linkSecret(world, content, program)]
  const refused = 'refused' in keys ? keys.refused : 'refused' in link ? link.refused : undefined
  if ('refused' in keys || 'refused' in link) {
    world.log.warn(`${files.length} answers to what came in wait: ${refused}`)
    return NONE
  }
  const vault = await world.vault()
  const codeOf = (id: string, handle: string) => confirmCode(link.secret, id, handle)
  const posts: AnswerPost[] = []
  const noticesOf = new Map<string, readonly Notice[]>()
  let closed = 0
  for (const [path, text] of files) {
    const file = await readAnswer(vault, text, keys.secretKeys)
    if (!file) {
      closed += 1
      continue
    }
    const opened = 'sealed' in file.to ? await vault.open(encoder.encode(file.to.sealed), keys.secretKeys) : undefined
    const before = opened && 'contact' in opened ? opened.contact : undefined
    const mine = await answerPosts(file, { contacts, before, codeOf })
    posts.push(...mine)
    noticesOf.set(
      path,
      mine.map(({ due }) => due.notice),
    )
  }
  if (closed > 0) world.log.warn(`${closed} answers in the inbox cannot be opened by the key given, and wait.`)
  return { posts, noticesOf }
}

/** How often the taking out begins again while others write to the inbox. */
const MOVES = 40
const LONGEST_MS = 800

/**
 * Takes out of the inbox the answers that are done with: every message they became was sent, or never will be. What this misses, since the run ended
 * or others wrote all the time, the next run takes out.
 * @param done tells of a message whether it is done with
 */
export async function takeOutAnswers(
  world: World,
  content: string,
  { noticesOf }: Answers,
  done: (notice: Notice) => boolean,
): Promise<void> {
  const gone = [...noticesOf].flatMap(([path, notices]) => (notices.every(done) ? [path] : []))
  if (gone.length === 0) return
  const inbox = await inboxOf(world, content)
  for (let tries = 0; inbox && tries < MOVES; tries += 1) {
    const { head, files } = await inbox.read()
    const there = gone.filter((path) => files.has(path))
    if (there.length === 0) return
    const removed = new Map(there.map((path) => [path, undefined]))
    const subject = `Take out ${there.length} ${there.length === 1 ? 'answer that is' : 'answers that are'} done with`
    if ('head' in (await inbox.commit(head, removed, subject))) return
    await world.timer.wait(Math.min(50 * 2 ** tries, LONGEST_MS))
  }
  world.log.info('The inbox changed all the time: the answers that went are taken out by the next run.')
}
