import { type Link, queryValue } from './link.ts'
import { hosts, matchPath, type Platform } from './platform.ts'

/** First parts of an Instagram path that are no member's name. */
const NOT_NAMES = /^(?:share|explore|stories|accounts|reels|reel|p|tv)$/

/** Instagram: one code per post, whether it is shown as a picture, a reel or on a profile. */
export const instagram: Platform = {
  channel: 'instagram',
  owns: hosts('instagram.com', 'instagr.am'),
  noise: '*',
  post(link) {
    const found = matchPath(
      link,
      /^\/(?:p|reel|reels|tv)\/(?<code>[\w-]+)(?:\/embed(?:\/captioned)?|\/c\/\d+(?:\/r\/\d+)?)?$/,
      /^\/(?<name>[\w.]+)\/(?:p|reel|tv)\/(?<code>[\w-]+)$/,
    )
    if (!found || NOT_NAMES.test(found.name ?? '') || found.code === 'audio') return undefined
    return `https://instagram.com/p/${found.code}`
  },
}

/** Threads: the code tells the post. */
export const threads: Platform = {
  channel: 'threads',
  owns: hosts('threads.net', 'threads.com'),
  home: () => 'threads.com',
  noise: '*',
  post(link) {
    const code = matchPath(
      link,
      /^\/@[^/]+\/post\/(?<code>[\w-]+)(?:\/(?:media|embed))?$/,
      /^\/t\/(?<code>[\w-]+)(?:\/embed)?$/,
    )?.code
    return code && `https://threads.com/t/${code}`
  },
}

const NUMBER = /^\d+$/
/** A post's id that no other post on Facebook has; short numbers are counted anew by each page. */
const STORY = /^(?:pfbid\w+|\d{10,})$/

const fits = (pattern: RegExp, value: string | undefined) =>
  value !== undefined && pattern.test(value) ? value : undefined

const facebookHost = /^(?:(?:mbasic|touch|web|mtouch|[a-z]{2}-[a-z]{2})\.)?facebook\.com$|^fb\.com$/

function facebookVideo(link: Link): string | undefined {
  const path = matchPath(link, /^\/[^/]+\/videos\/(?:[^/]+\/)?(?<id>\d+)$/, /^\/reel\/(?<id>\d+)$/)?.id
  if (path) return path
  return matchPath(link, /^\/watch(?:\/live)?$/, /^\/video\.php$/) && fits(NUMBER, queryValue(link, 'v'))
}

function facebookPhoto(link: Link): string | undefined {
  const path = matchPath(link, /^\/[^/]+\/photos\/(?:[^/]+\/)?(?<id>\d+)(?:\/\d+)?$/)?.id
  return path ?? (matchPath(link, /^\/photo(?:\.php)?$/) && fits(NUMBER, queryValue(link, 'fbid')))
}

function facebookStory(link: Link): string | undefined {
  const path = matchPath(link, /^\/(?!groups\/)[^/]+\/posts\/(?:[^/]+\/)?(?<id>[^/]+)$/)?.id
  const page = matchPath(link, /^\/(?:permalink|story)\.php$/) && queryValue(link, 'story_fbid')
  return fits(STORY, path ?? page)
}

/** Facebook: videos, pictures, posts, group posts and events by their numbers; share links stay their own. */
export const facebook: Platform = {
  channel: 'facebook',
  owns: ({ host }) => facebookHost.test(host) || host === 'fb.watch',
  home: (host) => (host === 'fb.watch' ? host : 'facebook.com'),
  noise:
    /^(?:__.*|mibextid|rdid|share_url|sfnsn|ref|refid|refsrc|_rdr|_rdc|paipv|eav|locale|hc_.*|fref|notif_.*|comment_id|reply_comment_id|wtsid|type|theater|app|s)$/,
  post(link) {
    if (link.host === 'fb.watch') return undefined
    const [video, photo, story] = [facebookVideo(link), facebookPhoto(link), facebookStory(link)]
    if (video) return `https://facebook.com/watch?v=${video}`
    if (photo) return `https://facebook.com/photo?fbid=${photo}`
    if (story) return `https://facebook.com/permalink.php?story_fbid=${story}`
    const group = matchPath(link, /^\/groups\/(?<group>[^/]+)\/(?:posts|permalink)\/(?<id>\w+)$/)
    if (group) return `https://facebook.com/groups/${group.group!.toLowerCase()}/posts/${group.id}`
    const event = matchPath(link, /^\/events\/(?:[^/]+\/)*(?<id>\d{8,})$/)?.id
    return event && `https://facebook.com/events/${event}`
  },
}
