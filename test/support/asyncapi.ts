import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A real program's file, which is not ours to copy: it is used where it lies, with the map that reads it. */
export const ASYNCAPI = {
  file: join(process.env.GOODWORD_SHARED ?? join(ROOT, '..', 'shared'), 'data', 'asyncapi-ambassadors.yaml'),
  map: join(ROOT, 'schemas', 'import-maps', 'asyncapi.yaml'),
  now: '2026-11-21T12:00:00Z',
} as const
