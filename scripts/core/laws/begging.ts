import { quotable } from '../mask.ts'
import type { KeyPath, Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Ways to ask for likes, comments and tags that networks rank down as engagement bait, in English and German. */
const BAIT =
  /\b(?:(?:please|pls|double[- ]tap|smash|drop|hit|leave)\b[^.!?\n]{0,20}\b(?:likes?|follow|heart)\b|(?:like|follow|retweet|repost)\s+(?:and|&|\+)\s+(?:share|comment|tag|follow|retweet|like)|like\s+(?:this|our|my|the)\s+(?:post|page|picture|photo|video)|tag\s+(?:a|two|three|\d+|your)\s+friends?|comment\s+["“']?\w+["”']?\s+(?:to|if|below)|like\s+(?:if|for)\b|lass(?:t)?\s+(?:uns\s+)?(?:ein\s+)?like|(?:markiere?|verlinke?)\s+(?:eine?n?|zwei|drei|deine?)\b|liken\s+und\s+teilen|teilt\s+und\s+lik)/i

/** Ready words do not beg for likes: the member recommends, in their own voice. */
export const begging: Law = ({ campaigns }) => {
  const problems: Problem[] = []
  for (const { path, file } of campaigns.values()) {
    const look = (text: string | undefined, field: KeyPath) => {
      const found = text === undefined ? null : BAIT.exec(text)
      if (!found) return
      problems.push({
        code: 'begs-for-likes',
        message: `The words "${quotable(found[0], 60)}" ask for reactions, which networks rank down and people dislike`,
        file: path,
        field,
        right: 'Words that recommend: what it is, why they like it, where to find it',
        hint: 'Say it without asking for likes, comments or tags',
      })
    }
    look(file.action, ['action'])
    look(file.summary, ['summary'])
    file.captions?.forEach(({ text }, index) => {
      look(text, ['captions', index, 'text'])
    })
  }
  return problems
}
