import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

const RIGHT = {
  url: 'url: https://water.example/hamburg',
  picture: 'picture: cups.webp, with the file beside this one',
  words: 'Below the last ---: Rinse the paper with hot water first.',
} as const

/** What a member brought in is there: a link has its address, a picture its file, a tip or a joke its words. */
export const tipsWhole: Law = ({ tips }) => {
  const problems: Problem[] = []
  for (const { path, file, body } of tips) {
    const needs = file.kind === 'link' ? 'url' : file.kind === 'picture' ? 'picture' : 'words'
    if (needs === 'words' ? body.trim() !== '' : file[needs] !== undefined) continue
    problems.push({
      code: 'empty-tip',
      message: `This ${file.kind} has no ${needs}`,
      file: path,
      field: ['kind'],
      right: RIGHT[needs],
      hint: `Add the ${needs}, or say under kind what it is instead`,
    })
  }
  return problems
}
