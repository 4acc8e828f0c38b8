/** A Zod schema as a tree that can be walked: what the fields of the editor are made from. */
import { z } from 'zod'

type Scalar = string | number | boolean

/** One node of a schema: what it is, and what its author says of it. */
export type Shape = {
  /** The name of a shape that many fields share: handle, channel, line, moment … */
  readonly id?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  /** The shape of the values, where the keys are open. */
  readonly additionalProperties?: Shape | false
  readonly propertyNames?: Shape
  readonly enum?: readonly Scalar[]
  readonly const?: Scalar
  readonly anyOf?: readonly Shape[]
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly title?: string
  readonly description?: string
  /** True where the words are those of the shared shape, not of this field. */
  readonly shared?: boolean
  readonly examples?: readonly unknown[]
}

type Definitions = Readonly<Record<string, Shape>>
type Written = Shape & { readonly $ref?: string; readonly $defs?: Definitions; readonly allOf?: readonly Written[] }

/** Puts what a reference points at in its place; what is said beside the reference goes before what it points at. */
function unfolded(written: Written, definitions: Definitions): Shape {
  const of = (one: Shape) => unfolded(one, definitions)
  const { $ref, $defs: _, allOf = [], properties, items, additionalProperties, propertyNames, anyOf, ...own } = written
  const id = $ref?.slice('#/$defs/'.length)
  return {
    ...(id !== undefined && { ...of(definitions[id]!), id, shared: own.description === undefined }),
    ...Object.assign({}, ...allOf.map(of)),
    ...own,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, of(v)])) }),
    ...(items && { items: of(items) }),
    ...(additionalProperties && { additionalProperties: of(additionalProperties) }),
    ...(propertyNames && { propertyNames: of(propertyNames) }),
    ...(anyOf && { anyOf: anyOf.map(of) }),
  }
}

/** The shape of what a schema takes, with every reference unfolded. */
export function shapeOf(schema: z.ZodType): Shape {
  const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Written
  return unfolded(written, written.$defs ?? {})
}
