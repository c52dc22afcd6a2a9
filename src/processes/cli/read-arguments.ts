import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

/**
 * Reads the options a command declares (as `parseArgs` wants them) and exactly the positional arguments named.
 * @throws UsageError
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  positionals: readonly string[] = [],
) {
  const read = parse(args, options)
  const missing = positionals[read.positionals.length]
  if (missing) throw new UsageError(`${missing} is missing`)
  const surplus = read.positionals[positionals.length]
  if (surplus !== undefined) throw new UsageError(`unexpected argument: ${surplus}`)
  return read
}

function parse<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(error.message.replace(/\. To specify .*/s, ''))
  }
}

/** A whole number of at least 1. @throws UsageError naming the option */
export function readCount(option: string, text: string): number {
  if (!/^[1-9][0-9]{0,9}$/.test(text)) throw new UsageError(`${option} must be a whole number above zero, not ${text}`)
  return Number(text)
}
