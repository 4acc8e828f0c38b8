import * as z from 'zod'

/** The small pieces that the public projection (`hub-data.ts`) is made of. */

/** Handles and slugs (DESIGN, "The data"): 1 to 40 characters, and never a path. */
export const slug = z.string().regex(/^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/)
/** A file stem such as `2026-11-03-harbour-roast`: like a slug, but it may carry a date before it. */
export const stem = z.string().regex(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/)
/** An instant in UTC, to the second: `2026-11-03T18:20:00Z`. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
/** A calendar date in the program's time zone: `2026-11-03`. */
export const localDate = z.string().regex(/^\d{4}-\d\d-\d\d$/)
export const count = z.int().min(0)
export const points = z.int()
export const line = z.string().min(1)

/** The schemes a link on a page may have. Anything else is refused here, so no page has to look again. */
export const webUrl = z.string().regex(/^https?:\/\/[^\s]+$/i)
/** Already rendered and sanitised by the scripts (no raw HTML, no scripts, no remote pictures): set on a page as it is. */
export const safeHtml = z.string()
/** Where a file lies under `site/generated/assets/`: `campaigns/harbour-roast/flatlay.webp`. */
export const assetFile = z.string().regex(/^(?!\.)(?!.*\/\.)[^\\\0?#]+$/)

/** One moment, in both clocks: the page compares `at`, and prints `date` and `time` without knowing a time zone. */
export const moment = z.strictObject({
  at: instant,
  /** The local date of `at`. */
  date: localDate,
  /** The local time of `at`, `HH:MM`. */
  time: z.string().regex(/^\d\d:\d\d$/),
})

/** A picture to show. Width and height are its pixels, so that the page keeps its place free while it loads. */
export const picture = z.strictObject({
  file: assetFile,
  /** What it shows, for those who do not see it; empty when it says nothing the words beside it do not. */
  alt: z.string(),
  width: z.int().min(1),
  height: z.int().min(1),
})

/**
 * What people call an id, in the program's language: `{ slug: 'power-user', label: 'Power users' }`; `usual` where the program gave it no name
 * of its own.
 */
export const label = z.strictObject({ slug, label: line, usual: z.literal(true).optional() })
