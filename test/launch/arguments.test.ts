import { parseArgs } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  handedOnFrom,
  helpOf,
  readArguments,
  readNow,
  type Token,
  unknownCommand,
} from '../../scripts/commands/arguments.ts'
import { defineCommand } from '../../scripts/commands/command.ts'
import { firstLineOf } from '../../scripts/commands/script-folder.ts'

const command = defineCommand({
  name: 'explain',
  summary: 'Say where points come from',
  usage: '[options] HANDLE',
  options: {
    json: { type: 'boolean', help: 'as JSON' },
    board: { type: 'string', value: 'NAME', help: 'one board' },
    only: { type: 'string', multiple: true, help: 'these' },
  },
  positionals: [1, 1],
  run: async () => 0,
})

const read = (...args: string[]) => {
  const options = {
    json: { type: 'boolean' },
    board: { type: 'string' },
    only: { type: 'string' },
    content: { type: 'string' },
    help: { type: 'boolean' },
  } as const
  return readArguments(
    command,
    parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens as Token[],
  )
}

describe('arguments', () => {
  test('options, lists and words', () => {
    expect(read('maya', '--json', '--board=all', '--only', 'a', '--only', 'b')).toEqual({
      values: { json: true, board: 'all', only: ['a', 'b'] },
      positionals: ['maya'],
    })
  })

  test.each([
    [['maya', '--jsn'], 'There is no option --jsn. Did you mean --json?'],
    [['maya', '--zzzzzz'], 'There is no option --zzzzzz.'],
    [['maya', '--board'], 'The option --board needs a value: --board NAME.'],
    [['maya', '--board', '--json'], 'The option --board needs a value: --board NAME.'],
    [['maya', '--json=yes'], 'The option --json takes no value.'],
    [['maya', '--board=a', '--board=b'], 'The option --board is given twice.'],
    [['maya', 'tom'], '"tom" is one word too many: npm run explain -- [options] HANDLE'],
    [[], 'Something is missing: npm run explain -- [options] HANDLE'],
  ])('%j is refused in words', (args, wrong) => expect(read(...args)).toEqual({ wrong }))

  test.each([
    [['--now', '2026-11-20T12:00:00Z'], -1],
    [['--now', '2026-11-20T12:00:00Z', 'notices', '--send'], 2],
    [['--now=2026-11-20T12:00:00Z', 'notices'], 1],
    [['notices', '--now', 'x'], 0],
    [['--json', 'notices'], 1],
    [['--now', '--json'], -1],
  ])('what is handed on begins after the options and their values: %j', (words, at) =>
    expect(handedOnFrom(command, words)).toBe(at),
  )

  test('help is given also where something is missing', () => {
    expect(read('--help')).toMatchObject({ values: { help: true } })
    expect(helpOf(command)).toContain('  --board NAME')
  })
})

test('the present is an instant', () => {
  expect(readNow('2026-11-03T18:20:00Z')).toBe(Date.UTC(2026, 10, 3, 18, 20))
  expect(readNow('2026-02-30T18:20:00Z')).toHaveProperty('wrong')
  expect(readNow('2026-11-03')).toHaveProperty('wrong')
})

test('a misspelt command says which was meant', () => {
  expect(unknownCommand('valdate', ['validate', 'tally'])).toBe(
    'There is no command "valdate". Did you mean validate? The commands are: validate, tally.',
  )
})

test.each([
  ['/** One line. */\nimport x', 'One line.'],
  ['/**\n * First.\n * Second.\n */', 'First.'],
  ['const a = 1', ''],
])('the first line of %j is %j', (source, line) => expect(firstLineOf(source)).toBe(line))
