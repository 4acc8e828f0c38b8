/** Where a notice stands at the end of a run. */
export type End = 'sent' | 'excluded' | 'held' | 'queued'

export type Account = { readonly due: number } & Readonly<Record<End, number>>

/** The books of a run do not balance: a notice was lost from sight, or stands in two places. */
export type Imbalance = { readonly key: string; readonly ends: readonly End[] }

/**
 * Counts what was due and where it stands (DESIGN section 6: `due = sent + excluded + held + queued`).
 * @param due every key that was planned, excluded, waiting, claimed or held when the run began or that it planned since
 * @param ends the keys of each end, found independently of `due`
 * @returns the account; and each key that is in none or in several, or in one without being due
 */
export function accountOf(
  due: ReadonlySet<string>,
  ends: Readonly<Record<End, ReadonlySet<string>>>,
): { readonly account: Account; readonly imbalances: readonly Imbalance[] } {
  const names = Object.keys(ends) as End[]
  const all = new Set([...due, ...names.flatMap((name) => [...ends[name]])])
  const imbalances: Imbalance[] = []
  for (const key of all) {
    const found = names.filter((name) => ends[name].has(key))
    if (found.length !== 1 || !due.has(key)) imbalances.push({ key, ends: found })
  }
  return {
    account: {
      due: due.size,
      sent: ends.sent.size,
      excluded: ends.excluded.size,
      held: ends.held.size,
      queued: ends.queued.size,
    },
    imbalances,
  }
}

/** The line that every run prints. */
export function accountText({ due, sent, excluded, held, queued }: Account): string {
  return `due ${due} = sent ${sent} + excluded ${excluded} + held ${held} + queued ${queued}`
}
