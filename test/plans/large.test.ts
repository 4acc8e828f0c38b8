import { expect, it } from 'vitest'
import { accountOf } from '../../scripts/core/plans/plan.ts'
import { largeProgram } from './large-program.ts'
import { carriedOut, planAt, reachAll } from './support.ts'

// The long form is a script: npm run prove -- notices
it('a large program is planned whole, and once', () => {
  const program = largeProgram(300, 20)
  const before = { receipts: new Map(), reach: reachAll(program) }
  const first = planAt(program, '2026-11-21T10:00:00', before)
  const { owed, send, group, waiting, excluded } = accountOf(first)
  expect(send + group + waiting + excluded).toBe(owed)
  expect(send).toBeGreaterThan(500)
  const again = planAt(program, '2026-11-21T10:00:00', carriedOut(before, first))
  expect([again.send, again.group]).toEqual([[], undefined])
  expect(accountOf(again).owed).toBe(owed)
  for (const { slug, file } of program.campaigns.values())
    if (file.for?.at_most !== undefined) {
      const told = [...carriedOut(before, first).receipts.keys()].filter((key) => key.startsWith(`assignment/${slug}/`))
      expect(told.length).toBeLessThanOrEqual(file.for.at_most)
    }
})
