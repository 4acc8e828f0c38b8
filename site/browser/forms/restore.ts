/** Fills a form with what it held: names and values, in their order. Rows that repeat are made as often as they are needed. */

/** Adds one more row for a place where somebody posts. @returns the row */
export function addPlace(form: Element): HTMLElement | undefined {
  const rows = form.querySelector('[data-places]')
  const first = rows?.querySelector<HTMLElement>('[data-place]')
  if (!rows || !first) return undefined
  const row = first.cloneNode(true) as HTMLElement
  for (const control of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) control.value = ''
  rows.append(row)
  return row
}

/** @param entries as `FormData` gives them */
export function fillForm(form: HTMLFormElement, entries: readonly (readonly [name: string, value: string])[]): void {
  const values = Map.groupBy(entries, ([name]) => name)
  const places = values.get('account_channel')?.length ?? values.get('account_handle')?.length ?? 0
  while (places > form.querySelectorAll('[data-place]').length && addPlace(form)) {
    // As many rows as there were.
  }
  for (const [name, pairs] of values) {
    const wanted = pairs.map(([, value]) => value)
    const controls = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)]
    for (const [at, control] of controls.entries()) {
      if (control.type === 'checkbox' || control.type === 'radio') control.checked = wanted.includes(control.value)
      else if (control.type !== 'file' && control.type !== 'submit') {
        const value = wanted[at] ?? ''
        // A choice that is offered no more is not made.
        if (!(control instanceof HTMLSelectElement) || [...control.options].some((one) => one.value === value))
          control.value = value
      }
    }
  }
}
