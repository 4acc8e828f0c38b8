import { z } from 'zod'
import { day, line } from './primitives.ts'

/** A public age key: `age1` and 58 characters of its alphabet. The checksum in it is checked where it is used. */
export const ageKey = z
  .string()
  .regex(/^age1[02-9ac-hj-np-z]{58}$/, 'is not a public age key: it starts with age1 and has 62 characters')
  .meta({ description: 'A public age key; its secret half never lies in the repository' })

/**
 * `content/keys.yaml`: the public halves of the program's keys (DESIGN section 9). Whatever is sealed for the program is sealed to these;
 * the secret halves are kept outside the repository.
 */
export const keysSchema = z
  .strictObject({
    vault: z
      .array(ageKey)
      .min(1)
      .max(2)
      .meta({ description: 'Contacts at rest are sealed to these; two while one replaces the other' }),
    recovery: ageKey.meta({
      description: 'Contacts are sealed to this one too; its secret half is kept by a person, offline',
    }),
    intake: z
      .array(ageKey)
      .min(1)
      .max(2)
      .optional()
      .meta({ description: 'Forms are sealed to these; two while one replaces the other' }),
    kept: z
      .strictObject({ by: line, where: line, on: day })
      .optional()
      .meta({
        description:
          'Who keeps the second copy of the secret halves, where, and when they last looked that it is there',
        examples: [{ by: 'anna', where: 'The team’s password manager; the recovery key on paper', on: '2026-11-21' }],
      }),
  })
  .meta({ id: 'keys', title: "The program's public keys" })

export type KeysFile = z.infer<typeof keysSchema>
