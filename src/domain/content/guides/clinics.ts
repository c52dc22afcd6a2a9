import { CERTIFICATES_TILE, type GuideGroup } from './guide.ts'
import { APP, ELIGIBILITY, NEEDED, STEPS } from './steps.ts'

const { register, eligibility, account, certificate, goLive, app, appAccount, appDevice } = STEPS

const outpatient = {
  slug: 'outpatient',
  title: '外来診療等',
  means: '【顔認証付きカードリーダー】',
  lead: '受付に置いた顔認証付きカードリーダーで、患者さんの保険資格をその場で確かめるための準備です。',
  forWhom: ['外来の受付がある病院・診療所', '処方箋を受け付ける薬局'],
  needed: [NEEDED.code, NEEDED.customer, NEEDED.reader, NEEDED.email],
  steps: [register, eligibility, account, certificate, goLive],
  applications: ELIGIBILITY,
}

const assistance = {
  slug: 'medical-assistance',
  title: '医療扶助',
  lead: '生活保護を受けている患者さんの医療扶助の資格を、オンラインで確かめるための準備です。',
  forWhom: ['オンライン資格確認を使っている、またはこれから使う、生活保護法の指定医療機関・指定薬局'],
  needed: [NEEDED.code, NEEDED.reader, '医療扶助に対応したレセプトコンピューター（業者の方にお確かめください）'],
  steps: [
    'オンライン資格確認をまだ使っていないときは、先に「利用開始・変更申請」を送ります。',
    'レセプトコンピューターの業者の方に、医療扶助への対応を頼みます。',
    'マスタアカウントで環境設定情報を開き、医療扶助を使う設定にします。',
  ],
  applications: ['eligibility-usage'],
}

const claims = {
  slug: 'claims',
  title: 'オンライン請求',
  lead: '診療報酬などの請求を、紙や光ディスクの代わりに回線を通じて行うための準備です。',
  forWhom: ['紙または光ディスクなどで請求している医療機関・薬局・訪問看護ステーション'],
  needed: [
    NEEDED.code,
    NEEDED.customer,
    'レセプトコンピューターのプログラムの名前と、それを作った会社の名前',
    '請求に使うパソコンのOSとブラウザの名前',
  ],
  steps: [
    register,
    'オンライン請求の「利用開始・変更申請」を送ります。はじめて請求する月の2か月前の20日までにお送りください。',
    '20日までに受け付けた申請は、翌月15日までに、手続き完了のお知らせ、ユーザー設定情報、操作手順書を郵送します。',
    '届いたユーザーIDと初期パスワードで、請求に使うパソコンを設定します。',
    'すぐに始められない事情があるときは、「経過措置申請」を送ります。',
  ],
  applications: ['claims-usage', 'claims-transitional'],
}

const otherWay = {
  slug: 'other-ways-in',
  title: '外来診療等（通常とは異なる動線）',
  means: '【モバイル端末等】',
  lead: '発熱外来など、いつもの受付を通らない患者さんの保険資格を、モバイル端末で確かめるための準備です。',
  forWhom: ['発熱外来やドライブスルー診療など、受付のカードリーダーまで患者さんが来られない場面がある医療機関・薬局'],
  needed: [NEEDED.code, NEEDED.customer, NEEDED.mobile],
  steps: [
    register,
    eligibility,
    account,
    'マイナ在宅受付Webを使う設定をし、モバイル端末で開けることを確かめます。',
    goLive,
  ],
  applications: ELIGIBILITY,
}

const homeVisits = {
  slug: 'home-visits',
  title: '訪問診療等',
  means: '【モバイル端末等】',
  lead: '患者さんの居宅などで、モバイル端末を使って保険資格を確かめ、医療情報の閲覧への同意をいただくための準備です。',
  forWhom: ['訪問診療、訪問歯科診療、訪問薬剤管理指導などを行う医療機関・薬局'],
  needed: [NEEDED.code, NEEDED.customer, NEEDED.mobile],
  steps: [
    register,
    eligibility,
    account,
    'マイナ在宅受付Webの医療機関別URLを用意し、訪問に使うモバイル端末で開けることを確かめます。',
    goLive,
  ],
  applications: ELIGIBILITY,
}

const remote = {
  slug: 'remote-care',
  title: 'オンライン診療等',
  means: '【モバイル端末等】',
  lead: '画面ごしに診る患者さんに、患者さん自身のスマートフォンなどで資格確認と同意をしていただくための準備です。',
  forWhom: ['オンライン診療、オンライン服薬指導を行う医療機関・薬局'],
  needed: [NEEDED.code, NEEDED.customer, '患者さんにURLをお知らせする方法（メール、予約システムなど）'],
  steps: [
    register,
    eligibility,
    account,
    'マイナ在宅受付Webの医療機関別URLを用意し、患者さんへのお知らせの方法を決めます。',
    goLive,
  ],
  applications: ELIGIBILITY,
}

export const healthChecks = {
  slug: 'health-checks',
  title: '健診実施機関等',
  means: '【モバイル端末等】',
  lead: '健診や保健指導を受ける方の保険資格を、マイナ資格確認アプリで確かめるための準備です。',
  forWhom: ['特定健診、特定保健指導などを行う機関'],
  needed: ['医療機関等コードまたは登録記号番号', NEEDED.appDevice, NEEDED.email],
  steps: [register, app, appAccount, appDevice, goLive],
  applications: APP,
}

const exempt = {
  slug: 'exempt',
  title: '義務化対象外機関（処方箋請求等）',
  means: '【モバイル端末等】',
  lead: '紙で請求しているなど、オンライン資格確認の導入が義務でない機関が、マイナ資格確認アプリで資格を確かめるための準備です。',
  forWhom: ['紙レセプトで請求している医療機関・薬局など、導入の義務の対象でない機関'],
  needed: [NEEDED.code, NEEDED.appDevice, NEEDED.email],
  steps: [register, app, appAccount, appDevice, goLive],
  applications: [...APP, 'app-linkage'],
}

const transitional = {
  slug: 'transitional',
  title: '経過措置機関',
  means: '【モバイル端末等】',
  lead: 'やむを得ない事情でオンライン資格確認の導入が遅れる機関が、それまでの間、マイナ資格確認アプリで資格を確かめるための準備です。',
  forWhom: ['オンライン資格確認の経過措置の対象となっている医療機関・薬局'],
  needed: [NEEDED.code, NEEDED.appDevice, NEEDED.email],
  steps: [register, app, appAccount, appDevice, goLive],
  applications: [...APP, 'app-linkage'],
}

export const clinicGuides: GuideGroup = {
  heading: '医療機関・薬局等の方',
  kinds: ['medical', 'dental', 'pharmacy'],
  guides: [outpatient, assistance, claims, otherWay, homeVisits, remote, healthChecks, exempt, transitional],
  pages: [CERTIFICATES_TILE],
}
