import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { documentSchema, type SubmissionDocument } from '../../../schemas/submission.ts'
import { answerWords } from '../../../scripts/core/intake/answer-words.ts'
import { readIssue, splitBody } from '../../../scripts/core/intake/ways/issue.ts'
import { issueComment } from '../../../scripts/core/intake/ways/issue-answer.ts'
import {
  headingsOf,
  type IssueTemplate,
  issueTemplateFiles,
  issueTemplates,
} from '../../../scripts/core/intake/ways/issue-templates.ts'
import { mailProgram, RECEIVED } from './mails.ts'

/** A body as GitHub writes it from a filled form. */
const bodyOf = (template: IssueTemplate, values: Readonly<Record<string, string>>) =>
  headingsOf(template)
    .map(({ heading, id }) => `${heading}\n\n${values[id] ?? '_No response_'}`)
    .join('\n\n')

const templateOf = (kind: string, language = 'en') => issueTemplates(language).find((one) => one.kind === kind)!

const issue = (body: string) => ({
  repository: 'anna/crew',
  number: 41,
  body,
  by: { id: 7, login: 'tom' },
  opened: RECEIVED,
})

async function read(body: string, language = 'en') {
  const found = await readIssue(mailProgram(language), issue(body))
  if ('sealed' in found) return found
  if ('why' in found) return { why: found.why, ...(found.mend && { mend: found.mend }) }
  const { kind, fields } = documentSchema.parse(JSON.parse(found.parcel.document)) as SubmissionDocument
  return { kind, ...fields, from: found.sender }
}

const SHARE = { channel: 'instagram', url: 'https://www.instagram.com/p/Cx1/', at: '2026-11-20', campaign: 'tea' }

describe('the forms of issues', () => {
  it.each(['en', 'de'])('are YAML that GitHub reads, in %s, and ask for nothing personal in the open', (language) => {
    const files = issueTemplateFiles(language)
    expect([...files.keys()]).toEqual(['member-share.yml', 'member-pass.yml', 'member-tip.yml', 'member-form.yml'])
    for (const { file, form } of issueTemplates(language)) {
      expect(parse(files.get(file)!)).toEqual(form)
      expect(form.labels).toEqual(['goodword: from a member'])
      const asked = form.body.map((field) => ('id' in field ? field.id : ''))
      expect(asked).not.toEqual(expect.arrayContaining([expect.stringMatching(/email|phone|postal|name|consent/)]))
      expect(new Set(headingsOf({ file, kind: undefined, form }).map(({ heading }) => heading)).size).toBe(
        asked.filter(Boolean).length,
      )
    }
  })
})

