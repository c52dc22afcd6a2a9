import { createAdministrator as create } from '#domain/operators/create-administrator.ts'
import { OPERATOR } from '#domain/operators/operator.ts'
import { transact } from '#platform/work.ts'
import { choosePassword } from './choose-password.ts'
import { type Command, CommandFailed, UsageError } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments } from './read-arguments.ts'

export const createAdministrator: Command = {
  name: 'create-administrator',
  summary: 'Create an operator with the role administrator',
  usage: `create-administrator --name NAME --email ADDRESS [--generate | --password-stdin]

  --name NAME       the person's name
  --email ADDRESS   what they sign in with; no other operator may have it
  --generate        make a password and print it, once
  --password-stdin  read the password from the first line of standard input

Without either it asks for the password twice. A password has 13 characters or more.
`,
  async run(args, env) {
    const { values } = readArguments(args, {
      name: { type: 'string' },
      email: { type: 'string' },
      generate: { type: 'boolean', default: false },
      'password-stdin': { type: 'boolean', default: false },
    })
    const name = readField('name', values.name)
    const email = readField('email', values.email)
    const opened = await env.open()
    const options = { generate: values.generate, fromStandardInput: values['password-stdin'] }
    const password = readField('password', await choosePassword(options, opened.random))
    const passwordHash = await opened.passwords.hash(password, 'people')
    const outcome = await transact(opened, commandActor(createAdministrator.name), (work) =>
      create(work, { name, email, passwordHash }),
    )
    if (!outcome.done) throw new CommandFailed(`an operator with the address ${email} exists already`)
    env.say(`${name} <${email}> is an administrator now.`)
    if (values.generate) env.print(password)
  },
}

function readField(field: keyof typeof OPERATOR.shape, given: string | undefined): string {
  if (given === undefined) throw new UsageError(`--${field} is missing`)
  const read = OPERATOR.shape[field].safeParse(given)
  if (!read.success) throw new UsageError(`${field}: ${read.error.issues[0]?.message}`)
  return read.data
}
