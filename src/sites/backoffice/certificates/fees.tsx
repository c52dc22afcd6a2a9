import type { Payment } from '#domain/certificates/apply-for-certificate.ts'
import { findFees, type OwedByInstitution, PAYMENT_NAMES, sumFees } from '#domain/certificates/find-fees.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Table } from '#ui/table.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { ABOVE_CERTIFICATES, CertificateAreas } from './certificate-areas.tsx'
import { deskOf } from './desk-address.ts'
import { monthForm, monthInWords, readMonth } from './fee-month.ts'

const TITLE = '発行料'

/** What is owed for the issues of a month, by institution and payment method. C-10 */
export const feesPage = page({
  path: '/certificates/fees',
  access: 'may:see-certificate-fees',
  async get(c) {
    const month = readMonth(c.query.get('month'), c.now)
    const sums = sumFees(await findFees(c.env.db, month))
    return c.html(
      <BackofficePage c={c} title={TITLE} above={ABOVE_CERTIFICATES}>
        <h1>{TITLE}</h1>
        <CertificateAreas c={c} />
        <form class="search-form" action="/certificates/fees">
          <Fields form={monthForm(c.now, month)} entered={{ month: [month.toString()] }} />
          <Button kind="secondary">表示する</Button>
        </form>
        <h2>{monthInWords(month)}に発行した分</h2>
        <DescriptionList items={totalsOf(sums)} />
        {sums.length > 0 && (
          <Form action="/certificates/fees/file" formToken={c.formToken}>
            <input type="hidden" name="month" value={month.toString()} />
            <Actions>
              <Button>CSVを書き出す</Button>
            </Actions>
          </Form>
        )}
        <Sums sums={sums} />
      </BackofficePage>,
    )
  },
})

/** By payment method, and all together. */
const totalsOf = (sums: readonly OwedByInstitution[]) => [
  ...(Object.keys(PAYMENT_NAMES) as Payment[]).map((payment) =>
    total(
      PAYMENT_NAMES[payment],
      sums.filter((sum) => sum.payment === payment),
    ),
  ),
  total('合計', sums),
]

function total(term: string, lines: readonly OwedByInstitution[]) {
  const issues = lines.reduce((sum, line) => sum + line.issues, 0)
  const yen = lines.reduce((sum, line) => sum + line.yen, 0)
  return { term, value: `${figure(issues)}件　${figure(yen)}円` }
}

const Sums = ({ sums }: { readonly sums: readonly OwedByInstitution[] }) => (
  <Table<OwedByInstitution>
    caption="医療機関等と支払方法ごとの発行料"
    captionHidden
    rows={sums}
    empty={<EmptyState title="この月に発行した電子証明書はありません" />}
    columns={[
      { label: '機関', cell: ({ institution, name }) => <a href={deskOf(institution)}>{name}</a> },
      { label: '医療機関等コード', cell: ({ code }) => <span class="code">{code}</span> },
      { label: '支払方法', cell: ({ payment }) => PAYMENT_NAMES[payment] },
      { label: '件数', numeric: true, cell: ({ issues }) => `${figure(issues)}件` },
      { label: '発行料', numeric: true, cell: ({ yen }) => `${figure(yen)}円` },
    ]}
  />
)

const figure = (count: number) => count.toLocaleString('ja-JP')
