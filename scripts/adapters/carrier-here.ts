/** A request without an answer is given up after so long, in milliseconds. */
export const PATIENCE = 60_000

/** True for an address of this machine: an imitation answers there, and no real person gets anything. */
export const isHere = (url: string): boolean =>
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/.test(new URL(url).hostname)
