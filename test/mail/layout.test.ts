import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compiledLayout } from './compile-layout.ts'

it('holds what layout.mjml compiles to (node test/mail/compile-layout.ts writes it anew)', async () => {
  const held = readFileSync(new URL('../../scripts/core/render/mail/layout.html', import.meta.url), 'utf8')
  expect(held).toBe(await compiledLayout())
})
