import type { ClientRefusal } from '#domain/certificates/judge-client-certificate.ts'
import type { RenewalRequestRefusal } from '#domain/certificates/renew-with-request.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { HAND_IN_WORDS } from '../certificate/hand-in-words.ts'

/** Why the certificate that was shown renews nothing. C-09 */
export const SHOWN_WORDS: Readonly<Record<ClientRefusal, string>> = {
  none: 'いまの電子証明書が届きませんでした。電子証明書の入った端末で開き、選択画面でその証明書を選んでください（curlでは --cert と --key）。',
  foreign: 'この認証局が発行した電子証明書ではありません。',
  'not-yet': '電子証明書の有効期間がまだ始まっていません。',
  expired: '電子証明書の有効期限が切れています。ポータルサイトからあらためて発行を申請してください。',
  revoked: '電子証明書は失効しています。ポータルサイトからあらためて発行を申請してください。',
  closed: 'この電子証明書の医療機関等は利用を終了しているため、更新できません。',
}

/** Why a CSR gets no next certificate. C-09 */
export const RENEWAL_WORDS: Readonly<Record<RenewalRequestRefusal, string>> = {
  ...HAND_IN_WORDS,
  'too-early': '更新できるのは、有効期限の90日前からです。',
  'not-valid': 'この電子証明書は更新できません。ポータルサイトからあらためて発行を申請してください。',
  renewed: 'この電子証明書は、別の鍵ですでに更新されています。新しい証明書を使ってください。',
  'key-used': 'この鍵は、すでに電子証明書で使われています。更新には新しい鍵が必要です。鍵とCSRを作り直してください。',
}

/** In the names of files for a key of one's own: the same on every day, and another for every renewal. */
export const ownKeyEnding = ({ notAfter }: { readonly notAfter: Temporal.Instant }): string =>
  `-after-${dayOf(notAfter)}`
