import { RECOVERY_CODES } from '#domain/second-factor/recovery-code.ts'
import { Actions, Button } from '#ui/button.tsx'
import { Form } from '#ui/form/form.tsx'

interface OfferProps {
  readonly formToken: string
  /** Not used yet; none are left, or were never made. */
  readonly left: number
}

/** In 「管理メニュー」: codes for the day the device is lost, an addition to the printed sheet. L-11 */
export const RecoveryCodesOffer = ({ formToken, left }: OfferProps) => (
  <>
    <h2>端末をなくしたときの備え（任意）</h2>
    <p>
      リカバリーコードを作っておくと、認証アプリの端末が使えないときに、パスコードの代わりに使えます。{RECOVERY_CODES}
      個を一度だけ表示します。
      {left > 0 && `いまは残り${left}個です。作り直すと、前のものは使えなくなります。`}
    </p>
    <Form action="/recovery-codes" formToken={formToken}>
      <Actions>
        <Button kind="secondary">{left > 0 ? 'リカバリーコードを作り直す' : 'リカバリーコードを作る'}</Button>
      </Actions>
    </Form>
  </>
)
