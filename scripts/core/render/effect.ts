import type { Effect } from '../effect/effect.ts'
import type { MessagePreview } from '../effect/messages.ts'
import { severityOf } from '../problem.ts'
import { captionsSection, messagesSection, pagesSection, problemsSection } from './effect-parts.ts'
import { boardSections, membersSection, rulesSection } from './effect-points.ts'
import type { ForgeDocument, Section } from './forge/document.ts'
import { counted, listed } from './forge/words.ts'

/** How many people a message reaches. */
const reachedBy = ({ people }: MessagePreview) =>
  [...people].reduce((sum, [way, count]) => sum + (way === 'none' ? 0 : count), 0)

function leadOf({ brought, mended, changes }: Effect): string {
  const errors = brought.filter((problem) => severityOf(problem) === 'error').length
  const warnings = brought.length - errors
  const parts: string[] = []
  if (errors > 0) parts.push(`${counted(errors, 'error', 'errors')} to mend before this can be merged`)
  if (warnings > 0) parts.push(counted(warnings, 'warning', 'warnings'))
  if (mended > 0 && errors === 0) parts.push(`${counted(mended, 'problem', 'problems')} mended`)
  if (changes) {
    const more = changes.members.filter(({ points }) => points.after > points.before).length
    const less = changes.members.filter(({ points }) => points.after < points.before).length
    if (more > 0) parts.push(`${counted(more, 'member gains', 'members gain')} points`)
    if (less > 0) parts.push(`${counted(less, 'member loses', 'members lose')} points`)
    const messages = changes.messages.reduce((sum, one) => sum + reachedBy(one), 0)
    if (messages > 0) parts.push(`${counted(messages, 'message', 'messages')} would go out`)
    if (changes.pages.length > 0) parts.push(`${counted(changes.pages.length, 'page changes', 'pages change')}`)
  }
  const text = parts.length === 0 ? 'nothing that anybody sees changes' : listed(parts)
  return `**${text[0]!.toUpperCase()}${text.slice(1)}.**`
}

/**
 * Writes what merging would do, for the people who decide about it.
 * @param folder put before each path, such as `content/`
 */
export function effectDocument(effect: Effect, folder: string): ForgeDocument {
  const { brought, changes, findings } = effect
  const standing = findings.problems.filter((problem) => severityOf(problem) === 'error' && !brought.includes(problem))
  const blind: Section[] =
    changes === undefined
      ? [
          {
            heading: 'Points, messages and pages',
            blocks: [
              {
                kind: 'text',
                text: 'They are shown once no error is left: what a broken file means to say is not known.',
              },
            ],
          },
        ]
      : []
  return {
    title: 'If this is merged',
    lead: leadOf(effect),
    sections: [
      ...problemsSection([...brought, ...standing], folder),
      ...blind,
      ...(changes
        ? [
            ...membersSection(changes),
            ...changes.rules.map((preview) => rulesSection(preview, changes.program)),
            ...messagesSection(changes.messages, changes.program, changes.now),
            ...captionsSection(changes.captions, changes.program),
            ...pagesSection(changes.pages),
            ...boardSections(changes),
          ]
        : []),
    ],
  }
}
