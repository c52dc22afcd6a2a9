import { blankSecrets } from '#platform/config/blank-secrets.ts'
import { describeSettings } from '#platform/config/describe-settings.ts'
import type { Command } from './command.ts'
import { readArguments } from './read-arguments.ts'

export const config: Command = {
  name: 'config',
  summary: 'Print the settings in force, secrets blanked',
  usage: `config [--about]

  --about  print every setting there is, its default and its meaning

Settings come from the environment; the ones printed passed all checks.
`,
  async run(args, env) {
    const { values } = readArguments(args, { about: { type: 'boolean' } })
    if (values.about) return env.print(describeSettings())
    for (const [name, value] of Object.entries(blankSecrets(env.config))) env.print(`${name}=${value}`)
  },
}