describe('an issue', () => {
  it.each(['en', 'de'])(
    'says what the form says, in %s, and who sent it is the number of the account',
    async (language) => {
      const from = { by: 'github', id: 7, login: 'tom' }
      const body = bodyOf(templateOf('share', language), { ...SHARE, note: 'Two\n\nlines: yes' })
      expect(await read(body, language)).toEqual({ kind: 'share', ...SHARE, note: 'Two\n\nlines: yes', from })
      expect(await read(body.replaceAll('\n', '\r\n'), language)).toMatchObject(SHARE)
      const tip = bodyOf(templateOf('tip', language), { kind: 'joke', title: 'Beans', words: 'Why?' })
      expect(await read(tip, language)).toEqual({ kind: 'joke', title: 'Beans', words: 'Why?', from })
    },
  )

  it('is refused with another heading in it, one too few, one twice, or another order', async () => {
    const body = bodyOf(templateOf('share'), { ...SHARE, note: 'Light' })
    const none = { why: 'not-a-document' }
    for (const wrong of [
      body.replace('Light', 'Light\n\n### Link\n\nhttps://evil.example/'),
      body.replace('Light', 'Light\n   ### Campaign\n\nother'),
      body.replace('Light', '```\n### Anything\n```'),
      body.replace('Light', 'Light\r### Link\r\rhttps://evil.example/'),
      body.replace('### Link', '### link'),
      `Hello\n\n${body}`,
      body.replace(/### Campaign\n\ntea\n\n/, ''),
      `${body}\n\n### Beside it\n\nmore`,
      body.replace('instagram\n', 'instagram\nand more\n'),
      body.split('\n\n').reverse().join('\n\n'),
      '',
      'x'.repeat(70_000),
    ])
      expect(await read(wrong)).toEqual(none)
  })

  it('says what is missing', async () => {
    expect(await read(bodyOf(templateOf('share'), { url: 'soon' }))).toEqual({
      why: 'incomplete',
      mend: expect.stringMatching(/^Not there yet: Where\. Not clear to us: Link\. /),
    })
  })

  it('may hold a sealed field alone, however the forge shows it', async () => {
    const armour = '-----BEGIN AGE ENCRYPTED FILE-----\nYWJj\nZGVm\n-----END AGE ENCRYPTED FILE-----'
    const sealed = { sealed: `${armour}\n` }
    const template = issueTemplates('en').find(({ kind }) => kind === undefined)!
    expect(await read(bodyOf(template, { sealed: armour }))).toEqual(sealed)
    expect(await read(bodyOf(template, { sealed: `\`\`\`text\n${armour}\n\`\`\`` }))).toEqual(sealed)
    expect(await read(`${armour}\r\n`)).toEqual(sealed)
    expect(await read(bodyOf(template, { sealed: 'Hello' }))).toEqual({ why: 'not-a-document' })
  })

  it('never lets a field change another: 10,000 bodies', () => {
    const templates = issueTemplates('en').filter(({ kind }) => kind !== undefined)
    const all = templates.map((template) => ({ template, headings: headingsOf(template) }))
    const pieces = [
      ...all.flatMap(({ headings }) => headings.map(({ heading }) => heading)),
      '### Other',
      '_No response_',
    ]
    const bit = fc.oneof(
      fc.constantFrom(
        ...pieces,
        ...pieces.map((one) => one.slice(4)),
        '###',
        '##',
        '#',
        '- ',
        '> ',
        '```',
        'instagram',
      ),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', '\u0085', '\v', ' ', '   ', '\t', '\u200b', '\u0000', '\\'),
      fc.string({ maxLength: 6, unit: 'binary' }),
    )
    const words = fc.array(bit, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
    const one = fc.record({ which: fc.nat(all.length - 1), values: fc.array(words, { minLength: 7, maxLength: 7 }) })
    let taken = 0
    fc.assert(
      fc.property(one, ({ which, values }) => {
        const { template, headings } = all[which]!
        const typed = headings.map((heading, at) => ({ ...heading, value: values[at]! }))
        const found = splitBody(
          bodyOf(template, Object.fromEntries(typed.map(({ id, value }) => [id, value]))),
          template,
        )
        if (!found) return true
        taken += 1
        return typed.every(({ id, value }) => {
          const text = value.replace(/\r\n?/g, '\n').trim()
          return (found.get(id) ?? '') === (text === '_No response_' ? '' : text)
        })
      }),
      { numRuns: 10_000, seed: 11 },
    )
    // Enough of them are no refusals for this to say something.
    expect(taken).toBeGreaterThan(1000)
  })
})

describe('what stands below an issue', () => {
  const line = { id: 'abcdefgh234567ab', became: 'declined', why: 'incomplete' } as const

  it('is said in the program’s language, with what that issue lacks', () => {
    expect(issueComment(line, 'Schreib den Link dazu.', answerWords('de-AT'))).toContain(
      'Es wurde nicht angenommen: etwas fehlt darin oder lässt sich nicht lesen. Referenz ABCD-EFGH. Schreib den Link dazu.',
    )
    expect(issueComment(line, undefined, answerWords('en'))).toContain('Reference ABCD-EFGH. Use the form: it says')
  })

  it('says of a reason that is not known here that it cannot be read', () => {
    const odd = { ...line, why: 'constructor' }
    expect(issueComment(odd, undefined, answerWords('en'))).toContain('It was not taken: it cannot be read.')
    expect(issueComment({ ...line, became: 'accepted' }, undefined, answerWords('de'))).toContain('Danke, es ist da.')
  })
})
