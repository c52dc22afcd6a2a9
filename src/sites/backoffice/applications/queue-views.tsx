import { deleteQueueView } from '#domain/queue-views/delete-queue-view.ts'
import { findQueueViews, type QueueViewEntry } from '#domain/queue-views/find-queue-views.ts'
import { saveQueueView, VIEWS_AT_MOST } from '#domain/queue-views/save-queue-view.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { Actions, Button } from '#ui/button.tsx'
import { Confirmation, ConfirmLink } from '#ui/confirmation.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { describeView } from './describe-view.ts'
import { readQueueView, withQuery, writeQueueView } from './queue-view.ts'
import { viewForm } from './view-form.ts'

const ABOVE_VIEWS = [...ABOVE, { text: '受付一覧', href: '/applications' }]
const TOO_MANY = `保存できる表示は${VIEWS_AT_MOST}件までです。使っていない表示を削除してから保存してください。`

/** 「保存した表示」: one's own and shared ones, and the keeping of a new one. B-02 */
export const queueViewsPage = page({
  path: '/queue-views',
  access: 'may:see-applications',
  get: (c) => show(c),
  async post(c) {
    const filter = writeQueueView(readQueueView(new URLSearchParams(soleText(c.entries, 'filter') ?? '')))
    const reading = readForm(viewForm, c.entries)
    if (!reading.ok) return show(c, { filter, entered: reading.entered, errors: reading.errors }, 422)
    const { name, shared } = reading.values
    const outcome = await c.transact((work) => saveQueueView(work, { operator: c.user.id, name, filter, shared }))
    if (outcome.done) return c.redirect(withQuery('/applications', filter))
    return show(c, { filter, entered: { name: [name] }, errors: { name: TOO_MANY } }, 409)
  },
})

/** Asks, then deletes one of one's own. */
export const deleteQueueViewPage = page({
  path: '/queue-views/:view/delete',
  access: 'may:see-applications',
  async get(c) {
    const view = (await ownViews(c)).find(({ id }) => id === c.params.view)
    if (!view) return c.fail(404)
    return c.html(
      <BackofficePage c={c} title="この表示を削除しますか？" above={ABOVE_VIEWS}>
        <Confirmation
          title="この表示を削除しますか？"
          happens={[
            `「${view.name}」が受付一覧から無くなります。申請そのものは変わりません。`,
            ...(view.sharedAt ? ['ほかの運用者の画面からも無くなります。'] : []),
          ]}
          action={c.path}
          formToken={c.formToken}
          ok="削除する"
          cancel={{ href: '/queue-views' }}
          destructive
        />
      </BackofficePage>,
    )
  },
  async post(c) {
    const view = (await ownViews(c)).find(({ id }) => id === c.params.view)
    if (!view) return c.fail(404)
    await c.transact((work) => deleteQueueView(work, { id: view.id, operator: c.user.id }))
    return c.redirect('/queue-views')
  },
})

const ownViews = async ({ env, user }: OperatorContext) =>
  (await findQueueViews(env.db, user.id)).filter(({ operator }) => operator === user.id)

interface Refused {
  readonly filter: string
  readonly entered: Entered
  readonly errors: Errors
}

async function show(c: OperatorContext, refused?: Refused, status = 200): Promise<Response> {
  const views = await findQueueViews(c.env.db, c.user.id)
  return c.html(
    <BackofficePage c={c} title="保存した表示" above={ABOVE_VIEWS} failed={refused !== undefined}>
      {refused && <ErrorSummary form={viewForm} errors={refused.errors} />}
      <h1>保存した表示</h1>
      {refused && (
        <Form action="/queue-views" formToken={c.formToken}>
          <p>条件：{describeView(readQueueView(new URLSearchParams(refused.filter)))}</p>
          <input type="hidden" name="filter" value={refused.filter} />
          <Fields form={viewForm} entered={refused.entered} errors={refused.errors} />
          <Actions>
            <Button>表示を保存する</Button>
          </Actions>
        </Form>
      )}
      <ViewTable views={views} operator={c.user.id} />
    </BackofficePage>,
    status,
  )
}

const ViewTable = ({ views, operator }: { readonly views: readonly QueueViewEntry[]; readonly operator: string }) => (
  <Table<QueueViewEntry>
    caption="保存した表示"
    captionHidden
    rows={views}
    empty={
      <EmptyState title="保存した表示はまだありません" action={<a href="/applications">受付一覧を開く</a>}>
        受付一覧を絞り込み、「いまの条件を保存する」を使うと、ここと受付一覧に並びます。
      </EmptyState>
    }
    columns={[
      { label: '名前', cell: ({ name, filter }) => <a href={withQuery('/applications', filter)}>{name}</a> },
      { label: '条件', cell: ({ filter }) => describeView(readQueueView(new URLSearchParams(filter))) },
      { label: '作った人', cell: ({ operatorName }) => operatorName },
      { label: '見られる人', cell: ({ sharedAt }) => (sharedAt ? '運用者の全員' : '自分だけ') },
    ]}
    actions={({ id, name, operator: owner }) =>
      owner === operator && (
        <ConfirmLink href={`/queue-views/${id}/delete`} size="small">
          削除<span class="visually-hidden">（{name}）</span>
        </ConfirmLink>
      )
    }
  />
)
