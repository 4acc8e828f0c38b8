import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** A running campaign says what to do, gives words to begin from, and is meant for somebody who can do it. */
export const campaignReady: Law = ({ campaigns, ambassadors }, { now }) => {
  const problems: Problem[] = []
  const active = [...ambassadors.values()].filter(({ status }) => status === 'active')
  for (const { path, status, opens, closes, file, body } of campaigns.values()) {
    if (status !== 'ready' || opens > now || (closes !== undefined && closes < now)) continue
    if (file.action === undefined && body.trim() === '') {
      problems.push({
        code: 'campaign-without-words',
        message: 'The campaign is open, but does not say what to do',
        file: path,
        right: 'action: Post a picture of your first cup',
        hint: 'Add action (one sentence, one verb), or a brief below the front matter',
      })
    }
    if ((file.captions ?? []).length === 0) {
      problems.push({
        code: 'campaign-without-captions',
        message: 'The campaign is open, but has no words to begin from',
        file: path,
        right: 'At least one caption for each channel, with the disclosure in it',
        hint: 'Add captions: people share more when they need not start from an empty page',
      })
    }
    const { handles, segments, languages, channels } = file.for ?? {}
    const meant = active.filter(
      (member) =>
        (handles === undefined || handles.includes(member.handle)) &&
        (segments === undefined || segments.some((one) => member.segments.includes(one))) &&
        (languages === undefined || languages.some((one) => member.file.languages?.includes(one))) &&
        (channels === undefined ||
          channels.some((one) => member.file.channels?.some(({ channel }) => channel === one))),
    )
    if (file.for !== undefined && meant.length === 0 && active.length > 0) {
      problems.push({
        code: 'campaign-for-nobody',
        message: 'The campaign is open, but no active member fits "for"',
        file: path,
        field: ['for'],
        right: 'Conditions that some active member meets',
        hint: 'Loosen "for", or take it out: then it is for everyone',
      })
    }
  }
  return problems
}
