import { totpUri } from '#domain/second-factor/totp.ts'
import { Qr } from '#ui/qr.tsx'
import type { Enrolling } from './enrolling.ts'

/** As apps show it above the codes. Short, for the code is read from small screens. */
const ISSUER = 'レセコン連携'

/** Two clinics may both have a WA000001, and some apps let an item of the same name take the place of the other. */
const accountOf = ({ loginId, institutionCode }: Enrolling) => `${loginId}@${institutionCode}`

export const EnrolmentQr = ({ enrolling }: { readonly enrolling: Enrolling }) => (
  <div class="large-qr">
    <Qr
      content={totpUri(enrolling.key, { issuer: ISSUER, account: accountOf(enrolling) })}
      caption={`認証アプリに「${ISSUER}」の${enrolling.loginId}の項目を追加します`}
    />
  </div>
)
