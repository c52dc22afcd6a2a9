import { signOutEverywhere } from '#domain/portal-users/sign-out-everywhere.ts'
import { listSessions, type OpenSession } from '#platform/session/list-sessions.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { describeBrowser } from './describe-browser.ts'

/** 「ログイン中の端末」: when, where and with which browser, and the way to end them all. X-07 */
export const signOutEverywherePage = page({
  path: '/account/sign-out-everywhere',
  access: 'signed-in',
  async get(c) {
    const sessions = await listSessions(c.env.db, c.now, 'portal', c.user.id)
    const isThisOne = (session: OpenSession) => c.session?.tokenHash.equals(session.tokenHash) ?? false
    return c.html(
      <PortalPage c={c} title="ログイン中の端末" above={[{ text: 'トップ', href: '/' }]}>
        <h1>ログイン中の端末</h1>
        <p class="lead">
          お使いのユーザーIDで、いまログインしている端末です。見覚えのない端末があるときは、すべての端末からログアウトし、続けてパスワードを再設定してください。
        </p>
        <Table
          caption="ログイン中の端末の一覧"
          captionHidden
          rows={sessions}
          empty={<EmptyState title="ログイン中の端末はありません" />}
          columns={[
            {
              label: '端末',
              cell: (session) => (
                <>
                  {describeBrowser(session.userAgent)} {isThisOne(session) && <Tag kind="done">この端末</Tag>}
                </>
              ),
            },
            { label: 'ログイン日時', cell: ({ openedAt }) => <DateInTable value={openedAt} /> },
            { label: '最終利用日時', cell: ({ lastSeenAt }) => <DateInTable value={lastSeenAt} /> },
            { label: '接続元', cell: ({ address }) => <code>{address ?? '不明'}</code> },
          ]}
        />
        <h2>すべての端末からログアウトする</h2>
        <p>この端末を含むすべての端末で、画面が使えなくなります。入力の途中だった内容は失われます。</p>
        <Form action="/account/sign-out-everywhere" formToken={c.formToken}>
          <Actions>
            <Button kind="destructive">すべての端末からログアウト</Button>
          </Actions>
        </Form>
      </PortalPage>,
    )
  },
  async post(c) {
    await c.transact((work) => signOutEverywhere(work, c.user))
    c.forgetSession()
    return c.redirect('/signed-out')
  },
})
