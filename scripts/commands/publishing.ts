import type { Instant } from '../core/zone.ts'
import type { Forge } from '../ports.ts'

/**
 * Starts the workflow that publishes the hub, since what a workflow commits starts none by itself.
 * @param why given when it was last published, says why it has to be again; undefined: it need not
 * @returns what it did, in words
 */
export async function startPublishing(
  forge: Forge,
  why: (last: Instant | undefined) => string | undefined,
): Promise<string> {
  const publish = (await forge.workflows()).find(({ path }) => path.endsWith('/publish.yml'))
  if (publish === undefined)
    return 'Nothing is published: there is no .github/workflows/publish.yml on the main branch.'
  if (publish.state !== 'active')
    return 'Publishing is switched off, so the hub stays as it is. To switch it on: Actions → publish → Enable workflow.'
  const reason = why(publish.worked)
  if (reason === undefined) return 'The hub shows what is so.'
  await forge.startWorkflow('publish.yml')
  return `Publishing is started (${reason}).`
}
