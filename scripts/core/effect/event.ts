import { z } from 'zod'

const pullRequest = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    head: z.object({ repo: z.object({ full_name: z.string() }).nullable() }),
    base: z.object({ repo: z.object({ full_name: z.string() }) }),
  }),
})

/** The pull request of an event, as far as it matters here. */
export type PullEvent = { readonly number: number; readonly fork: boolean }

/** Reads the pull request out of an event's payload, which people can shape; undefined when it is no event of one. */
export function pullEvent(payload: unknown): PullEvent | undefined {
  const read = pullRequest.safeParse(payload)
  if (!read.success) return undefined
  const { number, head, base } = read.data.pull_request
  return { number, fork: head.repo?.full_name !== base.repo.full_name }
}
