import { CERTIFICATES_TILE, type GuideGroup } from './guide.ts'
import { ELIGIBILITY, NEEDED, STEPS } from './steps.ts'

const { register, eligibility, account, certificate, goLive } = STEPS

export const homeNursingGuides: GuideGroup = {
  heading: '訪問看護ステーションの方（オンライン請求もこちら）',
  kinds: ['home-nursing'],
  guides: [
    {
      slug: 'home-nursing',
      title: '訪問看護',
      means: '【モバイル端末等】',
      lead: '訪問先で利用者さんの保険資格を確かめ、訪問看護療養費をオンラインで請求するための準備です。',
      forWhom: ['訪問看護ステーション'],
      needed: [
        '訪問看護ステーションコード（10桁。介護保険事業所番号ではありません）',
        NEEDED.customer,
        NEEDED.mobile,
        'レセプトコンピューターのプログラムの名前と、それを作った会社の名前',
      ],
      steps: [
        register,
        eligibility,
        account,
        'オンライン請求の「利用開始・変更申請」を送ります。回線が同じなら、お客さまIDは入力し直さなくて済みます。',
        certificate,
        'マイナ在宅受付Webの医療機関別URLを用意し、訪問に使うモバイル端末で開けることを確かめます。',
        goLive,
      ],
      applications: [...ELIGIBILITY, 'claims-usage', 'claims-transitional'],
    },
  ],
  pages: [CERTIFICATES_TILE],
}
