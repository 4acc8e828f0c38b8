import { didYouMean } from '../core/did-you-mean.ts'
import { EXAMPLE_TOKEN, memberLinks, teamLinks } from '../core/links/member-links.ts'
import { isNoticeKind, KIND_NAMES, type Notice, type NoticeKind } from '../core/plans/notice.ts'
import { tally } from '../core/points/tally.ts'
import type { Program } from '../core/program.ts'
import { brandOf, copyOf, headDay, plainWords } from '../core/render/mail/brand.ts'
import { type Message, renderMerged } from '../core/render/mail/message.ts'
import { heightIn, PREVIEW_WIDTH, previewPage } from '../core/render/mail/preview-page.ts'
import { exampleCodes, sampleNotice } from '../core/render/mail/sample-notice.ts'
import type { Templates } from '../core/render/mail/templates.ts'
import { forMessage, type MailContext, mailContext } from '../core/render/mail/values/context.ts'
import { fillingOf } from '../core/render/mail/values/fill.ts'
import { variableHelp } from '../core/render/mail/variables.ts'
import type { World } from '../ports.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'
import { noMember, unknownMember } from './unknown-member.ts'

const BROWSER = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-file-access-from-files',
]

function contextOf(program: Program, content: string, templates: Templates, now: number): MailContext {
  return mailContext({
    program,
    now,
    tally: tally(program, now),
    // Addresses that show where a link would lead and open nothing of anybody's.
    links: (handle) => (handle === null ? teamLinks : memberLinks)(program.settings.url, EXAMPLE_TOKEN),
    picture: (path) => (program.media.has(path) ? new URL(`file://${content}/${path}`).href : undefined),
    benefitsAtOnce: program.settings.file.mail.benefits === 'at-once',
    plain: (markdown) => plainWords(templates.blocks(markdown)),
    codes: exampleCodes(program),
  })
}

/** Takes the pictures of one mail, light and dark; says what is missing where there is no browser. */
async function screenshots(world: World, stem: string, html: string): Promise<string[]> {
  const browser = await world.browsers.find()
  if ('missing' in browser) {
    world.log.warn(`No pictures: ${browser.missing}`)
    return []
  }
  const page = `${stem}.page.html`
  const profile = `${stem}.profile`
  await world.disk.write(page, previewPage(html))
  const run = (...args: string[]) =>
    world.processes.run({
      program: browser.path,
      args: [...BROWSER, `--user-data-dir=${profile}`, ...args, new URL(`file://${page}`).href],
      output: 'keep',
    })
  const { out } = await run(`--window-size=${PREVIEW_WIDTH},1000`, '--dump-dom')
  const height = heightIn(out)
  const paths: string[] = []
  for (const [scheme, flag] of height === undefined
    ? []
    : ([
        ['light', 1],
        ['dark', 0],
      ] as const)) {
    const path = `${stem}-${scheme}.png`
    const { code } = await run(
      `--window-size=${PREVIEW_WIDTH},${height}`,
      `--blink-settings=preferredColorScheme=${flag}`,
      `--screenshot=${path}`,
    )
    if (code === 0) paths.push(path)
  }
  if (paths.length === 0) world.log.warn('No pictures: the browser took none')
  await world.disk.remove(page)
  await world.disk.remove(profile)
  return paths
}

/** One kind for a member, with what is really theirs; undefined, with the reason said, where there is nothing to say. */
function noticeFor(world: World, context: MailContext, kind: NoticeKind, handle: string): Notice | undefined {
  const copy = copyOf(context.program, kind)
  const notice = sampleNotice(context, kind, handle)
  if (!copy || !notice) {
    world.log.warn(
      copy
        ? `${kind}: nothing in the program that such a message could be about`
        : `${kind}: there is no emails/${kind}.md`,
    )
    return undefined
  }
  if (notice.to !== null && notice.to !== handle)
    world.log.info(`${kind}: ${handle} has none, so this is one of ${notice.to}`)
  return notice
}

