import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { unlockAccount } from '#domain/account-administration/unlock-account.ts'
import { type AccountValues, updateAccount } from '#domain/account-administration/update-account.ts'
import { findAccountLocks } from '#domain/account-sign-in/find-account-locks.ts'
import { mayDo } from '#domain/accounts/delegation.ts'
import { codeOf, findInstitution } from '#domain/institutions/find-institution.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { soleText, soleVersion } from '#platform/site/form-entries.ts'
import type { Values } from '#ui/form/define-form.ts'
import { enteredAgain } from '#ui/form/entered-again.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type AccountContext, page } from '../page.ts'
import { accountForm, daysOf } from './account-fields.ts'
import { AccountView, type Told } from './account-view.tsx'
import { addressOf } from './account-words.ts'
import { ConfirmUpdate } from './confirm-update.tsx'
import { differencesOf } from './differences-of.ts'
import { findAskedAccount } from './find-asked-account.ts'

/**
 * 「アカウント管理」 of one account: the form, old → new to be confirmed, then the update. Whoever comes second sees how the
 * account is now, with their own entries kept. E-08, 004 p.32, 48
 */
export const accountPage = page({
  path: '/accounts/:account',
  access: 'may:update-accounts',
  async get(c) {
    const account = await findAskedAccount(c)
    return account ? show(c, account, { entered: enteredAgain(c.query, accountForm(dayOf(c.now))) }) : c.fail(404)
  },
  async post(c) {
    const account = await findAskedAccount(c)
    if (!account || !mayDo(c.user.role, 'update', account.role)) return c.fail(404)
    const reading = readForm(accountForm(dayOf(c.now)), c.entries)
    if (!reading.ok) return show(c, account, reading, 422)
    const values = valuesOf(reading.values)
    const entered = fillForm(accountForm(dayOf(c.now)), reading.values)
    const version = soleVersion(c.entries)
    const unlock = soleText(c.entries, 'unlock') === 'yes'
    const confirmed = soleText(c.entries, 'confirmed') === 'yes'
    const overtaken = async (found: LookedAfter) =>
      confirmed && differencesOf(found, values).length === 0 && !(unlock && (await lockOf(c, found)))
        ? updated(c, found)
        : show(c, found, { entered, overtaken: true }, 409)
    if (version !== account.version) return overtaken(account)
    const differences = differencesOf(account, values)
    if (differences.length === 0 && !unlock) return show(c, account, { entered, same: true }, 422)
    if (!confirmed) return c.html(<ConfirmUpdate c={c} account={account} differences={differences} unlock={unlock} />)
    const done = await update(c, account, { version, values, unlock, changed: differences.length > 0 })
    if (done) return updated(c, account)
    const fresh = await findAskedAccount(c)
    return fresh ? overtaken(fresh) : c.fail(404)
  },
})

/** Also when a form that was sent twice finds the account as it wants it. X-05 */
const updated = (c: AccountContext, account: LookedAfter): Response => c.redirect(`${addressOf(account)}?updated`)

interface Asked {
  readonly version: number
  readonly values: AccountValues
  readonly unlock: boolean
  readonly changed: boolean
}

const update = (c: AccountContext, { id: account }: LookedAfter, { version, values, unlock, changed }: Asked) =>
  c.transact(async (work) => {
    const by = c.user
    if (changed && !(await updateAccount(work, { by, account, version, values })).done) return false
    return !unlock || (await unlockAccount(work, { by, account })).done
  })

async function show(c: AccountContext, account: LookedAfter, told: Told, status = 200): Promise<Response> {
  const institution = await findInstitution(c.env.db, account.institution)
  const lockedUntil = await lockOf(c, account)
  const code = institution ? codeOf(institution) : ''
  return c.html(<AccountView c={c} account={account} code={code} lockedUntil={lockedUntil} {...told} />, status)
}

const lockOf = async ({ env, now }: AccountContext, account: LookedAfter): Promise<Temporal.Instant | undefined> =>
  (await findAccountLocks(env, now, [account]))[0]

const valuesOf = (values: Values<ReturnType<typeof accountForm>>): AccountValues => ({
  name: values.name,
  kana: values.kana,
  disabled: values.state === 'disabled',
  ...daysOf(values),
})
