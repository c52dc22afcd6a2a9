import { Confirmation } from '#ui/confirmation.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { findAskedInstitution } from '../institutions/find-asked-institution.ts'
import { type OperatorContext, page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { showCall } from './call.tsx'
import { CALLS } from './calls-above.ts'
import { DEEDS, type Deed, type DeedRefusal } from './deeds.ts'
import { findCall } from './find-call.ts'

const REFUSALS: Readonly<Record<DeedRefusal, string>> = {
  'not-identified': '本人確認の記録がないか、15分を過ぎました。もう一度、本人確認を記録してください',
  'unknown-account': 'このアカウントには、いまこの手続きはできません。いまの状態をご確認ください',
  'no-address': '住所の登録がないため、郵送できません。審査担当に、基本情報の住所の登録を依頼してください',
  'done-meanwhile': 'この手続きは、確認の画面を開いたあとに済んでいます。もう一度は行いませんでした',
}

/** Each deed with its question as a page of its own. B-05 */
export const deedPages = Object.entries(DEEDS).map(([slug, deed]) => deedPage(slug, deed))

function deedPage(slug: string, deed: Deed) {
  async function carryOut(c: OperatorContext): Promise<Response> {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    const { accounts } = await findAccountAsked(c, institution, deed)
    const [account] = accounts
    if (!account) return showCall(c, institution, { problem: REFUSALS['unknown-account'] }, 409)
    const call = { institution: institution.id, operator: c.user.id, account: account.id }
    const outcome = await deed.carryOut(c, call)
    if (outcome.done) return c.redirect(`/calls/${institution.id}?done=${slug}`)
    return showCall(c, institution, { problem: REFUSALS[outcome.because] }, 409)
  }

  return page({
    path: `/calls/:institution/accounts/:account/${slug}`,
    access: 'may:answer-calls',
    async get(c) {
      const institution = await findAskedInstitution(c)
      if (!institution) return c.fail(404)
      const { call, accounts } = await findAccountAsked(c, institution, deed)
      const [account] = accounts
      if (!call.check) return showCall(c, institution, { problem: REFUSALS['not-identified'] }, 409)
      if (!account) return showCall(c, institution, { problem: REFUSALS['unknown-account'] }, 409)
      const seen = await deed.seen?.(c, { institution: institution.id, account: account.id })
      return c.html(
        <BackofficePage
          c={c}
          title={deed.question}
          above={[...CALLS, { text: institution.name, href: `/calls/${institution.id}` }]}
        >
          <Confirmation
            title={deed.question}
            values={[
              { term: '医療機関等', value: institution.name },
              { term: 'アカウント', value: account.name },
              { term: 'お電話の方', value: call.check.caller },
            ]}
            happens={deed.happens}
            action={c.path}
            formToken={c.formToken}
            {...(seen && { sends: { seen } })}
            ok={deed.ok}
            cancel={{ href: `/calls/${institution.id}` }}
          />
        </BackofficePage>,
      )
    },
    post: deed.sensitive ? afterProof(carryOut) : carryOut,
  })
}

/** The account of the address, if the deed can be done to it. */
async function findAccountAsked(c: OperatorContext, institution: Parameters<typeof findCall>[1], deed: Deed) {
  const call = await findCall(c, institution)
  return { call, accounts: deed.accounts(call).filter(({ id }) => id === c.params.account) }
}
