/** What the operating body writes for everybody, and how each kind is called. P-24 */
export const ARTICLE_KINDS = {
  notice: 'お知らせ',
  question: 'よくある質問',
  guide: '解説ページ',
  mail: 'メールの文面',
} as const

export type ArticleKind = keyof typeof ARTICLE_KINDS

export const isArticleKind = (text: string): text is ArticleKind => Object.hasOwn(ARTICLE_KINDS, text)

/** The categories of each kind, in the order in which they are listed. */
export const CATEGORIES: Readonly<Record<ArticleKind, Readonly<Record<string, string>>>> = {
  notice: {
    outage: 'システムの休止',
    procedure: '手続きの変更',
    feature: '機能の追加・変更',
    safety: '安全のためのお願い',
    other: 'その他',
  },
  question: {
    registration: 'ユーザー登録・ログイン',
    applications: '申請・届出',
    accounts: 'マスタアカウント・パスワード',
    certificates: '電子証明書',
    app: 'マイナ資格確認アプリ・レセコン連携',
    claims: 'オンライン請求',
    other: 'その他',
  },
  guide: { guide: '解説ページ' },
  mail: { mail: 'メールの文面' },
}

export const TITLE_AT_MOST = 100
export const BODY_AT_MOST = 20_000

/** What an editor writes. */
export interface ArticleText {
  /** 1 to 100 characters. */
  readonly title: string
  /** Markdown, 1 to 20,000 characters; of a mail its wording: `#notices/mail/wording.ts`. */
  readonly body: string
  /** One of the kind's. */
  readonly category: string
  /** 1 to 999, within its category: the smaller, the earlier. */
  readonly position: number
  /** お知らせ only: stands on top of the first page until then. */
  readonly importantUntil: Temporal.Instant | null
}

/** A text as it can be read now. */
export interface Article extends ArticleText {
  readonly kind: ArticleKind
  /** The end of its address. */
  readonly slug: string
  /** When it could be read first. */
  readonly publishedAt: Temporal.Instant
  /** When it last changed for its readers. */
  readonly updatedAt: Temporal.Instant
  readonly views: number
}

/** A text that the product brings along: read until an editor publishes another in its place. */
export interface StandingArticle extends Omit<ArticleText, 'importantUntil'> {
  readonly slug: string
  readonly since: Temporal.PlainDate
}
