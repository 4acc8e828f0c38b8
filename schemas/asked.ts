/** The files `asked/<instant>.json` of the branch `ledger`: messages to many, about which a person was asked first. */
import { z } from 'zod'
import { instant } from './primitives.ts'

export const askedFile = z.strictObject({
  id: z.string().min(1).max(40),
  at: instant,
  keys: z.array(z.string().min(1).max(200)).min(1),
  decision: z.enum(['send', 'stop']).optional(),
})

export type AskedFile = z.infer<typeof askedFile>

/** `.goodword/group-post.json`: what the post that was last written out for the group covers. */
export const coveredFile = z.strictObject({
  notices: z.array(z.strictObject({ key: z.string().min(1).max(200), to: z.string().max(40).nullable() })).min(1),
})

/** The file `refused.json` of the branch `ledger`: members whom a provider will not deliver to. It holds no address. */
export const refusedFile = z.strictObject({
  members: z
    .array(
      z.strictObject({
        handle: z.string().min(1).max(40),
        by: z.enum(['email', 'sms']),
        why: z.enum(['bounced', 'complained']),
        since: instant,
      }),
    )
    .max(20_000),
})

/** The file `rounds.json` of the branch `ledger`: when posts were last looked at, accounts last read, and mailboxes. */
export const roundsFile = z.strictObject({
  check: instant.optional(),
  watch: instant.optional(),
  intake: instant.optional(),
})
