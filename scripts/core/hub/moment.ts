import type { HubMoment } from '../../../schemas/hub-data.ts'
import { type Instant, instantText, type Zone } from '../zone.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** One instant in both clocks: UTC for comparing, local day and time for people. */
export function hubMoment(at: Instant, zone: Zone): HubMoment {
  const date = zone.dayOf(at)
  return { at: instantText(at), date, time: `${two(zone.hourOf(at))}:${two(zone.minuteOf(at))}` }
}
