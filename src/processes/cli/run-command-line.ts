import { CannotStart } from '#platform/cannot-start.ts'
import { ConfigError } from '#platform/config/read-config.ts'
import { isDatabaseAway } from '#platform/database/is-database-away.ts'
import { type Command, CommandFailed, UsageError } from './command.ts'
import { openCommandEnvironment } from './open-command-environment.ts'

const SUCCESS = 0
const FAILURE = 1
const WRONG_USAGE = 2

/** Finds and runs the command that the first argument names. @returns the exit status */
export async function runCommandLine([name, ...args]: string[], commands: readonly Command[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') return help(commands, name)
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    console.error(`madoguchi: there is no command "${name}". "madoguchi --help" lists them.`)
    return WRONG_USAGE
  }
  if (args.includes('--help')) {
    console.log(`${command.summary}\n\nmadoguchi ${command.usage.trimEnd()}`)
    return SUCCESS
  }
  return run(command, args)
}

function help(commands: readonly Command[], asked: string | undefined): number {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  const text = ['madoguchi COMMAND [options]', '', ...list, '', '"madoguchi COMMAND --help" says more of one.'].join(
    '\n',
  )
  if (asked) console.log(text)
  else console.error(text)
  return asked ? SUCCESS : WRONG_USAGE
}

async function run(command: Command, args: string[]): Promise<number> {
  const env = openCommandEnvironment()
  try {
    await command.run(args, env)
    return SUCCESS
  } catch (error) {
    return explain(command, error)
  } finally {
    await env.close()
  }
}

function explain({ name }: Command, error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`madoguchi ${name}: ${error.message}\n"madoguchi ${name} --help" says how to use it.`)
    return WRONG_USAGE
  }
  if (error instanceof ConfigError) console.error(`Settings to mend:\n${error.message}`)
  else if (error instanceof CommandFailed || error instanceof CannotStart)
    console.error(`madoguchi ${name}: ${error.message}`)
  else if (isAboutFile(error)) console.error(`madoguchi ${name}: ${error.message}`)
  else if (isDatabaseAway(error))
    console.error(`madoguchi ${name}: the database does not answer: ${(error as Error).message}`)
  else console.error(`madoguchi ${name} failed:`, error)
  return FAILURE
}

const isAboutFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'path' in error && (error as NodeJS.ErrnoException).syscall !== 'connect'
