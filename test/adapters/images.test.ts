import sharp from 'sharp'
import { expect, test } from 'vitest'
import { images } from '../../scripts/adapters/images.ts'

const picture = (orientation?: number) => {
  const plain = sharp({ create: { width: 30, height: 20, channels: 3, background: '#b5482a' } }).jpeg()
  return (orientation === undefined ? plain : plain.withMetadata({ orientation })).toBuffer()
}

test('a picture has the size it is shown in', async () => {
  expect(await images.size(await picture())).toEqual({ width: 30, height: 20 })
  expect(await images.size(await picture(6))).toEqual({ width: 20, height: 30 })
})

test('what is no picture has no size', async () => {
  expect(await images.size(new TextEncoder().encode('<html>'))).toBeUndefined()
})
