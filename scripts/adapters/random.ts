import { randomBytes } from 'node:crypto'
import type { Random } from '../ports.ts'

/** The machine's own randomness, fit for keys. */
export const random: Random = { bytes: (length) => new Uint8Array(randomBytes(length)) }
