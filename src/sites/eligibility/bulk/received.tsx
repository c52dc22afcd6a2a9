import { receiptNumber } from '#domain/bulk-registration/bulk-upload.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'
import { ABOVE_UPLOAD, BULK_RESULTS } from './bulk-words.ts'
import { findAskedBulkUpload } from './find-asked-bulk-upload.ts'

const TITLE = 'アカウント一括登録を受け付けました'

/** 「受付番号」 and 「受付日時」, and what happens next. 004 p.49 */
export const receivedPage = page({
  path: '/bulk/:upload/received',
  access: 'may:register-accounts-in-bulk',
  async get(c) {
    const upload = await findAskedBulkUpload(c)
    if (!upload) return c.fail(404)
    return c.html(
      <EligibilityPage c={c} title={TITLE} above={ABOVE_UPLOAD}>
        <h1>{TITLE}</h1>
        <p class="lead">
          登録は、これから順に行います。この画面を閉じても続きます。終わったかどうかは「{BULK_RESULTS}
          」で確かめてください。
        </p>
        <DescriptionList
          items={[
            { term: '受付番号', value: <code>{receiptNumber(upload.number)}</code> },
            { term: '受付日時', value: <DateInText value={upload.receivedAt} /> },
            { term: 'ファイル', value: upload.fileName },
          ]}
        />
        <Actions>
          <ButtonLink href="/bulk" kind="primary">
            OK
          </ButtonLink>
          <ButtonLink href="/bulk/results">{BULK_RESULTS}</ButtonLink>
        </Actions>
      </EligibilityPage>,
    )
  },
})
