import { expect, it } from 'vitest'
import { usualNames } from '../../schemas/usual-names.ts'
import { CHANNELS, SEGMENTS } from '../../schemas/vocabulary.ts'
import { makeProgram } from '../support/program-builder.ts'

it('names every usual channel and group, in the order of the lists', () => {
  for (const language of ['en', 'de', 'pt']) {
    expect(Object.keys(usualNames(language).channels)).toEqual(CHANNELS)
    expect(Object.keys(usualNames(language).segments)).toEqual(SEGMENTS)
  }
})

it('is said in the program’s language wherever a name is said: on the hub, in mails, on a member’s own page', () => {
  const own = [{ slug: 'talk', name: 'Lesung' }]
  const { channels, segments } = makeProgram({ program: { language: 'de-AT', channels: own } }).settings
  expect([channels.get('offline'), channels.get('talk'), segments.get('customer')]).toEqual([
    'Unterwegs',
    'Lesung',
    'Kundschaft',
  ])
  const english = makeProgram({}).settings
  expect([english.channels.get('offline'), english.segments.get('power-user')]).toEqual(['In person', 'Power user'])
})
