/** The member that this phone was asked to remember: a short name, kept on the phone alone and under the hub's own path. */

const key = `goodword:${import.meta.env.BASE_URL.replace(/\/+$/, '')}:handle`
const HANDLE = /^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What was typed, as a short name; undefined when it can be none. */
export const handleIn = (text: string): string | undefined => {
  const typed = text.trim().toLowerCase().replace(/^@/, '')
  return HANDLE.test(typed) ? typed : undefined
}

/** The short name kept on this phone. A browser that keeps nothing (private, or full) remembers nobody. */
export const remembered = (): string | undefined => {
  try {
    return handleIn(localStorage.getItem(key) ?? '')
  } catch {
    return undefined
  }
}

/** Told to the page's parts when the member changes. */
export const CHANGED = 'goodword:member'

/** Keeps a short name, or with undefined forgets the one that is kept. */
export const remember = (handle: string | undefined): void => {
  try {
    if (handle === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, handle)
  } catch {
    // It then holds for this page alone, which is better than nothing.
  }
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: handle }))
}
