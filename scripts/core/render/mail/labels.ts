/** The few words that the frame itself says; everything else is the brand's copy. */
export const LABELS = {
  do: 'Do',
  takes: 'Takes',
  by: 'By',
  where: 'Where',
  brings: 'Brings',
  minutes: (count: number) => (count === 1 ? 'about 1 minute' : `about ${count} minutes`),
  points: 'points',
  mark: 'until',
  adLead: 'Say it is an ad.',
  ad: (tags: string) => `Put ${tags} where people see it first, before “more”. It keeps you and us honest.`,
  tags: (tags: string) => `The tags: ${tags}.`,
  pass: 'Not this one',
  passAfter: ' is fine too. It costs nothing, and we will not ask again.',
  settings: 'Choose what you get',
  unsubscribe: 'Unsubscribe in one step',
  why: {
    assignments: (program: string) =>
      `You get this because you are part of ${program} and like to hear of new things to share.`,
    announcements: (program: string) => `You get this because you are part of ${program} and like to hear its news.`,
    points: (program: string) => `You get this because you are part of ${program} and it is about your own points.`,
    newsletter: (program: string) => `You get this letter because you are part of ${program} and asked for it.`,
    answer: (program: string) =>
      `You get this because something came in at ${program} with your name or address. It is the answer to that.`,
    team: (program: string) => `You get this because you help to run ${program}.`,
  },
} as const
