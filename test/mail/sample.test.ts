import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesStore } from '../../scripts/adapters/files.ts'
import { parseTemplate } from '../../scripts/codec/template.ts'
import { buildProgram } from '../../scripts/core/build-program.ts'
import { emailCopy } from '../../scripts/core/laws/email-copy.ts'
import { KIND_NAMES } from '../../scripts/core/plans/notice.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { brandOf, copyOf, headDay, mailPictureUrl, plainWords } from '../../scripts/core/render/mail/brand.ts'
import { HTML_MOST, type Message, renderMessage } from '../../scripts/core/render/mail/message.ts'
import { sampleNotice } from '../../scripts/core/render/mail/sample-notice.ts'
import { mailContext } from '../../scripts/core/render/mail/values/context.ts'
import { fillingOf } from '../../scripts/core/render/mail/values/fill.ts'
import { brand, DAY, fillingWith, messageOf, templates } from './support.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))

/** Words of the house that no member reads (DESIGN section 2); a member's own words may hold them. */
const INNER =
  /\b(?:submissions?|void(?:ed)?|handles?|redemptions?|redeem(?:ed)?|tall(?:y|ies)|ledgers?|intake|rulesets?|segments?|standings?|settling|pending|journal|notice|entry|entries|employees?|must|mandatory|obligation)\b/i

// A brand's own copy is its own affair; the sample's is ours.
describe.runIf(existsSync(`${content}/.sample`))('the sample’s mails', async () => {
  const reading = await filesStore(content).read()
  const program = buildProgram(reading.records, reading.files)!
  const now = Date.parse('2026-11-21T09:00:00Z')
  const links = (handle: string | null) => {
    const me = `https://crew.fernweh.example/me/#${handle ?? 'team'}`
    return {
      me,
      settings: `${me}/settings`,
      unsubscribe: `${me}/stop`,
      rewards: `${me}/rewards`,
      ask: `${me}/ask`,
      pass: (campaign: string) => `${me}/pass/${campaign}`,
    }
  }
  const context = mailContext({
    program,
    now,
    tally: tally(program, now),
    links,
    picture: (path) => (program.media.has(path) ? mailPictureUrl(program.settings.url, path) : undefined),
    benefitsAtOnce: true,
    plain: (markdown) => plainWords(templates.blocks(markdown)),
  })
  const mail = (kind: (typeof KIND_NAMES)[number], handle: string): Message =>
    messageOf(
      renderMessage(
        templates,
        brandOf(program.settings),
        fillingOf(context, sampleNotice(context, kind, handle)!),
        copyOf(program, kind)!,
        headDay(program, now),
      ),
    )

  it('use only variables, filters and tags that there are', () => {
    expect(program.emails.size).toBe(KIND_NAMES.length)
    expect(emailCopy(parseTemplate)(program, { now, broken: new Set() })).toEqual([])
  })

  describe.each(KIND_NAMES)('%s', (kind) => {
    const { subject, preheader, html, text, sms } = mail(kind, 'maya')

    it('has all that a mail needs', () => {
      expect(subject.length).toBeGreaterThan(5)
      expect(subject.length).toBeLessThanOrEqual(75)
      expect(preheader.length).toBeGreaterThan(10)
      expect(html.match(/class="go-cell"/g)).toHaveLength(1)
      for (const part of [html.replaceAll('&#39;', "'"), text]) {
        expect(part).toContain('Fernweh Coffee, Am Alten Kai 7')
        expect(part).toContain('/stop')
        expect(part).toContain('You get this')
      }
      expect(Buffer.byteLength(html)).toBeLessThan(HTML_MOST)
      expect(sms === undefined || kind !== 'report').toBe(true)
      expect(html + text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\{%/)
    })

    it('speaks to people in plain words', () => {
      const shown = text.replace(/^ {4}.*$/gm, '').replace(/https?:\S+/g, '')
      expect(`${subject} ${preheader} ${shown} ${sms ?? ''}`.match(INNER)?.[0]).toBeUndefined()
    })

    it('is not a text stripped of HTML', () => {
      expect(text.split('\n').filter((line) => [...line].length > 76 && !line.includes('https://'))).toEqual([])
      expect(text).not.toMatch(/<\w|&\w+;|\n{3}|\*\*|\]\(/)
    })
  })

  it.each(['welcome', 'reminder', 'share-rejected', 'reward-sent', 'newsletter'] as const)(
    'read well as text: %s',
    async (kind) => {
      const { subject, text, sms } = messageOf(
        renderMessage(templates, brand, fillingWith(kind), copyOf(program, kind)!, DAY),
      )
      await expect(`Subject: ${subject}\n\n${text}\nSMS: ${sms ?? 'none'}\n`).toMatchFileSnapshot(`golden/${kind}.txt`)
    },
  )

  it('render for every active member', () => {
    for (const handle of context.active)
      for (const kind of ['welcome', 'assignment', 'newsletter'] as const) {
        const { text } = mail(kind, handle)
        expect(text).toContain(program.ambassadors.get(handle)!.name.split(' ')[0])
        expect(text).toContain(`/me/#${handle}`)
      }
  })

  it('ask for a post with one action, its time, its end, what it brings, the tags, and a way to pass', () => {
    for (const kind of ['assignment', 'reminder', 'first-task-1', 'first-task-2', 'first-task-3'] as const) {
      const { html, text } = mail(kind, 'zola')
      for (const label of ['Do', 'Takes', 'By', 'Brings']) expect(text).toMatch(new RegExp(`^${label}: +\\S`, 'm'))
      expect(text).toMatch(/^Brings: +\d+ points on /m)
      expect(text).toContain('#ad or #FernwehPartner')
      expect(html).toContain('/pass/')
      expect(html).toMatch(/<img src="https:\/\/crew\.fernweh\.example\/mail\/[^"]+\.jpg" alt="[^"]{10,}"/)
    }
  })
})
