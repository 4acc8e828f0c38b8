import { z } from 'zod'
import { besideFile, handle, line, moment, webUrl } from './primitives.ts'
import { TIP_KINDS } from './vocabulary.ts'

/** Front matter of `content/guides/<nn>-<slug>.mdx`. */
export const guideSchema = z
  .strictObject({
    title: line,
    summary: line.optional(),
    minutes: z.int().min(1).max(120).optional(),
    cover: besideFile.optional(),
    cover_alt: line.optional(),
  })
  .meta({ id: 'guide', title: 'A guide' })

/** Front matter of `content/stories/<slug>.md`: a success story, told with consent. */
export const storySchema = z
  .strictObject({
    title: line,
    ambassador: handle.optional(),
    consent: z.strictObject({ at: moment, by: line }),
    gain: line.optional().meta({ description: 'What it brought, in numbers that can be shown' }),
    summary: line.optional(),
    cover: besideFile.optional(),
    cover_alt: line.optional(),
    at: moment.optional(),
  })
  .meta({ id: 'story', title: 'A success story' })

/** Front matter of `content/tips/<date>-<slug>.md`: a link, tip, joke or picture that a member brought in, shown with consent. */
export const tipSchema = z
  .strictObject({
    title: line,
    ambassador: handle,
    kind: z.enum(TIP_KINDS),
    url: webUrl.optional(),
    picture: besideFile.optional(),
    picture_alt: line.optional(),
    consent: z
      .strictObject({ at: moment, by: line })
      .meta({ description: 'When they agreed to it being shown, and who' }),
  })
  .meta({ id: 'tip', title: 'Something a member brought in' })

/** Front matter of `content/news/<date>-<slug>.md`. */
export const newsSchema = z
  .strictObject({
    title: line,
    summary: line.optional(),
    cover: besideFile.optional(),
    cover_alt: line.optional(),
    visibility: z.enum(['public', 'members']).optional(),
  })
  .meta({ id: 'news', title: 'An announcement' })

/** Front matter of `content/emails/<kind>.md`; the body is the message. */
export const emailSchema = z
  .strictObject({
    subject: line,
    preheader: line.optional(),
    button: line.optional(),
    sms: line.optional().meta({ description: 'One line; with its values filled in it is cut to 180 signs' }),
  })
  .meta({ id: 'email', title: 'The copy of a message' })

export type GuideFile = z.infer<typeof guideSchema>
export type StoryFile = z.infer<typeof storySchema>
export type TipFile = z.infer<typeof tipSchema>
export type NewsFile = z.infer<typeof newsSchema>
export type EmailFile = z.infer<typeof emailSchema>
