import type { PracticeCertificate } from '#domain/practice/list-practice-certificates.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag, type TagKind } from '#ui/tag.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { EligibilityContext } from '../page.ts'

/** Enough to tell those of one terminal apart. */
const SHOWN_DIGITS = 8

interface PickProps {
  readonly c: EligibilityContext
  readonly certificates: readonly PracticeCertificate[]
  /** Where the picked one is sent. */
  readonly path: string
}

/** Stands for the browser's own list of certificates. */
export const PickView = ({ c, certificates, path }: PickProps) => (
  <EligibilityPage c={c} title="練習に使う電子証明書を選ぶ">
    <h1>練習に使う電子証明書を選ぶ</h1>
    <p class="lead">
      本番では、端末に入れた電子証明書をブラウザーが示します。練習では、どの端末から来たことにするかをここで選びます。使えない証明書も選べます。そのときの画面を確かめてください。
    </p>
    <Table<PracticeCertificate>
      caption="発行済みの電子証明書"
      captionHidden
      rows={certificates}
      columns={[
        { label: '医療機関等', cell: ({ institutionName }) => institutionName },
        {
          label: '端末',
          cell: ({ serial, terminal, institutionName }) => (
            <a href={`${path}?certificate=${serial}`} aria-label={`${institutionName} ${terminal} の証明書を使う`}>
              {terminal}
            </a>
          ),
        },
        { label: '状態', cell: ({ shut }) => <StateTag {...STATES[shut ?? 'good']} /> },
        { label: '証明書有効期限', cell: ({ notAfter }) => <DateInTable value={dayOf(notAfter)} /> },
        { label: 'シリアル番号の先頭', cell: ({ serial }) => <code>{serial.slice(0, SHOWN_DIGITS)}</code> },
      ]}
      empty={
        <EmptyState title="電子証明書はまだありません">ポータルサイトで発行を申請すると、ここに並びます。</EmptyState>
      }
    />
  </EligibilityPage>
)

interface State {
  readonly kind: TagKind
  readonly word: string
}

/** What the door says to it. */
const STATES: Readonly<Record<NonNullable<PracticeCertificate['shut']> | 'good', State>> = {
  good: { kind: 'done', word: '有効' },
  revoked: { kind: 'stopped', word: '失効' },
  expired: { kind: 'neutral', word: '有効期限切れ' },
  'not-yet': { kind: 'waiting', word: '有効期間の開始前' },
  closed: { kind: 'stopped', word: '利用終了' },
}

const StateTag = ({ kind, word }: State) => <Tag kind={kind}>{word}</Tag>
