import type { Exclusion, Waiting } from '../../plans/envelope.ts'
import type { NoticeKind } from '../../plans/notice.ts'

/** What a kind of message is called where a person looks through them, and when it goes. */
export const KIND_WORDS: Readonly<Record<NoticeKind, readonly [name: string, when: string]>> = {
  'reward-requested': ['Reward asked for', 'someone claimed a reward'],
  'reward-approved': ['Reward approved', 'a claim was approved'],
  'reward-sent': ['Reward on its way', 'a reward was sent'],
  'reward-delivered': ['Reward arrived', 'a reward was delivered'],
  'reward-refused': ['Reward refused', 'a claim was refused, with the reason'],
  'reward-cancelled': ['Reward cancelled', 'a claim was cancelled'],
  'share-verified': ['Post counted', 'a post was looked at and counts'],
  'share-rejected': ['Post not counted', 'a post cannot count: why, and what to do about it'],
  'share-missing': ['Post not found', 'a look did not find a post: before its points go'],
  'answer-link': ['Your link', 'someone asked for their personal link'],
  'answer-confirm': ['Was it you?', 'something came in that nothing shows to be from them'],
  'answer-declined': ['Not taken', 'something that came in cannot be taken: why, and what to do about it'],
  'answer-asked': ['Question arrived', 'someone asked a question'],
  'answer-question': ['An answer', 'one of the team answered a question'],
  'answer-guide': ['The guide', 'someone asked for the guide'],
  'answer-left': ['Goodbye', 'someone left'],
  'answer-changed': ['Address changed', 'someone changed their address; this goes to the old one'],
  welcome: ['Welcome', 'someone joined'],
  'moved-in': ['Moved in', 'someone came over from an earlier program'],
  assignment: ['Assignment', 'a campaign opens for them'],
  reminder: ['Reminder', 'two days before a campaign closes, to those who have not posted'],
  'first-task-1': ['First task, a day later', 'a day after joining, without a post'],
  'first-task-2': ['First task, three days later', 'three days after joining, without a post'],
  'first-task-3': ['First task, a week later', 'a week after joining, without a post'],
  'points-expiring': ['Points that will go', 'points of someone will go soon'],
  'tier-up': ['A new tier', 'someone reached a tier'],
  introduce: ['New faces', 'others joined'],
  benefits: ['What is in it for you', 'a benefit each week after joining'],
  announcement: ['Announcement', 'there is news'],
  'win-back': ['It has been a while', 'sixty days without a post'],
  newsletter: ['Newsletter', 'its week or month has ended'],
  report: ['The week, for the team', 'a week has ended'],
}

export const WAITING_WORDS: Readonly<Record<Waiting, string>> = {
  'not-live': 'waits until the program is live',
  'by-hand': 'waits until somebody has copied it into the group',
  'under-way': 'is on its way already',
  'task-first': 'waits until they have heard of the task itself',
  'places-taken': 'waits: all places of the campaign are taken',
  'open-tasks': 'waits until they are through with the tasks they have',
  'new-tasks-per-week': 'waits: enough new tasks for one week',
  'weekly-cap': 'waits: they have had enough mail this week',
  'ask-first': 'waits for somebody on the team to say yes',
  stopped: 'was stopped by somebody on the team',
  'send-hour': 'waits for the hour at which mails go out',
  'quiet-hours': 'waits until it is morning where they live',
}

export const EXCLUSION_WORDS: Readonly<Record<Exclusion, string>> = {
  'already-sent': 'was sent before',
  'opted-out': 'does not go: they chose not to get these',
  unsubscribed: 'does not go: they unsubscribed',
  bounced: 'does not go: their address does not work',
  complained: 'does not go: they marked our mail as unwanted',
  expired: 'does not go: it is too late for it',
  'no-contact': 'cannot go: they have no sealed contact',
  'no-copy': 'cannot go: there are no words for it in emails/',
}
