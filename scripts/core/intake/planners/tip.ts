import type { TipFile } from '../../../../schemas/pages.ts'
import { toSlug } from '../../import/slugs.ts'
import { mask } from '../../mask.ts'
import type { FileChange } from '../../records.ts'
import { answerWords } from '../answer-words.ts'
import { accepted, declined, type IntakeChange, type Outcome, waiting } from '../outcome.ts'
import type { OwnScene } from '../scene.ts'

/** A link, tip, joke or picture for the others: shown once a person has read it, or at once where posts are settled by rule. */
export function planTip(scene: OwnScene<'tip'>): Outcome {
  const { program, arrival, document, member, picture, decision } = scene
  const { kind, title, words, url } = document.fields
  const answer = {
    kind: 'answer-declined' as const,
    to: { handle: member.handle },
    what: answerWords(program.settings.language).tip(kind),
  }
  if (decision?.verb === 'decline')
    return declined('by-a-person', { answer: { ...answer, reason: decision.reason, by: decision.by } })
  if (picture && 'unread' in picture) return declined('picture-unread', { answer })
  const day = program.zone.dayOf(arrival.received)
  const path = `tips/${day}-${(toSlug(title) ?? 'tip').slice(0, 20).replace(/-+$/, '')}-${arrival.id.slice(0, 6)}.md`
  if (program.records.has(path)) return accepted([], { path })
  if (program.settings.file.review?.shares !== 'auto' && decision?.verb !== 'accept')
    return waiting('waits-for-a-person', { path })
  const shown = path.replace(/\.md$/, '.webp')
  const data: TipFile = {
    title: mask(title),
    ambassador: member.handle,
    kind,
    ...(url !== undefined && { url }),
    ...(picture && { picture: shown.slice(shown.lastIndexOf('/') + 1), picture_alt: mask(title) }),
    consent: { at: document.at, by: member.name },
  }
  const files: FileChange[] = picture ? [{ op: 'write-bytes', path: shown, bytes: picture.webp }] : []
  const changes: IntakeChange[] = [
    { op: 'write', path, data, body: words === undefined ? '' : `\n${mask(words).trim()}\n` },
    ...files,
  ]
  return accepted(changes, { path })
}
