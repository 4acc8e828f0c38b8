import { armor, Encrypter } from 'age-encryption'
import type { Parcel } from '../../schemas/submission.ts'

/** Parcels are filled up to a multiple of so many characters, so that their length says little about what is in them. */
const BLOCK = 1024

/** Seals a parcel with age so that any one of the keys' secret halves opens it; armoured. */
export async function sealParcel(parcel: Parcel, keys: readonly string[]): Promise<string> {
  const sealer = new Encrypter()
  for (const key of keys) sealer.addRecipient(key)
  const text = JSON.stringify(parcel)
  return armor.encode(await sealer.encrypt(text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK)))
}
