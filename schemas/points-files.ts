import { z } from 'zod'
import { handle, instant, line, moment, points, slug } from './primitives.ts'

/** `content/awards/<year>/<handle>--<slug>.yaml`: points given or taken by hand. */
export const awardSchema = z
  .strictObject({
    ambassador: handle,
    points,
    reason: line,
    by: line,
    at: moment,
    badge: slug.optional(),
    public: z.boolean().optional().meta({ description: 'Show the reason on the hub' }),
  })
  .meta({ id: 'award', title: 'Points given or taken by hand' })

/** `content/passes/<campaign>/<handle>.yaml`: a member said "not this one". */
export const passSchema = z
  .strictObject({ at: instant, note: line.optional() })
  .meta({ id: 'pass', title: 'Not this one' })

export type AwardFile = z.infer<typeof awardSchema>
export type PassFile = z.infer<typeof passSchema>
