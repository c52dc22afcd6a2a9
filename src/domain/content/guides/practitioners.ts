import { healthChecks } from './clinics.ts'
import type { GuideGroup } from './guide.ts'
import { APP, NEEDED, STEPS } from './steps.ts'

const { register, app, appAccount, appDevice, goLive, subsidy, noticeOfGrant } = STEPS
const needed = ['登録記号番号', NEEDED.appDevice, NEEDED.email]
const steps = [register, app, appAccount, appDevice, goLive, subsidy, noticeOfGrant]

/** 施術所等, whose way is マイナ資格確認アプリ. P-10 */
export const practitionerGuides: GuideGroup = {
  heading: '施術所等の方',
  kinds: ['judo-therapy', 'acupuncture-massage', 'health-check', 'midwifery'],
  guides: [
    {
      slug: 'practitioners',
      title: '柔道整復、あん摩マッサージ指圧・はり・きゅう',
      means: '【モバイル端末等】',
      lead: '施術所で、施術を受ける方の保険資格をマイナ資格確認アプリで確かめるための準備です。',
      forWhom: ['柔道整復の施術所', 'あん摩マッサージ指圧、はり、きゅうの施術所', '出張だけで施術を行う方'],
      needed,
      steps: [...steps, '柔道整復とあはきの両方を行うときは、「併設申告」を送ります。'],
      applications: [...APP, 'app-subsidy', 'app-co-location'],
    },
    {
      slug: 'midwifery',
      title: '助産所',
      means: '【モバイル端末等】',
      lead: '助産所で、利用する方の保険資格をマイナ資格確認アプリで確かめるための準備です。',
      forWhom: ['助産所'],
      needed,
      steps,
      applications: [...APP, 'app-subsidy'],
    },
    healthChecks,
  ],
}
