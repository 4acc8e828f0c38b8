/** The personal link that this phone was asked to remember: kept on the phone alone, under the hub's own path. */
const key = `goodword:${import.meta.env.BASE_URL}:link`
const askedKey = `goodword:${import.meta.env.BASE_URL}:asked`

/** The token kept on this phone. A browser that keeps nothing remembers nobody. */
export const keptLink = (): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a token, or with undefined forgets the one that is kept. @returns whether the browser let it */
export const keepLink = (token: string | undefined): boolean => {
  try {
    if (token === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, token)
    return true
  } catch {
    return false
  }
}

/** Whether this phone has been asked to remember, and said no. */
export const wasAsked = (): boolean => {
  try {
    return localStorage.getItem(askedKey) !== null
  } catch {
    return true
  }
}

export const noteAsked = (): void => {
  try {
    localStorage.setItem(askedKey, 'no')
  } catch {
    // A browser that keeps nothing is not asked.
  }
}
