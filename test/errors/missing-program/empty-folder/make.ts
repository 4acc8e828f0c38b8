/** Nothing: an empty content folder. */
export function make(): void {}
