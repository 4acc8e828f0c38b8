import type { Formats } from '../formats.ts'

/** Wie auf Deutsch gezählt wird. */
export const countsOf = ({ number, plural }: Formats) => {
  const posts = (n: number) => plural(n, { none: 'keine Beiträge', one: '# Beitrag', other: '# Beiträge' })
  const points = (n: number) => plural(n, { none: 'keine Punkte', one: '# Punkt', other: '# Punkte' })
  const members = (n: number) => plural(n, { none: 'niemand', one: '# Mensch', other: '# Menschen' })
  const days = (n: number) => plural(n, { one: '# Tag', other: '# Tage' })
  const inDays = (n: number) => plural(n, { one: 'einem Tag', other: '# Tagen' })
  const minutes = (n: number) => plural(n, { one: '# Minute', other: '# Minuten' })
  const inWorkingDays = (n: number) => plural(n, { one: 'eines Werktags', other: 'von # Werktagen' })
  const hours = (n: number) =>
    n % 24 === 0
      ? plural(n / 24, { one: 'einen Tag', other: '# Tage' })
      : plural(n, { one: 'eine Stunde', other: '# Stunden' })
  const inHours = (n: number) =>
    n % 24 === 0
      ? plural(n / 24, { one: 'eines Tages', other: 'von # Tagen' })
      : plural(n, { one: 'einer Stunde', other: 'von # Stunden' })
  const more = (n: number) => `${number(n)} dazu`
  return { posts, points, members, days, inDays, minutes, inWorkingDays, hours, inHours, more }
}
