/** A few known names for a message: `fan, customer, friend and 4 more`. */
export function someOf(known: Iterable<string>, most = 8): string {
  const all = [...known]
  if (all.length <= most) return all.join(', ')
  return `${all.slice(0, most).join(', ')} and ${all.length - most} more`
}

/** `1 post`, `3 posts`. */
export function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
