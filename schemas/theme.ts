import { z } from 'zod'
import { colour } from './primitives.ts'

/** The faces that come with the hub, and those that every device has one of. None is fetched from elsewhere. */
export const FACES = [
  'young-serif',
  'public-sans',
  'b612-mono',
  'system-serif',
  'system-sans',
  'system-rounded',
  'system-mono',
] as const

/** The five colours that the hub and the mails are made of; every other shade is mixed from them. */
export const COLOURS = ['paper', 'ink', 'accent', 'sea', 'sun'] as const

/** A face that comes along, or a file of the brand's own in `content/theme/`. */
const face = z
  .union([
    z.enum(FACES),
    z
      .string()
      .regex(/^(?!\.)[A-Za-z0-9._-]{1,100}\.woff2$/, 'is not a face: name one of the hub, or a .woff2 file in theme/'),
  ])
  .meta({ examples: ['public-sans', 'brand-bold.woff2'] })

/** `colours` of `program.yaml`: the five that the hub is made of, and any other that the brand likes to have at hand. */
export const colours = z
  .record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), colour)
  .meta({ description: `The brand's colours by day: ${COLOURS.join(', ')}. Those by night are made from them` })

/** `fonts` of `program.yaml`. */
export const fonts = z
  .strictObject({
    headings: face.optional(),
    text: face.optional(),
    figures: face.optional().meta({ description: 'The face of numbers on boards' }),
  })
  .meta({ description: "The hub's faces; a file of one's own lies in content/theme/" })

/** `logo` of `program.yaml`: stands in place of the name at the head of every page. */
export const logo = z
  .string()
  .regex(/^(?!\.)[A-Za-z0-9._-]{1,100}\.(?:svg|png|webp)$/, 'is not the name of a picture in theme/')
  .meta({ description: 'A picture in content/theme/, with the name in it', examples: ['logo.svg'] })
