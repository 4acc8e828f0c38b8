type Row = {
  readonly handle: string
  readonly rank: number
  readonly points: number
  readonly pending: number
  readonly shares: number
}
type Boards = {
  readonly all: readonly Row[]
  readonly [group: string]: readonly Row[] | Readonly<Record<string, readonly Row[]>>
}

/** Every board of what `tally --json` printed, with its rows by member. */
function boardsIn(text: string): Map<string, Map<string, Row>> {
  const { boards } = JSON.parse(text) as { boards: Boards }
  const { all, ...groups } = boards
  const named = Object.entries(groups).flatMap(([group, list]) =>
    Object.entries(list as Record<string, readonly Row[]>).map(([key, rows]) => [`${group} ${key}`, rows] as const),
  )
  return new Map(
    [['all', all] as const, ...named].map(([name, rows]) => [name, new Map(rows.map((row) => [row.handle, row]))]),
  )
}

/** What a board shows. */
const SHOWN = ['rank', 'points', 'pending', 'shares'] as const

const number = (value: number | undefined) => (value === undefined ? 'off' : value.toLocaleString('en-US'))
const cell = (was: number | undefined, is: number | undefined) =>
  was === is ? number(is) : `${number(was)} → **${number(is)}**`

/**
 * The rows of all boards that differ between two counts, each as a comment shows it, without the member's name; and how many differ on each
 * board.
 */
export function rowsThatDiffer(before: string, after: string): { readonly rows: string[]; readonly counts: number[] } {
  const [was, is] = [boardsIn(before), boardsIn(after)]
  const rows: string[] = []
  const counts: number[] = []
  for (const name of new Set([...is.keys(), ...was.keys()])) {
    const [old, now] = [was.get(name), is.get(name)]
    const handles = [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])]
    const shown = (row: Row | undefined) => row && SHOWN.map((of) => row[of]).join()
    const changed = handles.filter((handle) => shown(old?.get(handle)) !== shown(now?.get(handle)))
    if (changed.length > 0) counts.push(changed.length)
    for (const handle of changed) {
      const [a, b] = [old?.get(handle), now?.get(handle)]
      rows.push(SHOWN.map((of) => cell(a?.[of], b?.[of])).join(' | '))
    }
  }
  return { rows: rows.toSorted(), counts: counts.toSorted((a, b) => a - b) }
}

/** The same, read from a comment; rows that it leaves out for length are counted. */
export function rowsShown(comment: string): {
  readonly rows: string[]
  readonly counts: number[]
  readonly left: number
} {
  const parts = [...comment.matchAll(/<summary>Board of [^<]*: (\d+) rows? differs?<\/summary>([\s\S]*?)<\/details>/g)]
  const rows = parts.flatMap(([, , text = '']) =>
    text
      .split('\n')
      .filter((line) => /^\| (?!Member|---)/.test(line))
      .map((line) => line.replace(/^\| (?:\\\||[^|])* \| | \|$/g, '')),
  )
  const left = parts.reduce((sum, [, , text = '']) => sum + Number(/\+(\d+) more/.exec(text)?.[1] ?? 0), 0)
  return { rows: rows.toSorted(), counts: parts.map(([, count]) => Number(count)).toSorted((a, b) => a - b), left }
}
