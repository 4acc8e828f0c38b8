import type { Figure, WeekReport } from '../report/week.ts'
import type { ForgeDocument, Section } from './forge/document.ts'
import { counted, listed, said } from './forge/words.ts'

const number = (value: number) => value.toLocaleString('en-US')

/** How a figure changed: by so many; as a share only where the numbers are large enough to carry one. */
function changeText({ now, before }: Figure): string {
  if (now === before) return 'the same'
  const by = number(Math.abs(now - before))
  const words = now > before ? `${by} more` : `${by} fewer`
  if (now < 10 || before < 10) return words
  return `${words} (${now > before ? '+' : '−'}${Math.round((Math.abs(now - before) / before) * 100)}%)`
}

const section = (heading: string, blocks: Section['blocks'], folded?: true): Section[] =>
  blocks.length === 0 ? [] : [{ heading, blocks, ...(folded && { folded }) }]

/** Writes the weekly report for the people who look after the program. */
export function reportDocument(report: WeekReport): ForgeDocument {
  const { words, figures, reach, members, thanks, joined, waitingFor, next } = report
  const [posts, people] = figures
  const lead = `**${counted(posts?.now ?? 0, 'post', 'posts')} by ${counted(people?.now ?? 0, 'person', 'people')}, ${said(words)}.** ${counted(members, 'member', 'members')} take part.`
  return {
    lead,
    sections: [
      ...section(
        'What to do next',
        next.length === 0 ? [] : [{ kind: 'list', items: next.map(said), noun: ['step', 'steps'] }],
      ),
      ...section('The week', [
        {
          kind: 'table',
          head: ['', 'Last week', 'The week before', ''],
          right: [1, 2],
          rows: figures.map((figure) => [figure.name, number(figure.now), number(figure.before), changeText(figure)]),
          noun: ['figure', 'figures'],
        },
        {
          kind: 'text',
          text: `Potential reach: ${counted(reach, 'follower', 'followers')} of those who posted, as they told us; some follow several of them.`,
        },
      ]),
      ...section(
        'Whom to thank',
        thanks.length === 0
          ? []
          : [
              {
                kind: 'table',
                head: ['Who', 'Posts', 'Points', 'A line to send'],
                right: [1, 2],
                rows: thanks.map((one) => [said(one.name), number(one.posts), number(one.points), said(one.line)]),
                noun: ['person', 'people'],
              },
            ],
      ),
      ...section(
        'New',
        joined.length === 0
          ? []
          : [
              {
                kind: 'text',
                text: `${listed(joined.slice(0, 30).map(said))} joined. A short personal line in their first days does more than any mail.`,
              },
            ],
      ),
      ...section('Not started yet', waitingBlocks(waitingFor)),
    ],
  }
}

function waitingBlocks(waiting: WeekReport['waitingFor']): Section['blocks'] {
  if (typeof waiting === 'number')
    return waiting === 0
      ? []
      : [
          {
            kind: 'text',
            text: `${counted(waiting, 'member has', 'members have')} not posted after two weeks. Their names are kept out of an issue that anybody can read.`,
          },
        ]
  const items = waiting.map(({ name, weeks }) => `${said(name)}, here for ${counted(weeks, 'week', 'weeks')}`)
  return items.length === 0 ? [] : [{ kind: 'list', items, noun: ['member', 'members'] }]
}
