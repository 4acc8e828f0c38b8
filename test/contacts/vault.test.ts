import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ContactFile, contactSchema } from '../../schemas/contact.ts'
import { vault } from '../../scripts/adapters/age.ts'
import {
  contactFrom,
  contactFromLines,
  mailAddressOf,
  phoneNumberOf,
} from '../../scripts/core/contacts/read-contact.ts'

const email = fc.emailAddress().filter((address) => mailAddressOf(address) === address)
const phone = fc.stringMatching(/^\+[1-9][0-9]{7,12}$/)
const contact: fc.Arbitrary<ContactFile> = fc
  .record({ email, phone, postal: fc.constantFrom('Kai 1, 20095 Hamburg', 'Övelgönne 31') }, { requiredKeys: [] })
  .filter((one) => Object.keys(one).length > 0)

test('a contact comes back whole under the program’s key and under the recovery key, and under no other', async () => {
  const [mine, recovery, other] = [await vault.keygen(), await vault.keygen(), await vault.keygen()]
  await fc.assert(
    fc.asyncProperty(contact, async (one) => {
      const sealed = await vault.seal(one, [mine.publicKey, recovery.publicKey])
      expect(await vault.open(sealed, [mine.secretKey])).toEqual({ contact: one })
      expect(await vault.open(sealed, [other.secretKey, recovery.secretKey])).toEqual({ contact: one })
      expect(await vault.open(sealed, [other.secretKey])).toEqual({ closed: 'other-key' })
      expect(await vault.open(sealed, [])).toEqual({ closed: 'other-key' })
    }),
    { numRuns: 40 },
  )
})

test('a contact that was changed since it was sealed, or is none, is said to be damaged and quoted nowhere', async () => {
  const { publicKey, secretKey } = await vault.keygen()
  const sealed = Buffer.from(await vault.seal({ email: 'maya@mail.example' }, [publicKey])).toString()
  const lines = sealed.split('\n')
  const body = lines.at(-4)!
  const changed = sealed.replace(body, `${body.slice(0, -1)}${body.endsWith('A') ? 'B' : 'A'}`)
  const foreign = new TextEncoder().encode('{"email":"canary@mail.example"}')
  for (const bytes of [Buffer.from(changed), Buffer.from(sealed.slice(0, 200)), foreign, new Uint8Array(70_000)])
    expect(await vault.open(bytes, [secretKey])).toEqual({ closed: 'damaged' })
})

test('how long a sealed contact is says nothing about what is in it', async () => {
  const { publicKey } = await vault.keygen()
  const lengths = new Set<number>()
  for (const one of [
    { email: 'a@b.example' },
    { email: 'a.much.longer.name@a.much.longer.domain.example', phone: '+4930555010099' },
  ])
    lengths.add((await vault.seal(one, [publicKey])).length)
  expect(lengths.size).toBe(1)
})

test('a key with a wrong letter is no key', async () => {
  const { publicKey, secretKey } = await vault.keygen()
  expect(await vault.publicOf(secretKey)).toBe(publicKey)
  const swapped = secretKey.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q'))
  for (const bad of [swapped, '', 'AGE-SECRET-KEY-1', publicKey]) expect(await vault.publicOf(bad)).toBeUndefined()
})

test.each([
  ['+49 170 1234567', '+491701234567'],
  ['0049 (0)170 / 123-45.67', '+491701234567'],
  ['\u00a0+1 (555) 010-4477 ', '+15550104477'],
  ['0170 1234567', undefined],
  ['+49', undefined],
  ['+49 170 CALL ME', undefined],
  ['+4917012345678901234', undefined],
])('the number %j is read as %j', (text, number) => expect(phoneNumberOf(text)).toBe(number))

test.each([
  [' Maya.Lind+crew@Mail.Example ', 'Maya.Lind+crew@mail.example'],
  ['jörg@müller.example', 'jörg@müller.example'],
  ["o'brien@mail.example", "o'brien@mail.example"],
  ['maya@localhost', undefined],
  ['maya@@mail.example', undefined],
  ['maya@mail..example', undefined],
  ['.maya@mail.example', undefined],
  ['maya..lind@mail.example', undefined],
  ['Maya <maya@mail.example>', undefined],
  ['maya@mail.example\nBcc: all@mail.example', undefined],
  ['maya@-mail.example', undefined],
  [`${'a'.repeat(65)}@mail.example`, undefined],
])('the address %j is read as %j', (text, address) => expect(mailAddressOf(text)).toBe(address))

test('a contact is read from lines, by name or by its looks', () => {
  expect(contactFromLines('maya@mail.example\n\n+49 170 1234567\r\nPostal: Kai 1, 20095 Hamburg\n')).toEqual({
    contact: { email: 'maya@mail.example', phone: '+491701234567', postal: 'Kai 1, 20095 Hamburg' },
  })
  expect(contactFromLines('')).toEqual({ wrong: [expect.stringContaining('it is empty')] })
  expect(contactFromLines('email: a@b.example\nb@c.example')).toEqual({
    wrong: ['line 2 gives the email a second time'],
  })
})

test('whatever is given, it is sealed well-formed or refused without a word of it', () => {
  const canary = 'zqx7canary'
  const text = fc.string({ maxLength: 40 }).map((one) => `${one}${canary}${one}`)
  fc.assert(
    fc.property(fc.record({ email: text, phone: text }, { requiredKeys: [] }), text, (given, lines) => {
      for (const read of [contactFrom(given), contactFromLines(lines)]) {
        if ('contact' in read) expect(contactSchema.safeParse(read.contact).success).toBe(true)
        else expect(read.wrong.join()).not.toContain(canary)
      }
    }),
  )
})
