import type { ImportKind, ImportMap, RecordRule } from '../../../schemas/import-map.ts'
import type { Program, Settings } from '../program.ts'
import type { Instant, Zone } from '../zone.ts'
import type { Item, Source } from './source.ts'

export type ImportOptions = {
  /** Fields that say something else than the source are set to what the source says. */
  readonly overwrite: boolean
  /** Contacts that are sealed already are sealed again from the source. */
  readonly replaceContacts: boolean
}

/** What a plan is made with. */
export type Bench = {
  readonly map: ImportMap
  readonly source: Source
  /** The program as it is; undefined for an empty folder. */
  readonly program: Program | undefined
  /** Its settings, or those that the map begins it with. */
  readonly settings: Settings
  readonly zone: Zone
  readonly now: Instant
  readonly options: ImportOptions
  /** How often each thing was taken for granted. */
  readonly assumed: Map<string, number>
  /** Campaigns known so far, with the channels they are for (all, where undefined). */
  readonly campaigns: Map<string, readonly string[] | undefined>
  readonly rewards: Set<string>
}

/** A record on its way from the source to a file. */
export type Draft = {
  readonly kind: ImportKind
  readonly rule: RecordRule
  readonly ruleAt: number
  /** Which row of the source. */
  readonly row: number
  /** Which thing of the list in it; 0 for the row itself. */
  readonly thing: number
  readonly item: Item
  readonly remarks: string[]
  /** The row holds an address or number to seal. */
  hasContact: boolean
  data: Record<string, unknown>
  body: string
  /** Below the content folder; undefined where none could be made. */
  path: string | undefined
  /** Its member's handle, or its own. */
  handle: string | undefined
  /** The file's short name, for those that have one. */
  id: string | undefined
  refused: string | undefined
  leftOut: string | undefined
  /** The draft before it that is the same record, and whether this one added anything to it. */
  sameAs: { readonly draft: Draft; readonly adds: boolean } | undefined
}

/** True for a draft that becomes a file, or was found to be one that does. */
export const isGood = (draft: Draft): boolean => draft.refused === undefined && draft.leftOut === undefined
