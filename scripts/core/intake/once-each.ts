import type { Arrival } from './arrival.ts'
import type { Incoming } from './plan.ts'

/** What a way shows of the sender, before a document's own mac is looked at: less is more. */
const SHOWN: Readonly<Record<Arrival['sender']['by'], number>> = {
  team: 1,
  confirmed: 1,
  inbox: 1,
  github: 1,
  from: 2,
  nothing: 3,
}

/** How much one arrival of an id says before another of the same: one that can be read, then one that is signed or shown, then what came first. */
const weight = (one: Incoming): readonly (number | string)[] =>
  'why' in one
    ? [1, 0, one.received, one.way]
    : [0, one.parcel.mac === undefined ? SHOWN[one.sender.by] : 0, one.received, `${one.way} ${one.parcel.mac ?? ''}`]

const lighter = (a: Incoming, b: Incoming): boolean => {
  const [first, second] = [weight(a), weight(b)]
  const at = first.findIndex((part, index) => part !== second[index])
  return at >= 0 && first[at]! < second[at]!
}

/** The same thing by several ways, or several times, is one. */
export function onceEach(incoming: readonly Incoming[]): Incoming[] {
  const unique = new Map<string, Incoming>()
  for (const one of incoming) {
    const other = unique.get(one.id)
    if (!other || lighter(one, other)) unique.set(one.id, one)
  }
  return [...unique.values()]
}
