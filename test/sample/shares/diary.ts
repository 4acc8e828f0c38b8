/** One line of the diary: a post, and what else happened to it. */
export type Beat = {
  readonly day: string
  readonly time: string
  readonly handle: string
  readonly channel: string
  readonly campaign: string | undefined
  readonly title: string
  readonly marks: Readonly<Record<string, string>>
}

const LINE = /^(\d\d-\d\d) (\d\d:\d\d) (\S+) (\S+) (\S+) \| (.+)$/

/**
 * Reads a diary, one post a line (its README has the marks).
 * @param year the four digits before each day
 * @throws RangeError on a line that is not one
 */
export function readDiary(text: string, year: string): Beat[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match = LINE.exec(line)
      if (!match) throw new RangeError(`not a line of the diary: ${line}`)
      const [, day = '', time = '', handle = '', channel = '', campaign = '-', rest = ''] = match
      const [title = '', ...marks] = rest.split(/ \| !| !(?=[a-z]+(?: |$))/)
      return {
        day: `${year}-${day}`,
        time,
        handle,
        channel,
        campaign: campaign === '-' ? undefined : campaign,
        title: title.trim(),
        marks: Object.fromEntries(
          marks.map((mark) => {
            const [name = '', ...words] = mark.trim().split(' ')
            return [name, words.join(' ')]
          }),
        ),
      }
    })
}
