import { decode, encode } from '../codec/index.ts'
import { locateInMap, readMap, readSource, writeCsv } from '../codec/tables.ts'
import type { Tables } from '../ports.ts'

/** Files from elsewhere, by the codec. */
export const tables: Tables = { readMap, locateInMap, readSource, writeCsv, encode, decode }
