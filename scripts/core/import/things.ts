import { LINKLESS_CHANNELS } from '../../../schemas/vocabulary.ts'
import { didYouMean } from '../did-you-mean.ts'
import { withoutNotes } from './agreed.ts'
import type { Bench, Draft } from './bench.ts'
import { isGood } from './bench.ts'
import { beginDraft, type FindMember, fitDraft, itemsOf, valueOfRule } from './draft.ts'
import { idFor, inertMdx, pathFor, shareFinder } from './identity.ts'
import { merge, merged } from './merge.ts'
import { toSlug } from './slugs.ts'

type Kind = 'share' | 'award' | 'redemption'

/** The laws of one share that the import would otherwise break: a known channel, a campaign that takes it, something that shows it. */
function lawful({ settings, campaigns }: Bench, { data, remarks }: Draft): string | undefined {
  const channel = String(data['channel'])
  if (!settings.channels.has(channel)) {
    const near = didYouMean(channel, settings.channels.keys())
    return `channel: ${channel} is no channel of the program${near === undefined ? '' : `; did you mean ${near}?`}`
  }
  const campaign = data['campaign']
  const takes = typeof campaign === 'string' ? campaigns.get(campaign) : undefined
  if (typeof campaign === 'string' && (!campaigns.has(campaign) || (takes && !takes.includes(channel)))) {
    remarks.push(
      campaigns.has(campaign)
        ? `campaign: ${campaign} is not for ${channel}: left out`
        : `campaign: there is no campaign ${campaign}: left out`,
    )
    delete data['campaign']
  }
  if (data['url'] !== undefined || data['proof'] !== undefined) return undefined
  if (!LINKLESS_CHANNELS.includes(channel) || data['title'] === undefined)
    return `there is no link, and a share on ${channel} needs one`
  remarks.push('there is no link: kept by its title')
  return undefined
}

function findMember(draft: Draft, people: ReadonlyMap<number, readonly Draft[]>): void {
  if (draft.refused !== undefined || draft.leftOut !== undefined || draft.data['ambassador'] !== undefined) return
  const [person] = people.get(draft.row) ?? []
  if (!person) draft.refused = 'there is no ambassador: the map makes none of this row and names none'
  else if (person.refused !== undefined) draft.refused = `its ambassador was refused (line ${person.item.line})`
  else if (person.leftOut !== undefined) draft.leftOut = `its ambassador was left out (line ${person.item.line})`
  else draft.data['ambassador'] = person.handle
}

/** Joins a record to one before it that is the same: what that one lacks is taken over. */
export function joinSame(first: Draft, again: Draft): void {
  const more = merge(first.data, again.data, false)
  first.data = merged(first.data, more)
  again.remarks.push(
    `the same ${again.kind} as line ${first.item.line}${more.kept.length > 0 ? `; ${more.kept.join(', ')} differ and were taken from there` : ''}`,
  )
  again.sameAs = { draft: first, adds: more.set.length > 0 }
  again.path = first.path
  again.handle = first.handle
}

/** Every member that a thing can belong to: those of the program and those of this import. */
export function handlesOf({ program }: Bench, people: readonly Draft[]): ReadonlySet<string> {
  const found = new Set(program?.ambassadors.keys())
  for (const one of people) if (isGood(one) && one.handle !== undefined) found.add(one.handle)
  return found
}

