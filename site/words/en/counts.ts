import type { Formats } from '../formats.ts'

/** How English counts. */
export const countsOf = ({ number, plural }: Formats) => {
  const posts = (n: number) => plural(n, { none: 'no posts', one: '# post', other: '# posts' })
  const points = (n: number) => plural(n, { none: 'no points', one: '# point', other: '# points' })
  const members = (n: number) => plural(n, { none: 'nobody', one: '# person', other: '# people' })
  const days = (n: number) => plural(n, { one: '# day', other: '# days' })
  const minutes = (n: number) => plural(n, { one: '# minute', other: '# minutes' })
  const workingDays = (n: number) => plural(n, { one: 'one working day', other: '# working days' })
  const hours = (n: number) =>
    n % 24 === 0
      ? plural(n / 24, { one: 'one day', other: '# days' })
      : plural(n, { one: 'one hour', other: '# hours' })
  const more = (n: number) => `${number(n)} more`
  return { posts, points, members, days, minutes, workingDays, hours, more }
}
