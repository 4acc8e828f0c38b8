import type { Batch } from './hostile.ts'
import { issuesBatch } from './hostile-issues.ts'
import { itemsBy } from './hostile-items.ts'
import { mailsBatch } from './hostile-mails.ts'
import { postsBatch } from './hostile-posts.ts'

/** Hostile things by every way in which things come in; `item`: what lies in the inbox without having gone through the relay. */
export const HOSTILE_WAYS: Readonly<Record<'relay' | 'item' | 'endpoint' | 'email' | 'issue', Batch>> = {
  relay: postsBatch,
  item: itemsBy('relay'),
  endpoint: itemsBy('endpoint'),
  email: mailsBatch,
  issue: issuesBatch,
}
