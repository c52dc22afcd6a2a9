/** 「お問い合わせの種類」: who asks chooses one. P-25 */
export const CATEGORIES = {
  'sign-in': 'ユーザー登録・ログイン',
  application: '各種申請',
  eligibility: 'オンライン資格確認',
  app: 'マイナ資格確認アプリ・レセコン連携',
  certificate: '電子証明書',
  claims: 'オンライン請求',
  subsidy: '助成金・補助金',
  other: 'そのほか',
} as const

export type Category = keyof typeof CATEGORIES

export const CATEGORY_NAMES = Object.keys(CATEGORIES) as Category[]

/** It waits for an answer, was answered, or is over; a new question from who asked makes it wait again. */
export const STATUSES = { waiting: '回答待ち', answered: '回答済み', closed: '完了' } as const

export type InquiryStatus = keyof typeof STATUSES

/** In characters. */
export const NAME_AT_MOST = 50
export const SUBJECT_AT_MOST = 60
export const QUESTION_AT_MOST = 2_000
export const ANSWER_AT_MOST = 4_000
export const NOTE_AT_MOST = 1_000

/** 「Q-0000123」: in mails, and spoken on the telephone. */
export const inquiryNumber = (number: number): string => `Q-${String(number).padStart(7, '0')}`

const NUMBER = /^(?:Q-?)?0*([1-9]\d{0,8})$/i

/** As people type it: 「Q-0000123」, 「q123」, 「123」. */
export function readInquiryNumber(typed: string): number | undefined {
  const [, digits] = NUMBER.exec(typed.normalize('NFKC').trim()) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** What an installation decides for itself. */
export interface InquirySettings {
  /** So long the link in a mail opens the inquiry of who asked without signing in. */
  readonly linkLives: Temporal.Duration
  /** So long after 「完了」 who asked may go on by writing. */
  readonly reopensFor: Temporal.Duration
}

/** Whose signed-in doing it is. */
export interface InquiryOwner {
  readonly institution: string
  readonly user: string
}

/** What is typed into the form. */
export interface Question {
  readonly name: string
  readonly email: string
  /** As a stranger typed it; of who is signed in it is known. */
  readonly institutionCode: string | null
  readonly category: Category
  readonly subject: string
  readonly body: string
}
