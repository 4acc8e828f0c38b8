import { describe, expect, it } from 'vitest'
import { renderMerged, renderMessage } from '../../scripts/core/render/mail/message.ts'
import { brand, copy, DAY, filling, fillingWith, messageOf, templates } from './support.ts'

const render = (kind: Parameters<typeof fillingWith>[0], body: string, rest = {}) =>
  messageOf(renderMessage(templates, brand, fillingWith(kind), copy(body, rest), DAY))

const task = () =>
  filling('assignment', {
    member: {
      name: 'Maya Brandt',
      first_name: 'Maya',
      points: 1250,
      pending: 0,
      balance: 900,
      posts: 4,
      tier: 'Silver',
      next_tier: null,
      to_next_tier: null,
      rank: 2,
    },
    program: {
      name: 'Tea Circle',
      tagline: null,
      community: null,
      disclosure: '#ad or #TeaPartner',
      disclosure_words: null,
      review_days: 3,
      members: 12,
    },
    campaign: {
      title: 'Autumn tea',
      summary: null,
      action: 'Show your first pot of the day.',
      minutes: 10,
      closes: 'Sunday 29 November, 5 days left',
      until: 'until Sunday 29 November, 5 days left',
      closes_short: '29 Nov',
      points: '150 points on Instagram',
      most_points: 150,
      channels: 'Instagram',
      hashtags: null,
      caption: 'First light, first cup.',
      url: 'https://circle.tea.example/campaigns/autumn-tea/',
      link: null,
      pass: 'https://circle.tea.example/me/#t/pass/autumn-tea',
      cover: 'https://circle.tea.example/mail/autumn-tea.jpg',
      cover_alt: 'A pot by a window',
    },
    links: {
      me: 'https://circle.tea.example/me/#t',
      hub: 'https://circle.tea.example/',
      settings: 'https://circle.tea.example/me/#t/settings',
      unsubscribe: 'https://circle.tea.example/me/#t/stop',
      rewards: 'https://circle.tea.example/me/#t/rewards',
      how_points_work: 'https://circle.tea.example/points/',
      ask: 'https://circle.tea.example/me/#t/ask',
      community: null,
    },
  })

const TASK_COPY = copy(
  '# {{ campaign.title }}\n\nHello {{ member.first_name }}, you have **{{ member.points }}** points.\n\n---\n\n> {{ campaign.caption }}\n\nTell us on [your page]({{ links.me }}).',
  {
    subject: '{{ campaign.title }}',
    preheader: '{{ campaign.action }}',
    button: 'See words and pictures',
    sms: 'New: {{ campaign.title }}, {{ campaign.most_points }} points.',
  },
)

