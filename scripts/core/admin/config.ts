/** The whole configuration of the editor in the browser, made from the schemas and from what a program lists. */
import type { Settings } from '../program.ts'
import { collectionsFor } from './collections.ts'
import type { Choices } from './fields.ts'
import type { AdminConfig, Backend } from './types.ts'

/** Pixels: larger than any page shows. */
const WIDEST = 2400
const MOST_BYTES = 20 * 1024 * 1024

/** Signing in through the relay: the editor opens its page `/auth` in a window, and is told the token there. */
function signIn(relay: string) {
  const { origin, pathname } = new URL(relay)
  const path = `${pathname.replace(/\/+$/, '')}/auth`.slice(1)
  return { auth_methods: ['oauth', 'token'], base_url: origin, auth_endpoint: path } as const
}

/**
 * The repository as the place to save in.
 * @param repo `owner/name`
 * @param api where its API is, when it is not github.com's
 * @param relay where people sign in with their account, when the relay does that; else each types a token of their own
 */
export const githubBackend = (repo: string, api?: string, relay?: string): Backend => ({
  name: 'github',
  repo,
  ...(api !== undefined && { api_root: api }),
  ...(relay === undefined ? { auth_methods: ['token'] } : signIn(relay)),
  squash_merges: true,
  commit_messages: {
    create: 'Add {{collection}}: {{slug}}',
    update: 'Change {{collection}}: {{slug}}',
    delete: 'Remove {{collection}}: {{slug}}',
    uploadMedia: 'Add {{path}}',
    deleteMedia: 'Remove {{path}}',
  },
})

export const choicesOf = ({ channels, segments, tiers, badges, timezone }: Settings): Choices => ({
  channels,
  segments,
  tiers: new Map(tiers.map(({ slug, name }) => [slug, name])),
  badges: new Map(badges.map(({ slug, name }) => [slug, name])),
  timezone,
})

/**
 * Makes the configuration. It is published, so it holds nothing of members: whom and what fields point at, the editor reads from the repository.
 */
export function adminConfig(settings: Settings, backend: Backend): AdminConfig {
  return {
    load_config_file: false,
    backend,
    publish_mode: 'simple',
    app_title: settings.name,
    site_url: settings.url,
    media_folder: 'content/theme',
    public_folder: '/theme',
    media_libraries: {
      all: {
        max_file_size: MOST_BYTES,
        slugify_filename: true,
        // Made anew in the browser, a picture loses where and by what it was taken.
        transformations: { raster_image: { format: 'webp', quality: 85, width: WIDEST, height: WIDEST } },
      },
      stock_assets: false,
    },
    // Quoted, a date stays a text for every reader of YAML.
    output: { omit_empty_optional_fields: true, yaml: { quote: 'double' } },
    // Room for a day and a name; each collection cuts its own.
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60, timezone: 'local' },
    collections: collectionsFor(choicesOf(settings)),
  }
}
