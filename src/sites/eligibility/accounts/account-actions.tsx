import { mayDo } from '#domain/accounts/delegation.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import type { AccountViewProps } from './account-view.tsx'
import { addressOf } from './account-words.ts'

/** What may be done with an account, by the table of delegation. 004 p.48 */
export const AccountActions = ({ c: { user }, account: { id, role } }: AccountViewProps) => (
  <Actions>
    {mayDo(user.role, 'update', role) && <Button>更新</Button>}
    {mayDo(user.role, 'initialise-password', role) && (
      <ConfirmLink href={`${addressOf({ id })}/initialise-password`} kind="secondary">
        パスワード初期化
      </ConfirmLink>
    )}
    {mayDo(user.role, 'delete', role) && <ConfirmLink href={`${addressOf({ id })}/delete`}>削除</ConfirmLink>}
    <ButtonLink href="/menu" kind="quiet">
      メニュー
    </ButtonLink>
    <ButtonLink href="/accounts" kind="quiet">
      戻る
    </ButtonLink>
  </Actions>
)
