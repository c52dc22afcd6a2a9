import { activateRegistration } from '#domain/registrations/activate-registration.ts'
import { findLink, type LinkedRegistration } from '#domain/registrations/find-link.ts'
import { LINKS_FROM_A_NETWORK } from '#domain/registrations/limits.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form/form.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { browserOf } from './browser-of.ts'
import { showLinkProblem } from './link-problem.tsx'
import { RegisterSteps } from './steps.tsx'

/**
 * The link in the mail. Opening it changes nothing, because mail scanners open links, too: one click on the page it
 * shows completes the registration. P-07, 003 p.11
 */
export const activatePage = page({
  path: '/register/activate/:token?',
  access: 'anyone',
  async get(c) {
    const { state, registration } = await findLink(c.env.db, c.now, tokenOf(c))
    if (state !== 'usable') return showLinkProblem(c, state)
    return c.html(<Activate c={c} registration={registration} />)
  },
  async post(c) {
    const admission = await admit(c.env.db, c.now, LINKS_FROM_A_NETWORK, networkOf(c.address))
    if (!admission.admitted) return c.fail(429, { 'retry-after': '60' })
    const token = tokenOf(c)
    const browser = browserOf(c)
    const outcome = await c.transact((work) => activateRegistration(work, { token, browser }))
    if (outcome.done) return c.redirect(`/register/completed/${outcome.value}`)
    const { registration } = await findLink(c.env.db, c.now, token)
    if (registration?.activatedBy?.equals(browser)) return c.redirect(`/register/completed/${registration.id}`)
    return showLinkProblem(c, outcome.because)
  },
})

/** The link, cut right before its token. */
export const cutLinkPage = page({
  path: '/register/activate/',
  access: 'anyone',
  get: (c) => showLinkProblem(c, 'cut-short'),
})

const tokenOf = (c: PortalContext) => c.params.token ?? ''

interface ActivateProps {
  readonly c: PortalContext
  readonly registration: LinkedRegistration
}

const Activate = ({ c, registration }: ActivateProps) => (
  <PortalPage c={c} title="メールアドレスを確認できました">
    <RegisterSteps current={3} />
    <h1>メールアドレスを確認できました</h1>
    <p class="lead">あと1回の操作で、ユーザー登録が完了します。</p>
    <DescriptionList
      items={[
        { term: '医療機関等', value: registration.name },
        { term: 'ユーザーID', value: registration.email },
      ]}
    />
    <p>お心当たりがないときは、このページを閉じてください。登録は行われません。</p>
    <Form action={c.path} formToken={c.formToken}>
      <Actions>
        <Button>登録を完了する</Button>
      </Actions>
    </Form>
  </PortalPage>
)
