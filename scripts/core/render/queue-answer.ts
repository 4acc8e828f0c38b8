import type { Asked } from '../queue/comment.ts'
import type { Outcome } from '../queue/decide.ts'
import { code, listed } from './forge/words.ts'

const OUTCOMES: Readonly<Record<Outcome['what'], string>> = {
  accepted: 'accepted',
  'handed-on': 'is handed on; the next run carries it out and tells whoever sent it',
  'no-question': 'is no question that waits: answer those alone',
  declined: 'declined, with your reason',
  'reason-kept-out': 'declined; the reason is not kept, since anybody could read it here. Tell them yourself',
  seen: 'still there, as you say',
  gone: 'gone, as you say: taken down today, and counted so',
  closed: 'is over: taken down, declined or erased already',
  unknown: 'is not known: copy the id from the table',
  settled: 'was decided already, and stays so',
  own: 'is about yourself: somebody else has to decide',
}

/** Answers a comment: what became of each thing that it named. */
export function answerText(outcomes: readonly Outcome[], { unclear }: Asked): string {
  const groups = [...Map.groupBy(outcomes, ({ what }) => what)]
  const lines = groups.map(([what, list]) => {
    const ids = list.slice(0, 20).map(({ id }) => code(id))
    const rest = list.length > 20 ? [`${list.length - 20} more`] : []
    return `- ${listed([...ids, ...rest])}: ${OUTCOMES[what]}.`
  })
  const wrong = unclear.map(
    (line) =>
      `- ${code(line)} is not understood: write \`/accept all\`, \`/accept <id>\`, \`/decline <id> <reason>\`, \`/answer <id> <words>\`, \`/there <id>\` or \`/gone <id>\`.`,
  )
  return [...lines, ...wrong].length === 0 ? '- Nothing was waiting.' : [...lines, ...wrong].join('\n')
}
