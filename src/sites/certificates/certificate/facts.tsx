import type { Download } from '#domain/certificates/download.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'

/** What stands in the letter, for comparison. 003 p.37 */
export const Facts = ({ download }: { readonly download: Download }) => (
  <DescriptionList
    items={[
      { term: '医療機関コード', value: <code>{download.code}</code> },
      { term: '医療機関(薬局)名称', value: download.institutionName },
      { term: '端末名称等', value: <strong>{download.terminal}</strong> },
      { term: 'リクエストID', value: <code>{download.requestNumber}</code> },
      {
        term: '電子証明書有効期間',
        value: (
          <>
            <DateInText value={dayOf(download.notBefore)} />
            から
            <wbr />
            <DateInText value={dayOf(download.notAfter)} />
            まで
          </>
        ),
      },
      { term: 'ダウンロード有効期限', value: <DateInText value={dayOf(download.downloadUntil)} /> },
    ]}
  />
)
