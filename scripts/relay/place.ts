/** One sealed item, named, ready to be kept. */
export type Item = {
  /** 16 characters of base32 (`schemas/arriving.ts`). */
  readonly id: string
  /** When it was taken in, milliseconds since 1970. */
  readonly received: number
  /** Armoured age text. */
  readonly sealed: string
}

/** Where sealed items are kept until the program takes them in. Both throw when the place does not answer; a reason for the log, no more. */
export interface Place {
  /** Keeps an item; one that is there already is left as it is. */
  put(item: Item): Promise<void>
  /** Lets the program know that something has come in. */
  ring(): Promise<void>
}
