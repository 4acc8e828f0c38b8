import type { Formats } from '../../../words/formats.ts'

/** What the forms say while they are filled in and sent, in English. Another language's file has the same keys. */
export const en = ({ plural }: Formats) => ({
  wrong: {
    missing: 'Please fill this in.',
    choose: 'Please choose one.',
    yes: 'Without your yes we may not keep it: please tick the box, or leave it be.',
    link: 'That is no link yet. It starts with https:// and has no space in it: copy it in the app and paste it here.',
    email: 'That is no mail address yet. It looks like name@host.example.',
    phone: 'Please write it with the country code, such as +49 170 1234567.',
    handle: 'That is no short name: small letters, digits and hyphens, as in your page’s address.',
    count: 'A number alone, please, such as 1200.',
    day: 'That is no day. It looks like 2026-11-21.',
    future: 'That day is still to come. When did you post it?',
    long: 'That is too long. Please say it more briefly.',
    line: 'One line of words, please.',
    zone: 'That is no time zone. It looks like Europe/Berlin.',
    proof:
      'Paste the link to your post. If it left none, add a screenshot or, for a talk or an evening, say what it was.',
    elsewhere: 'This campaign is for other places. Choose another one below “For”, or none.',
    account: 'Channel and name belong together: fill in both, or neither.',
    pair: 'From and until belong together: choose both, or neither.',
    reach: 'Your mail address or your phone: one of the two, please.',
    picture: 'That is no picture we can read. PNG, JPEG or WebP, please.',
    heavy: 'That picture is too large. 4 MB at most, please.',
    wanted: 'Please add the picture.',
    nothing: 'Nothing is changed yet.',
  },
  look: (n: number) => plural(n, { one: 'One thing needs a look.', other: '# things need a look.' }),
  sending: 'Sending…',
  away: 'It could not be sent just now. All you wrote is kept here: look whether you are online, then try again.',
  refused: 'It was not taken. Please try again in a minute, or write to us.',
  busy: 'Too much came in at once. Please try again in a minute.',
  picturesStay: 'A picture cannot travel this way. Please attach it to the mail yourself.',
  sealing: 'Sealing it…',
  mailTo: (address: string) => `To ${address}`,
})

export type FormWords = ReturnType<typeof en>
