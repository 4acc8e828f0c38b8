import { usageOf } from './arguments.ts'
import { defineCommand } from './command.ts'

/** Every command by name, with what it does; main loads the one that is asked for. */
export const SUMMARIES = {
  start: 'Show the program on this machine: check, count, build the hub and serve it',
  test: 'Check everything: types, lint, tests, a real browser',
  validate: 'Say everything that is wrong with the content',
  tally: 'Count the points and print the boards',
  explain: 'Say where a member’s points come from, line by line',
  import: 'Bring in a roster and share logs from CSV, JSON or YAML',
  export: 'Write everything as CSV and JSON',
  effect: 'Say what merging a change would do',
  tick: 'Do one step of the schedule on content without an error',
  trouble: 'Say in one issue what does not work',
  heartbeat: 'Keep the schedules from being switched off',
  queue: 'List what needs a person, first things first',
  check: 'Look whether logged posts are still there',
  watch: 'Find members’ posts for campaigns that nobody logged',
  results: 'Say what campaigns brought, through whom, and at what cost',
  report: 'Say what happened last week, whom to thank, what to do next',
  init: 'Start your own program in the place of the sample',
  doctor: 'Say what is left before the program can go live',
  schemas: 'Write the JSON Schemas that editors use, and the issue forms',
  build: 'Build the hub into a folder',
  contacts: 'Seal addresses and numbers, make keys and personal links, erase a member',
  intake: 'Take in what members sent, and answer them',
  relay: 'Make the relay ready for its host, and say what to give it',
  notices: 'Plan the messages that are owed, and print or send them',
  preview: 'Show one message as a member would get it',
  claims: 'List the claims that wait, and take them step by step to the member',
  rewards: 'Say what is offered, what is left and what it costs',
  statement: 'Write down everything that is known about one member',
  bundles: 'Seal every member’s own page into the built hub',
  prove: 'Run a seeded proof and print its figures',
  bench: 'Measure against a named rival and print the ratios',
  help: 'List the commands',
} as const

export type CommandName = keyof typeof SUMMARIES

export const command = defineCommand({
  name: 'help',
  summary: SUMMARIES.help,
  usage: '',
  options: {},
  run: async (_, world) => {
    const rows = Object.entries(SUMMARIES).filter(([name]) => name !== 'help')
    const calls = rows.map(([name, summary]) => [usageOf({ name, usage: '' }), summary] as const)
    const width = Math.max(...calls.map(([call]) => call.length))
    const lines = calls.map(([call, summary]) => `  ${call.padEnd(width)}  ${summary}`)
    world.out(`${['Goodword runs an ambassador program from one Git repository.', '', ...lines].join('\n')}\n\n`)
    world.out('Each says more with --help, as in: npm run tally -- --help\n')
    return 0
  },
})
