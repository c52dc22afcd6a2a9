import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import type { Handout } from '#domain/account-administration/open-new-password.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Concealed } from '#ui/concealed.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { ABOVE_ACCOUNT, addressOf } from './account-words.ts'

interface InitialPasswordViewProps {
  readonly c: AccountContext
  readonly account: LookedAfter
  readonly handout: Handout
  /** It was registered just now; otherwise its password was initialised. */
  readonly registered: boolean
}

/** 「パスワード表示」, 「ダウンロード」, 「OK」. 004 p.22, 35 */
export const InitialPasswordView = ({ c, account, handout, registered }: InitialPasswordViewProps) => {
  const title = registered ? 'アカウントを登録しました' : 'パスワードを初期化しました'
  const label = registered ? '初期パスワード' : '初期化後のパスワード'
  return (
    <EligibilityPage c={c} title={title} above={ABOVE_ACCOUNT}>
      <h1>{title}</h1>
      <p class="lead">
        ユーザIDとパスワードを、アカウントを使う方に伝えてください。パスワードを確認できるのは、いまから30分のあいだ、操作した方だけです。
      </p>
      <DescriptionList
        items={[
          { term: 'ユーザID', value: <Copyable label="ユーザID" value={handout.userId} /> },
          { term: 'ユーザ名', value: handout.userName },
          { term: '権限区分', value: handout.role },
          {
            term: label,
            value: (
              <Concealed show="パスワード表示" hide="パスワード非表示" dots={handout.password.length}>
                <Copyable label={label} value={handout.password} />
              </Concealed>
            ),
          },
          { term: '有効期限', value: <Until handout={handout} /> },
        ]}
      />
      <Actions>
        <ButtonLink href={registered ? '/accounts/new' : addressOf(account)} kind="primary">
          OK
        </ButtonLink>
        <ButtonLink href={`${addressOf(account)}/handout`}>ダウンロード</ButtonLink>
        {registered && (
          <ButtonLink href={addressOf(account)} kind="quiet">
            登録したアカウントを開く
          </ButtonLink>
        )}
      </Actions>
    </EligibilityPage>
  )
}

const Until = ({ handout: { passwordUntil } }: { readonly handout: Handout }) =>
  passwordUntil ? (
    <>
      <DateInText value={passwordUntil} />
      まで。それまでに一度ログインして、パスワードを変更してください。
    </>
  ) : (
    <>ありません（機器やシステムのアカウントのため）</>
  )
