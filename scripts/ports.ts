import type { ContactFile } from '../schemas/contact.ts'
import type { WebAnswer, WebCall } from './core/checks/web-answer.ts'
import type { Seen, Setup } from './core/doctor/facts.ts'
import type { MapRead, SourceForm, SourceRead } from './core/import/reading.ts'
import type { InboundMail, MailHead } from './core/intake/ways/inbound-mail.ts'
import type { LookedUp, Polled, Sending, Sought } from './core/outbox/carrying.ts'
import type { Outgoing, Travel } from './core/outbox/outgoing.ts'
import type { Problem } from './core/problem.ts'
import type { ContentRecord, FileChange, MediaFile } from './core/records.ts'
import type { ParseTemplate, Templates } from './core/render/mail/templates.ts'
import type { Instant } from './core/zone.ts'

/** What a content folder held when it was read. */
export type Reading = {
  /** Records whose file and shape are right. */
  readonly records: readonly ContentRecord[]
  readonly files: readonly MediaFile[]
  /** What was wrong with files and shapes, located and sorted; a file with an error is not among the records. */
  readonly problems: readonly Problem[]
}

/** One content folder: the program as files. Paths are below the folder, with `/`. */
export interface Store {
  /** Where it lies, as people read it. */
  readonly name: string
  /** Reads every file, decoded and checked against its schema. */
  read(): Promise<Reading>
  /** The bytes of one file, or undefined when there is none. */
  bytes(path: string): Promise<Uint8Array | undefined>
  /** Fills in line and excerpt of problems that name a field. */
  locate(problems: readonly Problem[]): Promise<Problem[]>
  /** How the change would be written: what each file will hold, `undefined` for a removed one. Writes nothing. */
  preview(changes: readonly FileChange[]): Promise<ReadonlyMap<string, Uint8Array | undefined>>
  /**
   * Writes the changes, all or none as far as the disk allows; parts already as wanted are left untouched.
   * @returns the paths that changed
   */
  apply(changes: readonly FileChange[]): Promise<string[]>
}

/** The content folder as an earlier commit had it. */
export interface History {
  /**
   * The paths and bytes below the content folder at a ref, for those paths that match.
   * @returns or, when the ref cannot be read, why, in a sentence
   */
  at(ref: string, paths: RegExp): Promise<ReadonlyMap<string, Uint8Array> | { readonly missing: string }>
}

/** A pair of age keys: what is sealed to the public half, the secret half opens. */
export type KeyPair = { readonly publicKey: string; readonly secretKey: string }

/** What opening a sealed contact gave: `other-key` when none of the keys fits, `damaged` when it is no sealed contact or was changed since. */
export type Opened = { readonly contact: ContactFile } | Closed

/** Why something sealed was not opened. */
export type Closed = { readonly closed: 'other-key' | 'damaged' }

/** Seals contact details so that only the program's own keys open them, and opens them. */
export interface Vault {
  /** True for a public key that sealing accepts, its checksum right. */
  isKey(key: string): boolean
  /**
   * Seals a contact. What comes out differs each time.
   * @param keys public keys, each of which opens it alone (`vault` and `recovery` of `content/keys.yaml`)
   * @returns the bytes of `contacts/<handle>.age`
   */
  seal(contact: ContactFile, keys: readonly string[]): Promise<Uint8Array>
  /** Opens the bytes of `contacts/<handle>.age` with whichever of the secret keys fits. */
  open(sealed: Uint8Array, secretKeys: readonly string[]): Promise<Opened>
  /** Seals a few words, such as a code, as a contact is sealed; their length does not show. */
  sealText(text: string, keys: readonly string[]): Promise<Uint8Array>
  openText(sealed: Uint8Array, secretKeys: readonly string[]): Promise<{ readonly text: string } | Closed>
  /**
   * Seals a contact over the sealed one there is, which stays closed inside: opened, the new one's parts stand in the place of the old one's, and
   * what it does not give stays as it was.
   */
  sealOver(contact: ContactFile, before: Uint8Array, keys: readonly string[]): Promise<Uint8Array>
  /** Seals the text of a parcel as the relay does; armoured. */
  sealItem(text: string, keys: readonly string[]): Promise<Uint8Array>
  /** Opens what came in from outside, as large as a form with its picture may be. */
  openItem(
    sealed: string,
    secretKeys: readonly string[],
  ): Promise<{ readonly text: string } | Closed | { readonly closed: 'too-large' }>
  /** Makes a new pair. */
  keygen(): Promise<KeyPair>
  /** The public half of a secret key; undefined for what is no whole secret key. */
  publicOf(secretKey: string): Promise<string | undefined>
}

