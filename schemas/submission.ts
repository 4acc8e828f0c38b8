/**
 * What comes in from outside before anyone trusted it: one document, whichever way it travelled (DESIGN sections 7 and 9).
 *
 * The browser writes a `Document` as JSON text and signs exactly that text, so that nobody has to agree on an order of keys. What travels is a
 * `Parcel`: the text, the mac, and the files whose hashes the text names. Where others can read, the parcel travels sealed with age to the
 * program's intake key.
 */
import { z } from 'zod'
import { isMailAddress, isPhoneNumber } from './contact.ts'
import {
  channel,
  count,
  handle,
  instant,
  language,
  line,
  moment,
  segment,
  slug,
  timeZone,
  webUrl,
  words,
} from './primitives.ts'
import { DELIVERIES, PUBLIC_FACTS, STREAMS, TIP_KINDS } from './vocabulary.ts'

/** What a hub's forms can send. */
export const SUBMISSION_KINDS = [
  'join',
  'share',
  'claim',
  'pass',
  'settings',
  'leave',
  'ask',
  'guide',
  'tip',
  'link',
] as const
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number]

/** Kinds that somebody may send who is no member yet. */
export const OPEN_KINDS: readonly SubmissionKind[] = ['join', 'ask', 'guide', 'link']

const email = z.string().max(320).refine(isMailAddress, 'is no mail address: write it as name@host.example')
const phone = z
  .string()
  .max(20)
  .refine(isPhoneNumber, 'is no phone number with its country code: write it as +491701234567')
const hour = z.int().min(0).max(23)

/** The wording somebody agreed to, whole, and when. */
const consent = z.strictObject({ words: line.max(2000), at: instant })

const account = z.strictObject({
  channel,
  handle: line.max(120),
  followers: count.optional(),
  feed: webUrl.optional(),
})

const join = z.strictObject({
  name: line.max(120),
  email,
  phone: phone.optional(),
  accounts: z.array(account).max(20).optional(),
  segments: z.array(segment).max(10).optional(),
  why: line.optional().meta({ description: "One of the program's own reasons, or words of one's own" }),
  words: words.max(2000).optional(),
  location: line.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is no country: write its two capital letters')
    .optional(),
  languages: z.array(language).max(10).optional(),
  timezone: timeZone.optional(),
  of_age: z.int().min(1).max(99).optional(),
  /** The short name of who invited them. */
  referred_by: handle.optional(),
  leaderboard: z.boolean().optional(),
  public: z.array(z.enum(PUBLIC_FACTS)).optional(),
  deliveries: z.partialRecord(z.enum(STREAMS), z.enum(DELIVERIES)).optional(),
  consent,
})

const share = z.strictObject({
  channel,
  url: webUrl.optional(),
  at: moment,
  campaign: slug.optional(),
  title: line.optional(),
  audience: count.optional(),
  note: words.max(2000).optional(),
})

const claim = z.strictObject({
  reward: slug,
  /** Where goods go, where the reward asks for it; kept sealed and only until they arrived. */
  postal: z.string().min(1).max(500).optional(),
})

const settings = z.strictObject({
  email: email.optional(),
  phone: phone.optional(),
  name: line.max(120).optional(),
  location: line.optional(),
  words: words.max(2000).optional(),
  deliveries: z.partialRecord(z.enum(STREAMS), z.enum(DELIVERIES)).optional(),
  quiet: z.strictObject({ from: hour, until: hour }).optional(),
  timezone: timeZone.optional(),
  languages: z.array(language).max(10).optional(),
  leaderboard: z.boolean().optional(),
  public: z.array(z.enum(PUBLIC_FACTS)).optional(),
  accounts: z
    .array(account.extend({ watch: z.boolean().optional() }))
    .max(20)
    .optional(),
  /** Makes the personal link they have worthless and sends a new one. */
  new_link: z.literal(true).optional(),
})

const FIELDS = {
  join,
  share,
  claim,
  pass: z.strictObject({ campaign: slug }),
  settings,
  leave: z.strictObject({
    /** Also everything that was ever written down; otherwise they stay on the boards as somebody who was here. */
    erase: z.boolean(),
    why: words.max(2000).optional(),
  }),
  ask: z.strictObject({ question: words.max(4000), name: line.max(120).optional(), email: email.optional() }),
  guide: z.strictObject({ name: line.max(120), email, consent }),
  tip: z.strictObject({
    kind: z.enum(TIP_KINDS),
    title: line,
    words: words.max(2000).optional(),
    url: webUrl.optional(),
  }),
  link: z.strictObject({ email: email.optional(), phone: phone.optional() }),
} as const

/** A digest of an attached file, SHA-256 in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/)

const documentOf = <K extends SubmissionKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    /** Who says to send it; whether they did is what the mac, or the way it came, has to prove. */
    handle: handle.optional(),
    /** Chance, so that a document is taken in once however often it arrives: 22 characters of base64url. */
    nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    /** When it was sent, by the clock of the device. */
    at: instant,
    /** The language of the page it was sent from, for the answer. */
    language: language.optional(),
    fields: FIELDS[kind],
    files: z.array(digest).max(1).optional(),
  })

/** The document of a submission, by its kind. */
export const documentSchema = z.discriminatedUnion('kind', [
  documentOf('join'),
  documentOf('share'),
  documentOf('claim'),
  documentOf('pass'),
  documentOf('settings'),
  documentOf('leave'),
  documentOf('ask'),
  documentOf('guide'),
  documentOf('tip'),
  documentOf('link'),
])
export type SubmissionDocument = z.infer<typeof documentSchema>
export type DocumentOf<K extends SubmissionKind> = Extract<SubmissionDocument, { kind: K }>

/** The largest document, in characters, and the largest file, in bytes, that any way takes. */
export const LIMITS = { document: 20_000, file: 4_000_000 } as const

/** What travels. */
export const parcelSchema = z.strictObject({
  v: z.literal(1),
  /** The document's JSON text, as it was signed. */
  document: z.string().min(2).max(LIMITS.document),
  /** HMAC-SHA-256 of that text's UTF-8 by the member's submit key, base64url without padding (43 characters); absent where nobody signed. */
  mac: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
  /** The files that the document names, base64. */
  files: z
    .array(z.strictObject({ data: z.base64().max(Math.ceil(LIMITS.file / 3) * 4) }))
    .max(1)
    .optional(),
})
export type Parcel = z.infer<typeof parcelSchema>

/** The fields of a kind, for what is drawn or generated from them: forms, issue templates, mails. */
export const fieldsOf = (kind: SubmissionKind) => FIELDS[kind]
