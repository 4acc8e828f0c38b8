const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789'

/** A name for a file out of random bytes, one letter each: 12 bytes give more than 58 bits, so no two meet. */
export const randomName = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')
