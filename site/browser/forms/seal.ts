import { armor, Encrypter } from 'age-encryption'

/**
 * Seals a text to the program's public keys, so that it can travel where others read.
 * @returns armoured age
 */
export async function sealed(text: string, keys: readonly string[]): Promise<string> {
  const encrypter = new Encrypter()
  for (const key of keys) encrypter.addRecipient(key)
  return armor.encode(await encrypter.encrypt(text))
}
