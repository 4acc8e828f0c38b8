/**
 * Joins the hub's base (`/`, `/crew`, `/crew/`) and a path that starts with a slash.
 * @throws when the path does not: a relative link would break on the next page.
 */
export const joinBase = (base: string, path: string): string => {
  if (!path.startsWith('/')) throw new Error(`href("${path}"): a path inside the hub starts with a slash.`)
  return base.replace(/\/+$/, '') + path
}

/** The address of a page or file of the hub. Every link inside the hub goes through here, so that it works under a path. */
export const href = (path: string): string => joinBase(import.meta.env.BASE_URL, path)

/**
 * Puts the base before root-relative links and sources in rendered words (`href="/guides/…"`), which their writers know
 * nothing of. Links that Astro made already carry the base and are left alone.
 */
export const rebase = (html: string, base: string): string => {
  const root = base.replace(/\/+$/, '')
  if (root === '') return html
  return html.replace(/(<[a-z][^>]*?\s(?:href|src)=")(\/(?!\/)[^"]*)"/gi, (whole, before: string, path: string) =>
    path === root || path.startsWith(`${root}/`) ? whole : `${before}${root}${path}"`,
  )
}
