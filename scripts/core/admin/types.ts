/** The parts of the editor's configuration that are used here, as @sveltia/cms 0.221 reads them. */

type Choice = { readonly label: string; readonly value: string | boolean | number }

/** What every field has. */
type Common = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly readonly?: boolean
  readonly pattern?: readonly [expression: string, message: string]
}

type Many = { readonly multiple?: boolean; readonly min?: number; readonly max?: number }

export type AdminField = Common &
  (
    | {
        readonly widget: 'string' | 'text'
        readonly maxlength?: number
        readonly default?: string
        readonly use_emoji_autocomplete: false
      }
    | { readonly widget: 'number'; readonly value_type: 'int' | 'float'; readonly min?: number; readonly max?: number }
    | ({ readonly widget: 'select'; readonly options: readonly Choice[]; readonly default?: string } & Many)
    | ({
        readonly widget: 'relation'
        readonly collection: string
        readonly value_field: '{{slug}}'
        readonly display_fields: readonly string[]
        readonly search_fields: readonly string[]
      } & Many)
    | { readonly widget: 'image' | 'file'; readonly choose_url: false; readonly accept?: string }
    | {
        readonly widget: 'datetime'
        readonly type: 'date' | 'datetime-local'
        readonly input_timezone?: string
        readonly default?: '{{now}}'
      }
    | { readonly widget: 'object'; readonly fields: readonly AdminField[]; readonly collapsed: 'auto' | false }
    | {
        readonly widget: 'list'
        readonly label_singular: string
        readonly field?: AdminField
        readonly fields?: readonly AdminField[]
        readonly summary?: string
        readonly collapsed?: 'auto'
        readonly min?: number
        readonly max?: number
      }
    | { readonly widget: 'hidden' }
    | { readonly widget: 'keyvalue'; readonly key_label: string; readonly value_label: string }
    | { readonly widget: 'markdown'; readonly modes: readonly ('raw' | 'rich_text')[] }
  )

type Workflow = { readonly publish_mode: 'simple' | 'editorial_workflow' }

type Slug = {
  readonly template: string
  readonly editable: boolean | readonly 'create'[]
  readonly hint?: string
  readonly pattern?: readonly [expression: string, message: string]
}

/** One folder of files of a kind. */
export type AdminFolder = Workflow & {
  readonly name: string
  readonly label: string
  readonly label_singular: string
  readonly description: string
  readonly icon: string
  readonly folder: string
  readonly path?: string
  readonly extension: 'mdx' | 'md' | 'yaml'
  readonly format: 'yaml-frontmatter' | 'yaml'
  readonly identifier_field: string
  readonly summary: string
  readonly slug?: Slug
  readonly create: boolean
  readonly delete: boolean
  readonly duplicate: boolean
  readonly media_folder: ''
  readonly public_folder: ''
  readonly editor: { readonly preview: false }
  readonly view_filters?: {
    readonly filters: readonly {
      readonly name: string
      readonly label: string
      readonly field: string
      readonly not_in?: readonly string[]
      readonly eq?: string
    }[]
    readonly default?: string
  }
  readonly fields: readonly AdminField[]
}

/** Files that stand alone. */
export type AdminFiles = Workflow & {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly icon: string
  readonly files: readonly {
    readonly name: string
    readonly label: string
    readonly file: string
    readonly format: 'yaml'
    readonly fields: readonly AdminField[]
  }[]
}

/** Where the editor reads and saves: the repository, or a store of the browser's own that nothing leaves. */
export type Backend =
  | {
      readonly name: 'github'
      readonly repo: string
      readonly api_root?: string
      readonly auth_methods: readonly ['token'] | readonly ['oauth', 'token']
      /** Where people sign in: the origin, and the path below it. */
      readonly base_url?: string
      readonly auth_endpoint?: string
      readonly squash_merges: true
      readonly commit_messages: Readonly<Record<'create' | 'update' | 'delete' | 'uploadMedia' | 'deleteMedia', string>>
    }
  | { readonly name: 'test-repo' }

export type AdminConfig = Readonly<Record<string, unknown>> & {
  readonly backend: Backend
  readonly collections: readonly (AdminFolder | AdminFiles)[]
}
