import { buildProgram } from '../core/build-program.ts'
import { type Effect, effectOf, isClean, type Side } from '../core/effect/effect.ts'
import type { ChangedFile } from '../core/effect/pages.ts'
import { hasErrors } from '../core/problem.ts'
import { effectDocument } from '../core/render/effect.ts'
import { forgeMarkdown, SUMMARY_CHARS } from '../core/render/forge/document.ts'
import { unescaped } from '../core/render/forge/words.ts'
import { problemsGithub } from '../core/render/problems-github.ts'
import type { Instant } from '../core/zone.ts'
import type { Reading, World } from '../ports.ts'
import { checkContent } from './check-content.ts'
import { defineCommand } from './command.ts'
import { contentAt } from './content-at.ts'
import { postEffect } from './effect-post.ts'
import { SUMMARIES } from './help.ts'
import { addSummary, folderFrom } from './step-summary.ts'

type Checked = Side & { readonly reading: Reading }

async function sideOf(
  world: World,
  content: string,
  now: Instant,
  ref?: string,
): Promise<Checked | { missing: string }> {
  const checked = await checkContent(world, content, now, ref)
  if ('missing' in checked) return checked
  const { findings, reading } = checked
  return { findings, reading, program: buildProgram(reading.records, reading.files) }
}

const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at])

/** Which files of the content folder differ, by their bytes. */
async function changedFiles(
  world: World,
  content: string,
  before: ReadonlyMap<string, Uint8Array>,
): Promise<ChangedFile[]> {
  const found: ChangedFile[] = []
  const paths = (await world.disk.list(content)).filter((path) => !/(?:^|\/)\./.test(path))
  for (const path of paths) {
    const [old, now] = [before.get(path), await world.disk.read(`${content}/${path}`)]
    if (!old) found.push({ path, how: 'new' })
    else if (now && !equal(old, now)) found.push({ path, how: 'changed' })
  }
  const still = new Set(paths)
  const gone = [...before.keys()].filter((path) => !still.has(path) && !/(?:^|\/)\./.test(path))
  return [...found, ...gone.map((path): ChangedFile => ({ path, how: 'gone' }))]
}

/** Compares the content folder with a commit. */
async function compare(
  world: World,
  content: string,
  ref: string,
  now: Instant,
): Promise<Effect | { missing: string }> {
  const folder = `${world.root}/.goodword/effect/base`
  const base = await contentAt(world, content, ref, folder)
  if ('missing' in base) return base
  const before = await sideOf(world, folder, now)
  const after = await sideOf(world, content, now, ref)
  await world.disk.remove(folder)
  if ('missing' in before) return before
  if ('missing' in after) return after
  return effectOf(before, after, await changedFiles(world, content, base), now)
}

const OPTIONS = {
  base: { type: 'string', value: 'REF', help: 'the commit to compare with; origin/main unless said' },
  github: { type: 'boolean', help: 'write annotations to stdout and the effect to the summary of the step' },
  out: {
    type: 'string',
    value: 'FILE',
    help: 'write the comment, as Markdown, into this file; an empty one when there is nothing to say',
  },
  post: { type: 'string', value: 'FILE', help: 'compare nothing: put what this file holds on the pull request' },
} as const

export const command = defineCommand({
  name: 'effect',
  summary: SUMMARIES.effect,
  usage: '[options]',
  help: `Compares the content folder with a commit and says, in Markdown, what merging would do: problems by file, who gains and who loses
points by which rule, new rules tried on every member, captions, pages.

With --post it needs GITHUB_REPOSITORY, GITHUB_TOKEN and GITHUB_EVENT_PATH, as a workflow has them: the one comment is written, edited in
place, or taken away.

Exit code: 0 no error in the content, 1 an error, 2 the command was given wrongly.

Examples:
  npm run --silent effect
  npm run --silent effect -- --base HEAD~1`,
  options: OPTIONS,
  async run({ values, content, resolve }, world) {
    if (values.post !== undefined) return postEffect(world, resolve(values.post))
    const now = world.fixedNow ?? world.clock.now()
    const effect = await compare(world, content, values.base ?? 'origin/main', now)
    if ('missing' in effect) {
      world.log.warn(effect.missing)
      return 2
    }
    const folder = folderFrom(world.root, content)
    const document = effectDocument(effect, folder)
    if (values.github) {
      world.out(problemsGithub(effect.findings, folder))
      await addSummary(world, forgeMarkdown(document, SUMMARY_CHARS, 200))
    } else world.out(unescaped(forgeMarkdown(document)))
    if (values.out !== undefined)
      await world.disk.write(resolve(values.out), isClean(effect) ? '' : forgeMarkdown(document))
    return hasErrors(effect.findings.problems) ? 1 : 0
  },
})
