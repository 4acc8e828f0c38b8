import { isTooLong, longestOn, signsOn } from '../captions/length.ts'
import { blockedIn, shortenedIn } from '../captions/words.ts'
import { quotable } from '../mask.ts'
import type { KeyPath, Problem } from '../problem.ts'
import type { Campaign, Program } from '../program.ts'
import type { Law } from './law.ts'
import { counted } from './words.ts'

type At = { readonly file: string; readonly field: KeyPath }

/** A caption meant for one channel has to fit there; one for all of a campaign's channels, in each of them. */
function lengths({ settings }: Program, { file, path }: Campaign): Problem[] {
  return (file.captions ?? []).flatMap(({ text, channel }, index) => {
    const channels = channel === undefined ? (file.channels ?? []) : [channel]
    const long = channels.filter((one) => isTooLong(one, text))
    const [first] = long
    if (first === undefined) return []
    const names = long.map((one) => settings.channels.get(one) ?? one)
    const over = signsOn(first, text) - longestOn(first)!
    return {
      code: 'caption-too-long',
      message: `The caption does not fit in a post on ${names.join(', ')}`,
      file: path,
      field: ['captions', index, 'text'],
      right: `At most ${longestOn(first)!.toLocaleString('en-US')} signs on ${names[0]}`,
      hint: `Take out ${counted(over, 'sign', 'signs')}${channel === undefined && channels.length > long.length ? ', or say with "channel" where it is meant for' : ''}`,
    }
  })
}

function wordsOf({ settings }: Program, text: string | undefined, at: At): Problem[] {
  if (text === undefined) return []
  const short = shortenedIn(text).map(
    (url): Problem => ({
      code: 'shortened-link',
      message: `The link ${quotable(url, 60)} hides where it leads`,
      ...at,
      right: 'The whole address, such as https://shop.example/autumn',
      hint: 'Write out the address that the short one leads to',
    }),
  )
  const blocked = blockedIn(text, settings.file.blocked_words ?? []).map(
    (words): Problem => ({
      code: 'blocked-word',
      message: `The words "${quotable(words, 60)}" are among those that this program does not want said`,
      ...at,
      right: 'Words that blocked_words in program.yaml does not name',
      hint: 'Say it in other words, or take them out of blocked_words',
    }),
  )
  return [...short, ...blocked]
}

/** Ready words fit where they are meant for, hide no address, and say nothing that the program does not want said. */
export const captionsFit: Law = (program) =>
  [...program.campaigns.values()].flatMap((campaign) => {
    const { file, path } = campaign
    return [
      ...lengths(program, campaign),
      ...(file.captions ?? []).flatMap(({ text }, index) =>
        wordsOf(program, text, { file: path, field: ['captions', index, 'text'] }),
      ),
      ...wordsOf(program, file.action, { file: path, field: ['action'] }),
      ...wordsOf(program, file.summary, { file: path, field: ['summary'] }),
      ...wordsOf(program, file.link, { file: path, field: ['link'] }),
    ]
  })
