import { z } from 'zod'
import { KINDS } from '../../schemas/kinds.ts'

/** Draft 7 is what the YAML extension of VS Code reads best. */
const TARGET = 'draft-7'

type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Unwraps an `allOf` around one reference that nothing stands beside: editors show what it refers to, not the wrapping. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isSchema(value)) return value
  const { allOf, ...others } = value
  if (Array.isArray(allOf) && allOf.length === 1 && Object.keys(others).length === 0) return plain(allOf[0])
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

/** The schema itself at the root, where the library leaves a reference: in draft 7 nothing may stand beside one. */
function unfolded({ $ref, definitions, ...rest }: Schema): Schema {
  if (typeof $ref !== 'string' || !isSchema(definitions)) return { ...rest, definitions }
  const name = $ref.slice('#/definitions/'.length)
  const { [name]: root, ...others } = definitions
  return { ...rest, ...(isSchema(root) ? root : {}), definitions: others }
}

/**
 * Makes the JSON Schema of every kind of file from the one definition of its shape, for editors and the CMS.
 * What a pattern cannot say (that a day exists, that a file lies beside another) is left to `validate`.
 * @returns file name -> text, two-space JSON
 */
export function jsonSchemas(): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { kind, schema, example } of KINDS) {
    const json = z.toJSONSchema(schema, { target: TARGET, io: 'input', unrepresentable: 'any' })
    const made = plain(unfolded(json)) as Schema
    const { $schema, title, description, id: _id, ...rest } = made
    const whole = {
      $schema,
      $comment: 'Generated from schemas/ by `npm run schemas`; do not edit.',
      title: title ?? kind,
      description: description ?? `A file such as content/${example}`,
      ...rest,
    }
    texts.set(`${kind}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`)
  }
  return texts
}

/** How the files on disk differ from what the schemas make: names of those to write, and of those to remove. */
export function schemaDrift(
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): { readonly write: readonly string[]; readonly remove: readonly string[] } {
  const unix = (text: string | undefined) => text?.replaceAll('\r\n', '\n')
  return {
    write: [...wanted.keys()].filter((name) => unix(found.get(name)) !== wanted.get(name)).sort(),
    remove: [...found.keys()].filter((name) => !wanted.has(name)).sort(),
  }
}
