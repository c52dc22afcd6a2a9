import { findImportHistory, type ImportInHistory } from '#domain/institutions/list-upload/find-import-history.ts'
import { LIST_MOST_BYTES, uploadInstitutionList } from '#domain/institutions/list-upload/upload-institution-list.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { HistoryState } from './history-state.tsx'
import { partsOf } from './parts-of.ts'
import { feeSchedulesOf, USUAL, uploadForm } from './upload-form.ts'

const IMPORTS_SHOWN = 30
const FORM_AROUND_BYTES = 64 * 1024

/** 「機関一覧の取込み」: a file is uploaded, and what was imported so far. Nothing changes yet. B-04 */
export const listImportsPage = page({
  path: '/institution-list',
  access: 'may:import-institutions',
  files: true,
  bodyLimit: LIST_MOST_BYTES + FORM_AROUND_BYTES,
  get: (c) => show(c, { entered: USUAL }),
  async post(c) {
    const reading = readForm(uploadForm, c.entries)
    if (!reading.ok) return show(c, reading, 422)
    const { file, encoding, fee_schedules: chosen } = reading.values
    const upload = {
      name: file.name,
      sizeBytes: file.size,
      bytes: partsOf(file),
      encoding,
      feeSchedules: feeSchedulesOf(chosen),
      operator: c.user.id,
    }
    const id = await c.transact((work) => uploadInstitutionList(work, upload))
    return c.redirect(`/institution-list/${id}`)
  },
})

async function show(c: OperatorContext, told: { readonly entered: Entered; readonly errors?: Errors }, status = 200) {
  const history = await findImportHistory(c.env.db, { most: IMPORTS_SHOWN })
  return c.html(<ListImportsView c={c} history={history} {...told} />, status)
}

interface ListImportsProps {
  readonly c: OperatorContext
  readonly history: readonly ImportInHistory[]
  readonly entered: Entered
  readonly errors?: Errors
}

const ListImportsView = ({ c, history, entered, errors = {} }: ListImportsProps) => (
  <BackofficePage c={c} title="機関一覧の取込み" above={ABOVE} failed={Object.keys(errors).length > 0}>
    <h1>機関一覧の取込み</h1>
    <p class="lead">
      公表されている医療機関等の一覧を取り込みます。まず違いだけをお見せします。確かめて「取り込む」を押すまで、何も変わりません。
    </p>
    <ErrorSummary form={uploadForm} errors={errors} />
    <Form action="/institution-list" formToken={c.formToken} multipart>
      <Fields form={uploadForm} entered={entered} errors={errors} />
      <Actions>
        <Button>読み込んで違いを見る</Button>
      </Actions>
    </Form>
    <h2>これまでの取込み</h2>
    <Table<ImportInHistory>
      caption="これまでの取込み"
      captionHidden
      rows={history}
      empty={<EmptyState title="取込みはまだありません">上でファイルを選ぶと、ここに記録が残ります。</EmptyState>}
      columns={[
        {
          label: 'ファイル',
          cell: ({ upload, fileName }) => (upload ? <a href={`/institution-list/${upload}`}>{fileName}</a> : fileName),
        },
        { label: '日時', cell: ({ at }) => <DateInTable value={at} /> },
        { label: '操作した人', cell: ({ by }) => by ?? 'コマンド' },
        { label: '状態', cell: (one) => <HistoryState one={one} /> },
        { label: '新規', numeric: true, cell: ({ new: added }) => figure(added) },
        { label: '変更', numeric: true, cell: ({ changed }) => figure(changed) },
        { label: '掲載終了', numeric: true, cell: ({ gone }) => figure(gone) },
      ]}
    />
  </BackofficePage>
)

const figure = (count: number | null) => count?.toLocaleString('ja-JP') ?? '－'
