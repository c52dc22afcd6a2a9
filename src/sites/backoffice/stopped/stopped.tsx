import { retryStopped, setStoppedAside } from '#domain/stopped/deal-with-stopped.ts'
import { findStopped, type Stopped } from '#domain/stopped/find-stopped.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Choice } from '#ui/form/choice.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'

const LISTED_MOST = 200
const ITEM = /^(mail|job):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const DONE: Readonly<Record<string, string>> = {
  retry: 'もう一度、処理するようにしました',
  aside: '対応済みにしました',
}

/** 「止まった処理」: mails and jobs that were given up, to be done again or left. X-09 */
export const stoppedPage = page({
  path: '/stopped',
  access: 'may:handle-stopped',
  get: (c) => show(c),
  async post(c) {
    const items = chosen(c)
    if (items.length === 0) return show(c, '処理を1つ以上選んでください', 422)
    const deed = soleText(c.entries, 'deed') === 'retry' ? 'retry' : 'aside'
    const carryOut = deed === 'retry' ? retryStopped : setStoppedAside
    const dealt = await c.transact(async (work) => {
      let count = 0
      for (const item of items) if (await carryOut(work, item)) count += 1
      return count
    })
    if (dealt > 0) return c.redirect(`/stopped?done=${deed}&count=${dealt}`)
    return show(c, 'ほかの人が先に対応したため、何もしませんでした。いまの状態をご確認ください', 409)
  },
})

const chosen = ({ entries }: OperatorContext) =>
  (entries.get('item') ?? []).flatMap((value) => {
    const [, what, id = ''] = ITEM.exec(String(value)) ?? []
    return id ? [{ what: what as Stopped['what'], id }] : []
  })

async function show(c: OperatorContext, problem?: string, status = 200): Promise<Response> {
  const stopped = await findStopped(c.env.db, { most: LISTED_MOST })
  const happened = DONE[c.query.get('done') ?? '']
  return c.html(
    <BackofficePage c={c} title="止まった処理" above={ABOVE} failed={problem !== undefined}>
      <h1>止まった処理</h1>
      {problem && <NotificationBanner kind="error" title={problem} arrived />}
      {happened && !problem && <NotificationBanner kind="success" title={happened} arrived />}
      <p class="lead">
        繰り返しても終わらず、止まったメールと処理です。原因を取り除いてからやり直すか、不要なら対応済みにしてください。
      </p>
      <form method="post" action="/stopped" data-once>
        <input type="hidden" name="form_token" value={c.formToken} />
        <StoppedTable rows={stopped} />
        {stopped.length > 0 && (
          <Actions>
            <Button name="deed" value="retry">
              選んだものをやり直す
            </Button>
            <Button name="deed" value="aside" kind="secondary">
              選んだものを対応済みにする
            </Button>
          </Actions>
        )}
      </form>
    </BackofficePage>,
    status,
  )
}

const StoppedTable = ({ rows }: { readonly rows: readonly Stopped[] }) => (
  <Table<Stopped>
    caption="止まった処理の一覧"
    captionHidden
    rows={rows}
    empty={<EmptyState title="止まった処理はありません">すべて動いています。</EmptyState>}
    columns={[
      {
        label: '処理',
        cell: ({ what, id, title }) => (
          <Choice
            type="checkbox"
            id={`item-${id}`}
            name="item"
            option={{ value: `${what}:${id}`, label: what === 'mail' ? `メール「${title}」` : title }}
            checked={false}
          />
        ),
      },
      { label: '宛先・内容', cell: ({ about }) => about },
      { label: '理由', cell: ({ reason }) => reason },
      { label: '試した回数', numeric: true, cell: ({ tries }) => tries },
      { label: '止まった日時', cell: ({ since }) => <DateInTable value={since} /> },
    ]}
  />
)
