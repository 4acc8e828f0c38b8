import type { Link } from './link.ts'
import { hosts, matchPath, type Platform } from './platform.ts'

/** X: the number tells the post, whoever's name stands before it. */
export const x: Platform = {
  channel: 'x',
  owns: hosts('x.com', 'twitter.com'),
  home: () => 'x.com',
  noise: /^(?:s|t|cxt|src|ref|lang|mx|twgr|twcamp|twterm)$/,
  post(link) {
    const id = matchPath(
      link,
      /^\/(?:i\/web|[^/]+)\/status(?:es)?\/(?<id>\d+)(?:\/(?:photo|video)\/\d+|\/(?:likes|retweets|quotes|analytics|history))?$/,
    )?.id
    return id && `https://x.com/i/status/${id}`
  },
}

/** Bluesky: a post's key is its author's own, so that the author belongs to it; a name and its DID cannot be told to be one. */
export const bluesky: Platform = {
  channel: 'bluesky',
  owns: hosts('bsky.app', 'staging.bsky.app', 'main.bsky.dev'),
  noise: '*',
  post(link) {
    const found = matchPath(link, /^\/profile\/(?<name>[^/]+)\/post\/(?<key>[^/]+)$/)
    return found && `https://bsky.app/profile/${found.name!.toLowerCase()}/post/${found.key}`
  },
}

const MASTODON =
  /^(?:mastodon\.[a-z.]+|[a-z]+\.mastodon\.[a-z]+|mas\.to|mstdn\.[a-z]+|hachyderm\.io|fosstodon\.org|chaos\.social|infosec\.exchange|indieweb\.social|troet\.cafe)$/
const STATUS = /^(?:\/web|\/deck)?\/@(?<name>[^/]+)\/(?<id>\d+)(?:\/embed)?$/
const OBJECT = /^\/users\/(?<name>[^/]+)\/statuses\/(?<id>\d+)$/

/** A status on a host of Mastodon; on any other host its long number tells that it is one. */
function status(link: Link) {
  const found = matchPath(link, STATUS, OBJECT)
  return found && (MASTODON.test(link.host) || found.id!.length >= 15) ? found : undefined
}

/** Mastodon, on any host: known by its forms of address. */
export const mastodon: Platform = {
  channel: 'mastodon',
  owns: (link) => MASTODON.test(link.host) || status(link) !== undefined,
  noise: /^$/,
  post(link) {
    const found = status(link)
    return found && `https://${link.host}/@${found.name!.toLowerCase()}/${found.id}`
  },
}

/** LinkedIn: an activity, a share or a post of users by its number; the three are numbered apart. */
export const linkedin: Platform = {
  channel: 'linkedin',
  owns: ({ host }) => /^(?:[a-z]{2}\.)?linkedin\.com$/.test(host),
  home: () => 'linkedin.com',
  noise:
    /^(?:trk|trackingId|lipi|rcm|originalSubdomain|share|shareId|li[a-z]*Tracking|midToken|midSig|commentUrn|dashCommentUrn|replyUrn)$/,
  post(link) {
    const found = matchPath(
      link,
      /^\/(?:embed\/)?feed\/update\/urn:li:(?<kind>activity|share|ugcPost):(?<id>\d+)$/,
      /^\/posts\/(?:[^/]*[-_])?(?<kind>activity|share|ugcPost)-(?<id>\d{10,})(?:-[^/]*)?$/,
    )
    return found && `https://linkedin.com/feed/update/urn:li:${found.kind}:${found.id}`
  },
}

/** Reddit: a submission by its id, a comment by both ids; share links (`/s/`) stay their own. */
export const reddit: Platform = {
  channel: 'reddit',
  owns: ({ host }) => /^(?:(?:old|np|new|i|amp|sh|pay)\.)?reddit\.com$|^redd\.it$/.test(host),
  home: (host) => (host === 'redd.it' ? host : 'reddit.com'),
  noise: '*',
  post(link) {
    const found =
      link.host === 'redd.it'
        ? matchPath(link, /^\/(?<id>\w{3,10})$/)
        : matchPath(
            link,
            /^(?:\/(?:r|u|user)\/[^/]+)?\/comments\/(?<id>\w{3,10})\/comment\/(?<comment>\w+)$/,
            /^(?:\/(?:r|u|user)\/[^/]+)?\/comments\/(?<id>\w{3,10})(?:\/[^/]+(?:\/(?<comment>\w+))?)?$/,
            /^\/gallery\/(?<id>\w{3,10})$/,
          )
    if (!found) return undefined
    const post = `https://reddit.com/comments/${found.id!.toLowerCase()}`
    return found.comment === undefined ? post : `${post}/comment/${found.comment.toLowerCase()}`
  },
}

/** Pinterest: one number per pin, on every country's host. */
export const pinterest: Platform = {
  channel: 'pinterest',
  owns: ({ host }) => /^(?:[a-z]{2,3}\.)?pinterest\.(?:com|[a-z]{2,3}|com?\.[a-z]{2})$|^pin\.it$/.test(host),
  noise: '*',
  post(link) {
    if (link.host === 'pin.it') return undefined
    const id = matchPath(link, /^\/pin\/(?:[^/]*--)?(?<id>\d+)(?:\/(?:sent|feedback)[^/]*)?$/)?.id
    return id && `https://pinterest.com/pin/${id}`
  },
}
