import { type DeskMessageLine, findDeskMessageLines } from '#domain/practice/find-desk-messages.ts'
import { ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, DeskPage } from '../desk-page.tsx'
import { page } from '../page.ts'
import { InboxFilter } from './inbox-filter.tsx'

const PAGE_MESSAGES = 50
const ADDRESS_MOST_CHARACTERS = 254
const REFRESH_SECONDS = 3

/** 受信箱: every mail as it arrived, newest first; looks for new ones by itself where scripts run. X-02 */
export const inboxPage = page({
  path: '/inbox',
  access: 'anyone',
  async get(c) {
    const to = c.query.get('to')?.slice(0, ADDRESS_MOST_CHARACTERS) ?? ''
    const before = /^\d{1,9}$/.exec(c.query.get('before') ?? '')?.[0]
    const found = await findDeskMessageLines(c.env.db, {
      to,
      most: PAGE_MESSAGES + 1,
      ...(before && { before: Number(before) }),
    })
    const messages = found.slice(0, PAGE_MESSAGES)
    return c.html(
      <DeskPage c={c} title="受信箱" above={ABOVE}>
        <h1>受信箱</h1>
        <p class="lead">このシステムが送ったメールは、宛先がどこでも、すべてここに届きます。</p>
        <InboxFilter to={to} />
        <section aria-label="届いたメール" data-refresh={REFRESH_SECONDS} data-refreshed="受信箱の内容が変わりました。">
          <Messages messages={messages} to={to} />
          {found.length > PAGE_MESSAGES && (
            <p>
              <ButtonLink href={`/inbox?${new URLSearchParams({ to, before: String(messages.at(-1)?.id) })}`}>
                さらに前のメール
              </ButtonLink>
            </p>
          )}
        </section>
      </DeskPage>,
    )
  },
})

const Messages = ({ messages, to }: { readonly messages: readonly DeskMessageLine[]; readonly to: string }) => (
  <Table
    caption="届いたメール（新しい順）"
    rows={messages}
    columns={[
      { label: '件名', cell: ({ id, subject }) => <a href={`/inbox/${id}`}>{subject || '（件名なし）'}</a> },
      { label: '宛先', cell: ({ recipient }) => recipient },
      { label: '受信日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
    ]}
    empty={to ? <NoneFor to={to} /> : <None />}
  />
)

const None = () => (
  <EmptyState title="メールはまだ届いていません">
    登録やパスワードの再設定などの操作をすると、数秒のうちにここへ届きます。
  </EmptyState>
)

const NoneFor = ({ to }: { readonly to: string }) => (
  <EmptyState
    title={`宛先に「${to}」を含むメールはありません`}
    action={<ButtonLink href="/inbox">すべてのメールを表示する</ButtonLink>}
  >
    アドレスの一部だけでも絞り込めます。
  </EmptyState>
)
