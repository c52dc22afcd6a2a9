import { findCompleted } from '#domain/registrations/find-completed.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { browserOf } from './browser-of.ts'
import { showGone } from './gone-page.tsx'
import { isId } from './read-form-id.ts'
import { RegisterSteps } from './steps.tsx'

/** The registration is complete; shown in the browser that completed it. P-08, 003 p.12 */
export const completedPage = page({
  path: '/register/completed/:id',
  access: 'anyone',
  async get(c) {
    const { id } = c.params
    const completed = isId(id) ? await findCompleted(c.env.db, { id, browser: browserOf(c) }) : undefined
    if (!completed) return showGone(c)
    return c.html(
      <PortalPage c={c} title="ユーザー登録が完了しました">
        <RegisterSteps current={5} />
        <h1>ユーザー登録が完了しました</h1>
        <NotificationBanner kind="success" title="ログインできるようになりました" arrived>
          <p>登録が完了したことをお知らせするメールを送りました。</p>
        </NotificationBanner>
        <DescriptionList
          items={[
            { term: '医療機関等', value: completed.name },
            { term: 'ユーザーID', value: completed.email },
            { term: 'パスワード', value: '登録のときに設定されたもの' },
          ]}
        />
        <Actions>
          <ButtonLink kind="primary" href="/sign-in">
            ログインする
          </ButtonLink>
          <ButtonLink kind="quiet" href="/">
            トップページへ
          </ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})
