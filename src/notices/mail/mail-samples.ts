import type { Letterhead } from '#platform/letterhead.ts'
import { alreadyRegisteredMail } from './already-registered.ts'
import { appPasswordChangedMail } from './app-password-changed.ts'
import { type ApplicationMail, applicationMail } from './application.ts'
import { certificateAppliedMail } from './certificate-applied.ts'
import { certificateExpiringMail } from './certificate-expiring.ts'
import { certificateRejectedMail } from './certificate-rejected.ts'
import { certificateRenewedMail } from './certificate-renewed.ts'
import { certificateRevokedMail } from './certificate-revoked.ts'
import { confirmRegistrationMail } from './confirm-registration.ts'
import { doneByTelephoneMail } from './done-by-telephone.ts'
import { inquiryAnsweredMail } from './inquiry-answered.ts'
import { inquiryReceivedMail } from './inquiry-received.ts'
import { institutionAlreadyRegisteredMail } from './institution-already-registered.ts'
import type { ComposedMail } from './mail.ts'
import { operatorInvitationMail } from './operator-invitation.ts'
import { passwordChangedMail } from './password-changed.ts'
import { registrationCompletedMail } from './registration-completed.ts'
import { resetPasswordMail } from './reset-password.ts'
import { resetPasswordUnknownMail } from './reset-password-unknown.ts'
import { ONE, OTHER, type SampleData } from './sample-data.ts'

interface Sample {
  /** What editors call the mail. */
  readonly name: string
  compose(letterhead: Letterhead, data: SampleData): ComposedMail
}

const application =
  (occasion: ApplicationMail['occasion']) =>
  (letterhead: Letterhead, data: SampleData): ComposedMail =>
    applicationMail(letterhead, {
      occasion,
      name: data.name,
      kind: data.application,
      number: data.number,
      wording: { system: data.programme, about: `${data.application}のお知らせ`, next: data.next },
      lines: [['医療機関等コード', data.code]],
      ...(occasion === 'returned' || occasion === 'rejected' ? { message: data.message } : {}),
    })

const inquiry = (data: SampleData) => ({
  number: data.inquiry,
  category: data.programme,
  known: { name: data.name, subject: data.message },
  answer: data.next,
  link: { path: '/my-list' },
})

/** Every kind of mail, by the word in lists and logs, with invented people and things. B-08 */
const SAMPLES: Readonly<Record<string, Sample>> = {
  'confirm-registration': { name: '登録確認', compose: confirmRegistrationMail },
  'already-registered': { name: '登録済みのメールアドレスでの登録', compose: alreadyRegisteredMail },
  'institution-already-registered': {
    name: '登録済みの医療機関等での登録',
    compose: (letterhead, { code }) => institutionAlreadyRegisteredMail(letterhead, code),
  },
  'registration-completed': { name: '登録完了', compose: registrationCompletedMail },
  'reset-password': { name: 'パスワードの再設定', compose: resetPasswordMail },
  'reset-password-unknown': { name: '登録のないメールアドレスでの再設定', compose: resetPasswordUnknownMail },
  'password-changed': { name: 'パスワードの変更（ポータル）', compose: passwordChangedMail },
  'application-receipt': { name: '申請の受付', compose: application('receipt') },
  'application-returned': { name: '申請の差戻し', compose: application('returned') },
  'application-rejected': { name: '申請の却下', compose: application('rejected') },
  'application-completion': { name: '申請の完了', compose: application('completion') },
  'certificate-applied': { name: '電子証明書の申請の受付', compose: certificateAppliedMail },
  'certificate-rejected': { name: '電子証明書の申請の却下', compose: certificateRejectedMail },
  'certificate-expiring': { name: '電子証明書の有効期限', compose: certificateExpiringMail },
  'certificate-renewed': { name: '電子証明書の更新', compose: certificateRenewedMail },
  'certificate-revoked': { name: '電子証明書の失効', compose: certificateRevokedMail },
  'inquiry-received': {
    name: 'お問い合わせの受付',
    compose: (letterhead, data) => inquiryReceivedMail(letterhead, inquiry(data)),
  },
  'inquiry-answered': {
    name: 'お問い合わせへの回答',
    compose: (letterhead, data) => inquiryAnsweredMail(letterhead, inquiry(data)),
  },
  'app-password-changed': { name: 'パスワードの変更（レセコン連携）', compose: appPasswordChangedMail },
  'done-by-telephone': { name: 'お電話で承った手続き', compose: doneByTelephoneMail },
  'operator-invitation': { name: '運用者の招待', compose: operatorInvitationMail },
}

/** Slug and name of every kind of mail. */
export const MAIL_NAMES: readonly (readonly [slug: string, name: string])[] = Object.entries(SAMPLES).map(
  ([slug, { name }]) => [slug, name],
)

/** A mail of this kind to one invented person, and to another. */
export function sampleMails(
  letterhead: Letterhead,
  slug: string,
): [one: ComposedMail, other: ComposedMail] | undefined {
  const sample = SAMPLES[slug]
  return sample && [sample.compose(letterhead, ONE), sample.compose(letterhead, OTHER)]
}
