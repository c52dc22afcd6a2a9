import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks at the terminal, one after the other, showing nothing of what is typed. Ctrl-C ends the program. */
export async function askSecrets(questions: readonly string[]): Promise<string[]> {
  const silence = new Writable({ write: (_chunk, _encoding, written) => written() })
  const terminal = createInterface({ input: process.stdin, output: silence, terminal: true })
  terminal.on('SIGINT', () => process.exit(130))
  const answers: string[] = []
  for (const question of questions) {
    process.stderr.write(question)
    answers.push(await terminal.question(''))
    process.stderr.write('\n')
  }
  terminal.close()
  return answers
}
