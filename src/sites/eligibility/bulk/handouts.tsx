import { openBulkHandouts } from '#domain/bulk-registration/open-bulk-handouts.ts'
import { setHandouts } from '#notices/documents/set-handouts.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { isId } from '#platform/is-id.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { type AccountContext, page } from '../page.ts'
import { ABOVE_BULK, BULK_RESULTS } from './bulk-words.ts'

/** The settings of the accounts of one part of a result, one page each, for the persons who are going to use them. */
export const bulkHandoutsPage = page({
  path: '/bulk/:upload/handouts/:part',
  access: 'may:register-accounts-in-bulk',
  async get(c) {
    const { upload = '', part = '' } = c.params
    if (!isId(upload) || !/^[1-9][0-9]{0,3}$/.test(part)) return c.fail(404)
    const asked = { upload, part: Number(part) }
    const handouts = await c.transact((work) => openBulkHandouts(work, c.user, asked))
    if (!handouts) return c.fail(404)
    if (handouts.length === 0) return c.html(<NothingLeft c={c} />, 410)
    const pdf = await setHandouts(handouts, { day: dayOf(c.now), sender: c.env.operatingBody })
    return c.send(new Uint8Array(pdf), 'application/pdf', 200, {
      'content-disposition': `attachment; filename="accounts_${part}.pdf"`,
    })
  },
})

const TITLE = '渡す書類はありません'

const NothingLeft = ({ c }: { readonly c: AccountContext }) => (
  <EligibilityPage c={c} title={TITLE} above={[...ABOVE_BULK, { text: BULK_RESULTS, href: '/bulk/results' }]} failed>
    <h1>{TITLE}</h1>
    <p class="lead">ここに含まれるアカウントの初期パスワードは、変更されたか、有効期限が過ぎました。</p>
    <p>初期パスワードが分からないときは、アカウントごとに「パスワード初期化」をしてください。</p>
    <Actions>
      <ButtonLink href="/bulk/results">{BULK_RESULTS}</ButtonLink>
    </Actions>
  </EligibilityPage>
)
