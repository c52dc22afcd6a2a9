import type { Break } from '#domain/audit/finding.ts'
import type { Verification } from '#domain/audit/verification/find-verifications.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { AUDIT_ABOVE } from './audit.tsx'

const ANCHORS_MOST_CHARACTERS = 20_000

const BREAKS: Readonly<Record<Break, string>> = {
  changed: '書き換えられています',
  inserted: '正規の手順によらずに加えられています',
  removed: 'なくなっています（あとの記録も含む可能性があります）',
  reordered: '順番が入れ替わっています',
  'head-moved': '末尾が、控えている位置と合いません',
  cut: '保管していたアンカーと合わず、末尾が切り取られています',
}

export const anchorsForm = defineForm(
  {
    anchors: textareaField({
      label: '保管しているアンカー',
      hint: 'ログなど、データベースの外に残した「audit-anchor:」の行を貼り付けると、末尾の切取りも見つけられます。空欄でもかまいません。',
      maxLength: ANCHORS_MOST_CHARACTERS,
      rows: 3,
    }),
  },
  { id: 'verification' },
)

export interface AskedVerification {
  readonly entered?: Entered
  readonly errors?: Errors
}

type VerificationViewProps = AskedVerification & {
  readonly c: OperatorContext
  readonly verifications: readonly Verification[]
}

export const VerificationView = ({ c, verifications, entered, errors = {} }: VerificationViewProps) => {
  const last = verifications.find(({ finishedAt }) => finishedAt)
  const broken = last?.findings && last.findings.length > 0
  return (
    <BackofficePage c={c} title="検証の状況" above={AUDIT_ABOVE} failed={Object.keys(errors).length > 0}>
      <h1>検証の状況</h1>
      {c.query.has('done') && (
        <NotificationBanner kind="success" title="検証を始めました" arrived>
          記録の数によっては、しばらくかかります。この画面を開き直すと、結果が表示されます。
        </NotificationBanner>
      )}
      {broken && (
        <NotificationBanner kind="error" title="直近の検証で、異常が見つかっています">
          データベースをこのまま保ち、いつ、だれが触れたかを調べてください。バックアップとの比較が役に立ちます。
        </NotificationBanner>
      )}
      <ErrorSummary form={anchorsForm} errors={errors} />
      <p>
        監査記録は、1件ずつ鍵付きの値でつながっています。検証すると、書き換え、削除、追加、入替えがすべて分かります。
      </p>
      <Form action="/audit/verification" formToken={c.formToken}>
        <Fields form={anchorsForm} entered={entered} errors={errors} />
        <Actions>
          <Button>検証を始める</Button>
          <ButtonLink href="/audit/verification" kind="quiet">
            表示を新しくする
          </ButtonLink>
        </Actions>
      </Form>
      <h2>検証の記録</h2>
      <Verifications rows={verifications} />
      {last?.anchor && (
        <section>
          <h2>直近のアンカー</h2>
          <p>データベースの外に保管してください。あとで、この時点までの記録が残っていることを確かめられます。</p>
          <Copyable label="アンカー" value={last.anchor} />
        </section>
      )}
    </BackofficePage>
  )
}

const Verifications = ({ rows }: { readonly rows: readonly Verification[] }) => (
  <Table<Verification>
    caption="検証の記録（新しい順）"
    captionHidden
    rows={rows}
    empty={<EmptyState title="まだ検証していません">「検証を始める」で、全体を検証できます。</EmptyState>}
    columns={[
      { label: '開始日時', cell: ({ askedAt }) => <DateInTable value={askedAt} /> },
      { label: '依頼した人', cell: ({ askedBy }) => askedBy ?? 'コマンド' },
      { label: '結果', cell: (verification) => <Result {...verification} /> },
      { label: '記録の数', numeric: true, cell: ({ entries }) => figure(entries) },
      { label: '保存期間を終えた数', numeric: true, cell: ({ retired }) => figure(retired) },
      { label: '終了日時', cell: ({ finishedAt }) => (finishedAt ? <DateInTable value={finishedAt} /> : '－') },
    ]}
  />
)

const figure = (count: number | null) => count?.toLocaleString('ja-JP') ?? '－'

const Result = ({ findings }: Verification) => {
  if (!findings) return <Tag kind="waiting">検証中</Tag>
  if (findings.length === 0) return <Tag kind="done">異常なし</Tag>
  return (
    <>
      <Tag kind="stopped">異常あり</Tag>
      <ul>
        {findings.map(({ chain, seq, what }) => (
          <li>
            <a href={`/audit/${chain}/${seq}`}>
              {chain}－{seq}
            </a>
            ：{BREAKS[what]}
          </li>
        ))}
      </ul>
    </>
  )
}
