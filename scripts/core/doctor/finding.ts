/** One thing that was looked at. `unseen`: this machine or this token may not look. */
export type Finding = {
  readonly state: 'fine' | 'todo' | 'unseen'
  readonly what: string
  /** How to mend it, or where to look. */
  readonly mend?: string
}

export const fine = (what: string): Finding => ({ state: 'fine', what })
export const todo = (what: string, mend: string): Finding => ({ state: 'todo', what, mend })
export const unseen = (what: string, mend: string): Finding => ({ state: 'unseen', what, mend })
