/** Plain words for the fields of files, where the name of a field is not plain enough by itself. */
const LABELS: Readonly<Record<string, string>> = {
  action: 'What to do',
  alt: 'What the picture shows, for those who do not see it',
  as_of: 'Counted on',
  ask_above: 'Ask before sending to more than',
  assets: 'Pictures and videos to share',
  at: 'When',
  at_most: 'At most so many people',
  badge: 'Badge that comes with it',
  blocked_words: 'Words that captions must not hold',
  brand_posts: 'Posts of the brand itself',
  by: 'Who decided',
  captions: 'Words to borrow',
  closes: 'Last day',
  cover_alt: 'What the cover shows, for those who do not see it',
  deliveries: 'How we reach them',
  early_bird: 'Early bird',
  engagement_cap: 'Most points that likes and comments of one post can earn',
  file: 'File',
  followers: 'Followers',
  for: 'Who it is for',
  keep_live: 'How long a post has to stay',
  leaderboard: 'Wants to be on the boards',
  live: 'Live: messages are sent',
  logged: 'How it came in',
  min_age: 'From age',
  minutes: 'Minutes it takes',
  of_age: 'Age they said to have reached',
  open_tasks: 'Open campaigns a member has at once',
  opens: 'First day',
  per_member: 'How many one member may have',
  phone: 'Phone',
  preheader: 'Line below the subject',
  public: 'What may be shown',
  reason: 'What for',
  referred_by: 'Invited by',
  review: 'Your decision',
  reviewed: 'Earlier decisions',
  segments: 'Groups',
  share: 'Points of a post',
  sign_in: 'Sign in to the editor through the relay',
  sms: 'Text message',
  slug: 'Short name',
  stages: 'Where they stand',
  starter: 'First task of everyone who joins',
  status: 'Status',
  url: 'Link',
  via: 'Came by',
  visibility: 'Who sees it',
  watch: 'Log their posts by themselves',
  why: 'Why they joined',
  with: 'Made together with',
  ways_in: 'Ways in which members reach you',
  within: 'Within',
}

/** Plain words for what can be chosen. */
const CHOICES: Readonly<Record<string, string>> = {
  pending: 'being checked',
  rejected: 'not counted',
  verified: 'counted',
  members: 'members only',
  public: 'everybody',
  ready: 'ready: opens by itself on its first day',
  draft: 'draft: nobody sees it yet',
}

const spoken = (name: string) => name.replaceAll(/[_-]/g, ' ')

/** What a field is called on the page: its own words, else its name as one says it. */
export const labelOf = (name: string): string => {
  const words = LABELS[name] ?? spoken(name)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a choice is called. */
export const choiceOf = (value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return CHOICES[String(value)] ?? spoken(String(value))
}