describe('a message', () => {
  it('reads well as text alone', () => {
    expect(messageOf(renderMessage(templates, brand, task(), TASK_COPY, DAY)).text).toBe(`Autumn tea

Hello Maya, you have 1,250 points.

Do:      Show your first pot of the day.
Takes:   about 10 minutes
By:      Sunday 29 November, 5 days left
Brings:  150 points on Instagram

Say it is an ad. Put #ad or #TeaPartner where people see it first, before
“more”. It keeps you and us honest.

See words and pictures:
https://circle.tea.example/campaigns/autumn-tea/

Not this one is fine too. It costs nothing, and we will not ask again.
https://circle.tea.example/me/#t/pass/autumn-tea

    First light, first cup.

Tell us on your page (https://circle.tea.example/me/#t).

* * *

You get this because you are part of Tea Circle and like to hear of new
things to share.

Choose what you get:
https://circle.tea.example/me/#t/settings

Unsubscribe in one step:
https://circle.tea.example/me/#t/stop

Small Tea, 1 Leaf Lane, Leeds, United Kingdom
`)
  })

  it('has in HTML all that it must have', () => {
    const { html, subject, preheader, sms } = messageOf(renderMessage(templates, brand, task(), TASK_COPY, DAY))
    expect({ subject, preheader }).toEqual({ subject: 'Autumn tea', preheader: 'Show your first pot of the day.' })
    expect(sms).toBe('New: Autumn tea, 150 points.\nhttps://circle.tea.example/me/#t')
    expect(html.match(/class="go-cell"/g)).toHaveLength(1)
    for (const part of [
      'alt="A pot by a window"',
      '>150<br>',
      'Not this one',
      '#ad or #TeaPartner',
      'about 10 minutes',
      '1 Leaf Lane',
      'href="https://circle.tea.example/me/#t/stop"',
      'href="https://circle.tea.example/me/#t/settings"',
      'name="color-scheme"',
      'prefers-color-scheme: dark',
      '<html lang="en"',
    ])
      expect(html).toContain(part)
    expect(html).not.toMatch(/\{\{|\{%|undefined|\[object|<script|@import|fonts\.googleapis/)
  })

  it('is the same bytes for the same input', () => {
    const once = messageOf(renderMessage(templates, brand, task(), TASK_COPY, DAY))
    render('newsletter', 'Something else in between, {{ member.name }}')
    expect(messageOf(renderMessage(templates, brand, task(), TASK_COPY, DAY))).toEqual(once)
  })

  it('asks for the disclosure only where it asks for a post', () => {
    expect(render('share-verified', 'Thanks').html).not.toContain('Say it is an ad')
    expect(render('reminder', 'Still open').html).toContain('Say it is an ad')
  })

  it('runs conditions, loops and the filters of copy', () => {
    const { text } = render(
      'introduce',
      '{% if joiners.size == 2 %}{{ joiners | map: "first_name" | list }}{% endif %} {% for one in joiners limit: 1 %}[{{ one.name | upcase }}]{% endfor %} {{ member.points | plural: "point", "points" }}',
    )
    expect(text).toMatch(/^the joiners-1-first_name and the joiners-2-first_name \[THE JOINERS-1-NAME\]\n3 points\n/)
  })

  it('puts an announcement’s own Markdown in as it is', () => {
    expect(render('announcement', '{{ news.words }}').html).toContain('News, <em>at last</em>.')
  })
})

describe('copy that cannot be filled', () => {
  it.each([
    ['a variable the message lacks', { body: 'One\n\n{{ campaign.title }}' }, { file: 'emails/test.md', line: 8 }],
    ['an unknown filter', { body: 'Hi {{ member.name | shout }}' }, { file: 'emails/test.md', line: 6 }],
    ['a file to be included', { body: '{% include "secret" %}' }, { file: 'emails/test.md', line: 6 }],
    ['a tag that is not closed', { body: 'a\n{% if member %}' }, { file: 'emails/test.md', line: 7 }],
    [
      'a filter that hands out what is not escaped',
      { body: '{{ member.name | raw }}' },
      { file: 'emails/test.md', line: 6 },
    ],
    ['the subject', { body: 'Fine', subject: '{{ nobody }}' }, { file: 'emails/test.md', field: ['subject'] }],
    [
      'something of the language itself',
      { body: '{{ member.constructor.constructor }}' },
      { file: 'emails/test.md', line: 6 },
    ],
    [
      'more than memory holds',
      { body: '{% for i in (1..100000000) %}x{% endfor %}' },
      { file: 'emails/test.md', line: 6 },
    ],
  ])('is a problem with its place: %s', (_, { body, ...rest }, place) => {
    const made = renderMessage(templates, brand, fillingWith('welcome'), copy(body, rest), DAY)
    expect(made).toEqual({ problem: expect.objectContaining({ code: 'template-fails', ...place }) })
  })
})

describe('several notices in one message', () => {
  const merged = () =>
    messageOf(
      renderMerged(
        templates,
        brand,
        [
          {
            filling: fillingWith('share-verified'),
            copy: copy('# Thank you\n\nCounted.', { subject: 'Thanks', sms: 'Counted.' }),
          },
          { filling: task(), copy: TASK_COPY },
          { filling: fillingWith('tier-up'), copy: copy('# Silver\n\nYou are Silver.', { subject: 'Silver' }) },
        ],
        DAY,
      ),
    )

  it('take the first one’s subject and a section each', () => {
    const { subject, text, html } = merged()
    expect(subject).toBe('Thanks')
    expect(text.split('\n\n* * *\n\n').map((part) => part.split('\n')[0])).toEqual([
      'Thank you',
      'Autumn tea',
      'Silver',
      'You get this because you are part of Tea Circle and it is about your own',
    ])
    expect(html.match(/<h1 /g)).toHaveLength(3)
  })

  it('have one clear button; the others are quiet', () => {
    const { html } = merged()
    expect(html.match(/class="go-cell"/g)).toHaveLength(1)
    expect(html.match(/class="quiet-cell"/g)).toHaveLength(2)
    expect(html.match(/Unsubscribe in one step/g)).toHaveLength(1)
  })

  it('are one SMS with a line each', () => {
    expect(merged().sms).toBe('Counted.\nNew: Autumn tea, 150 points.\nhttps://circle.tea.example/links-me')
  })

  it('are at least one', () => {
    expect(() => renderMerged(templates, brand, [], DAY)).toThrow(RangeError)
  })
})
