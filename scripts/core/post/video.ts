import { queryValue } from './link.ts'
import { hosts, matchPath, type Platform } from './platform.ts'

const VIDEO = /^[\w-]{11}$/

/** YouTube: a video has one id in every player, a community post and a playlist have their own. */
export const youtube: Platform = {
  channel: 'youtube',
  owns: hosts('youtube.com', 'music.youtube.com', 'gaming.youtube.com', 'youtube-nocookie.com', 'youtu.be'),
  noise: /^(?:si|feature|pp|ab_channel|t|start|time_continue|app|lc|kw|embeds_.*|source_ve_path|themeRefresh)$/,
  post(link) {
    const list = queryValue(link, 'list')
    const page =
      link.host === 'youtu.be' ? undefined : matchPath(link, /^\/(?<name>watch|playlist|embed\/videoseries)$/)
    const path =
      link.host === 'youtu.be'
        ? matchPath(link, /^\/(?<video>[\w-]{11})$/)
        : matchPath(link, /^\/(?:shorts|live|embed|v|e|watch)\/(?<video>[\w-]{11})$/)
    const video = page?.name === 'watch' ? queryValue(link, 'v') : path?.video
    if (page && page.name !== 'watch' && list !== undefined && /^[\w-]+$/.test(list))
      return `https://youtube.com/playlist?list=${list}`
    if (video !== undefined && video !== 'videoseries' && VIDEO.test(video))
      return `https://youtube.com/watch?v=${video}`
    const post =
      matchPath(link, /^\/post\/(?<id>[\w-]+)$/)?.id ?? (matchPath(link, /\/community$/) && queryValue(link, 'lb'))
    return post !== undefined && /^[\w-]+$/.test(post) ? `https://youtube.com/post/${post}` : undefined
  },
}

/** TikTok: the number tells the post; the short forms of its app cannot be resolved and stay their own. */
export const tiktok: Platform = {
  channel: 'tiktok',
  owns: hosts('tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'),
  noise: '*',
  post(link) {
    if (link.host !== 'tiktok.com') return undefined
    const id = matchPath(
      link,
      /^(?:\/[a-z]{2}(?:-[A-Za-z]{2})?)?\/@[^/]*\/(?:video|photo)\/(?<id>\d+)$/,
      /^\/(?:share\/)?(?:video|photo)\/(?<id>\d+)$/,
      /^\/v\/(?<id>\d+)(?:\.html)?$/,
      /^\/(?:embed|embed\/v[23]|player\/v1)\/(?<id>\d+)$/,
    )?.id
    return id && `https://tiktok.com/video/${id}`
  },
}
