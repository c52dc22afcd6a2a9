import { applicationNumber } from '#domain/applications/application.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { writeChosen } from './chosen.ts'
import { DEEDS, reasonForm } from './decision-form.ts'
import { FindingList } from './findings.tsx'
import { kindName } from './kind-name.ts'
import { withQuery } from './queue-view.ts'
import { type BulkRequest, readBulk } from './read-bulk.ts'
import { type SortedApplication, sortChosen } from './sort-chosen.ts'

/** Asks before several are decided: each with its findings, and which of them cannot be decided together. B-02 */
export const bulkPage = page({
  path: '/applications/bulk',
  access: 'may:review-applications',
  get: (c) => c.redirect('/applications'),
  async post(c) {
    const asked = readBulk(c)
    return asked ? showBulk(c, asked) : c.fail(400)
  },
})

/** The reason as it was typed, and what is wrong with it. */
interface Told {
  readonly entered?: Entered | undefined
  readonly errors: Errors
}

export async function showBulk(
  c: OperatorContext,
  asked: BulkRequest,
  { entered, errors }: Told = { errors: {} },
  status = 200,
): Promise<Response> {
  const { ready, alone, changed } = await sortChosen(c, asked)
  const title = `選んだ申請をまとめて${DEEDS[asked.decision]}`
  const failed = Object.keys(errors).length > 0
  return c.html(
    <BackofficePage c={c} title={title} above={[...ABOVE, { text: '受付一覧', href: '/applications' }]} failed={failed}>
      <ErrorSummary form={reasonForm} errors={errors} />
      <h1>{title}</h1>
      {ready.length > 0 ? <Ready {...{ c, asked, ready, entered, errors }} /> : <Nothing asked={asked} />}
      {alone.length > 0 && (
        <section>
          <h2>まとめて承認できない申請（{alone.length}件）</h2>
          <p>「要対応」の確認事項があるため、一件ずつ内容を確かめて判定してください。</p>
          <ChoiceTable caption="まとめて承認できない申請" rows={alone} />
        </section>
      )}
      {changed.length > 0 && (
        <section>
          <h2>外した申請（{changed.length}件）</h2>
          <p>一覧を表示したあとに、判定または取下げが行われたか、内容が直されています。</p>
          <ChoiceTable caption="外した申請" rows={changed} />
        </section>
      )}
    </BackofficePage>,
    status,
  )
}

const Nothing = ({ asked }: { readonly asked: BulkRequest }) => (
  <EmptyState
    title={asked.chosen.length > 0 ? 'まとめて判定できる申請がありません' : '申請が選ばれていません'}
    action={<ButtonLink href={withQuery('/applications', asked.query)}>受付一覧へ戻る</ButtonLink>}
  >
    受付一覧で、申請番号の左のチェックを入れてから、もう一度押してください。
  </EmptyState>
)

interface ReadyProps extends Told {
  readonly c: OperatorContext
  readonly asked: BulkRequest
  readonly ready: readonly SortedApplication[]
}

const Ready = ({ c, asked: { decision, query }, ready, entered, errors }: ReadyProps) => (
  <>
    <p class="lead">次の{ready.length}件です。申請者それぞれに、メールで結果をお知らせします。</p>
    <ChoiceTable caption={`${DEEDS[decision]}申請`} rows={ready} />
    <Form action="/applications/bulk-decision" formToken={c.formToken}>
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="view" value={query} />
      {ready.map((one) => (
        <input type="hidden" name="chosen" value={writeChosen(one)} />
      ))}
      {decision !== 'approve' && <Fields form={reasonForm} entered={entered} errors={errors} />}
      <Actions>
        <Button kind={decision === 'reject' ? 'destructive-final' : 'primary'}>
          {`${ready.length}件を${DEEDS[decision]}`}
        </Button>
        <ButtonLink href={withQuery('/applications', query)}>やめる</ButtonLink>
      </Actions>
    </Form>
  </>
)

const ChoiceTable = ({ caption, rows }: { readonly caption: string; readonly rows: readonly SortedApplication[] }) => (
  <Table<SortedApplication>
    caption={caption}
    captionHidden
    rows={rows}
    empty={null}
    columns={[
      {
        label: '申請番号',
        cell: ({ institution, id, number }) => (
          <a class="row-head" href={`/applications/${institution}/${id}`}>
            {applicationNumber(number)}
          </a>
        ),
      },
      { label: '種類', cell: ({ kind }) => `${kindName(kind).programme} ${kindName(kind).name}` },
      { label: '機関', cell: ({ institutionName, institutionCode }) => `${institutionName} ${institutionCode ?? ''}` },
      { label: '状態', cell: ({ status }) => <StatusTag status={status} /> },
      { label: '確認事項', cell: ({ findings }) => (findings.length > 0 ? <FindingList findings={findings} /> : '－') },
    ]}
  />
)
