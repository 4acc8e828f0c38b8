import { queryValue } from './link.ts'
import { hosts, matchPath, type Platform } from './platform.ts'

/** Medium: the hexadecimal end of an address tells the story, on its own hosts. */
export const medium: Platform = {
  channel: 'blog',
  owns: hosts('medium.com', '.medium.com'),
  noise: /^(?:source|sk|gi|responsesOpen|sortBy)$/,
  post(link) {
    const id = matchPath(link, /^\/p\/(?<id>[0-9a-f]{10,12})$/, /^\/(?:[^/]+\/)?[^/]+-(?<id>[0-9a-f]{10,12})$/)?.id
    return id && `https://medium.com/p/${id}`
  },
}

/** Substack: a letter is a word below its writer's name. It may be a newsletter or a blog. */
export const substack: Platform = {
  channel: undefined,
  owns: hosts('.substack.com'),
  noise: /^(?:r|s|showWelcome.*|publication_id|post_id|isFreemail|triedRedirect|token|action|comments)$/,
  post(link) {
    const open =
      link.host === 'open.substack.com' ? matchPath(link, /^\/pub\/(?<pub>[\w-]+)\/p\/(?<slug>[^/]+)$/) : undefined
    if (open) return `https://${open.pub!.toLowerCase()}.substack.com/p/${open.slug}`
    const own = link.host === 'open.substack.com' ? undefined : matchPath(link, /^\/p\/(?<slug>[^/]+)$/)
    return own && `https://${link.host}/p/${own.slug}`
  },
}

/** DEV: an article is a word below its writer's name. */
export const dev: Platform = { channel: 'blog', owns: hosts('dev.to'), noise: /^comments_sort$/, post: () => undefined }

/** Spotify: one id per episode or show, in every language's pages. */
export const spotify: Platform = {
  channel: 'podcast',
  owns: (link) =>
    link.host === 'open.spotify.com' &&
    matchPath(link, /^(?:\/intl-[a-z-]+)?(?:\/embed)?\/(?:episode|show)\//) !== undefined,
  noise: '*',
  post(link) {
    const found = matchPath(link, /^(?:\/intl-[a-z-]+)?(?:\/embed)?\/(?<kind>episode|show)\/(?<id>\w+)$/)
    return found && `https://open.spotify.com/${found.kind}/${found.id}`
  },
}

/** Apple Podcasts: a show's number and an episode's, in every country's shop. */
export const applePodcasts: Platform = {
  channel: 'podcast',
  owns: hosts('podcasts.apple.com'),
  noise: /^(?:uo|at|ct|ls|itsct|itscg)$/,
  post(link) {
    const show = matchPath(link, /^(?:\/[a-z]{2})?\/podcast\/(?:[^/]+\/)?id(?<id>\d+)$/)?.id
    if (!show) return undefined
    const episode = queryValue(link, 'i')
    return `https://podcasts.apple.com/podcast/id${show}${episode !== undefined && /^\d+$/.test(episode) ? `?i=${episode}` : ''}`
  },
}
