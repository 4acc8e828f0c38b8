/** One variable that copy may use. */
export type Variable =
  | {
      readonly type: 'text' | 'number' | 'url' | 'yes-no' | 'markdown'
      readonly about: string
      readonly optional?: true
    }
  | {
      readonly type: 'list'
      readonly about: string
      readonly of: Readonly<Record<string, Variable>>
      readonly optional?: true
    }

export type Group = Readonly<Record<string, Variable>>

const text = (about: string) => ({ type: 'text', about }) as const
const maybe = (about: string) => ({ type: 'text', about, optional: true }) as const
const number = (about: string) => ({ type: 'number', about }) as const
const maybeNumber = (about: string) => ({ type: 'number', about, optional: true }) as const
const url = (about: string) => ({ type: 'url', about }) as const
const maybeUrl = (about: string) => ({ type: 'url', about, optional: true }) as const
const yesNo = (about: string) => ({ type: 'yes-no', about }) as const
const list = <const O extends Group>(about: string, of: O) => ({ type: 'list', about, of }) as const

const person = {
  name: text('The name they chose'),
  first_name: text('Its first word'),
  place: maybe('Where they live, if they show it'),
  words: maybe('Their own words, shortened, if they show them'),
  group: maybe('What they are: fan, customer …'),
} as const

const task = {
  title: text('Its title'),
  action: text('What to do, one sentence'),
  when: text('When it closes or opens, in words'),
  points: text('What it brings, in words'),
  minutes: maybeNumber('How long it takes'),
  url: url('Its page'),
} as const

