import { OPERATOR_ROLES } from '#domain/operators/operator.ts'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { signOutEverywhere } from '#domain/operators/sign-out-everywhere.ts'
import { countRecoveryCodes } from '#domain/second-factor/count-recovery-codes.ts'
import { listSessions } from '#platform/session/list-sessions.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form/form.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'

/** 「ログインの設定」: what belongs to the operator's own sign-in. B-01, X-07 */
export const accountPage = page({
  path: '/account',
  access: 'signed-in',
  async get(c) {
    const { user, formToken } = c
    const left = await countRecoveryCodes(c.env.db, operatorFactor(user.id))
    const sessions = await listSessions(c.env.db, c.now, 'backoffice', user.id)
    return c.html(
      <BackofficePage c={c} title="ログインの設定" above={ABOVE}>
        <h1>ログインの設定</h1>
        <DescriptionList
          items={[
            { term: 'メールアドレス', value: user.email },
            { term: '役割', value: user.roles.map((role) => OPERATOR_ROLES[role]).join('、') },
            { term: '残りのリカバリーコード', value: `${left}個` },
            { term: 'ログイン中の端末', value: `${sessions.length}台（この端末を含みます）` },
          ]}
        />
        <h2>認証アプリの端末を替える</h2>
        <p>新しい端末で登録すると、いまの端末のパスコードと、いまのリカバリーコードは使えなくなります。</p>
        <Form action="/account/begin-authenticator" formToken={formToken}>
          <Actions>
            <Button kind="secondary">新しい端末で登録する</Button>
          </Actions>
        </Form>
        <h2>リカバリーコードを作り直す</h2>
        <p>新しい10個を表示します。いまのリカバリーコードは使えなくなります。</p>
        <Form action="/account/recovery-codes" formToken={formToken}>
          <Actions>
            <Button kind="secondary">リカバリーコードを作り直す</Button>
          </Actions>
        </Form>
        <h2>すべての端末からログアウトする</h2>
        <p>この端末を含むすべての端末で、画面が使えなくなります。入力の途中だった内容は失われます。</p>
        <Form action="/account" formToken={formToken}>
          <Actions>
            <Button kind="destructive">すべての端末からログアウト</Button>
          </Actions>
        </Form>
      </BackofficePage>,
    )
  },
  async post(c) {
    await c.transact((work) => signOutEverywhere(work, c.user))
    c.forgetSession()
    return c.redirect('/signed-out')
  },
})
