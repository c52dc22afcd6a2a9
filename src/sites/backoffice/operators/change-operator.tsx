import { Confirmation } from '#ui/confirmation.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { CHANGES, type Change, type ChangeRefusal } from './changes.ts'
import { findAskedOperator } from './find-asked-operator.ts'
import { OperatorView } from './operator.tsx'

export const REFUSALS: Readonly<Record<ChangeRefusal, string>> = {
  'last-administrator': 'ただ一人の管理者のため、変更しませんでした。先に、ほかの運用者に管理者の役割を加えてください',
  disabled: 'この運用者は利用停止になっているため、変更しませんでした',
  'already-disabled': 'この運用者は、すでに利用停止になっています',
  'not-disabled': 'この運用者は、すでに利用できる状態です',
}

/** Each with its question as a page of its own. B-01 */
export const changeOperatorPages = Object.entries(CHANGES).map(([slug, change]) => changePage(slug, change))

function changePage(slug: string, { question, happens, ok, destructive, carryOut }: Change) {
  return page({
    path: `/operators/:operator/${slug}`,
    access: 'may:manage-operators',
    async get(c) {
      const operator = await findAskedOperator(c)
      if (!operator) return c.fail(404)
      const here = { text: operator.name, href: `/operators/${operator.id}` }
      return c.html(
        <BackofficePage c={c} title={question} above={[...ABOVE, { text: '運用者', href: '/operators' }, here]}>
          <Confirmation
            title={question}
            values={[
              { term: '氏名', value: operator.name },
              { term: 'メールアドレス', value: operator.email },
            ]}
            happens={happens}
            action={c.path}
            formToken={c.formToken}
            ok={ok}
            cancel={{ href: here.href }}
            {...(destructive && { destructive })}
          />
        </BackofficePage>,
      )
    },
    post: afterProof(async (c) => {
      const operator = await findAskedOperator(c)
      if (!operator) return c.fail(404)
      const outcome = await c.transact((work) => carryOut(work, operator.id))
      if (outcome.done) return c.redirect(`/operators/${operator.id}?done=${slug}`)
      return c.html(<OperatorView c={c} operator={operator} problem={REFUSALS[outcome.because]} />, 409)
    }),
  })
}
