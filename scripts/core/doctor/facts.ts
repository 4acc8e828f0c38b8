import type { KeysFile } from '../../../schemas/keys.ts'
import type { Findings } from '../check.ts'
import type { WebAnswer } from '../checks/web-answer.ts'
import type { Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'

/** What was asked for; `unseen` where it may not be looked at. */
export type Seen<T> = T | 'unseen'

/** How the repository is set up, as the forge tells it. */
export type Setup = {
  readonly private: boolean
  readonly issues: boolean
  /** The address of its Pages; null when there are none. */
  readonly pages: Seen<{ readonly url: string; readonly fromWorkflow: boolean; readonly https: boolean } | null>
  /** Environment -> the branches it is limited to; an empty list when every branch may use it. */
  readonly environments: Seen<ReadonlyMap<string, readonly string[]>>
  /** Names of the secrets, of the repository and of its environments (`mail/RESEND_API_KEY`). */
  readonly secrets: Seen<readonly string[]>
  /** Names of the variables of the repository, which everybody who may look at a run can read. */
  readonly variables: Seen<readonly string[]>
  /** The kinds of rule that hold for main, as the forge names them: `deletion`, `non_fast_forward`, `pull_request`. */
  readonly mainRules: Seen<readonly string[]>
  /** What workflows may do: whether they run at all, which actions they may use (`all`, `selected`, `local_only`), whether one that says nothing of its rights may write, and whether they may open pull requests. */
  readonly actions: Seen<{
    readonly on: boolean
    readonly allowed: string
    readonly writes: boolean
    readonly pulls: Seen<boolean>
  }>
  readonly labels: readonly string[]
}

export type Workflow = {
  readonly name: string
  readonly path: string
  readonly state: string
  readonly worked: Instant | undefined
}

/** What the sender's domain says of itself. */
export type Dns = {
  readonly domain: string
  /** Text records of the domain and of what sends for it, of `_dmarc.` and of `resend._domainkey.` below it. */
  readonly spf: readonly string[]
  readonly dmarc: readonly string[]
  readonly dkim: readonly string[]
}

/** A domain as the mail service has it: `verified`, `pending`, `failed` and the like. */
export type SenderDomain = { readonly name: string; readonly status: string }

/** Everything that was gathered. */
export type Facts = {
  readonly findings: Findings
  readonly program: Program | undefined
  /** What `live: true` lacks; undefined where it is set. */
  readonly missing: readonly Problem[] | undefined
  /** Whether a content folder still is the sample. */
  readonly sample: boolean
  readonly keys: KeysFile | undefined
  /** Guides that still say that they came with the sample, below the content folder. */
  readonly unread: readonly string[]
  readonly setup: Setup | undefined
  readonly workflows: readonly Workflow[] | undefined
  /** Why the forge, which was named, could not be asked, or not for everything. */
  readonly unasked?: string | undefined
  /** What the relay said of itself; undefined where there is none. */
  readonly relay?: WebAnswer | undefined
  /** Undefined: it was not asked. */
  readonly dns: Dns | undefined
  /** The domain that mails come from; undefined where there can be none. */
  readonly domain: string | undefined
  /** The mail service's own list; undefined: its key is not here, or it is not asked. */
  readonly domains: readonly SenderDomain[] | { readonly missing: string } | undefined
}