/** All that follows from one member's personal link (DESIGN section 9). Who has the token has everything here; nothing here gives the token. */
export type MemberKeys = {
  /** What stands behind the `#` of the personal link: 43 characters of base64url. */
  readonly token: string
  /** The name of the sealed page's file, without a suffix; nothing ties it to a handle. */
  readonly bundle: string
  /** The AES-GCM key of that file, 32 bytes. */
  readonly bundleKey: Uint8Array
  /** Signs what the member sends (HMAC-SHA-256), 32 bytes. */
  readonly submitKey: Uint8Array
  /** The member's own inbound address, the part before the `@`. */
  readonly inbox: string
}

/** Makes and takes apart personal links. */
export interface PersonalKeys {
  /**
   * The token of a member's personal link.
   * @param secret GOODWORD_LINK_SECRET, at least 32 characters
   * @param link the counter in the member's file, 0 when it has none; another counter gives another link
   */
  tokenOf(secret: string, handle: string, link: number): string
  /** What follows from a token; the browser derives the same (site/browser/personal-keys.ts). */
  keysOf(token: string): MemberKeys
}

/** Seals members' own pages so that the key of their link opens them, in a browser. */
export interface PageSealer {
  /** A text made small (raw deflate). */
  squeeze(text: string): Uint8Array
  /**
   * Seals bytes with AES-256-GCM; what comes out is the nonce, the sealed bytes and a tag of 16.
   * @param name the file's, without a suffix: under another name it does not open
   * @param nonce 12 random bytes, never used twice with a key
   */
  seal(name: string, key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Uint8Array
}

/** Reads files from elsewhere and the maps that explain them, and writes tables; files of a content folder as they would be written. */
export interface Tables {
  /** Reads a map. @param name as people read it: it stands in the problems */
  readMap(name: string, bytes: Uint8Array): MapRead
  /** Fills in file, line and excerpt of problems that name a field of a map. */
  locateInMap(problems: readonly Problem[], name: string, bytes: Uint8Array): Problem[]
  /** Reads a table or a list of records. */
  readSource(name: string, bytes: Uint8Array, form: SourceForm): SourceRead
  /** Writes a table; what a spreadsheet would take for a formula is made safe, and read back as it was. */
  writeCsv(rows: readonly (readonly string[])[]): string
  /** The text of a record's file in its canonical form. */
  encode(path: string, data: object, body: string): string
  /** Reads a record's file from its bytes. */
  decode(path: string, bytes: Uint8Array): { readonly record?: ContentRecord; readonly problems: readonly Problem[] }
}

/** Makes HTML of Markdown that strangers wrote, sanitised last. */
export interface Markup {
  toHtml(markdown: string): string
}

/** Measures pictures, and makes other ones of them. */
export interface Images {
  size(bytes: Uint8Array): Promise<{ readonly width: number; readonly height: number } | undefined>
  /** The picture as a JPEG, which every mail program shows, so many pixels wide; what is clear in it becomes white. */
  jpeg(bytes: Uint8Array, width: number): Promise<Uint8Array>
  /**
   * A picture that a stranger sent, made anew as WebP: what the camera wrote into it is gone, and it is at most 1600 pixels wide.
   * @returns with a hash that similar pictures share, 16 hexadecimal digits; undefined for what is no PNG, JPEG or WebP by its content
   */
  anew(bytes: Uint8Array): Promise<{ readonly webp: Uint8Array; readonly phash: string } | undefined>
}

export interface Clock {
  now(): Instant
}

/** Lets time pass. */
export interface Timer {
  /** @param ms milliseconds; ends early, without an error, when the command is interrupted */
  wait(ms: number): Promise<void>
}

/** One branch of the program's repository that the program alone writes, as files of text. Nothing of it touches the working copy. */
export interface Branch {
  /** The branch and where it lies, as people read it. */
  readonly name: string
  /** The newest commit, null while the branch does not exist, and its files by path. Throws when it cannot be read. */
  read(): Promise<{ readonly head: string | null; readonly files: ReadonlyMap<string, string> }>
  /**
   * Commits changes if the newest commit still is the one that was read (compare and swap); all or nothing.
   * @param on the head that was read; null makes the branch
   * @param changes path -> text, undefined removes the file
   * @returns the new head; or `moved` when somebody else was first, and nothing was written
   */
  commit(
    on: string | null,
    changes: ReadonlyMap<string, string | undefined>,
    message: string,
  ): Promise<{ readonly head: string } | { readonly moved: true }>
}

/** Carries messages of one channel to people. Answers are values; it throws on nothing that a provider or the network does. */
export interface Carrier {
  /** The provider, as people read it. */
  readonly name: string
  /** Whether it reaches real people; an imitation on this machine does not. */
  readonly live: boolean
  /** Messages in one request, at most. */
  readonly most: number
  /** Messages that are claimed at once, at most: few where a request without an answer cannot be made good. */
  readonly claims: number
  /** Whether it sends a request with the same key and payload once only, for 24 hours. */
  readonly remembers: boolean
  /** What it cannot promise, in a sentence for the person who runs it. */
  readonly warning?: string
  /** Asks who bounced, complained or opted out; a sentence when that cannot be told, and then nothing may be sent. */
  poll(): Promise<Polled | { readonly missing: string }>
  /** Hands over one batch in one request, and tries once. */
  send(key: string, messages: readonly Outgoing[]): Promise<Sending>
  /** Asks what became of messages; a sentence when it could not be asked now. */
  lookUp(sought: readonly Sought[]): Promise<LookedUp | { readonly missing: string }>
}

/** Carries mails. */
export type Mailer = Carrier
/** Carries text messages. */
export type Texter = Carrier
/** Posts to a chat. */
export type Chat = Carrier

/** Takes in mails. */
export interface Inbound {
  /** The provider, as people read it. */
  readonly name: string
  /**
   * The mails that came in since then and are wanted, the oldest first; so many at once as a run can hold.
   * @param wanted asked of each before it is fetched
   * @returns with `missing`, in a sentence, where the provider did not give all; what it gave is there all the same
   */
  read(
    since: Instant,
    wanted: (head: MailHead) => Promise<boolean>,
  ): Promise<{ readonly mails: readonly InboundMail[]; readonly missing?: string }>
}

export interface Random {
  /** Random bytes, for ids and keys. */
  bytes(length: number): Uint8Array
}

/** Speaks to the person at the terminal, on stderr; addresses and numbers are masked. */
export interface Log {
  info(text: string): void
  warn(text: string): void
}

/** How to start another program. */
export type ProgramCall = {
  /** The program: a path, or a name in the path; `node` is the Node that runs this. */
  readonly program: string
  readonly args: readonly string[]
  /** Absolute; the clone's root when not given. */
  readonly folder?: string
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>
  /** `pass` lets it write where this command writes; `show` too, but all of it on stderr; `keep` collects what it writes. */
  readonly output: 'pass' | 'show' | 'keep'
}

/** How another program ended. */
export type Ended = {
  /** Its exit code; 128 and more when a signal ended it, 127 when it was not found. */
  readonly code: number
  /** What it wrote on stdout, when kept. */
  readonly out: string
  /** What it wrote on both, in order of arrival, when kept. */
  readonly all: string
}

/** Starts other programs. They are ended when the command is interrupted. */
export interface Processes {
  run(call: ProgramCall): Promise<Ended>
}

/** A folder of files on the machine, outside any content. Paths are absolute. */
export interface Disk {
  /** The bytes of a file, or undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Writes a file, making the folders above it. */
  write(path: string, bytes: Uint8Array | string): Promise<void>
  /** Every file below a folder, sorted, with `/`, seen from the folder; empty when there is none. Links are not followed, names in `skip` not entered. */
  list(folder: string, skip?: readonly string[]): Promise<string[]>
  /** Removes a file or a folder with all that is in it. */
  remove(path: string): Promise<void>
  /** Copies a folder with all that is in it, without names in `skip`. */
  copy(from: string, to: string, skip?: readonly string[]): Promise<void>
  /** Puts a folder or file in another's place, whole. */
  move(from: string, to: string): Promise<void>
}

export type ServeCall = {
  /** The folder of built files, absolute. */
  readonly folder: string
  /** The path the files are published under: `/` or `/crew/`. */
  readonly base: string
  /** The port to try first. */
  readonly port: number
  /** Asked first; what it does not answer, the files do. */
  handle?(request: Request): Promise<Response | undefined>
}

/** What the relay beside a local hub is told. */
export type RelayCall = {
  /** The path it runs under, without a slash at its end. */
  readonly path: string
  /** Where it is served, such as `http://localhost:4321`. */
  readonly origin: string
  /** The program's public intake keys. */
  readonly keys: readonly string[]
  /** Within how many working days somebody answers, where the program says. */
  readonly workingDays: number | null
  /** The language of the program. */
  readonly language: string
  /** Called when something has come in; several that come together may be one call. */
  arrived(): void
}

/** Serves built files to this machine alone. */
export interface Server {
  /** @returns where it serves; `port` is the next free one when the wanted was taken */
  serve(call: ServeCall): Promise<{ readonly url: string; readonly port: number; close(): Promise<void> }>
}

/** Finds a Chrome or Chromium, or installs one where that can be done without asking. */
export interface Browsers {
  /** @returns the program's path; or, when there is none, what to do about it */
  find(): Promise<{ readonly path: string } | { readonly missing: string }>
}

/** An issue or a pull request on the forge. What people wrote is not trusted. */
export type ForgeIssue = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly open: boolean
  readonly labels: readonly string[]
  /** Who opened it: their login. */
  readonly by: string
  /** The number of their account, which never changes hands; 0 where there is none any more. */
  readonly byId: number
  /** True when this program opened it: only then may it be changed. */
  readonly mine: boolean
  readonly opened: Instant
  /** Where people read it. */
  readonly url: string
  readonly pull: boolean
}

