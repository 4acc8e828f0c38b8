/** Why something that came in is not taken, or not yet: in words for whoever sent it, and how to mend it. */
export const REASONS = {
  'too-old': { reason: 'it was sent more than 30 days ago', mend: 'If it is still so, send it again.' },
  'too-early': {
    reason: 'the clock of the device it was sent from is more than a day ahead',
    mend: 'Set the clock right, then send it again.',
  },
  replayed: { reason: 'the very same thing came in before', mend: 'Nothing: the first one counts.' },
  'unknown-member': { reason: 'no member has that short name', mend: 'Use the form on your own page.' },
  'too-many-unproven': { reason: 'too much came in under this name', mend: 'Send it from your own page.' },
  'too-often': { reason: 'too much came in from this address today', mend: 'Try again tomorrow.' },
  unproven: { reason: 'nothing shows that it is from you', mend: 'Confirm it, or send it from your own page.' },
  'not-confirmed': { reason: 'nobody confirmed it within seven days', mend: 'Send it again from your own page.' },
  'not-a-member': { reason: 'you take no part in the program now', mend: 'Write to us if you would like to.' },
  'unknown-channel': { reason: 'the program does not know that channel', mend: 'Choose one from the list.' },
  'link-elsewhere': {
    reason: 'the link leads to another network than the one you chose',
    mend: 'Choose the network that the link is on, or paste the link of the post itself.',
  },
  'nothing-to-see': {
    reason: 'there is neither a link nor a picture of it',
    mend: 'Paste the link of the post, or add a screenshot.',
  },
  'not-yet': { reason: 'its date lies in the future', mend: 'Log it once it is out.' },
  'before-joining': { reason: 'it is from before you joined', mend: 'Posts count from the day you joined.' },
  'unknown-campaign': { reason: 'there is no such campaign', mend: 'Choose one from the list, or none.' },
  'campaign-channel': {
    reason: 'the campaign is not for that channel',
    mend: 'Log it without the campaign, or post it where the campaign asks for it.',
  },
  'picture-unread': {
    reason: 'the picture cannot be opened',
    mend: 'Send a PNG, JPEG or WebP of at most 4 MB; a screenshot always works.',
  },
  again: { reason: 'you logged this post before', mend: 'Nothing: it is on your page.' },
  'unknown-reward': { reason: 'there is no such reward any more', mend: 'Look at what there is now.' },
  'cannot-be-claimed': { reason: 'it cannot be asked for', mend: 'Look at your page for where it stands.' },
  'refused-by-rule': { reason: 'something hinders it', mend: 'You get a message that says what.' },
  'name-taken': {
    reason: 'another member is shown by the same name',
    mend: 'Add an initial or a place to it.',
  },
  'own-account': { reason: 'that account is not known here', mend: 'Choose a channel from the list.' },
  'breaks-rules': {
    reason: 'it holds something that the program may not keep, such as an address in plain words',
    mend: 'Take it out and send it again.',
  },
  'boards-would-change': { reason: 'a person has to look at it first', mend: 'Nothing: you will hear from us.' },
  'by-a-person': { reason: 'a person said no', mend: 'Write to us if you would like to know more.' },
  'waits-for-a-person': { reason: 'a person looks at it', mend: 'Nothing: you will hear from us.' },
  'other-key': {
    reason: 'it is sealed to a key that is not this program’s',
    mend: 'Reload the page and send it again.',
  },
  damaged: { reason: 'it was changed or cut short on its way', mend: 'Send it again.' },
  'too-large': { reason: 'it is larger than anything a form sends', mend: 'Send a smaller picture.' },
  incomplete: {
    reason: 'something is missing in it, or cannot be read',
    mend: 'Use the form: it says what is missing.',
  },
  automatic: { reason: 'a program wrote it, and not a person', mend: 'Write it yourself, or use the form.' },
  'not-a-document': { reason: 'it is not what a form sends', mend: 'Use the form.' },
} as const

export type Why = keyof typeof REASONS
