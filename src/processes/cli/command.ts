import type { Config } from '#platform/config/read-config.ts'
import type { Database } from '#platform/database/connect.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { WorkEnvironment } from '#platform/work.ts'
import type { Progress } from './progress-bar.ts'

/** One word of `script/madoguchi COMMAND`. Its name is its file's name and the action it leaves in the audit. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `COMMAND --help` prints below `script/madoguchi`: arguments, then options, then an example. */
  readonly usage: string
  /**
   * Returning is success (exit status 0).
   * @throws UsageError for wrong arguments (2); CommandFailed, or anything else, when it could not be done (1)
   */
  run(args: string[], env: CommandEnvironment): Promise<void>
}

/** What a command may touch. Only `open` reaches for a database, so that `--help` and `config` need none. */
export interface CommandEnvironment {
  readonly config: Config
  /** Connects on first use; what it opened is closed after the command. The schema is not migrated. */
  open(): Promise<OpenEnvironment>
  /** A line for the next program: standard output. */
  print(line: string): void
  /** A line for the person: standard error. */
  say(line: string): void
  /** A bar on standard error where that is a terminal, and nothing where it is not. */
  progress(label: string, total?: number): Progress
}

/** The parts of the process environment that commands use. */
export interface OpenEnvironment extends WorkEnvironment {
  readonly config: Config
  readonly database: Database
  readonly passwords: PasswordHasher
}

/** The arguments are wrong; the message says which. Exit status 2. */
export class UsageError extends Error {}

/** What was asked for could not be done; the message says why and what to do. Exit status 1. */
export class CommandFailed extends Error {}
