import type { RecordData, RecordKind } from '../../schemas/kinds.ts'

/** One file under `content/`, decoded: its kind, its path below the folder, the facts its path states, its data as written, its body. */
export type ContentRecord = {
  [K in RecordKind]: {
    readonly kind: K
    readonly path: string
    readonly facts: Readonly<Record<string, string>>
    readonly data: RecordData[K]
    /** The Markdown or MDX after the front matter; empty for YAML. */
    readonly body: string
    /** The line the body begins on, 1 for YAML. */
    readonly bodyLine: number
  }
}[RecordKind]

export type RecordOf<K extends RecordKind> = Extract<ContentRecord, { kind: K }>

/** A file that is no record: a picture, a sealed contact, the theme. */
export type MediaFile = { readonly path: string; readonly bytes: number }

/** One change to the content folder. A plan is a list of them. */
export type FileChange =
  | { readonly op: 'write'; readonly path: string; readonly data: object; readonly body?: string }
  | { readonly op: 'write-bytes'; readonly path: string; readonly bytes: Uint8Array }
  /** Sets (or, with `undefined`, removes) fields in an existing record, keeping its comments and formatting; `body` puts other words below the front matter. */
  | {
      readonly op: 'edit'
      readonly path: string
      readonly set: readonly { readonly at: readonly (string | number)[]; readonly value: unknown }[]
      readonly body?: string
    }
  | { readonly op: 'remove'; readonly path: string }
