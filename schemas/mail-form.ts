/**
 * How a submission is written as a mail in plain sentences, and by which words it is read back. The hub's forms write it; the intake reads it.
 *
 * The subject begins with the kind's title. The body has a line `Label: value` for each field that is there, in any order; a value of several lines
 * goes on until the next line that begins with a known label and a colon, or the end, so that those are written last. Ids (channels, campaigns,
 * groups, rewards) and codes stand as they are in the document; a bare day as `2026-11-03`; lists with commas between; yes and no in the language.
 * - `accounts`: a line for each account: channel, name, followers in brackets where they are known: `instagram maya.am.wasser (4820)`
 * - `deliveries`: `assignments email, points sms`; `quiet`: `21-8`
 * - `consent`: the wording that was agreed to; the day is the mail's
 * - `handle`: the short name of who says to send it
 */
import { z } from 'zod'

const label = z.string().min(1)

export const mailFormSchema = z.strictObject({
  /** The first line of the body. */
  hello: label,
  yes: label,
  no: label,
  /** What a mail of each kind is called. */
  kinds: z.strictObject({
    join: label,
    share: label,
    claim: label,
    pass: label,
    settings: label,
    leave: label,
    ask: label,
    guide: label,
    tip: label,
    link: label,
  }),
  /** The label of every field, whatever kind it is of. No label is the beginning of another and a colon. */
  labels: z.strictObject({
    handle: label,
    name: label,
    email: label,
    phone: label,
    channel: label,
    url: label,
    at: label,
    campaign: label,
    title: label,
    audience: label,
    reward: label,
    kind: label,
    accounts: label,
    segments: label,
    location: label,
    country: label,
    languages: label,
    timezone: label,
    of_age: label,
    referred_by: label,
    leaderboard: label,
    public: label,
    deliveries: label,
    quiet: label,
    new_link: label,
    erase: label,
    why: label,
    words: label,
    note: label,
    question: label,
    postal: label,
    consent: label,
  }),
})
export type MailForm = z.infer<typeof mailFormSchema>

const en: MailForm = {
  hello: 'Hello,',
  yes: 'yes',
  no: 'no',
  kinds: {
    join: 'I would like to join',
    share: 'I posted it',
    claim: 'I would like a reward',
    pass: 'Not this one',
    settings: 'My settings',
    leave: 'I am leaving',
    ask: 'A question',
    guide: 'Please send me the guide',
    tip: 'Something for the team',
    link: 'Send me my link',
  },
  labels: {
    handle: 'My short name',
    name: 'My name',
    email: 'My mail address',
    phone: 'My phone',
    channel: 'Where',
    url: 'Link',
    at: 'When',
    campaign: 'Campaign',
    title: 'What it is called',
    audience: 'How many follow me there',
    reward: 'Reward',
    kind: 'What it is',
    accounts: 'Where I post',
    segments: 'What I am to you',
    location: 'Where I live',
    country: 'My country',
    languages: 'My languages',
    timezone: 'My time zone',
    of_age: 'I have reached the age of',
    referred_by: 'Who invited me',
    leaderboard: 'Show me on the boards',
    public: 'You may also show my',
    deliveries: 'How to reach me',
    quiet: 'My night, in hours',
    new_link: 'Please make me a new link',
    erase: 'Please erase everything',
    why: 'Why',
    words: 'In my words',
    note: 'Beside it',
    question: 'My question',
    postal: 'Send it to',
    consent: 'I agree',
  },
}

const de: MailForm = {
  hello: 'Hallo,',
  yes: 'ja',
  no: 'nein',
  kinds: {
    join: 'Ich möchte mitmachen',
    share: 'Ich habe gepostet',
    claim: 'Ich möchte eine Belohnung',
    pass: 'Das hier nicht',
    settings: 'Meine Einstellungen',
    leave: 'Ich gehe',
    ask: 'Eine Frage',
    guide: 'Bitte schickt mir den Wegweiser',
    tip: 'Etwas für das Team',
    link: 'Schickt mir meinen Link',
  },
  labels: {
    handle: 'Mein Kurzname',
    name: 'Mein Name',
    email: 'Meine Mailadresse',
    phone: 'Meine Telefonnummer',
    channel: 'Wo',
    url: 'Link',
    at: 'Wann',
    campaign: 'Aktion',
    title: 'Wie es heißt',
    audience: 'Wie viele mir dort folgen',
    reward: 'Belohnung',
    kind: 'Was es ist',
    accounts: 'Wo ich poste',
    segments: 'Was ich für euch bin',
    location: 'Wo ich wohne',
    country: 'Mein Land',
    languages: 'Meine Sprachen',
    timezone: 'Meine Zeitzone',
    of_age: 'So alt bin ich mindestens',
    referred_by: 'Wer mich eingeladen hat',
    leaderboard: 'Zeigt mich auf den Ranglisten',
    public: 'Zeigen dürft ihr auch',
    deliveries: 'So erreicht ihr mich',
    quiet: 'Meine Nacht, in Stunden',
    new_link: 'Bitte macht mir einen neuen Link',
    erase: 'Bitte löscht alles',
    why: 'Warum',
    words: 'In meinen Worten',
    note: 'Dazu',
    question: 'Meine Frage',
    postal: 'Schickt es an',
    consent: 'Ich stimme zu',
  },
}

/** The words by language. */
export const MAIL_FORMS: Readonly<Record<string, MailForm>> = { en, de }

/** The words of a language; a region takes its language's, and a language that has none takes English. */
export const mailFormOf = (language: string): MailForm => MAIL_FORMS[language.split('-')[0] ?? ''] ?? en
