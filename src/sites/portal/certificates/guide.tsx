import { RENEWAL_FROM } from '#domain/certificates/profile.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_CERTIFICATES, CERTIFICATES, inYen, REQUESTS } from './certificate-names.ts'

/** 【電子証明書】解説ページ: the way, the fee, whom to ask first, and 「はい」「いいえ」. C-01, 003 p.33–34 */
export const certificatesPage = page({
  path: '/certificates',
  access: 'anyone',
  get: (c) => c.html(<GuideView c={c} />),
})

const STEPS = [
  'このポータルで「電子証明書発行申請」を送ります。端末1台ごとに1枚必要です。',
  '受け付けると、申請に書いたメールアドレスへメールが届きます。',
  '発行まで2、3営業日ほどかかります。発行すると、リクエストIDとリファレンスIDを書いたお知らせを簡易書留でお送りします。',
  '証明書を使う端末で「電子証明書ダウンロードサイト」を開き、2つのIDを入力して取得します。発行日から180日以内に取得してください。',
] as const

const GuideView = ({ c }: { readonly c: PortalContext }) => (
  <PortalPage c={c} title={CERTIFICATES} above={ABOVE_CERTIFICATES}>
    <h1>【解説ページ】{CERTIFICATES}</h1>
    <p class="lead">
      オンライン資格確認等システムには、電子証明書が入った端末だけが接続できます。端末を増やすときや取り替えるときも、申請が必要です。
    </p>
    <section class="text-section">
      <h2>発行までの流れ</h2>
      <ol>
        {STEPS.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        申請したあとの状況は、<a href="/certificates/requests">{REQUESTS}</a>で確かめられます。
      </p>
    </section>
    <Fee yen={c.env.certificateFeeYen} />
    <section class="text-section">
      <h2>申請の前に、システムの業者の方へ</h2>
      <p>
        端末を用意する時期や、ネットワークとレセプトコンピューターの設定について、先に業者の方とご相談ください。証明書の取得には、オンライン請求等のネットワークにつながる端末が要ります。
      </p>
    </section>
    <Renewal certificates={c.env.letterhead.origins.certificates} />
    <Question />
  </PortalPage>
)

const Fee = ({ yen }: { readonly yen: number }) => (
  <section class="text-section">
    <h2>発行料</h2>
    <p>
      電子証明書の発行料は、1枚につき<strong>{inYen(yen)}</strong>
      （税込）です。申請したときではなく、発行したときにかかります。
    </p>
    <p>お支払いの方法は、利用申請で選んだ次のどちらかです。利用申請がまだのときは、1の控除になります。</p>
    <ol>
      <li>診療報酬等の支払額から控除</li>
      <li>払込請求書による振込み（振込手数料はご負担ください）</li>
    </ol>
  </section>
)

const Renewal = ({ certificates }: { readonly certificates: string | undefined }) => (
  <section class="text-section" id="renewal">
    <h2>更新</h2>
    <p>
      有効期間は、発行日から3年3か月です。有効期限の{RENEWAL_FROM.days}
      日前から、いまの証明書が入っている端末で更新できます。期限が近づくと、メールでお知らせします。更新した日から新しい有効期間が始まり、前の証明書の残りの期間は引き継がれません。更新に発行料はかかりません。
    </p>
    {certificates && (
      <p>
        更新は、いまの証明書が入っている端末で、<a href={`${certificates}/renewal`}>電子証明書の更新</a>
        を開いて行います。
      </p>
    )}
  </section>
)

const Question = () => (
  <section class="text-section" aria-labelledby="question">
    <h2 id="question">オンライン資格確認の利用申請は、行いましたか。</h2>
    <p>
      電子証明書を使うには、オンライン資格確認の利用申請が必要です。「はい」で電子証明書発行申請へ、「いいえ」でオンライン資格確認の利用申請へ進みます。
    </p>
    <Actions>
      <ButtonLink kind="primary" href="/certificates/apply">
        はい
      </ButtonLink>
      <ButtonLink href="/applications/eligibility-usage">いいえ</ButtonLink>
    </Actions>
  </section>
)
