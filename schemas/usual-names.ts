import type { CHANNELS, SEGMENTS } from './vocabulary.ts'

type Names = {
  readonly channels: Readonly<Record<(typeof CHANNELS)[number], string>>
  readonly segments: Readonly<Record<(typeof SEGMENTS)[number], string>>
}

const NETWORKS = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  x: 'X',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  threads: 'Threads',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  pinterest: 'Pinterest',
  reddit: 'Reddit',
  blog: 'Blog',
  podcast: 'Podcast',
  newsletter: 'Newsletter',
}

/** What people call the usual channels and groups, by language: on the hub, in mails, on their own page. A program may give them other names. */
const USUAL_NAMES: Readonly<Record<'en' | 'de', Names>> = {
  en: {
    channels: { ...NETWORKS, talk: 'Talk', event: 'Event', offline: 'In person' },
    segments: {
      employee: 'Employee',
      fan: 'Fan',
      customer: 'Customer',
      audience: 'Audience',
      'power-user': 'Power user',
      partner: 'Partner',
      friend: 'Friend',
    },
  },
  de: {
    channels: { ...NETWORKS, talk: 'Vortrag', event: 'Treffen', offline: 'Unterwegs' },
    segments: {
      employee: 'Aus dem Haus',
      fan: 'Fan',
      customer: 'Kundschaft',
      audience: 'Publikum',
      'power-user': 'Vielnutzer',
      partner: 'Partner',
      friend: 'Freundeskreis',
    },
  },
}

/** The usual names in a program's language: `de` also where it is `de-AT`, English where there are none. */
export const usualNames = (language: string): Names => USUAL_NAMES[/^de(?:-|$)/i.test(language) ? 'de' : 'en']
