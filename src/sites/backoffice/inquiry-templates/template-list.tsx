import { CATEGORIES } from '#domain/inquiries/inquiry.ts'
import { findTemplates, type ListedTemplate } from '#domain/inquiry-templates/find-templates.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'

export const TEMPLATES_ABOVE = [...ABOVE, { text: '回答のひな形', href: '/inquiry-templates' }]

const DONE: Readonly<Record<string, string>> = {
  added: 'ひな形を登録しました',
  changed: 'ひな形の変更を保存しました',
  deleted: 'ひな形を削除しました',
}

/** 「回答のひな形」. B-09 */
export const templateListPage = page({
  path: '/inquiry-templates',
  access: 'may:edit-inquiry-templates',
  async get(c) {
    const templates = await findTemplates(c.env.db)
    const happened = DONE[c.query.get('done') ?? '']
    return c.html(
      <BackofficePage c={c} title="回答のひな形" above={ABOVE}>
        {happened && <NotificationBanner kind="success" title={happened} arrived />}
        <h1>回答のひな形</h1>
        <p class="lead">お問い合わせに回答するとき、選んで本文に入れる文章です。</p>
        <Table<ListedTemplate>
          caption="ひな形の一覧"
          captionHidden
          rows={templates}
          empty={
            <EmptyState title="ひな形はまだありません">登録すると、回答を書く画面で選べるようになります。</EmptyState>
          }
          columns={[
            { label: '名前', cell: ({ id, name }) => <a href={`/inquiry-templates/${id}`}>{name}</a> },
            { label: '種類', cell: ({ category }) => (category ? CATEGORIES[category] : 'すべての種類') },
            { label: '変更日時', cell: ({ changedAt }) => <DateInTable value={changedAt} /> },
            { label: '変更した人', cell: ({ changedBy }) => changedBy },
          ]}
        />
        <Actions>
          <ButtonLink kind="primary" href="/inquiry-templates/new">
            ひな形を登録する
          </ButtonLink>
        </Actions>
      </BackofficePage>,
    )
  },
})