/** The groups of variables. What is optional may be empty: put it inside an `if`. */
export const GROUPS = {
  brand: { name: text('The brand') },
  program: {
    name: text('What the program is called'),
    tagline: maybe('Its tagline'),
    community: maybe("The name of the members' own group"),
    disclosure: text('The tags that say a post is an ad, such as #ad'),
    disclosure_words: maybe(
      'How to use them, in words of the program; those for people close to the brand where the reader is one',
    ),
    review_days: number('Working days within which a post is looked at'),
    members: number('How many people take part'),
  },
  member: {
    name: text('Their name'),
    first_name: text('Its first word'),
    points: number('All their points, final or soon final'),
    pending: number('Points being checked'),
    balance: number('Points they can spend'),
    posts: number('Posts of theirs that count or are being checked'),
    tier: maybe('Their tier'),
    next_tier: maybe('The tier after it'),
    to_next_tier: maybeNumber('Points still missing to the next tier'),
    rank: maybeNumber('Their place among all; empty when they are not listed'),
  },
  links: {
    me: url('Their own page, which only they can open'),
    hub: url("The program's pages"),
    settings: url('Where they choose what reaches them, and how'),
    unsubscribe: url('Where one step ends these mails'),
    rewards: url('The rewards'),
    how_points_work: url('How points work'),
    ask: url('Where they can ask something'),
    community: maybeUrl("The members' own group"),
  },
  campaign: {
    title: text('Its title'),
    summary: maybe('What it is about'),
    action: text('What to do, one sentence'),
    minutes: maybeNumber('How many minutes it takes'),
    closes: text('By when, in words: Sunday 29 November, 5 days left'),
    until: text('The same in a sentence: until Sunday 29 November, 5 days left'),
    closes_short: text('The day alone: 29 Nov'),
    points: text('What it brings, by channel, in words'),
    most_points: number('The most a single post brings'),
    channels: text('Where it can be posted, in words'),
    hashtags: maybe('Its hashtags'),
    caption: maybe('One of its suggested captions'),
    url: url('Its page, with words and pictures to take'),
    link: maybeUrl('The address to share'),
    pass: url('“Not this one”'),
    cover: maybeUrl('Its picture'),
    cover_alt: maybe('What the picture shows'),
  },
  share: {
    title: text('What it was: its title, or Instagram post'),
    channel: text('Where it was posted'),
    day: text('When it was posted, in words'),
    points: number('What it brought, bonuses included'),
    final: maybe('The day from which its points can be spent; empty when they can be already'),
    counts: yesNo('Whether it counts for points'),
    reason: maybe('Why it does not count'),
    note: maybe('What the person who looked at it wrote'),
    campaign: maybe('The campaign it belongs to'),
    link: maybeUrl('The post'),
  },
  missing: {
    day: text('When the post was not found, in words'),
    again: text('The earliest day of the second look, in words'),
  },
  reward: {
    name: text('What it is'),
    cost: number('What it costs, in points'),
    asked: text('The day of the claim, in words'),
    within: maybe('How long it takes to arrive'),
    code: maybe('The code it consists of, in the mail that says it was sent; empty for what has none'),
    note: maybe('What the person who handled it wrote'),
  },
  tier: {
    name: text('The tier'),
    from: number('The points from which one has it'),
    perks: list('What it brings', { words: text('One of them') }),
    next: maybe('The tier after it'),
    to_next: maybeNumber('Points still missing to that'),
  },
  expiring: {
    points: number('How many points go'),
    day: text('The last day on which they are there, in words'),
    days: number('Full days until then'),
  },
  joiners: list('The new members', person),
  people: list('Some other members', person),
  benefits: list('What the program gives', {
    name: text('Goodies, rewards, access, events or money'),
    words: text('What it means here'),
  }),
  benefit: {
    name: text('Goodies, rewards, access, events or money'),
    words: text('What it means here'),
    number: number('Which one, from 1'),
    total: number('Of how many'),
  },
  news: {
    title: text('Its title'),
    summary: maybe('Its summary'),
    words: { type: 'markdown', about: 'Its whole text' } as const,
    url: url('Its page'),
    cover: maybeUrl('Its picture'),
    cover_alt: maybe('What the picture shows'),
  },
  answer: {
    name: maybe('Whom to greet, where it is known'),
    first_name: maybe('Its first word'),
    reference: text('The reference that the form showed'),
    what: text('What was sent, in a few words: your Instagram post of yesterday'),
    reason: maybe('Why it is not taken, as the end of a sentence'),
    mend: maybe('What to do about it'),
    question: maybe('What was asked'),
    words: maybe('What somebody answers'),
    by: maybe('Who decided or answers'),
    confirm: maybeUrl('Where to confirm that it was them'),
    page: url('The page that goes with it'),
  },
  open: list('What is open to them now', task),
  coming: list('What opens in the next weeks', task),
  quiet: {
    weeks: number('Full weeks since their last post'),
    last: maybe('What they posted last'),
    last_day: maybe('When, in words'),
  },
  letter: {
    period: text('The time it covers, in words: 9 to 22 November'),
    posts: number('Posts that counted in it'),
    sharers: number('People who posted in it'),
    points: number('Points they made'),
    cover: maybeUrl('A picture: of the newest announcement, else of what is open'),
    cover_alt: maybe('What it shows'),
  },
  wins: list('What went well', {
    name: text('Whose'),
    words: text('What'),
    link: maybeUrl('The post, if they show it'),
  }),
  board: list('The first places', {
    rank: number('The place'),
    name: text('Whose'),
    points: number('Points'),
    moved: maybe('Up 2, down 1 or new, since a week before'),
  }),
  stories: list('A story', {
    title: text('Its title'),
    summary: maybe('Its summary'),
    gain: maybe('What it brought, without a full stop'),
    url: url('Its page'),
  }),
  notes: list('Announcements', { title: text('Its title'), summary: maybe('Its summary'), url: url('Its page') }),
  report: {
    period: text('The week, in words'),
    posts: number('Posts that counted'),
    posts_before: number('The same, the week before'),
    sharers: number('People who posted'),
    members: number('People who take part'),
    points: number('Points made'),
    joined: number('New members'),
    applications: number('Applications waiting for an answer'),
    waiting: number('Posts waiting to be looked at'),
    claims: number('Rewards claimed and not yet delivered'),
    reach: number('Potential reach: followers of those who posted, added up'),
    never_posted: number('Members of two weeks and more without any post'),
  },
  standouts: list('Who did most', { name: text('Whose'), posts: number('Posts'), points: number('Points') }),
  waiting_for: list('Members of two weeks and more without any post', {
    name: text('Whose'),
    weeks: number('Weeks since they joined'),
  }),
} as const satisfies Readonly<Record<string, Group | Variable>>

export type GroupName = keyof typeof GROUPS
