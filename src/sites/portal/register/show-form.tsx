import { findRegistration } from '#domain/registrations/find-registration.ts'
import { findKeptPassword } from '#domain/registrations/keep-password.ts'
import { newId } from '#platform/new-id.ts'
import type { PortalContext } from '../page.ts'
import type { AskedForm } from './asked-form.ts'
import { browserOf } from './browser-of.ts'
import { isId } from './read-form-id.ts'
import { RegisterForm } from './register-form.tsx'

/** The form as it is found, or with `?form=` as it was left in this browser: 「キャンセル」 leads back to it. P-06 */
export async function showForm(c: PortalContext, asked: AskedForm): Promise<Response> {
  const given = c.query.get('form')
  const left = isId(given) ? await findLeft(c, given) : undefined
  if (!left) {
    const formId = newId({ now: c.now, random: c.env.random })
    return c.html(<RegisterForm c={c} asked={asked} formId={formId} entered={asked.blank} />)
  }
  const { registration, passwordKept } = left
  return c.html(
    <RegisterForm
      c={c}
      asked={asked}
      formId={registration.id}
      entered={asked.write(registration)}
      passwordKept={passwordKept}
      listed={registration.listed}
    />,
  )
}

async function findLeft(c: PortalContext, id: string) {
  const browser = browserOf(c)
  const registration = await findRegistration(c.env.db, c.now, { id, browser })
  if (!registration) return undefined
  const kept = await findKeptPassword(c.env.db, c.now, { form: id, browser })
  return { registration, passwordKept: kept !== undefined }
}
