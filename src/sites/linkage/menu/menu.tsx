import { findEnrolment } from '#domain/linkage/find-enrolment.ts'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Tiles } from '#ui/tile.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import { type AccountContext, page } from '../page.ts'
import { RecoveryCodesOffer } from '../recovery-codes/recovery-codes-offer.tsx'

/** 「管理メニュー」: that the authenticator is registered, and what can be done. L-04, 001 p.9–10, 18 */
export const menuPage = page({
  path: '/menu',
  access: 'signed-in',
  async get(c) {
    const enrolment = await findEnrolment(c.env.db, c.user)
    return c.html(
      <LinkagePage c={c} title="管理メニュー">
        <HelpedHeading title="管理メニュー">
          <p>認証アプリの登録を確かめ、パスワードを変更できます。終わったら「ログアウト」を押してください。</p>
        </HelpedHeading>
        {enrolment && hasJustEnrolled(c, enrolment.confirmedAt) && <Enrolled />}
        {c.query.has('recovered') && <Recovered left={enrolment?.recoveryCodesLeft ?? 0} />}
        <DescriptionList
          items={[
            { term: 'ログインID', value: c.user.loginId },
            {
              term: 'Authenticator登録',
              value: enrolment ? (
                <>
                  登録済み（
                  <DateInText value={enrolment.confirmedAt} />）
                </>
              ) : (
                '取り消されました。次のログインで登録してください。'
              ),
            },
          ]}
        />
        <Tiles
          tiles={[{ text: 'パスワード変更', href: '/password', note: 'ログインに使うパスワードを新しくします。' }]}
        />
        {enrolment && c.env.recoveryCodes && (
          <RecoveryCodesOffer formToken={c.formToken} left={enrolment.recoveryCodesLeft} />
        )}
      </LinkagePage>,
    )
  },
})

/** The session was opened by the code that completed the enrolment. */
const hasJustEnrolled = ({ session }: AccountContext, confirmedAt: Temporal.Instant): boolean =>
  session !== undefined && Temporal.Instant.compare(session.openedAt, confirmedAt) === 0

const Enrolled = () => (
  <NotificationBanner kind="success" title="Authenticatorの登録が完了しました" arrived>
    <p>資格確認限定型レセコン連携機能の認証とログインができるようになりました。</p>
  </NotificationBanner>
)

const Recovered = ({ left }: { readonly left: number }) => (
  <NotificationBanner kind="warning" title={`リカバリーコードは、残り${left}個です`} arrived>
    <p>
      使ったコードは二度と使えません。認証アプリの端末をなくしたときは、画面の下のお問い合わせ先へ連絡し、Authenticator登録のやり直しを依頼してください。
    </p>
  </NotificationBanner>
)
