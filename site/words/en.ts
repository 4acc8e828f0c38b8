import type { Formats } from './formats.ts'

/** The hub's own words in English. Another language's file has the same keys: a missing one is a type error. */
export const en = ({ language, number, plural, place, list }: Formats) => {
  const posts = (n: number) => plural(n, { none: 'no posts', one: '# post', other: '# posts' })
  const points = (n: number) => plural(n, { none: 'no points', one: '# point', other: '# points' })
  const members = (n: number) => plural(n, { none: 'nobody', one: '# person', other: '# people' })
  const days = (n: number) => plural(n, { one: '# day', other: '# days' })
  const minutes = (n: number) => plural(n, { one: '# minute', other: '# minutes' })
  const workingDays = (n: number) => plural(n, { one: 'one working day', other: '# working days' })
  const hours = (n: number) =>
    n % 24 === 0
      ? plural(n / 24, { one: 'one day', other: '# days' })
      : plural(n, { one: 'one hour', other: '# hours' })
  const more = (n: number) => `${number(n)} more`

  return {
    language,
    number,
    list,
    count: { posts, points, members, days, minutes },

    frame: {
      skip: 'Skip to the page',
      main: 'Main',
      phone: 'On your phone',
      campaigns: 'Campaigns',
      board: 'Board',
      team: 'Team',
      start: 'Start here',
      guides: 'Guides',
      join: 'Join',
      points: 'How points work',
      stories: 'Stories',
      news: 'News',
      joinIn: 'Join in',
      questions: 'Questions, or something to tell us? Write to',
      countedOn: 'Every number here was counted on',
      pages: 'Pages',
      page: 'Page',
      and: 'and',
      andMore: (n: number) => `and ${number(n)} more`,
    },

    when: {
      today: 'today',
      tomorrow: 'tomorrow',
      onDay: (day: string) => day,
      everyNew: 'open to every new member',
      withinDays: (n: number) => `within ${days(n)} of joining`,
      closes: (day: string, time: string | null, left: number) =>
        `closes ${day}${time === null ? '' : ` at ${time}`}${left >= 1 ? `, ${days(left)} left` : ''}`,
      opens: (day: string, left: number) => `opens ${day}${left > 1 ? `, in ${days(left)}` : ''}`,
      paused: 'paused for now',
      closed: 'closed',
      closedOn: (day: string) => `closed ${day}`,
    },

    home: {
      joined: (people: number) => plural(people, { one: '# person has joined', other: '# people have joined' }),
      counted: (n: number) =>
        plural(n, {
          none: 'no post of theirs has been counted',
          one: '# post of theirs has been counted',
          other: '# posts of theirs have been counted',
        }),
      soFar: (joined: string, counted: string) => `So far ${joined}, and ${counted}.`,
      next: 'What to do next',
      pick: 'Pick words and pictures',
      seeComing: 'See what is coming',
      alsoOpen: 'Also on the table',
      board: 'The board',
      boardOf: (title: string) => `The board, ${title}`,
      boardAbout: 'Points for posts that were looked at and counted. Week says how a place moved in seven days.',
      boardCaption: (title: string) => `The first places of the board: ${title}`,
      wholeBoard: 'The whole board',
      wayIn: 'The way in',
      wayInAbout: 'Nobody is staff here. You take part when you like, and leave in one step.',
      come: 'Come along',
      comeAbout: 'Say who you are and what you like. A person reads it.',
      lately: 'Lately',
      newHere: 'New here:',
      sayHello: 'Say hello.',
      nextLabel: (deadline: string) => `Next: ${deadline}`,
    },

    campaigns: {
      about: (name: string) => `What ${name} is sharing now, what comes next, and what is over.`,
      lede: 'Each one asks for a single thing. Take part in the ones that speak to you, and let the others pass: that costs nothing.',
      coming: 'Coming',
      paused: 'Resting',
      over: 'Over',
      nothingOpen: 'Nothing is open just now.',
      countedPosts: (n: number) =>
        plural(n, { none: 'no posts counted', one: '# post counted', other: '# posts counted' }),
    },

    campaign: {
      do: 'Do',
      takes: 'Takes',
      about: (n: number) => `about ${minutes(n)}`,
      when: 'When',
      startHere: 'Start here',
      forGroups: (groups: readonly string[]) => `For these groups: ${list(groups)}`,
      brief: 'The brief',
      briefLater: 'The brief, words and pictures come when it opens.',
      briefNone: 'The postcard says it all.',
      takeWords: 'Take some words, or write your own',
      takePicture: 'Take a picture along',
      post: 'Post it, and say that we thank you for it',
      disclose: 'You get points for this, so people should know. Put it in the first line, where nobody can miss it:',
      discloseFreely: (name: string) => `Say in your own words that you are part of ${name}.`,
      link: 'If there is room for a link:',
      tags: (tags: readonly string[]) => `Tags: ${tags.join(' ')}`,
      tell: 'Tell us',
      ahead: 'Who is ahead in this one',
      boardCaption: (title: string) => `The board of ${title}`,
      wholeBoard: 'The whole board of this campaign',
      first: 'Nobody’s post has been counted here yet. Yours could be the first.',
      shared: 'Who has shared',
      pick: 'Pick words and pictures',
    },

    captions: {
      about: 'Your own words work best: people trust you, not us. These are here for days when none come.',
      anywhere: 'Anywhere',
      on: (channel: string) => `For ${channel}`,
      voice: (voice: string) => `Voice: ${voice}`,
      copy: 'Copy these words',
      copied: 'Copied. Make it yours.',
      refused: 'Your browser did not allow it: please mark the words and copy them.',
      none: 'This one comes without ready words.',
    },

    files: {
      save: (name: string) => `Save ${name}`,
      kilobytes: (n: number) => `${number(n)} kB`,
      megabytes: (n: number) => `${number(n)} MB`,
    },

    goal: {
      title: 'What we hope for',
      reached: (done: number, wanted: number) =>
        `${plural(done, { none: 'no posts', one: '# post', other: '# posts' })} counted of ${number(wanted)} hoped for`,
    },

    worth: {
      title: 'What a post brings',
      none: 'no points, but thank you',
      elsewhere: 'Anywhere else',
      anywhere: 'Anywhere',
      theseOnly: 'This one is for these channels only.',
      eachPost: 'each post',
      upTo: 'a post, up to',
      points: 'points',
    },

    tell: {
      how: 'Send us the link to your post, or a picture of it where there is no link. A person looks at it, and then it counts.',
      howWithin: (n: number) =>
        `Send us the link to your post, or a picture of it where there is no link. A person looks at it within ${workingDays(n)}, and then it counts.`,
      button: 'I posted it',
      opens: (address: string) => `The button opens a mail to ${address}.`,
      subject: (title: string) => `I posted it: ${title}`,
      body: (title: string) =>
        `Hello,\n\nI posted something for "${title}". Here is the link:\n\n\nMy name in the team is: \n`,
    },

    board: {
      name: 'The board',
      titled: (title: string) => `Board: ${title}`,
      page: (title: string, page: number) => `${title}, page ${number(page)}`,
      pageOf: (title: string, page: number, pages: number) => `${title}, page ${number(page)} of ${number(pages)}`,
      all: 'All time',
      quarter: (first: string, last: string, year: string) => `${first} to ${last} ${year}`,
      aboutAll: 'Every point since the beginning.',
      aboutSeason: (from: string, to: string, running: boolean) =>
        `Points for posts from ${from} to ${to}${running ? ', so far' : ''}.`,
      aboutCampaign: 'Points that posts in this campaign brought.',
      aboutGroup: 'Every point since the beginning, for this group.',
      onIt: (n: number) => plural(n, { one: '# person is on it.', other: '# people are on it.' }),
      ties: 'Same points, same place; the names then go by the alphabet.',
      empty: 'Nobody is on the board yet. It begins with the first member who agrees to be on it.',
      emptyOther: 'Nobody is on this board yet. It begins with the first counted post.',
      short: 'How points work, in short',
      shortAbout:
        'You post, you tell us, a person looks, it counts. A post stays up for the time the rules say. Only members who agreed are shown here; posts that are still being looked at are not in the numbers.',
      allOfIt: 'All of it, in plain words',
      boards: 'Boards',
      byTime: 'By time',
      byCampaign: 'By campaign',
      byGroup: 'By group',
      place: 'Place',
      who: 'Name',
      tier: 'Tier',
      posts: 'Posts',
      points: 'Points',
      movedIn: 'Moved in a',
      week: 'Week',
      shared: ', shared place',
      new: 'new',
      movedNew: 'new on this board this week',
      movedSame: 'same place as a week ago',
      movedUp: (n: number) => `up ${plural(n, { one: '# place', other: '# places' })} in a week`,
      movedDown: (n: number) => `down ${plural(n, { one: '# place', other: '# places' })} in a week`,
      find: 'Find a name on this board',
      notFound: 'Nobody of that name is on this board.',
      found: 'found:',
      notLoaded: 'The list of names did not load. Please try again.',
    },

    members: {
      title: 'The team',
      page: (page: number) => `The team, page ${number(page)}`,
      about: (name: string) => `The people of ${name}.`,
      lede: (n: number) =>
        plural(n, {
          one: '# person, who chose what stands here.',
          other: '# people, by name. Each chose what stands here.',
        }),
      empty: 'Nobody has joined yet.',
      beFirst: 'Be the first',
      movedOn: 'has moved on',
    },

    member: {
      about: (name: string, program: string) => `${name} in ${program}.`,
      was: 'Was with us, joined in',
      since: 'With us since',
      theirPage: 'their page',
      followers: (n: number) => plural(n, { one: '# follower', other: '# followers' }),
      ownCount: 'by their own count',
      ownCountOf: (day: string) => `by their own count of ${day}`,
      offBoards: (name: string) => `${name} takes part without being on the boards, so no points stand here.`,
      stamps: 'Stamps',
      placeOf: (rank: number, of: number) =>
        `${place(rank, { one: '#st', two: '#nd', few: '#rd', other: '#th' })} of ${number(of)}`,
    },

    journal: {
      title: 'What the points are for',
      empty: 'No post has been counted yet.',
      caption: 'Every counted line, newest first',
      day: 'Day',
      what: 'What for',
      points: 'Points',
      final: (day: string, time: string) => `Counted, final ${day} at ${time}, if the post stays up`,
      corrections: (n: number) => plural(n, { one: '# correction by the team', other: '# corrections by the team' }),
      all: 'All points',
      notFinal: (n: number) =>
        plural(n, { one: '# point of these is not final yet.', other: '# points of these are not final yet.' }),
      cause: {
        share: 'Post',
        engagement: 'What people did with a post',
        first_share: 'First post ever',
        early_bird: 'Early in a campaign',
        streak: 'Weeks in a row',
        referral: 'Brought someone along',
        conversion: 'Someone bought through a link',
        award: 'From the team',
      },
      postOn: (channel: string) => `${channel} post`,
    },

    tiers: {
      points: (n: number) => plural(n, { one: 'point', other: 'points' }),
      fromPosts: (n: number) =>
        plural(n, { none: 'from no counted posts', one: 'from # counted post', other: 'from # counted posts' }),
      from: 'from',
      fromPoints: (n: number) => `from ${points(n)}`,
      leg: (tier: string) => `From ${tier} on`,
      missing: (n: number, tier: string) => `${points(n)} to ${tier}.`,
      brings: (perks: readonly string[]) => `It brings: ${perks.join('; ')}.`,
    },

    points: {
      about: (name: string) => `How points work in ${name}, in plain words.`,
      lede: 'You post, you tell us, a person looks, it counts. What counts today is written here; a change is announced before it starts and never reaches back.',
      now: 'Now',
      from: (day: string) => `From ${day}`,
      noRules: 'There are no rules for points yet, so posts earn none.',
      tiers: 'How far points take you',
      tierFrom: (tier: string, n: number) => `${tier}, from ${points(n)}`,
      keep: 'Turning points into something takes nothing away from your place or your tier.',
      become: 'What they can become',
      rewardFor: (reward: string, n: number) => `${reward}, ${points(n)}`,
      table: 'Points of a counted post',
      own: 'A campaign may set its own points; they stand on its page.',
    },

    rules: {
      keepLive: (h: number) => `A post stays up for ${hours(h)} or longer. Taken down sooner, it earns nothing.`,
      perDay: (n: number) => `${number(n)} a day`,
      perCampaign: (n: number) => `${number(n)} in a campaign`,
      caps: (caps: readonly string[]) => `On each channel up to ${list(caps)} count.`,
      firstShare: (n: number) => `Your very first post brings ${more(n)}.`,
      earlyBird: (h: number, n: number) => `Posting within ${hours(h)} of a campaign’s opening brings ${more(n)}.`,
      streak: (weeks: number, n: number) => `${number(weeks)} weeks in a row with a post bring ${more(n)}, each time.`,
      referral: (n: number, limit: number) =>
        `Someone you brought along posts for the first time: ${more(n)}${limit > 0 ? `, for up to ${number(limit)} people` : ''}.`,
      noEngagement: 'Likes, comments and clicks earn nothing, so there is no need to ask anyone for them.',
      engagement: (units: readonly string[], cap: number) =>
        `What people do with a post adds ${list(units)}, up to ${number(cap)} a post.`,
      unit: {
        likes: (n: number) => `${number(n)} for each like`,
        comments: (n: number) => `${number(n)} for each comment`,
        reshares: (n: number) => `${number(n)} each time it is passed on`,
        clicks: (n: number) => `${number(n)} for each click`,
        views: (n: number) => `${number(n)} for each view`,
      },
    },

    guides: {
      about: (name: string) => `How to get going with ${name}, in order.`,
      lede: 'Short, in order, and yours to skip.',
      empty: 'No guide is written yet.',
      stop: (n: number, of: number) => `Stop ${number(n)} of ${number(of)}`,
      read: (n: number) => `${number(n)} min to read`,
      next: (title: string) => `Next stop: ${title}`,
      nextLabel: 'Next stop',
      done: 'That was all. See the campaigns',
    },

    join: {
      title: (name: string) => `Join ${name}`,
      about: (name: string) => `How to join ${name}.`,
      write: 'Write to us',
      tell: (brand: string) =>
        `Tell us your name, what you like about ${brand}, and where you post, if you do. Being well known is not asked.`,
      button: 'Write a mail',
      answered: (address: string) => `To ${address}. A person reads it and answers.`,
      answeredWithin: (address: string, n: number) =>
        `To ${address}. A person reads it and answers within ${workingDays(n)}.`,
      ask: (brand: string) => `Ask a member, or the team of ${brand}: they will bring you in.`,
      subject: (name: string) => `I would like to join ${name}`,
      body: 'Hello,\n\nI would like to join.\n\nMy name: \nWhat I like about you: \nWhere I post, if I do: \n',
      expect: 'What you may expect of us',
      perkFrom: (perk: string, n: number) => `${perk}, from ${points(n)}`,
      pointsBecome: 'Points that become',
      something: 'something you like',
      address: 'Your address is never shown, and never in this site',
      chosen: 'What stands here about you is what you chose; on the boards only if you say so',
      leave: 'You leave in one step',
      asks: 'What we ask of you',
      partIn: 'Take part in what you like, and pass on the rest: that costs nothing',
      think: 'Say what you think, in your own words',
      disclose: (tag: string) => `Say that we thank you for it: ${tag} in the first line`,
    },

    news: {
      about: (name: string) => `What is new in ${name}.`,
      empty: 'No news yet.',
    },

    stories: {
      about: (name: string) => `What happened to people of ${name}.`,
      lede: 'Told with the people they are about, and with their yes.',
      empty: 'No story is told yet.',
      of: 'About',
    },

    notFound: {
      title: 'Not found',
      heading: 'This road ends here',
      about: 'The page was moved, or never was. Try one of these:',
      home: 'Home',
    },
  }
}

export type Words = ReturnType<typeof en>
