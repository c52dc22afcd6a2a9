import { CERTIFICATES_TILE, type GuideGroup } from './guide.ts'
import { ELIGIBILITY, NEEDED, STEPS } from './steps.ts'

const { register, eligibility, account, certificate, goLive } = STEPS

export const workplaceClinicGuides: GuideGroup = {
  heading: '職域診療所の方',
  kinds: ['workplace-clinic'],
  guides: [
    {
      slug: 'workplace-clinics',
      title: '職域診療所',
      means: '【顔認証付きカードリーダー】',
      lead: '健康保険組合などが開く診療所や、契約を結んだ診療所で、保険資格を確かめるための準備です。',
      forWhom: ['保険者などが開設する診療所・薬局', '特定の保険者などと診療の契約を結んでいる診療所・薬局'],
      needed: [NEEDED.customer, NEEDED.reader, NEEDED.email],
      steps: [
        `${register}医療機関等コードはまだ要りません。`,
        `${eligibility}承認のときに、医療機関等コードが発行されます。`,
        account,
        certificate,
        goLive,
      ],
      applications: ELIGIBILITY,
    },
  ],
  pages: [CERTIFICATES_TILE],
}