/** A pull request. */
export type ForgePull = ForgeIssue & {
  /** The branch that it brings; empty where that lies in another repository. */
  readonly branch: string
  /** When it was closed, merged or not. */
  readonly closed: Instant | undefined
  readonly merged: Instant | undefined
}

/** One comment of an issue or a pull request. */
export type ForgeComment = {
  readonly id: number
  readonly body: string
  readonly by: string
  /** True when this program wrote it: only then may it be changed. */
  readonly mine: boolean
  readonly at: Instant
}

/** What a person may do in the repository. */
export type ForgeRole = 'admin' | 'write' | 'read' | 'none'

/** A label of the program's own. The colour is six hexadecimal digits. */
export type ForgeLabel = { readonly name: string; readonly colour: string; readonly about: string }

/** A workflow and how it fares. `state` is `active` unless somebody or the forge has switched it off. */
export type ForgeWorkflow = {
  readonly id: number
  readonly name: string
  /** Such as `.github/workflows/tick.yml`. */
  readonly path: string
  readonly state: string
  /** When its last run on the main branch that worked was started; undefined when there was none. */
  readonly worked: Instant | undefined
}

export type { Seen }

/** How a repository is set up, and the branch that its workflows work on. */
export type ForgeSetup = Setup & { readonly mainBranch: string }

