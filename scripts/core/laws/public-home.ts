import type { KeyPath, Problem, ProblemCode } from '../problem.ts'
import type { Ambassador, Program } from '../program.ts'
import type { Law } from './law.ts'

type Say = (code: ProblemCode, file: string, field: KeyPath | undefined, message: string, hint: string) => void

/** Which fields of a member's file tell what they may agree to show (`public`). */
export const PERSONAL = {
  location: 'location',
  country: 'location',
  photo: 'photo',
  channels: 'channels',
  links: 'channels',
  why: 'words',
} as const

function ofMember({ path, status, file, body }: Ambassador, say: Say) {
  if (status === 'applied' || status === 'declined') {
    const message = 'An application lies open in a public repository'
    say(
      'open-application',
      path,
      ['status'],
      message,
      'Keep applications sealed until they are accepted; delete this file, and the history keeps it',
    )
    return
  }
  const agreed: readonly string[] = file.public ?? []
  for (const [field, fact] of Object.entries(PERSONAL)) {
    if (file[field as keyof typeof PERSONAL] === undefined || agreed.includes(fact)) continue
    say(
      'not-agreed',
      path,
      [field],
      `The member has not agreed that their ${fact} may be public`,
      `Ask them, then add ${fact} to "public"; or take the field out`,
    )
  }
  if (body.trim() !== '' && !agreed.includes('words')) {
    say(
      'not-agreed',
      path,
      undefined,
      'The member has not agreed that their words may be public',
      'Ask them, then add words to "public"; or take the text below the front matter out',
    )
  }
}

function notes({ shares, redemptions }: Program, say: Say) {
  const message = "A reviewer's note about a member lies open in a public repository"
  const hint = 'Take the note out: the member gets it by mail, sealed'
  for (const { path, file } of shares) {
    if (file.review?.note !== undefined) say('open-note', path, ['review', 'note'], message, hint)
    file.reviewed?.forEach(({ note }, index) => {
      if (note !== undefined) say('open-note', path, ['reviewed', index, 'note'], message, hint)
    })
  }
  for (const { path, file } of redemptions) {
    file.steps.forEach(({ note }, index) => {
      if (note !== undefined) say('open-note', path, ['steps', index, 'note'], message, hint)
    })
  }
}

/** In a public repository nothing lies open that is for members only, or that a member did not agree to show (DESIGN, section 9). */
export const publicHome: Law = (program) => {
  const { settings, campaigns, ambassadors, news } = program
  if (settings.home !== 'public') return []
  const problems: Problem[] = []
  const say: Say = (code, file, field, message, hint) =>
    problems.push({
      code,
      message,
      file,
      ...(field && { field }),
      right: 'Nothing here that not everybody may read; or home: private in program.yaml',
      hint,
    })
  if (settings.file.community?.url !== undefined) {
    const hint = 'Take the line out of program.yaml and seal the link; name alone may stay'
    say(
      'open-community',
      'program.yaml',
      ['community', 'url'],
      "The link to the members' group lies open in a public repository",
      hint,
    )
  }
  for (const { path, visibility } of campaigns.values()) {
    if (visibility === 'members')
      say(
        'open-members-only',
        path,
        undefined,
        'A campaign for members only lies open in a public repository',
        'Seal it, or make it public: index.mdx, without visibility: members',
      )
  }
  for (const { path, file } of news) {
    if (file.visibility === 'members')
      say(
        'open-members-only',
        path,
        ['visibility'],
        'News for members only lies open in a public repository',
        'Seal it, or take visibility: members out',
      )
  }
  for (const member of ambassadors.values()) ofMember(member, say)
  notes(program, say)
  return problems
}
