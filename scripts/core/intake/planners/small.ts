import { answerWords } from '../answer-words.ts'
import { accepted, declined, type Outcome, waiting } from '../outcome.ts'
import type { OwnScene, Scene } from '../scene.ts'

/** "Not this one": it costs nothing, and ends the nudges. */
export function planPass({ program, arrival, document, member }: OwnScene<'pass'>): Outcome {
  const { campaign } = document.fields
  if (!program.campaigns.has(campaign))
    return declined('unknown-campaign', {
      answer: {
        kind: 'answer-declined',
        to: { handle: member.handle },
        what: answerWords(program.settings.language).pass,
      },
    })
  const path = `passes/${campaign}/${member.handle}.yaml`
  if (program.records.has(path)) return accepted([], { path })
  const at = new Date(arrival.received).toISOString().replace(/\.\d+Z$/, 'Z')
  return accepted([{ op: 'write', path, data: { at } }], { path })
}

/** How many links or questions one address is answered in a day. */
const A_DAY = 3

/**
 * A wish for one's own link. Whether the address is a member's is told to nobody: the answer goes to the address on file if there is one, and what is
 * decided here is the same either way.
 */
export function planLink({ document, before, tag }: Scene<'link'>): Outcome {
  const { email, phone } = document.fields
  const onFile = email ?? phone
  if (onFile === undefined) return declined('nothing-to-see')
  if (before.today >= A_DAY) return declined('too-often', { ...(tag && { tag }) })
  return accepted([], { answer: { kind: 'answer-link', to: { onFile } }, ...(tag && { tag }) })
}

/** A question waits for a person; who asked is told at once that it arrived. */
export function planAsk(
  { program, document, decision, before, tag }: Scene<'ask'>,
  handle: string | undefined,
): Outcome {
  const { question, name, email } = document.fields
  const to = handle !== undefined ? { handle } : email === undefined ? undefined : { address: email }
  const base = { ...(name !== undefined && { name }), what: answerWords(program.settings.language).question, question }
  const marked = tag === undefined ? {} : { tag }
  if (decision?.verb === 'answer')
    return accepted([], {
      ...(to && { answer: { kind: 'answer-question', to, ...base, answer: decision.words, by: decision.by } }),
      ...marked,
    })
  if (decision?.verb === 'decline')
    return declined('by-a-person', {
      ...(to && { answer: { kind: 'answer-declined', to, ...base, reason: decision.reason, by: decision.by } }),
      ...marked,
    })
  if (decision?.verb === 'accept') return accepted([], marked)
  if (before.today >= A_DAY) return declined('too-often', marked)
  return waiting('waits-for-a-person', { ...(to && { answer: { kind: 'answer-asked', to, ...base } }), ...marked })
}

/** Somebody who would like the guide gets it, and is kept, sealed, with the words they agreed to. */
export function planGuide({ program, document, before, tag }: Scene<'guide'>): Outcome {
  const { name, email, consent } = document.fields
  const marked = tag === undefined ? {} : { tag }
  if (before.today >= A_DAY) return declined('too-often', marked)
  return accepted([], {
    ...marked,
    answer: { kind: 'answer-guide', to: { address: email }, name, what: answerWords(program.settings.language).guide },
    lead: { name, email, consent: consent.words, at: consent.at },
  })
}