/** The repository on its forge: issues, comments, labels and how it is set up. */
export interface Forge {
  /** Owner and name, `fernweh/crew`. */
  readonly repository: string
  /** Where people look at it, without a slash at its end. */
  readonly url: string
  /** Issues (no pull requests) with a label, the newest first; open ones alone unless `all`. */
  issues(label: string, which?: 'open' | 'all'): Promise<ForgeIssue[]>
  /** Open pull requests, the oldest first. */
  pulls(): Promise<ForgePull[]>
  /** Every pull request, open or closed, from a branch of this very repository to main, the newest first; also from one that is gone. */
  pullsOf(branch: string): Promise<ForgePull[]>
  /** @returns `there` when one from that branch is open; `refused` where this program may not open any */
  openPull(branch: string, title: string, body: string): Promise<ForgePull | 'there' | 'refused'>
  /** Changes what a pull request says; with `open: false` closes it without merging it. */
  editPull(
    number: number,
    change: { readonly title: string; readonly body: string; readonly open?: false },
  ): Promise<void>
  openIssue(title: string, body: string, labels: readonly string[]): Promise<ForgeIssue>
  editIssue(
    number: number,
    change: { readonly title?: string; readonly body?: string; readonly open?: boolean },
  ): Promise<void>
  /** All comments of an issue or a pull request, in order. */
  comments(number: number): Promise<ForgeComment[]>
  addComment(number: number, body: string): Promise<void>
  editComment(id: number, body: string): Promise<void>
  removeComment(id: number): Promise<void>
  /** Makes those labels that are missing; others are left alone. */
  ensureLabels(labels: readonly ForgeLabel[]): Promise<void>
  roleOf(login: string): Promise<ForgeRole>
  /** The newest commit of the main branch, and git's id of each of its files by path. */
  main(): Promise<{ readonly head: string; readonly files: ReadonlyMap<string, string> }>
  /** The bytes of a file by git's id. */
  blob(id: string): Promise<Uint8Array>
  /**
   * Commits changes to the main branch if its newest commit still is the one that was read; all or nothing, never by force.
   * @param changes path from the repository's root -> bytes, undefined removes the file
   * @returns the new head; or `moved` when somebody else was first, and nothing was written
   */
  commitMain(
    on: string,
    changes: ReadonlyMap<string, Uint8Array | undefined>,
    message: string,
  ): Promise<{ readonly head: string } | { readonly moved: true }>
  /** The branches whose names begin so. */
  branches(start: string): Promise<readonly string[]>
  /**
   * Makes a branch with one commit.
   * @param on the commit that it begins at
   * @param changes path from the repository's root -> bytes
   * @returns false when there is one of that name, which stays as it is
   */
  makeBranch(
    name: string,
    on: string,
    changes: ReadonlyMap<string, Uint8Array | undefined>,
    message: string,
  ): Promise<boolean>
  /** Removes a branch; one that is gone stays so. */
  removeBranch(name: string): Promise<void>
  /** Whether nobody but its people can read the repository. */
  isPrivate(): Promise<boolean>
  setup(): Promise<ForgeSetup>
  workflows(): Promise<readonly ForgeWorkflow[]>
  /** Switches a workflow on, also one that the forge switched off because nothing happened for long. */
  enableWorkflow(id: number): Promise<void>
  /** Starts a workflow on the main branch. @param file such as `publish.yml` */
  startWorkflow(file: string): Promise<void>
}