/** Drafts what belongs to members: shares, awards and redemptions. */
export function draftThings(bench: Bench, kind: Kind, people: readonly Draft[], member: FindMember): Draft[] {
  const members = handlesOf(bench, people)
  const byRow = Map.groupBy(people, ({ row }) => row)
  const find = shareFinder(bench.program)
  const known = new Map<string, Draft>()
  const drafts: Draft[] = []
  for (const [ruleAt, rule] of bench.map.records.entries()) {
    if (rule.kind !== kind) continue
    for (const found of itemsOf(bench, rule)) {
      const draft = beginDraft(bench, rule, ruleAt, found, member)
      drafts.push(draft)
      findMember(draft, byRow)
      fitDraft(bench, draft)
      if (!isGood(draft)) continue
      draft.handle = String(draft.data['ambassador'])
      withoutNotes(bench, draft)
      if (kind === 'share') draft.refused = lawful(bench, draft)
      else if (kind === 'redemption' && !bench.rewards.has(String(draft.data['reward'])))
        draft.refused = `reward: there is no reward ${draft.data['reward']}`
      if (!members.has(draft.handle)) draft.refused = `ambassador: there is no member ${draft.handle}`
      if (draft.refused !== undefined) continue
      const given = rule.id && valueOfRule(bench, draft, 'id', rule.id, member)
      draft.id = idFor(kind, draft.data, given?.is === 'value' ? String(given.value) : undefined)
      const there = kind === 'share' ? find(draft.data, draft.id) : undefined
      draft.path = there ?? pathFor(kind, draft.data, draft.id, bench.zone)
      const key = there ?? `${draft.handle}--${draft.id}`
      const first = known.get(key)
      if (first) joinSame(first, draft)
      else known.set(key, draft)
    }
  }
  return drafts
}

/** Drafts campaigns or rewards, which stand for themselves. */
export function draftNamed(bench: Bench, kind: 'campaign' | 'reward'): Draft[] {
  const byPath = new Map<string, Draft>()
  const drafts: Draft[] = []
  for (const [ruleAt, rule] of bench.map.records.entries()) {
    if (rule.kind !== kind) continue
    for (const found of itemsOf(bench, rule)) {
      const draft = beginDraft(bench, rule, ruleAt, found, () => ({ wrong: 'cannot be looked up here' }))
      drafts.push(draft)
      fitDraft(bench, draft)
      if (!isGood(draft)) continue
      const slug = valueOfRule(bench, draft, 'slug', rule.slug!)
      draft.id = slug.is === 'value' ? toSlug(String(slug.value)) : undefined
      if (draft.id === undefined) {
        draft.refused =
          slug.is === 'wrong' || slug.is === 'refused'
            ? `slug: ${slug.why}`
            : 'slug: there is nothing to make a short name of'
        continue
      }
      const { id, data } = draft
      if (kind === 'campaign') {
        draft.path =
          bench.program?.campaigns.get(id)?.path ??
          `campaigns/${id}/index.${data['visibility'] === 'members' ? 'md' : 'mdx'}`
        if (draft.path.endsWith('.mdx')) draft.body = inertMdx(draft.body)
      } else {
        draft.path = `rewards/${id}.yaml`
      }
      if (kind === 'campaign') bench.campaigns.set(id, data['channels'] as string[] | undefined)
      else bench.rewards.add(id)
      const first = byPath.get(draft.path)
      if (first) joinSame(first, draft)
      else byPath.set(draft.path, draft)
    }
  }
  return drafts
}

/** One post by several members was made together: each share names the others. */
export function putTogether(shares: readonly Draft[], postOf: (url: string) => string): void {
  const mine = shares.filter(
    (one) => isGood(one) && !one.sameAs && one.rule.together !== false && typeof one.data['url'] === 'string',
  )
  for (const group of Map.groupBy(mine, ({ data }) => postOf(String(data['url']))).values()) {
    const handles = [...new Set(group.map(({ handle }) => handle!))].toSorted()
    if (handles.length < 2) continue
    for (const draft of group) {
      const others = handles.filter((handle) => handle !== draft.handle)
      const lines = group.filter(({ handle }) => handle !== draft.handle).map(({ item }) => item.line)
      draft.data['with'] ??= others
      const titles = new Set(group.map(({ data }) => data['title']))
      const how = titles.size > 1 ? ', under another title' : ''
      draft.remarks.push(
        `the same post as line ${lines.join(', ')}${how}: written as made together with ${others.join(', ')}`,
      )
    }
  }
}
