/** What mails are filled with to show how they read: everything that differs between two who get one. */
export interface SampleData {
  readonly name: string
  readonly lastName: string
  readonly firstName: string
  readonly userName: string
  readonly contact: string
  readonly institution: string
  readonly institutionName: string
  readonly code: string
  readonly token: string
  readonly until: Temporal.Instant
  readonly at: Temporal.Instant
  readonly application: string
  readonly programme: string
  readonly number: string
  readonly inquiry: string
  readonly next: string
  readonly message: string
  readonly terminal: string
  readonly requestNumber: string
  readonly request_number: string
  readonly lastDay: Temporal.PlainDate
  readonly formerLastDay: Temporal.PlainDate
  readonly daysLeft: number
  readonly reason: string
  readonly loginId: string
  readonly what: string
  readonly account: string
}

export const ONE: SampleData = {
  name: '窓口 花子',
  lastName: '窓口',
  firstName: '花子',
  userName: 'hanako@midorino.example',
  contact: '受付 窓口 花子',
  institution: 'みどりの診療所',
  institutionName: 'みどりの診療所',
  code: '1319999996',
  token: 'mihon',
  until: Temporal.Instant.from('2026-12-01T09:30:00+09:00'),
  at: Temporal.Instant.from('2026-11-30T09:30:00+09:00'),
  application: '利用開始・変更申請',
  programme: 'オンライン資格確認',
  number: 'A-0000123',
  inquiry: 'Q-0000123',
  next: '審査には1週間ほどかかります。結果はメールでお知らせします。',
  message: '利用開始予定年月をお確かめください。',
  terminal: '受付端末1',
  requestNumber: '000000000000123',
  request_number: '000000000000123',
  lastDay: Temporal.PlainDate.from('2027-02-28'),
  formerLastDay: Temporal.PlainDate.from('2026-12-31'),
  daysLeft: 90,
  reason: '端末の紛失',
  loginId: 'WA000001',
  what: '秘密の番号の再設定',
  account: 'H0000002R',
}

export const OTHER: SampleData = {
  name: '桜坂 一郎',
  lastName: '桜坂',
  firstName: '一郎',
  userName: 'ichiro@sakurazaka.example',
  contact: '桜坂 一郎',
  institution: 'さくら坂歯科',
  institutionName: 'さくら坂歯科',
  code: '1339999995',
  token: 'sample',
  until: Temporal.Instant.from('2026-12-05T18:00:00+09:00'),
  at: Temporal.Instant.from('2026-12-04T18:00:00+09:00'),
  application: '運用開始日登録',
  programme: 'マイナ資格確認アプリ',
  number: 'A-0000456',
  inquiry: 'Q-0000456',
  next: '登録した日から使えます。',
  message: '医療機関等コードをお確かめください。',
  terminal: '診察室の端末',
  requestNumber: '000000000000456',
  request_number: '000000000000456',
  lastDay: Temporal.PlainDate.from('2027-01-31'),
  formerLastDay: Temporal.PlainDate.from('2026-12-28'),
  daysLeft: 30,
  reason: '端末の買替え',
  loginId: 'WA000002',
  what: 'ロックの解除',
  account: 'kanri01',
}
