/** Stands in for what the age package loads for kinds of keys that this program has none of (`schemas/keys.ts` takes X25519 keys alone). */
export const MLKEM768P256 = undefined
export const MLKEM768X25519 = undefined
export const p256 = undefined
