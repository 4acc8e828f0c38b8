import { join } from 'node:path'
import { parse } from 'yaml'
import type { Command } from '../../../scripts/commands/command.ts'
import { command as queue } from '../../../scripts/commands/queue.ts'
import type { World } from '../../../scripts/ports.ts'
import { CREW, type Emulated, pushMain } from '../support/emulated.ts'
import { contentFiles, type Repository } from '../support/repository.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const pathOf = (post: number) => `content/shares/2026/11/05/tom--w${post}.yaml`

/** What became of decisions that several runs found at the same moment. */
export type Decided = {
  readonly codes: readonly number[]
  /** By the number of the post: the name of who decided, and how many earlier decisions it holds. */
  readonly reviews: readonly { readonly by: string | undefined; readonly earlier: number }[]
  /** By the number of the post: the answers that its comment got. */
  readonly answers: readonly (readonly string[])[]
  /** Commits that decide something. */
  readonly commits: number
}

/** Runs `queue --issue` as a workflow does. @returns its exit code */
export const answerOn = (world: World, repository: Repository): Promise<number> =>
  queue.run(
    {
      values: { issue: true },
      positionals: [],
      content: join(repository.root, 'content'),
      resolve: (path: string) => path,
    } as unknown as Parameters<Command['run']>[0],
    world,
  )

/** Puts so many posts on main that wait, and a comment of a maintainer for each that accepts it. @returns the queue's issue */
export async function withComments(github: Emulated, repository: Repository, posts: number, first: World) {
  const post = textOf(contentFiles(repository).get('content/shares/2026/11/05/tom--p2d7.yaml')!)
  repository.commit(
    'Posts',
    Object.fromEntries(
      Array.from({ length: posts }, (_, at) => [pathOf(at), post.replace('Tea on', `Tea number ${at} on`)]),
    ),
  )
  await pushMain(github, contentFiles(repository))
  if ((await answerOn(first, repository)) !== 0) throw new Error('the queue could not be written')
  const [issue] = await github.forge.issues('goodword: queue')
  for (let at = 0; at < posts; at += 1)
    await github.as('anna').issues.createComment({ ...CREW, issue_number: issue!.number, body: `/accept tom--w${at}` })
  return issue!.number
}

/** Lets runs answer the same comments at the same moment. */
export async function decideAtOnce(
  github: Emulated,
  repository: Repository,
  posts: number,
  machines: readonly World[],
): Promise<Decided> {
  const issue = await withComments(github, repository, posts, machines[0]!)
  const codes = await Promise.all(machines.map((world) => answerOn(world, repository)))
  const { files } = await github.forge.main()
  const comments = await github.forge.comments(issue)
  const { data: commits } = await github.as('anna').repos.listCommits({ ...CREW, per_page: 100 })
  return {
    codes,
    reviews: await Promise.all(
      Array.from({ length: posts }, async (_, at) => {
        const { review, reviewed = [] } = parse(textOf(await github.forge.blob(files.get(pathOf(at))!))) as {
          review?: { by: string }
          reviewed?: object[]
        }
        return { by: review?.by, earlier: reviewed.length }
      }),
    ),
    answers: Array.from({ length: posts }, (_, at) =>
      comments.filter(({ mine, body }) => mine && body.includes(`\`tom--w${at}\``)).map(({ body }) => body),
    ),
    commits: commits.filter(({ commit }) => commit.message.startsWith('Review:')).length,
  }
}
