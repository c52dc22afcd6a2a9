import { renewRecoveryCodes } from '#domain/linkage/renew-recovery-codes.ts'
import { RECOVERY_GROUPS } from '#domain/second-factor/recovery-code.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import { type AccountContext, page } from '../page.ts'

const ABOVE = [{ text: '管理メニュー', href: '/menu' }]

/** Makes recovery codes and shows them, once. L-11 */
export const recoveryCodesPage = page({
  path: '/recovery-codes',
  access: 'signed-in',
  get: (c) => c.redirect('/menu'),
  async post(c) {
    const { user: account, session } = c
    if (!c.env.recoveryCodes || !session) return c.fail(404)
    const outcome = await c.transact((work) => renewRecoveryCodes(work, { account, session }))
    if (outcome.done) return c.html(<RecoveryCodesView c={c} codes={outcome.value} />)
    return outcome.because === 'too-late' ? c.html(<TooLateView c={c} />, 409) : c.redirect('/menu')
  },
})

const RecoveryCodesView = ({ c, codes }: { readonly c: AccountContext; readonly codes: readonly string[] }) => (
  <LinkagePage c={c} title="リカバリーコード" above={ABOVE}>
    <h1>リカバリーコード</h1>
    <p class="lead">
      認証アプリの端末が使えないとき、パスコードの代わりに1つずつ使えます。この画面でしか表示されません。印刷するか書き写して、端末やパスワードの用紙とは別の場所に保管してください。
    </p>
    <ol>
      {codes.map((code, index) => (
        <li>
          <Copyable label={`${index + 1}番目のリカバリーコード`} value={code} groups={RECOVERY_GROUPS} />
        </li>
      ))}
    </ol>
    <p>前に作ったリカバリーコードは、もう使えません。</p>
    <Actions>
      <ButtonLink href="/menu" kind="primary">
        控えたので、管理メニューへ戻る
      </ButtonLink>
    </Actions>
  </LinkagePage>
)

const TooLateView = ({ c }: { readonly c: AccountContext }) => (
  <LinkagePage c={c} title="もう一度ログインしてください" above={ABOVE} failed>
    <h1>もう一度ログインしてください</h1>
    <p class="lead">
      リカバリーコードは、ログインしてから10分以内に限って作れます。席を離れた間に、ほかの人が作ることを防ぐためです。
    </p>
    <p>ログアウトしてログインし直してから、もう一度「リカバリーコードを作る」を押してください。</p>
    <Actions>
      <ButtonLink href="/menu">管理メニューへ戻る</ButtonLink>
    </Actions>
  </LinkagePage>
)
