import type { Config } from '#platform/config/read-config.ts'
import type { Environment } from '../environment.ts'
import type { Progress } from './progress-bar.ts'

/** One word of `script/madoguchi COMMAND`. Its name is its file's name and the action it leaves in the audit. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `COMMAND --help` prints after `script/madoguchi `: name and arguments, then options, then an example. */
  readonly usage: string
  /**
   * Returning is success (exit status 0).
   * @throws UsageError for wrong arguments (2); CommandFailed, or anything else, when it could not be done (1)
   */
  run(args: string[], env: CommandEnvironment): Promise<void>
}

/** What a command may touch. Only `open` and `connect` reach for a database, so `--help` and `config` need none. */
export interface CommandEnvironment {
  /** @throws ConfigError when first read, if the settings are wrong */
  readonly config: Config
  /** Connects on first use; closed after the command. @throws CommandFailed when the schema is not up to date */
  open(): Promise<Environment>
  /** The same whatever the schema is, for the commands that change it. */
  connect(): Promise<Environment>
  /** A line for the next program: standard output. */
  print(line: string): void
  /** A line for the person: standard error. */
  say(line: string): void
  /** A bar on standard error where that is a terminal, and nothing where it is not. */
  progress(label: string, total?: number): Progress
}

/** The arguments are wrong; the message says which. Exit status 2. */
export class UsageError extends Error {}

/** What was asked for could not be done; the message says why and what to do. Exit status 1. */
export class CommandFailed extends Error {}
