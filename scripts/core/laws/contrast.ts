import type { Problem } from '../problem.ts'
import { contrast, mix, palettesOf } from '../render/mail/colours.ts'
import type { Law } from './law.ts'

/** The least that a colour must stand out from the paper (WCAG 2.2: text 1.4.3; marks and large words 1.4.11). */
const LEAST = { ink: 4.5, accent: 3, sea: 3 } as const
const WHAT = { ink: 'words', accent: 'links and buttons', sea: 'marks and frames' } as const

/** A figure as people say it, never rounded up to what it is not. */
const said = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1)

/** The same colour, as far towards black or white as it must go to be read on the paper. */
function readableShade(colour: string, paper: string, least: number): string {
  const towards = contrast('#000000', paper) > contrast('#ffffff', paper) ? '#000000' : '#ffffff'
  for (let step = 1; step < 20; step++) {
    const tried = mix(colour, towards, step / 20)
    if (contrast(tried, paper) >= least) return tried
  }
  return towards
}

/** The brand's colours can be read on the brand's paper. */
export const contrastHolds: Law = ({ settings: { file } }) => {
  const { colours } = file
  if (!colours) return []
  const paper = (colours['paper'] ?? palettesOf().light.paper).toLowerCase()
  return (['ink', 'accent', 'sea'] as const).flatMap((name): Problem[] => {
    const colour = colours[name]?.toLowerCase() ?? (name === 'ink' ? palettesOf().light.ink : undefined)
    if (colour === undefined) return []
    const ratio = contrast(colour, paper)
    if (ratio >= LEAST[name]) return []
    const field = colours[name] === undefined ? ['colours', 'paper'] : ['colours', name]
    return [
      {
        code: 'low-contrast',
        message: `${colour} on ${paper} has a contrast of ${said(ratio)} to 1: many people cannot see ${WHAT[name]} in it`,
        file: 'program.yaml',
        field,
        right: `${LEAST[name]} to 1 or more, such as ${readableShade(colour, paper, LEAST[name])}`,
        hint: `Make ${name} darker or paper lighter (or, on a dark paper, the other way round)`,
      },
    ]
  })
}
