import type { AccountEnvironment } from '#domain/accounts/account.ts'
import type { NewPassword } from '#domain/app-accounts/issue-app-accounts.ts'
import { introduceAccounts } from './demo-accounts.ts'
import { claims, dayIn, subsidy, transitional, usage, usageOnClaimsLine, usageOverOtherLine } from './demo-contents.ts'
import { approve, assign, type Deed, reject, send, sendBack, withdraw } from './demo-deeds.ts'
import { batchLetters, bringBack, postLetters, sendAgain } from './demo-letters.ts'
import { askRelease, introduceLinkages, LINKAGE_COUNT, LINKAGE_PERSON, stopAccount } from './demo-linkage.ts'
import { type Ago, daysAgo, minutesAgo } from './demo-times.ts'

/** What one person and the reviewers did, and when. */
export interface DemoStory {
  /** The person's user ID at the portal. */
  readonly person: string
  readonly deeds: readonly (readonly [at: Ago, deed: Deed])[]
}

/** Twice: by the clinic that has it, and by the dentist who mistyped it. */
const CLINIC_LINE = 'CAF9000000001'
const SECRET = { secret: true }

/** 秘密の番号 of everybody who has one. */
export const DEMO_SECRET_NUMBER = '1234'

/** Applications of most kinds, in every state and of every age. `first` is everybody's first password. */
export const demoStories = (first: NewPassword): readonly DemoStory[] => [
  {
    person: 'hanako@midorino.example',
    deeds: [
      [daysAgo(34, '10:05'), send('eligibility-usage', usage(CLINIC_LINE, {}, { withTest: true }), SECRET)],
      [daysAgo(30, '14:20'), assign('eligibility-usage', 0)],
      [daysAgo(29, '11:40'), approve('eligibility-usage', 0, masterAccounts(first, 'production', 'verification'))],
      [daysAgo(27, '09:30'), send('claims-usage', claims(CLINIC_LINE))],
      [daysAgo(24, '16:10'), approve('claims-usage', 1, claimsAccount(first, 'DEMAKER2'))],
      [daysAgo(23, '10:00'), batchLetters],
      [daysAgo(23, '15:30'), postLetters],
      [daysAgo(20, '13:15'), send('eligibility-go-live', (scene) => ({ day: dayIn(scene, 4) }))],
      [daysAgo(16, '11:00'), bringBack('claims-manual', 'not-collected')],
      [daysAgo(15, '11:30'), sendAgain('claims-manual')],
      [daysAgo(12, '17:45'), send('eligibility-subsidy', subsidy)],
      [daysAgo(9, '09:40'), introduceAccounts(first, DEMO_SECRET_NUMBER)],
      [daysAgo(6, '10:25'), approve('eligibility-subsidy', 0)],
      [daysAgo(5, '10:30'), bringBack('claims-completed', 'unknown-address')],
      [minutesAgo(95), send('eligibility-usage', usageOverOtherLine('CAF9000000009'))],
    ],
  },
  {
    person: 'ichiro@sakurazaka.example',
    deeds: [
      [daysAgo(9, '12:50'), send('eligibility-usage', usage(CLINIC_LINE), SECRET)],
      [daysAgo(8, '09:10'), assign('eligibility-usage', 0)],
      [
        daysAgo(7, '15:00'),
        sendBack(
          'eligibility-usage',
          0,
          'お客さまIDが、ほかの医療機関のものと同じです。開通のご案内を見て、もう一度入力してください。',
        ),
      ],
      [daysAgo(2, '18:20'), send('eligibility-usage', usage('CAF9000000002'), SECRET)],
    ],
  },
  {
    person: 'minoru@hidamari.example',
    deeds: [
      [daysAgo(6, '10:40'), send('app-usage', { count: 2 })],
      [daysAgo(5, '13:05'), approve('app-usage', 1, [first, first])],
      [daysAgo(4, '09:20'), send('claims-usage', claims('CAF9000000003'))],
      [daysAgo(2, '16:30'), approve('claims-usage', 1, claimsAccount(first, 'DEMAKER3'))],
      [daysAgo(1, '10:00'), batchLetters],
      [daysAgo(1, '11:15'), send('app-linkage', { count: 2 })],
      [minutesAgo(35), send('eligibility-usage', usageOnClaimsLine, SECRET)],
    ],
  },
  {
    person: 'ryoko@kokage.example',
    deeds: [
      [daysAgo(18, '10:15'), send('claims-transitional', transitional)],
      [
        daysAgo(14, '14:45'),
        reject(
          'claims-transitional',
          1,
          '書かれた事情は、経過措置の対象になりません。オンライン請求の開始を申請してください。',
        ),
      ],
      [daysAgo(6, '11:55'), send('eligibility-usage', usageOnClaimsLine, SECRET)],
      [daysAgo(3, '10:10'), assign('eligibility-usage', 1)],
    ],
  },
  {
    person: 'ken@kakuu-kenpo.example',
    deeds: [[daysAgo(16, '15:35'), send('eligibility-usage', usage('CAF9000000005', { prefecture: '13' }), SECRET)]],
  },
  {
    person: 'yoko@takahashi-kodomo.example',
    deeds: [[daysAgo(4, '19:05'), send('eligibility-usage', usage(CLINIC_LINE), SECRET)]],
  },
  {
    person: 'seiichi@narabi.example',
    deeds: [
      [daysAgo(40, '10:00'), send('eligibility-usage', usage(CLINIC_LINE), SECRET)],
      [
        daysAgo(36, '11:10'),
        reject('eligibility-usage', 0, '回線の契約が確認できませんでした。開通してから、もう一度申請してください。'),
      ],
      [daysAgo(22, '09:45'), send('eligibility-usage', usage('CAF9000000006'), SECRET)],
      [daysAgo(19, '13:30'), approve('eligibility-usage', 0, masterAccounts(first, 'production'))],
      [daysAgo(3, '12:10'), send('claims-usage', claims('CAF9000000006'))],
      [minutesAgo(50), approve('claims-usage', 0, claimsAccount(first, 'DEMAKER4'))],
    ],
  },
  {
    person: 'yui@minatobashi.example',
    deeds: [
      [daysAgo(60, '10:30'), send('eligibility-usage', usage('CAF9000000007'), SECRET)],
      [daysAgo(56, '15:20'), approve('eligibility-usage', 1, masterAccounts(first, 'production'))],
      [
        daysAgo(3, '16:40'),
        send('eligibility-ending', (scene) => ({ request: 'end', lastDay: dayIn(scene, 60), reason: 'closing' })),
      ],
      [daysAgo(1, '09:50'), assign('eligibility-ending', 0)],
    ],
  },
  {
    person: 'tsuyoshi@wakatake.example',
    deeds: [
      [daysAgo(12, '20:15'), send('app-usage', { count: 1 })],
      [daysAgo(9, '11:20'), approve('app-usage', 0, [first])],
      [
        daysAgo(2, '08:55'),
        send('app-co-location', (scene) => ({
          kind: 'acupuncture-massage',
          registrationNumber: '大阪2799009',
          name: '若竹鍼灸院',
          since: dayIn(scene, -200),
        })),
      ],
    ],
  },
  {
    person: 'sayaka@tsukimi.example',
    deeds: [
      [daysAgo(8, '13:40'), send('app-usage', { count: 20 })],
      [daysAgo(8, '14:05'), withdraw('app-usage')],
      [minutesAgo(20), send('app-usage', { count: 2 })],
    ],
  },
  { person: 'taro@kenshin.example', deeds: [[daysAgo(1, '17:30'), send('app-usage', { count: 5 })]] },
  {
    person: 'kaori@yurikago.example',
    deeds: [
      [daysAgo(11, '09:05'), send('app-usage', { count: 30 })],
      [daysAgo(10, '10:35'), assign('app-usage', 1)],
      [
        daysAgo(10, '10:50'),
        sendBack('app-usage', 1, '申請台数は30台でよろしいですか。使う端末の台数をお確かめください。'),
      ],
    ],
  },
  {
    person: LINKAGE_PERSON,
    deeds: [
      [daysAgo(50, '10:20'), send('app-usage', { count: 1 })],
      [daysAgo(46, '11:00'), approve('app-usage', 1, [first])],
      [daysAgo(44, '15:10'), send('app-go-live', (scene) => ({ day: dayIn(scene, 5) }))],
      [daysAgo(42, '09:15'), send('app-linkage', { count: LINKAGE_COUNT })],
      [
        daysAgo(38, '13:50'),
        approve(
          'app-linkage',
          0,
          Array.from({ length: LINKAGE_COUNT }, () => first),
        ),
      ],
      [daysAgo(37, '09:00'), introduceLinkages(first.password)],
      [daysAgo(25, '10:45'), askRelease('WA000005')],
      [daysAgo(21, '14:00'), approve('app-release', 0)],
      [daysAgo(13, '12:30'), stopAccount('WA000004')],
      [daysAgo(7, '16:05'), send('app-terminals', { count: 3 })],
      [daysAgo(3, '17:20'), askRelease('WA000003')],
    ],
  },
]

const masterAccounts = (first: NewPassword, ...environments: readonly AccountEnvironment[]) =>
  environments.map((environment) => ({ environment, ...first }))

const claimsAccount = (first: NewPassword, userId: string) => ({ userId, ...first })
