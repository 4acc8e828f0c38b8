/** The member that this phone was asked to remember: a short name, kept on the phone alone and under the hub's own path. */

const home = `goodword:${import.meta.env.BASE_URL.replace(/\/+$/, '')}`
const [key, nameKey] = [`${home}:handle`, `${home}:name`]
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

/** How the member that is kept on this phone is called, where their own page said so. */
export const rememberedName = (): string | undefined => {
  try {
    return localStorage.getItem(nameKey) ?? undefined
  } catch {
    return undefined
  }
}

/** Told to the page's parts when the member changes. */
export const CHANGED = 'goodword:member'

/** Keeps a short name and what its member is called, or with undefined forgets those that are kept. */
export const remember = (handle: string | undefined, name?: string): void => {
  try {
    if (handle === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, handle)
    if (name === undefined) localStorage.removeItem(nameKey)
    else localStorage.setItem(nameKey, name)
  } catch {
    // It then holds for this page alone, which is better than nothing.
  }
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: handle }))
}
