import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Letters that are taken for one another in handles: 0 and o, 1 and l and i, rn and m, vv and w. */
export const handleShape = (handle: string) =>
  handle
    .replaceAll('-', '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/0/g, 'o')
    .replace(/[1i]/g, 'l')
    .replace(/5/g, 's')

/** Cyrillic and Greek letters that look like Latin ones. */
const TWINS: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  к: 'k',
  м: 'm',
  т: 't',
  н: 'h',
  в: 'b',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
}

/** A name as an eye takes it: letters of other alphabets as the Latin ones they look like, spaces as one. */
export const nameShape = (name: string) =>
  [...name.normalize('NFKC').toLowerCase()]
    .map((char) => TWINS[char] ?? char)
    .join('')
    .replace(/[\p{Cf}\s.]+/gu, ' ')
    .trim()

/** Nobody can be taken for somebody else: on boards and pages by the name, in links and mails by the handle. Said of who joined later. */
export const lookAlikes: Law = ({ ambassadors }) => {
  const problems: Problem[] = []
  const names = new Map<string, string>()
  const handles = new Map<string, string>()
  const oldestFirst = [...ambassadors.values()].sort((a, b) => a.joined - b.joined || (a.handle < b.handle ? -1 : 1))
  for (const { handle, name, path, status } of oldestFirst) {
    if (status === 'declined') continue
    const twin = names.get(nameShape(name))
    if (twin !== undefined) {
      problems.push({
        code: 'same-name',
        message: `This member is shown by the same name as ${twin}`,
        file: path,
        field: ['name'],
        right: 'Names that can be told apart on a board',
        hint: 'Add an initial or a place to one of them, as the person likes; if it is one person, keep one file',
      })
    } else names.set(nameShape(name), handle)
    const other = handles.get(handleShape(handle))
    if (other !== undefined) {
      problems.push({
        code: 'look-alike-handle',
        message: `The handle ${handle} looks like ${other}`,
        file: path,
        right: 'Handles that nobody mistakes for one another',
        hint: 'Rename it while it is new; then mend what names it',
      })
    } else handles.set(handleShape(handle), handle)
  }
  return problems
}
