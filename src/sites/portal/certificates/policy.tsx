import {
  CLIENT_KEYS,
  DOWNLOAD_WITHIN,
  LIST_EVERY,
  LIST_GOOD_FOR,
  RENEWAL_FROM,
  REVOCATION_REASONS,
  STATUS_GOOD_FOR,
  VALIDITY,
} from '#domain/certificates/profile.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_APPLY, POLICY, POLICY_PATH } from './certificate-names.ts'

/** What applicants should know of the authority before they apply; docs/certificate-policy.md in short. 003 p.35, C-07 */
export const certificatePolicyPage = page({
  path: POLICY_PATH,
  access: 'anyone',
  get: (c) =>
    c.html(
      <PortalPage c={c} title={POLICY} above={ABOVE_APPLY}>
        <h1>{POLICY}</h1>
        <p class="lead">この認証局が、だれに、何を確かめて、どのような電子証明書を発行するかの要点です。</p>
        <section class="text-section">
          <h2>発行する電子証明書</h2>
          <p>
            オンライン資格確認等システムに接続する端末のための証明書です。医療機関等コードと端末名称等ごとに1枚で、ほかの用途には使えません。
          </p>
          <DescriptionList items={FACTS} />
        </section>
        <Handling />
      </PortalPage>,
    ),
})

const FACTS = [
  { term: '書かれる内容', value: '医療機関等コード、端末名称等、リクエストID' },
  { term: '有効期間', value: `発行日から${VALIDITY.years}年${VALIDITY.months}か月` },
  { term: '取得できる期間', value: `発行日から${DOWNLOAD_WITHIN.days}日` },
  { term: '更新できる時期', value: `有効期限の${RENEWAL_FROM.days}日前から` },
  { term: '使える鍵', value: Object.values(CLIENT_KEYS).join('、') },
  { term: '失効リスト', value: `${LIST_EVERY.hours}時間ごとと失効のたびに公開し、${LIST_GOOD_FOR.hours}時間有効` },
  { term: '状態の回答（OCSP）', value: `${STATUS_GOOD_FOR.hours}時間有効` },
] as const

const Handling = () => (
  <>
    <section class="text-section">
      <h2>申請から発行まで</h2>
      <ul>
        <li>申請できるのは、このポータルにログインした医療機関等の方です。</li>
        <li>担当者が医療機関等コードと名称を台帳と照らし合わせ、承認するか、理由を添えて却下します。</li>
        <li>リファレンスIDは、台帳の住所へ簡易書留でお送りする書面だけに書き、認証局には読めない形で保管します。</li>
        <li>秘密鍵は端末で作られ、認証局に送られることはありません。</li>
      </ul>
    </section>
    <section class="text-section">
      <h2>失効</h2>
      <p>
        医療機関等の方はこのポータルから、いつでも失効できます。担当者が失効することもあり、その理由はメールでお知らせします。失効した証明書は、次の接続から使えません。元に戻すこともできません。
      </p>
      <p>失効の理由は、次のどれかです。</p>
      <ul>
        {Object.values(REVOCATION_REASONS).map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </section>
  </>
)
