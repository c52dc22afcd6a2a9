import type { BatchLine } from '#domain/letters/find-batch.ts'
import type { QueuedLetter } from '#domain/letters/letter-line.ts'
import { trackingInGroups } from '#domain/letters/tracking-number.ts'
import { may } from '#domain/operators/permissions.ts'
import { letterNumber } from '#notices/letters/set-letter.ts'
import { batchNumber } from '#notices/letters/set-letter-batch.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { LETTERS_ABOVE } from './batches.tsx'
import { LetterStateTag } from './letter-state-tag.tsx'
import { trackingListForm } from './tracking-form.ts'

const DONE: Readonly<Record<string, string>> = {
  made: '束を作りました。印刷してください',
  posted: '投函を記録しました',
}

export interface BatchViewProps {
  readonly c: OperatorContext
  readonly batch: BatchLine
  readonly letters: readonly QueuedLetter[]
  readonly entered?: Entered
  readonly errors?: Errors
  readonly problem?: string
}

export const BatchView = ({ c, batch, letters, entered, errors = {}, problem }: BatchViewProps) => {
  const name = batchNumber(batch.number)
  const happened = DONE[c.query.get('done') ?? '']
  const left = letters.filter(({ postedAt }) => !postedAt).length
  const failed = problem !== undefined || Object.keys(errors).length > 0
  return (
    <BackofficePage
      c={c}
      title={name}
      above={[...LETTERS_ABOVE, { text: '束の一覧', href: '/letters/batches' }]}
      failed={failed}
    >
      <h1>{name}</h1>
      {happened && c.request.method === 'GET' && <NotificationBanner kind="success" title={happened} arrived />}
      {problem && <NotificationBanner kind="error" title={problem} arrived />}
      <ErrorSummary form={trackingListForm} errors={errors} />
      <Facts batch={batch} left={left} />
      {may(c.user, 'print-letters') && <Print c={c} batch={batch} />}
      {left > 0 && may(c.user, 'post-letters') && (
        <>
          <h2>投函</h2>
          <Form action={`/letters/batches/${batch.id}/posted`} formToken={c.formToken}>
            <p>まだ投函していない{left}通を、まとめて記録します。1通だけのときは、下の一覧から書類を開いてください。</p>
            <input type="hidden" name="letters" value={`${left}`} />
            <Fields form={trackingListForm} entered={entered} errors={errors} />
            <Actions>
              <Button>投函を記録する</Button>
            </Actions>
          </Form>
        </>
      )}
      <h2>書類</h2>
      <BatchLetters letters={letters} />
    </BackofficePage>
  )
}

const Facts = ({ batch, left }: { readonly batch: BatchLine; readonly left: number }) => (
  <DescriptionList
    items={[
      {
        term: '作成',
        value: (
          <>
            {<DateInText value={batch.madeAt} />}　{batch.madeBy}
          </>
        ),
      },
      { term: '通数', value: `${batch.letters}通（投函済み ${batch.letters - left}通）` },
      { term: '初回の印刷', value: batch.printedAt ? <DateInText value={batch.printedAt} /> : 'まだ印刷していません' },
    ]}
  />
)

const Print = ({ c, batch }: { readonly c: OperatorContext; readonly batch: BatchLine }) => (
  <>
    <h2>印刷</h2>
    <Form action={`/letters/batches/${batch.id}/print`} formToken={c.formToken}>
      <p>控えの一覧と書類が、1つのPDFで開きます。初期パスワードが載るため、ご本人の確認をお願いすることがあります。</p>
      <Actions>
        <Button kind={batch.printedAt ? 'secondary' : 'primary'}>
          {batch.printedAt ? '束をもう一度印刷する' : '束を印刷する'}
        </Button>
      </Actions>
    </Form>
  </>
)

const BatchLetters = ({ letters }: { readonly letters: readonly QueuedLetter[] }) => (
  <Table<QueuedLetter>
    caption="束の書類（印刷の順）"
    captionHidden
    rows={letters}
    empty={null}
    columns={[
      { label: '番号', cell: ({ id, number }) => <a href={`/letters/${id}`}>{letterNumber(number)}</a> },
      { label: '順', numeric: true, cell: ({ place }) => place },
      { label: '書類', cell: ({ title }) => title },
      { label: '宛先', cell: ({ addressee }) => addressee },
      { label: '状態', cell: (letter) => <LetterStateTag letter={letter} /> },
      { label: '引受番号', cell: ({ trackingNumber }) => (trackingNumber ? trackingInGroups(trackingNumber) : '－') },
    ]}
  />
)