/** The message that several kinds make together; undefined, with the reason said, where it cannot be made. */
function messageFor(
  world: World,
  context: MailContext,
  templates: Templates,
  kinds: readonly NoticeKind[],
  handle: string,
): Message | undefined {
  const { program, now } = context
  const notices = kinds.flatMap((kind) => noticeFor(world, context, kind, handle) ?? [])
  if (notices.length < kinds.length) return undefined
  const told = forMessage(context, notices)
  const pieces = notices.flatMap((notice) => {
    const copy = copyOf(program, notice.kind)
    return copy ? [{ filling: fillingOf(told, notice), copy }] : []
  })
  const made = renderMerged(templates, brandOf(program.settings), pieces, headDay(program, now))
  if ('message' in made) return made.message
  const { file = '', line, message, hint = '' } = made.problem
  world.log.warn(`${file}${line === undefined ? '' : `:${line}`}: ${message}. ${hint}`)
  return undefined
}

/** The list a marketer writes copy with. */
function variablesText(kind: NoticeKind): string {
  const rows = variableHelp(kind)
  const width = Math.max(...rows.map(({ name }) => name.length))
  const lines = rows.map(
    ({ name, about, optional }) => `  ${name.padEnd(width)}  ${about}${optional ? ' (may be empty: use if)' : ''}`,
  )
  return `emails/${kind}.md may use these. A list goes through a loop: {% for one in joiners %} {{ one.name }} {% endfor %}\n${lines.join('\n')}\n`
}

const textFile = ({ subject, preheader, text, sms }: Message) =>
  `Subject: ${subject}\nPreheader: ${preheader}\n\n${text}${sms === undefined ? '' : `\nSMS (${sms.length} signs):\n${sms}\n`}`

export const command = defineCommand({
  name: 'preview',
  summary: SUMMARIES.preview,
  usage: '[options] KIND [HANDLE]',
  help: `Writes one message as HTML and text, and pictures of it on a phone and in a window, light and dark.
KIND is a file of emails/ without .md, several of them joined by + (due in one run, they become one message), or all; HANDLE the short name of the member who would get it.

Exit code: 0 done, 1 something cannot be rendered, 2 the command was given wrongly.

Examples:
  npm run preview -- assignment maya
  npm run preview -- assignment --variables
  npm run preview -- share-verified+assignment maya
  npm run preview -- all maya --out /tmp/mails`,
  options: {
    out: { type: 'string', value: 'DIR', help: 'where the files go; .goodword/preview unless said' },
    variables: { type: 'boolean', help: 'list the variables that the copy of KIND may use' },
    'no-pictures': { type: 'boolean', help: 'write HTML and text alone' },
  },
  positionals: [1, 2],
  async run({ values, positionals, content, resolve }, world) {
    const [wanted = '', handle = ''] = positionals
    const named = wanted === 'all' ? [] : wanted.split('+')
    const unknown = named.find((name) => !isNoticeKind(name))
    if (unknown !== undefined) {
      const near = didYouMean(unknown, KIND_NAMES)
      world.log.warn(
        `There is no message ${JSON.stringify(unknown)}. ${near === undefined ? `Use ${KIND_NAMES.join(', ')} or all.` : `Did you mean ${near}?`}`,
      )
      return 2
    }
    if (values.variables) {
      for (const kind of wanted === 'all' ? KIND_NAMES : named.filter(isNoticeKind)) world.out(variablesText(kind))
      return 0
    }
    const program = await readProgram(world, content)
    if (!program) return 1
    if (!program.ambassadors.has(handle)) {
      world.log.warn(handle === '' ? noMember(program) : unknownMember(program, handle))
      return 2
    }
    const templates = await world.templates()
    const context = contextOf(program, content, templates, world.fixedNow ?? world.clock.now())
    const folder = values.out === undefined ? `${world.root}/.goodword/preview` : resolve(values.out)
    let failed = false
    for (const kinds of wanted === 'all' ? KIND_NAMES.map((kind) => [kind]) : [named.filter(isNoticeKind)]) {
      const message = messageFor(world, context, templates, kinds, handle)
      if (!message) {
        failed = true
        continue
      }
      const stem = `${folder}/${kinds.join('+')}`
      await world.disk.write(`${stem}.html`, message.html)
      await world.disk.write(`${stem}.txt`, textFile(message))
      const pictures = values['no-pictures'] ? [] : await screenshots(world, stem, message.html)
      world.out(`${[`${stem}.html`, `${stem}.txt`, ...pictures].join('\n')}\n`)
    }
    return failed ? 1 : 0
  },
})
