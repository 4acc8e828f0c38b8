import { armor, Encrypter } from 'age-encryption'
import type { Vault } from '../ports.ts'

/** Sealed contacts are filled up to a multiple of so many bytes, so that their length says nothing about what is in them. */
const BLOCK = 256

const encoder = new TextEncoder()

function isKey(key: string): boolean {
  try {
    new Encrypter().addRecipient(key)
    return true
  } catch {
    return false
  }
}

/** The contact as JSON, filled up with spaces. */
function padded(contact: Readonly<Record<string, string>>): string {
  const text = JSON.stringify(contact)
  const bytes = encoder.encode(text).length
  return text + ' '.repeat(Math.ceil(bytes / BLOCK) * BLOCK - bytes)
}

/** Seals with age (https://age-encryption.org/v1), armored: any age program opens it with one of the secret keys. */
export const vault: Vault = {
  isKey,
  async seal(contact, keys) {
    const sealer = new Encrypter()
    for (const key of keys) sealer.addRecipient(key)
    return encoder.encode(armor.encode(await sealer.encrypt(padded(contact))))
  },
}
