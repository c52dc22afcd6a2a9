import { countRequests } from '#domain/certificates/count-requests.ts'
import { isTerminalTaken } from '#domain/certificates/is-terminal-taken.ts'
import { keepCertificateDraft } from '#domain/certificates/keep-certificate-draft.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Confirmation } from '#ui/confirmation.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { fillForm } from '#ui/form/fill-form.ts'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_APPLY, APPLY, inYen, POLICY, POLICY_PATH } from './certificate-names.ts'
import { findOwnDraft, type OwnDraft } from './find-own-draft.ts'
import { showSent } from './show-sent.ts'

export const TAKEN =
  'この端末名称等では、すでに申請しているか、発行を受けています。別の端末のときは、ほかの名前にしてください。'

/** 「証明書発行申請情報」; right, it is answered with how many there are already and what it costs. C-02, 003 p.35 */
export const requestPage = page({
  path: '/certificates/apply/:draft',
  access: 'signed-in',
  async get(c) {
    const draft = await findOwnDraft(c)
    return draft ? showRequestForm(c, draft) : showSent(c)
  },
  async post(c) {
    const draft = await findOwnDraft(c)
    if (!draft) return showSent(c)
    const reading = readForm(draft.form, c.entries)
    const entered = reading.ok ? fillForm(draft.form, reading.values) : reading.entered
    const { id: institution, code } = c.user.institution
    const taken = await c.transact(async (work) => {
      await keepCertificateDraft(work, { institution, id: draft.id }, entered)
      if (!reading.ok) return false
      return isTerminalTaken(work, { institution, code: code ?? '', terminal: reading.values.terminal })
    })
    if (!reading.ok) return showRequestForm(c, { ...draft, entered }, reading.errors, 422)
    return taken ? showRequestForm(c, { ...draft, entered }, { terminal: TAKEN }, 409) : askAboutFee(c, draft)
  },
})

export const showRequestForm = (
  c: SignedInContext,
  { form, entered, path }: Pick<OwnDraft, 'form' | 'path'> & { readonly entered: Entered },
  errors: Errors = {},
  status = 200,
): Promise<Response> =>
  c.html(
    <PortalPage c={c} title={APPLY} above={ABOVE_APPLY} failed={Object.keys(errors).length > 0}>
      <ErrorSummary form={form} errors={errors} />
      <h1>{APPLY}</h1>
      <p class="lead">証明書発行申請情報を、すべて入力してください。端末1台につき1枚の申請です。</p>
      <p>
        申請の前に、<a href={POLICY_PATH}>{POLICY}</a>をお読みください。
      </p>
      <Form action={path} formToken={c.formToken} confirm>
        <Fields form={form} entered={entered} errors={errors} />
        <p>「次へ」を押しても、まだ申請されません。</p>
        <Actions>
          <Button>次へ</Button>
          <ButtonLink kind="quiet" href="/certificates">
            やめる
          </ButtonLink>
        </Actions>
      </Form>
    </PortalPage>,
    status,
  )

/** 「現在の申請件数は…」 003 p.35 (2) */
async function askAboutFee(c: SignedInContext, { path }: OwnDraft): Promise<Response> {
  const count = await countRequests(c.env.db, c.user.institution.id)
  const title = `現在の申請件数は${count}件（発行済みを含む）です。`
  return c.html(
    <PortalPage c={c} title={APPLY} above={ABOVE_APPLY}>
      <Confirmation
        title={title}
        happens={[
          `電子証明書は、発行したときに、1件につき${inYen(c.env.certificateFeeYen)}（税込）の発行料がかかります。`,
          '次の画面で、入力した内容を確認します。まだ申請されません。',
        ]}
        action={`${path}/confirm`}
        formToken={c.formToken}
        cancel={{ href: path }}
      />
    </PortalPage>,
  )
}
