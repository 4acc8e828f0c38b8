import { kindOf } from '../../../schemas/kinds.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import type { BoardChange } from './boards.ts'

/** A page of the hub that merging would change, make or remove. `path` is below the hub's address. */
export type PageChange = { readonly path: string; readonly title: string; readonly how: 'new' | 'changed' | 'gone' }

/** A file of the content folder that differs. */
export type ChangedFile = { readonly path: string; readonly how: 'new' | 'changed' | 'gone' }

type Sides = { readonly before: Program; readonly after: Program; readonly now: Instant }

type Found = { readonly path: string; readonly title: string; readonly shown: boolean; readonly always?: true }

/** The record that a picture belongs to: the campaign whose folder it lies in, else the one beside it that names it. */
function ownerOf(path: string, { records }: Program): string | undefined {
  const end = path.lastIndexOf('/') + 1
  const [folder, name] = [path.slice(0, end), path.slice(end)]
  const beside = [...records.values()].filter((record) => record.path.startsWith(folder))
  const owner = beside.find(({ kind, data }) => kind === 'campaign' || Object.values(data).includes(name))
  return owner?.path
}

/** The page that one record has on the hub, on one side of the change; undefined when it has none. */
function pageOf(path: string, program: Program, now: Instant): Found | undefined {
  const found = kindOf(path)
  if (!found) return undefined
  const { facts, kind } = found
  const slug = facts['slug'] ?? ''
  switch (kind.kind) {
    case 'campaign': {
      const one = program.campaigns.get(slug)
      return (
        one && {
          path: `campaigns/${slug}/`,
          title: one.title,
          shown: one.status === 'ready' && one.visibility === 'public',
        }
      )
    }
    case 'ambassador': {
      const one = program.ambassadors.get(facts['handle'] ?? '')
      const shown = one !== undefined && ['active', 'alumni'].includes(one.status) && one.joined <= now
      return one && { path: `members/${one.handle}/`, title: one.name, shown }
    }
    case 'guide': {
      const one = program.guides.find((guide) => guide.path === path)
      return one && { path: `guides/${slug}/`, title: one.file.title, shown: true }
    }
    case 'story': {
      const one = program.stories.find((story) => story.path === path)
      return one && { path: `stories/${slug}/`, title: one.file.title, shown: true }
    }
    case 'tip': {
      const one = program.tips.find((tip) => tip.path === path)
      return one && { path: 'team/', title: one.file.title, shown: one.day <= program.zone.dayOf(now) }
    }
    case 'news': {
      const one = program.news.find((news) => news.path === path)
      return one && { path: `news/${slug}/`, title: one.file.title, shown: one.day <= program.zone.dayOf(now) }
    }
    case 'reward':
      return { path: '', title: 'Home: the rewards', shown: true, always: true }
    case 'ruleset':
      return { path: 'points/', title: 'How points work', shown: true, always: true }
    case 'quiz':
      return { path: 'quiz/', title: 'Is this for you?', shown: true, always: true }
    case 'program':
      return { path: '', title: 'Every page: the program itself', shown: true, always: true }
    default:
      return undefined
  }
}

function changeOf(path: string, { before, after, now }: Sides): PageChange | undefined {
  const [old, next] = [pageOf(path, before, now), pageOf(path, after, now)]
  const standing = old?.always === true || next?.always === true
  const [was, is] = [before.records.has(path) && old?.shown, after.records.has(path) && next?.shown]
  if (is && next) return { path: next.path, title: next.title, how: was || standing ? 'changed' : 'new' }
  if (was && old) return { path: old.path, title: old.title, how: standing ? 'changed' : 'gone' }
  return undefined
}

/**
 * Which pages of the hub a change touches: those of the files themselves, those of the pictures beside them, and the boards. Where its own page
 * is not public, nothing is listed.
 */
export function changedPages(
  sides: Sides,
  files: readonly ChangedFile[],
  boards: readonly BoardChange[],
): PageChange[] {
  const pages = new Map<string, PageChange>()
  for (const { path } of files) {
    const record = kindOf(path) ? path : ownerOf(path, sides.after)
    const page = record && changeOf(record, sides)
    if (page) pages.set(`${page.path} ${page.title}`, page)
  }
  if (boards.length > 0) pages.set('boards', { path: 'boards/', title: 'Boards', how: 'changed' })
  return [...pages.values()]
}
