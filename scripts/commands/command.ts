/**
 * What a command is. Each lives in `commands/<name>.ts` and exports `const command = defineCommand({ … })`;
 * `main.ts` finds it by name, reads the arguments by `options`, wires the adapters and exits with the number that `run` returns.
 */
import type { World } from '../ports.ts'

/** One `--option`, as `node:util` parseArgs takes it, with what the help shows. */
export type OptionSpec = {
  readonly type: 'string' | 'boolean'
  /** One letter, for `-x`. */
  readonly short?: string
  /** May be given several times; the value is then a list. */
  readonly multiple?: boolean
  /** What the help calls the value, such as `FILE`. */
  readonly value?: string
  /** One line for the help. */
  readonly help: string
}

export type OptionsSpec = Readonly<Record<string, OptionSpec>>

type ValueOf<O extends OptionSpec> = O['type'] extends 'boolean' ? boolean : string

/** The values of a command's options; what was not given is undefined (an option with `multiple` is then undefined too). */
export type Values<O extends OptionsSpec> = {
  readonly [K in keyof O]?: O[K]['multiple'] extends true ? readonly ValueOf<O[K]>[] : ValueOf<O[K]>
}

/** What a command is given from the command line. `--content`, `--now` and `--help` belong to every command and are read by main. */
export type Args<O extends OptionsSpec = OptionsSpec> = {
  readonly values: Values<O>
  readonly positionals: readonly string[]
  /** The content folder to work on: absolute; `--content DIR`, else the clone's own `content`. */
  readonly content: string
  /** Makes a path that a person typed absolute, seen from the folder in which they typed it. */
  readonly resolve: (path: string) => string
}

export type CommandOf<O extends OptionsSpec> = {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What follows the name: `[options] FILE`. */
  readonly usage: string
  /** More lines for this command's own help: examples, exit codes. */
  readonly help?: string
  readonly options: O
  /** From the first positional on, everything is handed on as it is, options too: for commands that start another program. */
  readonly handsOn?: true
  /** How many positionals are taken, at least and at most; absent: none. */
  readonly positionals?: readonly [least: number, most: number]
  /** Returns the exit code: 0 done, 1 something is wrong with what was read, 2 the command was given wrongly. Throws only on what nobody could foresee. */
  run(args: Args<O>, world: World): Promise<number>
}

export type Command = CommandOf<OptionsSpec>

/** Gives `run` the exact types of the command's own options. */
export const defineCommand = <const O extends OptionsSpec>(command: CommandOf<O>): Command =>
  command as unknown as Command
