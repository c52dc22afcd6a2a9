import { text } from 'node:stream/consumers'
import { type Random, randomCharacters } from '#platform/random.ts'
import { askSecrets } from './ask-secrets.ts'
import { UsageError } from './command.ts'

/** People type it from paper: nothing that looks like something else. 20 of 53 characters: 114 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GENERATED_LENGTH = 20

export interface PasswordOptions {
  readonly generate: boolean
  readonly fromStandardInput: boolean
}

/** Generated, or the first line of standard input, or asked twice at the terminal. @throws UsageError */
export async function choosePassword(
  { generate, fromStandardInput }: PasswordOptions,
  random: Random,
): Promise<string> {
  if (generate && fromStandardInput) throw new UsageError('either --generate or --password-stdin')
  if (generate) return randomCharacters(random, ALPHABET, GENERATED_LENGTH)
  if (fromStandardInput) return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? ''
  if (!process.stdin.isTTY) throw new UsageError('no terminal to ask at: use --generate or --password-stdin')
  const [password = '', again] = await askSecrets(['Password (13 characters or more): ', 'Once more: '])
  if (again !== password) throw new UsageError('the two passwords differ')
  return password
}
