const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 0

/** What a request gives, or undefined when the forge answers with one of these statuses. */
export async function unless<T>(statuses: readonly number[], request: Promise<T>): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    if (statuses.includes(statusOf(error))) return undefined
    throw error
  }
}

/** What a question gives: `missing` when there is no such thing, `unseen` when the token may not ask. */
export async function ask<T, M>(request: Promise<T>, missing: M): Promise<T | M | 'unseen'> {
  try {
    return await request
  } catch (error) {
    const status = statusOf(error)
    if (status === 404) return missing
    if (status === 401 || status === 403) return 'unseen'
    throw error
  }
}
