import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { command as effect } from '../../../scripts/commands/effect.ts'
import { command as tally } from '../../../scripts/commands/tally.ts'
import { writeTree } from '../../support/folders.ts'
import { CREW, type Emulated } from '../support/emulated.ts'
import { type Files, type Repository, runCommand } from '../support/repository.ts'

/** The day on which the sample is looked at. */
export const DAY = '2026-11-21T12:00:00Z'

const CAMPAIGN = `---
title: First frost
opens: 2026-11-24
closes: 2026-12-20
status: ready
action: Show your window in the morning, with a cup
channels: [x, instagram]
points: { share: { default: 60 } }
captions:
  - text: "#ad Frost on the window, coffee in the cup. @fernwehcoffee"
    channel: instagram
  - text: "#ad ${'Frost on the window and coffee in the cup. '.repeat(8)}"
    channel: x
  - text: "Frost and coffee https://bit.ly/frost like and follow!"
---

Take the cup to the window. Show what the morning looks like where you are.
`

export type Case = { readonly title: string; readonly from: string; readonly files: Files }

/** Pull requests as people open them: a change of rules, one that breaks three files, the same from a fork, and one that opens a campaign. */
export function fourCases({ root }: Repository): Case[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const rules = read('content/points/2026-09-01.yaml')
  const broken: Files = {
    'content/rewards/mug.yaml': 'name: The mug\nprice: 300\n',
    'content/points/2027-01-01.yaml': 'share: [1, 2]\n',
    'content/program.yaml': read('content/program.yaml').replace('seasons: quarter', 'seasons: quarterly'),
  }
  return [
    {
      title: 'Night train is worth more; talks too, from December',
      from: 'anna/crew',
      files: {
        'content/campaigns/night-train/index.mdx': read('content/campaigns/night-train/index.mdx').replace(
          'status: ready\n',
          'status: ready\npoints: { share: { default: 150, tiktok: 80 } }\n',
        ),
        'content/points/2026-12-01.yaml': rules
          .replace(/^note:.*$/m, 'note: A talk takes an evening; a picture does not.')
          .replace('talk: 150', 'talk: 250')
          .replace('default: 100', 'default: 80'),
      },
    },
    { title: 'The mug, and new rules', from: 'anna/crew', files: broken },
    { title: 'The mug, and new rules', from: 'tom/crew', files: broken },
    {
      title: 'First frost',
      from: 'anna/crew',
      files: { 'content/campaigns/first-frost/index.mdx': CAMPAIGN },
    },
  ]
}

/** What a person sees of one pull request. */
export type Seen = {
  readonly title: string
  readonly from: string
  readonly code: number
  /** The comment, as the forge has it; undefined where there is none. */
  readonly comment: string | undefined
  /** What stands below the run. */
  readonly summary: string
  /** The lines at which the forge shows something. */
  readonly annotations: readonly string[]
  readonly before: string
  readonly after: string
}

/** Opens one pull request on the forge and runs what the workflow runs for it. */
export async function seen(github: Emulated, repository: Repository, one: Case): Promise<Seen> {
  const { root, commit } = repository
  const undo = Object.fromEntries(Object.keys(one.files).map((path) => [path, textAt(root, path)]))
  const now = DAY
  const before = (await runCommand(tally, root, { json: true }, { now })).out
  commit(one.title, one.files)
  const { data } = await github.as('anna').issues.create({ ...CREW, title: one.title, body: '' })
  const repo = (name: string) => ({ repo: { full_name: name } })
  const event = {
    action: 'opened',
    pull_request: { number: data.number, head: repo(one.from), base: repo('anna/crew') },
  }
  writeTree(root, { '.event.json': JSON.stringify(event), '.summary.md': '' })
  const env = {
    ...github.env,
    GITHUB_EVENT_PATH: join(root, '.event.json'),
    GITHUB_STEP_SUMMARY: join(root, '.summary.md'),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '77',
  }
  const ran = await runCommand(effect, root, { base: 'HEAD~1', github: true, out: 'effect.md' }, { env, now })
  const posted = await runCommand(effect, root, { post: 'effect.md' }, { env, now })
  if (posted.code !== 0) throw new Error(posted.said)
  const after = (await runCommand(tally, root, { json: true }, { now })).out
  const [comment] = await github.forge.comments(data.number)
  commit('Back', undo)
  return {
    title: one.title,
    from: one.from,
    code: ran.code,
    comment: comment?.body,
    summary: readFileSync(join(root, '.summary.md'), 'utf8'),
    annotations: ran.out.split('\n').filter((line) => line.startsWith('::')),
    before,
    after,
  }
}

function textAt(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}
