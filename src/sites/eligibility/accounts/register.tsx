import { findJustRegistered } from '#domain/account-administration/find-just-registered.ts'
import { isUserIdTaken } from '#domain/account-administration/is-user-id-taken.ts'
import { prepareNewPassword } from '#domain/account-administration/new-password.ts'
import { type NewAccount, registerAccount } from '#domain/account-administration/register-account.ts'
import { readUserId, USER_ID_MESSAGES } from '#domain/account-administration/user-id.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { findInstitution, type Institution } from '#domain/institutions/find-institution.ts'
import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { dayInFigures } from '#platform/clock/in-figures.ts'
import { soleText } from '#platform/site/form-entries.ts'
import type { Values } from '#ui/form/define-form.ts'
import { enteredAgain } from '#ui/form/entered-again.ts'
import type { Entered } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type AccountContext, page } from '../page.ts'
import { daysOf, newAccountForm } from './account-fields.ts'
import { addressOf } from './account-words.ts'
import { ConfirmRegistration } from './confirm-registration.tsx'
import { RegisterView } from './register-view.tsx'

/** 「アカウント管理」: the form, a question, then the user ID and the initial password. E-05, 004 p.20–27 */
export const registerPage = page({
  path: '/accounts/new',
  access: 'may:register-accounts',
  async get(c) {
    const institution = await ownInstitution(c)
    const form = formFor(c, institution)
    const entered = enteredAgain(c.query, form) ?? firstEntries(c)
    return c.html(<RegisterView c={c} institution={institution} form={form} entered={entered} />)
  },
  async post(c) {
    const institution = await ownInstitution(c)
    const form = formFor(c, institution)
    const reading = readForm(form, c.entries)
    if (!reading.ok) return c.html(<RegisterView c={c} institution={institution} form={form} {...reading} />, 422)
    const account = accountOf(reading.values, institution)
    const confirmed = soleText(c.entries, 'confirmed') === 'yes'
    const taken = async () => {
      const mine = confirmed && (await findJustRegistered(c.env.db, c.now, c.user, account))
      if (mine) return c.redirect(passwordOf(mine))
      const [entered, errors] = [typedAgain(c, Object.keys(form.fields)), { user_id: USER_ID_MESSAGES.taken }]
      return c.html(<RegisterView c={c} institution={institution} form={form} entered={entered} errors={errors} />, 409)
    }
    if (await isUserIdTaken(c.env.db, c.user, account.userId)) return taken()
    if (!confirmed) return c.html(<ConfirmRegistration c={c} account={account} />)
    const password = await prepareNewPassword(c.env)
    const outcome = await c.transact((work) => registerAccount(work, { by: c.user, account, password }))
    if (outcome.done) return c.redirect(passwordOf(outcome.value))
    return outcome.because === 'taken' ? taken() : c.fail(403)
  },
})

const passwordOf = (account: { readonly id: string }): string =>
  `${addressOf(account)}/initial-password?after=registration`

export type NewAccountForm = ReturnType<typeof newAccountForm>

const formFor = ({ user, now }: AccountContext, { kind }: Institution): NewAccountForm =>
  newAccountForm({ roles: rolesFor(user.role, 'register'), kind: kind as InstitutionSlug, today: dayOf(now) })

async function ownInstitution({ env, user }: AccountContext): Promise<Institution> {
  const institution = await findInstitution(env.db, user.institution)
  if (!institution) throw new Error(`institution ${user.institution} is gone`)
  return institution
}

function accountOf(values: Values<NewAccountForm>, { kind }: Institution): NewAccount {
  const { role, user_id, name, kana } = values
  const userId = readUserId(user_id, { role, kind: kind as InstitutionSlug })
  return { role, userId: userId.understood ? userId.value : user_id, name, kana, ...daysOf(values) }
}

/** Who may register one kind only need not choose it; most start today. */
function firstEntries({ user, now }: AccountContext): Entered {
  const roles = rolesFor(user.role, 'register')
  return { role: roles.length === 1 ? roles : [], starts_on: [dayInFigures(dayOf(now))] }
}

const typedAgain = ({ entries }: AccountContext, names: readonly string[]): Entered =>
  Object.fromEntries(names.map((name) => [name, [soleText(entries, name) ?? '']]))
