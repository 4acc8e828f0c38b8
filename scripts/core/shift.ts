/** Moves a whole program in time, by weeks, so that a sample written once always plays in the present. */
import { Temporal } from 'temporal-polyfill'
import { isDay, isInstant } from '../../schemas/primitives.ts'
import type { ContentRecord, FileChange } from './records.ts'
import { dayName, dayNumber, type Instant, type Zone } from './zone.ts'

const WEEK_MS = 7 * 86_400_000

/** What moves: where each file goes, and what changes inside those that hold dates. Edits name the new paths. */
export type Shift = { readonly paths: ReadonlyMap<string, string>; readonly edits: readonly FileChange[] }

/** A calendar day, so many weeks later. */
export const shiftDay = (day: string, weeks: number): string => dayName(dayNumber(day) + 7 * weeks)

/**
 * An instant as a file writes it, so many weeks later at the same time of day in the program's zone: what was at 18:20
 * is at 18:20, also when clocks have changed in between. Its way of writing (Z or offset, seconds or none) stays.
 */
export function shiftInstant(text: string, weeks: number, zone: Zone): string {
  const at = Date.parse(text)
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone.name)
  const by = there.add({ weeks }).epochMilliseconds - at
  const [, time, suffix] = /^(.{16}(?::\d\d)?(?:\.\d+)?)(Z|[+-]\d\d:\d\d)$/.exec(text)!
  const moved = new Date(Date.parse(`${time!.slice(0, 16)}Z`) + by).toISOString().slice(0, 16)
  return `${moved}${time!.slice(16)}${suffix}`
}

function shiftText(text: string, weeks: number, zone: Zone): string {
  if (isDay(text)) return shiftDay(text, weeks)
  return isInstant(text) ? shiftInstant(text, weeks, zone) : text
}

type Edit = { readonly at: readonly (string | number)[]; readonly value: string }

/** Every value in a record's data that is a day or an instant and nothing else, moved. */
function editsOf(value: unknown, weeks: number, zone: Zone, at: readonly (string | number)[] = []): Edit[] {
  if (typeof value === 'string') {
    const moved = shiftText(value, weeks, zone)
    return moved === value ? [] : [{ at, value: moved }]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => editsOf(item, weeks, zone, [...at, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => editsOf(item, weeks, zone, [...at, key]))
}

const DAY_FOLDER = /^(shares\/)(\d{4})\/(\d{2})\/(\d{2})(\/.+)$/
const DATED_NAME = /^((?:points|news)\/)(\d{4}-\d{2}-\d{2})(.+)$/
const YEAR_FOLDER = /^((?:awards|redemptions|orders|visits)\/)\d{4}(\/.+)$/

/**
 * Where a file goes. A folder or name that is a day moves with it, pictures beside shares too; a year's folder follows the local
 * year of the record in it.
 * @param moved the record's new `at`, as text; undefined for what is no record
 */
function shiftPath(path: string, weeks: number, zone: Zone, moved: string | undefined): string {
  const inDay = DAY_FOLDER.exec(path)
  if (inDay) {
    const [, folder, year, month, day, rest] = inDay
    return `${folder}${shiftDay(`${year}-${month}-${day}`, weeks).replaceAll('-', '/')}${rest}`
  }
  const named = DATED_NAME.exec(path)
  if (named) return `${named[1]}${shiftDay(named[2]!, weeks)}${named[3]}`
  const inYear = YEAR_FOLDER.exec(path)
  if (inYear && moved !== undefined) return `${inYear[1]}${zone.dayOf(zone.momentOf(moved)).slice(0, 4)}${inYear[2]}`
  return path
}

/**
 * Moves a program by whole weeks, so that every day of the week stays what it was.
 * @param records the program's records as they were read
 * @param files the paths of the other files, such as pictures
 * @param weeks how far; below zero into the past
 */
export function shiftProgram(
  records: readonly ContentRecord[],
  files: readonly string[],
  weeks: number,
  zone: Zone,
): Shift {
  const paths = new Map<string, string>()
  const edits: FileChange[] = []
  for (const { path, data } of records) {
    const set = editsOf(data, weeks, zone)
    const at = 'at' in data ? data.at : undefined
    const to = shiftPath(path, weeks, zone, at === undefined ? undefined : shiftText(at, weeks, zone))
    paths.set(path, to)
    if (set.length > 0) edits.push({ op: 'edit', path: to, set })
  }
  for (const path of files) paths.set(path, shiftPath(path, weeks, zone, undefined))
  return { paths, edits }
}

const HAPPENED: ReadonlySet<string> = new Set(['share', 'award', 'redemption', 'pass', 'order', 'visit'])

/** Every day and instant in a value. */
function datesIn(value: unknown): string[] {
  if (typeof value === 'string') return isDay(value) || isInstant(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : []
}

/**
 * By how many weeks a program has to move so that the last thing that happened in it lies less than a week before `now`.
 * What is only announced (a campaign to come) does not count as having happened.
 * @returns 0 for a program in which nothing has happened
 */
export function weeksUntil(now: Instant, records: readonly ContentRecord[], zone: Zone): number {
  const happened = records.filter(({ kind }) => HAPPENED.has(kind)).flatMap(({ data }) => datesIn(data))
  if (happened.length === 0) return 0
  const last = happened.reduce((latest, text) => (zone.momentOf(text) > zone.momentOf(latest) ? text : latest))
  const weeks = Math.floor((now - zone.momentOf(last)) / WEEK_MS)
  // Across a change of clocks the same time of day may come an hour later than whole weeks say.
  return zone.momentOf(shiftText(last, weeks, zone)) > now ? weeks - 1 : weeks
}
