import type { GuideGroup } from './guide.ts'
import { NEEDED, STEPS } from './steps.ts'

const { subsidy, noticeOfGrant } = STEPS
const needed = [NEEDED.code, NEEDED.receipts, NEEDED.bank]

/** What may be subsidised once eligibility is in use. 000 1-4 */
export const subsidyGuides: GuideGroup = {
  heading: 'オンライン資格確認導入後の補助事業',
  kinds: [],
  guides: [
    {
      slug: 'medical-expenses',
      title: '医療費助成・診察券',
      lead: '医療費助成の受給者証や診察券を、マイナンバーカードと一体で使えるようにする改修への補助です。',
      forWhom: ['オンライン資格確認を使っていて、医療費助成や診察券のための改修をした医療機関・薬局'],
      needed,
      steps: ['レセプトコンピューターなどの改修を業者の方に頼みます。', subsidy, noticeOfGrant],
      applications: ['eligibility-subsidy'],
    },
    {
      slug: 'more-readers',
      title: '顔認証付きカードリーダー増設',
      lead: '患者さんが多いなどの理由で、顔認証付きカードリーダーを増やすときの補助です。',
      forWhom: ['オンライン資格確認を使っていて、顔認証付きカードリーダーを増やした医療機関・薬局'],
      needed,
      steps: ['顔認証付きカードリーダーを買い、設置の工事をします。', subsidy, noticeOfGrant],
      applications: ['eligibility-subsidy'],
    },
  ],
}
