import type { Batch } from './hostile.ts'
import { issuesBatch } from './hostile-issues.ts'
import { itemsBy } from './hostile-items.ts'
import { mailsBatch } from './hostile-mails.ts'

/** Hostile things by every way in which things come in. */
export const HOSTILE_WAYS: Readonly<Record<'relay' | 'endpoint' | 'email' | 'issue', Batch>> = {
  relay: itemsBy('relay'),
  endpoint: itemsBy('endpoint'),
  email: mailsBatch,
  issue: issuesBatch,
}