/** Looks names up in the domain name system. */
export interface Names {
  /** The text records of a host, none when there is no such host; `unseen` when no name server answers. */
  txt(host: string): Promise<Seen<readonly string[]>>
}

/** Asks public addresses, strictly: https alone, no redirect is followed, 5 seconds and 1 MB at most, no private address is ever reached. */
export interface Web {
  /** Whatever the other side does is a value; nothing is thrown. */
  get(call: WebCall): Promise<WebAnswer>
}

/** Everything a command can reach beside its arguments. */
export type World = {
  /** The content folder at an absolute path. */
  store(folder: string): Store
  /** The history of a content folder. */
  history(folder: string): History
  readonly clock: Clock
  readonly timer: Timer
  readonly names: Names
  /** The domains that the mail service knows, and how far each is (`verified`); undefined where its key is not in the environment. */
  readonly senderDomains: () => Promise<
    readonly { readonly name: string; readonly status: string }[] | { readonly missing: string } | undefined
  >
  readonly web: Web
  readonly random: Random
  readonly log: Log
  readonly personalKeys: PersonalKeys
  readonly pageSealer: PageSealer
  /** The branch `ledger`: on the forge where one is named, else in the git repository around the content folder. */
  ledger(content: string): Promise<Branch>
  /** The branch `inbox`, where what comes in from outside lies sealed until it was taken in; it lies where the ledger does. */
  inbox(content: string): Promise<Branch>
  /** The relay as it runs on a host, here: it keeps what comes in on the branch `inbox`. It answers what lies under its path alone. */
  relay(content: string, call: RelayCall): Promise<(request: Request) => Promise<Response | undefined>>
  /**
   * Who carries messages, by the secrets that are there; what has none is left out.
   * @param provider who carries the mails
   * @param idOf finds a message's id in the addresses of a mail
   */
  carriers(
    provider: 'resend' | 'smtp',
    idOf: (addresses: readonly string[]) => string | undefined,
  ): Promise<Readonly<Partial<Record<Travel, Carrier>>>>
  /** Who takes in mails; a sentence on what to set where that is missing. */
  inbound(): Promise<Inbound | { readonly missing: string }>
  /** A mailbox on this machine in a folder, absolute: it keeps messages, dated by the clock, and sends none. */
  mailbox(folder: string, clock: Clock): Carrier
  /** The environment, where secrets live; values never go into a log, a file or an error. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Loaded on first use, as are those that follow: they stand on large packages. */
  vault(): Promise<Vault>
  /** The repository on its forge; or, where none is named (GITHUB_REPOSITORY, GITHUB_TOKEN), what to set. */
  forge(): Promise<Forge | { readonly missing: string }>
  tables(): Promise<Tables>
  markup(): Promise<Markup>
  images(): Promise<Images>
  /** Fills the copy of messages and their frame. */
  templates(): Promise<Templates>
  /** Reads the copy of messages without running it. Loaded on first use. */
  copyParser(): Promise<ParseTemplate>
  readonly disk: Disk
  readonly processes: Processes
  readonly server: Server
  readonly browsers: Browsers
  /**
   * All of standard input, as text.
   * @param how said first, when a person is to type it
   */
  input(how: string): Promise<string>
  /** Writes to stdout as it is: the command's result. */
  out(text: string): void
  /** Whether stdout shows colours: a terminal, and its owner did not ask for none (NO_COLOR). */
  readonly colour?: boolean
  /** The file GitHub shows below a run's steps (GITHUB_STEP_SUMMARY), absolute; undefined elsewhere. */
  readonly stepSummary?: string
  /** The clone's root, absolute. */
  readonly root: string
  /** Given on the command line as `--now`, or undefined. */
  readonly fixedNow: Instant | undefined
  /** Aborted when the person at the terminal stops the command (Ctrl-C). */
  readonly interrupted: AbortSignal
}
