import type { Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Law } from './law.ts'

/** What networks show before "more": the disclosure has to stand there. */
const SHOWN_CHARS = 125
const SHOWN_LINES = 3
/** Tags that people do not understand as advertising, by themselves (the FTC names several of them). */
const WEAK = new Set(['sp', 'spon', 'collab', 'partner', 'ambassador', 'thanks', 'gifted'])

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function programTags({ settings }: Program, problems: Problem[]) {
  const { tags } = settings.disclosure
  if (tags.some((tag) => !WEAK.has(tag.replace('#', '').toLowerCase()))) return
  problems.push({
    code: 'weak-disclosure',
    message:
      tags.length === 0
        ? 'Posts must be disclosed, but no tag is named for it'
        : `People do not understand ${tags.join(' or ')} as advertising`,
    file: 'program.yaml',
    field: tags.length === 0 ? ['disclosure'] : ['disclosure', 'tags'],
    right: 'disclosure: { required: true, tags: ["#ad"] }',
    hint: 'Name #ad, or the word your country asks for (#anzeige, #werbung); have someone qualified check it',
  })
}

/** Ready words say, at once and clearly, that they are advertising, where the program requires it. */
export const disclosure: Law = (program) => {
  const problems: Problem[] = []
  const { required, tags } = program.settings.disclosure
  if (!required) return problems
  programTags(program, problems)
  if (tags.length === 0) return problems
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_#])(?:${tags.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, 'iu')
  for (const { path, file } of program.campaigns.values()) {
    file.captions?.forEach(({ text }, index) => {
      const at = pattern.exec(text)?.index
      const field = ['captions', index, 'text']
      const right = `${tags[0]} among the first words of the caption`
      if (at === undefined) {
        const hint = `Begin the caption with ${tags[0]}`
        problems.push({
          code: 'caption-without-tag',
          message: `The caption does not say that it is advertising: it has none of ${tags.join(', ')}`,
          file: path,
          field,
          right,
          hint,
        })
        return
      }
      const before = text.slice(0, at)
      const piled = (before.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0) >= 3
      if (at < SHOWN_CHARS && before.split('\n').length <= SHOWN_LINES && !piled) return
      const message = piled
        ? 'The disclosure is lost among other hashtags'
        : 'The disclosure stands so late that a network hides it behind "more"'
      problems.push({ code: 'late-tag', message, file: path, field, right, hint: `Move ${tags[0]} to the beginning` })
    })
  }
  return problems
}
