import type { QueuedApplication } from '#domain/applications/queue/find-queue.ts'
import { Button } from '#ui/button.tsx'
import type { OperatorContext } from '../page.ts'
import { QueueTable } from './queue-table.tsx'

export interface QueueFormProps {
  readonly c: OperatorContext
  readonly rows: readonly QueuedApplication[]
  readonly query: string
  /** Of the whole view; not counted for what is decided. */
  readonly count: number | undefined
  readonly choosing: boolean
  readonly first: string | undefined
  readonly next: string | undefined
}

/** A page of the queue, its rows to be chosen, and what can be done with those. */
export const QueueForm = ({ c, rows, query, count, choosing, first, next }: QueueFormProps) => (
  <form class="desk-list" method="post" action="/applications/bulk" novalidate>
    <input type="hidden" name="form_token" value={c.formToken} />
    <input type="hidden" name="view" value={query} />
    <div class="desk-bar">
      <p class="desk-count">
        {count === undefined ? `${rows.length}件を表示しています` : <Count count={count} shown={rows.length} />}
      </p>
      <a class="desk-to-facets" href="#facets">
        絞り込みへ
      </a>
      {choosing && rows.length > 0 && <Bulk />}
    </div>
    <div data-list>
      <QueueTable rows={rows} now={c.now} query={query} choosing={choosing} />
    </div>
    {(first || next) && (
      <nav class="desk-pages" aria-label="受付一覧のページ">
        {first && <a href={first}>最初のページへ</a>}
        {next && (
          <a href={next} id="next-page" rel="next">
            次のページへ
          </a>
        )}
      </nav>
    )}
  </form>
)

const Count = ({ count, shown }: { readonly count: number; readonly shown: number }) => (
  <>
    <strong>{count.toLocaleString('ja-JP')}件</strong>
    {shown < count && `（うち${shown}件を表示）`}
  </>
)

const Bulk = () => (
  <fieldset class="desk-bulk" id="bulk" tabindex={-1}>
    <legend class="visually-hidden">選んだ申請をまとめて</legend>
    <span aria-hidden="true">選んだ申請をまとめて</span>
    <Button kind="secondary" size="small" name="decision" value="approve">
      承認へ
    </Button>
    <Button kind="secondary" size="small" name="decision" value="return">
      差戻しへ
    </Button>
    <Button kind="secondary" size="small" name="decision" value="reject">
      却下へ
    </Button>
  </fieldset>
)
